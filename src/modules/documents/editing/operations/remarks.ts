import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { emit } from '../../../../kernel/event.ts'
import { operation } from '../../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../../kernel/refusal.ts'
import type { Text } from '../../../../kernel/text.ts'
import { addStep, MatterNumber } from '../../../docket/index.ts'
import { markInText } from '../../../files/index.ts'
import { Content } from '../../content/model.ts'
import { parseText } from '../../content/text.ts'
import { keepVersion, requireDrafting } from '../../operations/draft.ts'
import { refusals as general } from '../../phrases.ts'
import { mayDraft } from '../../policy.ts'
import { lockDocument } from '../../store/subject.ts'
import { elementsOf } from '../../store/version.ts'
import type { DocumentSubject } from '../../subject.ts'
import { lineOf } from '../live/fragment.ts'
import { refusals, remarks, summaries } from '../phrases.ts'
import { mayRemark, maySettle } from '../policy.ts'
import { mayFollow, sameAs, stateOf } from '../remarks/model.ts'
import { insertEntry, insertRemark, remarkOf } from '../store/remark.ts'

const words = z
  .string()
  .trim()
  .max(2000)
  .default('')
  .transform((text) => text || null)
const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)

/** Remarks on a paragraph of a version, or proposes other words for it. */
export const writeRemark = operation({
  name: 'documents.remark',
  summary: summaries.remark,
  input: z.object({
    ...{ number: MatterNumber, version: z.coerce.number().int().min(1), place: z.coerce.number().int().min(0), words },
    kind: z.enum(['comment', 'proposal']).default('comment'),
    proposal: z.string().max(20_000).default(''),
  }),
  find,
  allow: mayRemark,
  async run(ctx, { number, version, place, kind, ...input }, subject) {
    requireOpen(subject)
    const { content } = await elementsOf(ctx.tx, subject.id, version)
    const quote = content.blocks.map(lineOf)[place]
    if (quote === undefined) throw new Refusal('not-found', refusals.noParagraph)
    const proposal = kind === 'proposal' ? input.proposal.trim() : null
    if (kind === 'comment' && !input.words) throw invalidField('words', refusals.sayWhat)
    if (proposal === quote) throw invalidField('proposal', refusals.sameWords)
    refuseMarks({ words: input.words ?? '', proposal: proposal ?? '' })
    const id = await insertRemark(ctx, subject.id, { version, place, quote, words: input.words, proposal })
    const said = proposal === null ? remarks.steps.commented : remarks.steps.proposed
    await addStep(ctx, subject.matter, {
      kind: 'document-remarked',
      words: said,
      visible: 'staff',
      data: { remark: id },
    })
    await tell(ctx, subject, { people: [subject.document.draftedBy], words: said })
    return { number, id }
  },
})

/** Replies to a remark, settles it, or takes it up again. */
export const answerRemark = operation({
  name: 'documents.answer-remark',
  summary: summaries.answerRemark,
  input: z.object({
    ...{ number: MatterNumber, remark: z.uuid(), words },
    kind: z.enum(['reply', 'resolved', 'reopened']).default('reply'),
  }),
  find,
  allow: mayRemark,
  async run(ctx, { number, remark: id, kind, words: said }, subject) {
    requireOpen(subject)
    const { remark, entries } = await remarkOf(ctx.tx, subject.id, id)
    if (kind !== 'reply' && !maySettle(ctx.actor, subject, remark.writtenBy))
      throw new Refusal('forbidden', refusals.notYours)
    if (!mayFollow(stateOf(entries), kind, remark.proposal !== null)) throw new Refusal('conflict', refusals.settled)
    if (kind === 'reply' && !said) throw invalidField('words', refusals.sayWhat)
    refuseMarks({ words: said ?? '' })
    await insertEntry(ctx, id, { ordinal: entries.length + 1, kind, words: said })
    const people = [remark.writtenBy, ...entries.map(({ writtenBy }) => writtenBy)]
    await tell(ctx, subject, { people, words: remarks.steps.answered })
    return { number, id }
  },
})

/** Takes a proposal over into the text, as a new version, or declines it. */
export const decideProposal = operation({
  name: 'documents.decide-proposal',
  summary: summaries.decide,
  input: z.object({ number: MatterNumber, remark: z.uuid(), verdict: z.enum(['accepted', 'declined']), words }),
  find,
  allow: mayDraft,
  async run(ctx, { number, remark: id, verdict, words: said }, subject) {
    requireDrafting(subject)
    const { remark, entries } = await remarkOf(ctx.tx, subject.id, id)
    if (!mayFollow(stateOf(entries), verdict, remark.proposal !== null)) throw new Refusal('conflict', refusals.settled)
    refuseMarks({ words: said ?? '' })
    if (verdict === 'accepted') {
      const { elements } = subject.document
      const at = sameAs(remark, elements.content.blocks.map(lineOf))
      if (at === undefined) throw new Refusal('conflict', refusals.changed)
      const blocks = elements.content.blocks.toSpliced(at, 1, ...parseText(remark.proposal ?? '').blocks)
      if (!Content.safeParse({ blocks }).success) throw new Refusal('conflict', refusals.tooLong)
      await keepVersion(ctx, subject, { ...elements, content: { blocks } })
    }
    await insertEntry(ctx, id, { ordinal: entries.length + 1, kind: verdict, words: said })
    await tell(ctx, subject, { people: [remark.writtenBy], words: remarks.steps[verdict] })
    return { number, id }
  },
})

/** After the signature the text is what it is. */
function requireOpen({ document }: DocumentSubject): void {
  if (!['drafting', 'consulting', 'reviewing', 'signing'].includes(document.state))
    throw new Refusal('conflict', general.notNow)
}

/** Secret matters are not talked of here either. */
function refuseMarks(texts: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(texts)) if (markInText(text)) throw invalidField(field, refusals.secret)
}

async function tell(
  ctx: Context,
  { matter }: DocumentSubject,
  { people, words: said }: { people: readonly string[]; words: Text },
): Promise<void> {
  const others = [...new Set(people)].filter((id) => id !== ctx.actor.id)
  if (others.length === 0) return
  await emit(ctx, 'notices.due', {
    ...{ people: others, cause: ctx.trace.auditId, words: said },
    ...{ href: `/matters/${matter.number}/document/remarks`, matter: matter.number },
  })
}
