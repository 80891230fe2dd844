import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { Upload } from '../../../../kernel/http/upload.ts'
import { operation } from '../../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../../kernel/refusal.ts'
import { attach, MatterNumber } from '../../../docket/index.ts'
import { outlineOf } from '../../../files/index.ts'
import { Content } from '../../content/model.ts'
import { keepVersion, requireDrafting } from '../../operations/draft.ts'
import { refusals as general } from '../../phrases.ts'
import { mayDraft } from '../../policy.ts'
import { lockDocument } from '../../store/subject.ts'
import { contentOf } from '../import/content.ts'
import { imports, refusals, summaries } from '../phrases.ts'
import { insertImport } from '../store/import.ts'

/** Files that a body was taken from; for the office, not part of the document. */
export const importSlot = 'staff:import'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Takes the body over from a Word file: in place of what is there, or after it. What could not be taken over is kept with the version. */
export const importFile = operation({
  name: 'documents.import-file',
  summary: summaries.import,
  input: z.object({
    number: MatterNumber,
    base: z.coerce.number().int().min(1),
    way: z.enum(['replace', 'append']).default('replace'),
    uploads: z.array(Upload).length(1),
  }),
  find: (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number),
  allow: mayDraft,
  async run(ctx, { number, base, way, uploads }, subject) {
    const { document, matter } = subject
    requireDrafting(subject)
    if (base !== document.version) throw new Refusal('conflict', general.stale)
    const [upload] = uploads
    if (!upload) throw invalidField('file', refusals.notWord)
    const { file } = await attach(ctx, matter, importSlot, upload)
    if (file.type !== docx) throw invalidField('file', refusals.notWord)
    const outline = await outlineOf(() => ctx.blobs.get(file.sha256))
    if (!outline) throw invalidField('file', refusals.unreadable(file.name))
    if (outline === 'too-large') throw invalidField('file', refusals.unpacksTooLarge(file.name))
    if (outline.mark) throw invalidField('file', refusals.markedFile(file.name, outline.mark))
    const { content } = document.elements
    const taken = contentOf(outline)
    if (taken.blocks.length === 0) {
      const left = outline.lost.map(({ what, count }) => imports.lost[what](count))
      throw invalidField('file', refusals.noWords(left))
    }
    const blocks = way === 'append' ? [...content.blocks, ...taken.blocks] : taken.blocks
    if (!Content.safeParse({ blocks }).success) throw invalidField('file', refusals.tooLong)
    const version = await keepVersion(ctx, subject, { ...document.elements, content: { blocks } })
    await insertImport(ctx.tx, { id: document.id, version, name: file.name, lost: [...outline.lost, ...taken.lost] })
    return { number, version }
  },
})
