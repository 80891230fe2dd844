import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../../kernel/canonical.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { nested } from '../../../kernel/nested.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, Text } from '../../../kernel/text.ts'
import { textOfUpload } from '../editor/uploads.ts'
import { mayImport } from '../policy.ts'
import { bringIn, type ReadList, readList } from './bring-in.ts'
import { importWords as words } from './phrases.ts'
import { rowsOfFile } from './read-file.ts'
import { decideDraft, insertDraft, lockDraft } from './store.ts'

/** The list of a province’s county has some thousand rows of 300 bytes. */
const mostBytes = 12 * 1024 * 1024
const mostRows = 20_000
const said = z.string().trim().min(2).max(300)

/** Takes a file in and reads it; what it would change is shown, and nothing is written until somebody confirms. */
export const prepareImport = operation({
  name: 'catalogue.prepare-import',
  summary: both(
    '上传事项清单，先预览再确认。',
    'Hand in a list of service items to be looked at before it is imported.',
  ),
  input: nested(
    z.object({
      source: Text.extend({ zh: said, en: said }),
      licence: z.string().trim().min(2).max(200),
      uploads: z.array(Upload).max(3),
    }),
  ),
  find: async () => ({ id: 'catalogue' }),
  allow: mayImport,
  async run(ctx, { source, licence, uploads }) {
    const rows = rowsOfFile(await textOfUpload(ctx, uploads, 'list', mostBytes))
    if (!rows) throw invalidField('list', words.unreadable)
    if (rows.length === 0) throw invalidField('list', words.empty)
    if (rows.length > mostRows) throw invalidField('list', words.tooMany)
    const fileName = uploads.find(({ field }) => field === 'list')?.name ?? ''
    const id = await insertDraft(ctx, { source, licence, rows, fileName })
    ctx.trace.content.push({ step: 'import-prepared', words: words.didPrepare(rows.length), data: { id, fileName } })
    return { id }
  },
})

/** What the preview showed, in short: another mark at the moment of confirming means that something has changed. */
export function markOf({ counts, fresh, known }: Pick<ReadList, 'counts' | 'fresh' | 'known'>): string {
  const changes = fresh.map((item) => ({ item, before: known.get(item.code) ?? null }))
  return createHash('sha256').update(canonicalJson({ counts, changes })).digest('hex').slice(0, 32)
}

/** Imports a list whose changes were looked at. */
export const confirmImport = operation({
  name: 'catalogue.confirm-import',
  summary: both('确认导入预览过的事项清单。', 'Import a list of items after its preview.'),
  input: z.object({ id: z.uuid(), seen: z.string().max(60) }),
  find: (ctx, { id }) => lockDraft(ctx.tx, id),
  allow: mayImport,
  async run(ctx, { seen }, draft) {
    if (markOf(await readList(ctx, draft.rows)) !== seen) throw new Refusal('conflict', words.changedSince)
    const report = await bringIn(ctx, draft)
    await decideDraft(ctx, draft.id, report.id)
    return report
  },
})

/** Puts a list aside; nothing of it is written. */
export const discardImport = operation({
  name: 'catalogue.discard-import',
  summary: both('放弃一份等待确认的事项清单。', 'Put a list that waits to be confirmed aside.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockDraft(ctx.tx, id),
  allow: mayImport,
  async run(ctx, { id }) {
    await decideDraft(ctx, id, null)
    ctx.trace.content.push({ step: 'import-discarded', words: words.didDiscard, data: { id } })
    return { id }
  },
})
