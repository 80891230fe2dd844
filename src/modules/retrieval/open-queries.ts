import { z } from 'zod'
import type { Actor, Context } from '../../kernel/context.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { organisationsByIds } from '../directory/index.ts'
import { getAttachment, MatterNumber } from '../docket/index.ts'
import { type IssuedDocument, loadBook, readFrozen, readIssued } from '../documents/index.ts'
import { fileAnswer, getFile } from '../files/index.ts'
import { refusals, summaries } from './phrases.ts'
import { maySearch } from './policy.ts'
import { findOpen } from './store/stale.ts'

const numbered = z.object({ number: MatterNumber })

/** An issued document whose disclosure is open. @throws Refusal 'not-found' when it is none, or was recalled */
async function find({ tx }: Context, { number }: { number: string }): Promise<IssuedDocument> {
  const open = await findOpen(tx, number)
  if (!open) throw new Refusal('not-found', refusals.noSuch)
  return readIssued(tx, open.id)
}
const allow = (actor: Actor) => maySearch(actor)

/** What an open document says, for organisations that have no part in it. */
export const showOpen = query({
  name: 'retrieval.show-open',
  summary: summaries.showOpen,
  input: numbered,
  ...{ find, allow },
  async run({ tx }, _input, document) {
    const elements = await readFrozen(tx, document.id)
    return {
      ...{ document, elements, book: await loadBook(tx, document.officeId) },
      issuer: (await organisationsByIds(tx, [document.organisationId])).get(document.organisationId)?.name ?? null,
    }
  },
})
export type ShownOpen = Awaited<ReturnType<typeof showOpen>>

/** The sealed document, or with `file` one that was issued with it. */
export const readOpen = query({
  name: 'retrieval.read-open',
  summary: summaries.readOpen,
  input: numbered.extend({ file: z.uuid().optional(), save: z.literal('yes').optional() }),
  ...{ find, allow },
  async run(ctx, { file, save }, { id, pdfFileId }): Promise<FileAnswer> {
    if (!file) return fileAnswer(ctx, await getFile(ctx.tx, pdfFileId), { save: save === 'yes' })
    const { attachments } = await readFrozen(ctx.tx, id)
    if (!attachments.some((one) => one.id === file)) throw new Refusal('not-found', refusals.noSuch)
    return fileAnswer(ctx, (await getAttachment(ctx.tx, id, file)).file, { save: save === 'yes' })
  },
})
