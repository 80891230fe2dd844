import { z } from 'zod'
import { csvFile } from '../../../kernel/csv.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { type RefusedRow, summariseFindings } from '../importing.ts'
import { mayImport } from '../policy.ts'
import type { ImportedItem, ImportedSoFar } from '../store/imports.ts'
import { type ReadList, readList } from './bring-in.ts'
import { markOf } from './operations.ts'
import { template } from './read-file.ts'
import { getDraft, type ImportDraft } from './store.ts'

/** Rows of each table of a preview; how many there are is always said. */
const mostShown = 200

/** An item that would be written, beside what is stored. */
interface Change {
  readonly item: ImportedItem
  readonly before: ImportedSoFar | null
}
export interface ImportPreview {
  readonly draft: ImportDraft
  readonly counts: ReadList['counts']
  readonly changes: readonly Change[]
  readonly refused: readonly RefusedRow[]
  readonly findings: ReturnType<typeof summariseFindings>
  readonly seen: string
}

/** What a list that was handed in would change now. */
export const previewImport = query({
  name: 'catalogue.preview-import',
  summary: both('预览一份清单会带来的变化。', 'See what a list would change before it is imported.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => getDraft(ctx.tx, id),
  allow: mayImport,
  async run(ctx, _input, { rows, ...draft }): Promise<ImportPreview> {
    const read = await readList(ctx, rows)
    return {
      ...{ draft, counts: read.counts, seen: markOf(read), findings: summariseFindings(read.items) },
      changes: read.fresh.slice(0, mostShown).map((item) => ({ item, before: read.known.get(item.code) ?? null })),
      refused: read.refused.slice(0, mostShown),
    }
  },
})

/** An empty list with its head row. */
export const downloadImportTemplate = query({
  name: 'catalogue.download-import-template',
  summary: both('下载事项清单的空白表格。', 'Download an empty list of items.'),
  input: z.object({}),
  find: async () => ({ id: 'catalogue' }),
  allow: mayImport,
  run: async () => csvFile('services', template),
})
