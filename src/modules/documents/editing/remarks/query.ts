import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { query } from '../../../../kernel/query.ts'
import { partyNames } from '../../../directory/index.ts'
import { MatterNumber, mayReadMatter } from '../../../docket/index.ts'
import { mayDraft } from '../../policy.ts'
import { getDocument } from '../../store/subject.ts'
import type { DocumentSubject } from '../../subject.ts'
import { lineOf } from '../live/fragment.ts'
import { summaries } from '../phrases.ts'
import { mayRemark, maySettle } from '../policy.ts'
import { remarksOf } from '../store/remark.ts'
import { anchorOf, placeOf, stateOf } from './model.ts'

/** A draft by its paragraphs, with what was remarked on each; `at` is the paragraph that the reader wants to remark on. */
export const showRemarks = query({
  name: 'documents.show-remarks',
  summary: summaries.showRemarks,
  input: z.object({ number: MatterNumber, at: z.coerce.number().int().min(0).optional().catch(undefined) }),
  find: (ctx: Context, { number }: { number: string }) => getDocument(ctx, number),
  allow: (actor: Context['actor'], { matter }: DocumentSubject) => mayReadMatter(actor, matter),
  async run(ctx, { at }, subject) {
    const { document, matter } = subject
    const lines = document.elements.content.blocks.map(lineOf)
    const found = await remarksOf(ctx.tx, subject.id)
    const writers = found.flatMap(({ remark, entries }) => [remark, ...entries].map(({ writtenBy }) => writtenBy))
    const names = await partyNames(ctx.tx, [...new Set(writers)])
    const nameOf = (id: string) => names.get(id)?.name ?? ''
    const isDrafting = document.state === 'drafting' || document.state === 'consulting'
    const threads = found.map(({ remark, entries }) => ({
      ...{ remark, entries: entries.map((entry) => ({ ...entry, name: nameOf(entry.writtenBy) })) },
      ...{
        name: nameOf(remark.writtenBy),
        at: placeOf(anchorOf(remark, stateOf(entries)), lines),
        state: stateOf(entries),
      },
      maySettle: mayRemark(ctx.actor, subject) && maySettle(ctx.actor, subject, remark.writtenBy),
    }))
    return {
      ...{ document, matter, lines, threads, at },
      mayRemark: mayRemark(ctx.actor, subject) && (isDrafting || ['reviewing', 'signing'].includes(document.state)),
      mayDecide: isDrafting && mayDraft(ctx.actor, subject),
    }
  },
})
export type Remarks = Awaited<ReturnType<typeof showRemarks>>
export type Thread = Remarks['threads'][number]
