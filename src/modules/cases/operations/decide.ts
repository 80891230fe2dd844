import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { fenOf, type GuideVersion, getGuideVersion, type Outcome } from '../../catalogue/index.ts'
import { addStep, MatterNumber, openTasks, tellClock, type WorkItem, waitsFor } from '../../docket/index.ts'
import { finish } from '../finish.ts'
import { noWork, requireState } from '../guards.ts'
import { heardParagraphs, keepAnswers, requireHeard } from '../hearing/decision.ts'
import { hearOpinions } from '../joint/hear.ts'
import { requirePlace } from '../joint/quota.ts'
import { writeDecision } from '../papers.ts'
import { notices, refusals, steps } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import { requireAnswered } from '../public-notice/end.ts'
import { noticePhrases } from '../public-notice/phrases.ts'
import { redecision } from '../remedies/reopen.ts'
import { afterDecision } from '../results/after-decision.ts'
import { advance, handlingClocks } from '../run-process.ts'
import { insertDecision, insertTaskResult, stopsOf } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { tacitPhrases } from '../tacit/phrases.ts'
import { isSilenceOver } from '../tacit/silence.ts'
import { tellParties } from '../telling.ts'

/** A case with its open decision. */
export interface DecisionSubject extends CaseSubject {
  readonly item: WorkItem
}

/** @throws Refusal 'conflict' when no decision is due */
export async function withDecision(ctx: Context, subject: CaseSubject): Promise<DecisionSubject> {
  const item = (await openTasks(ctx.tx, subject.id)).find((one) => one.href.endsWith('/decision'))
  if (!item) throw noWork(ctx.actor, subject, new Refusal('conflict', refusals.wrongState(subject.matter.stageText)))
  return { ...subject, item }
}

/** Decides: one of the guide's outcomes, with reasons; a refusal cites its grounds and tells the remedies. The clock ends. */
export const decide = operation({
  name: 'cases.decide',
  summary: both(
    '作出决定；不予的写明依据、理由和救济途径。',
    'Decide with one of the guide’s outcomes; a refusal cites grounds and tells the remedies.',
  ),
  // beside these: `onRecord`, and `adopted.<participant>` and `why.<participant>` for each statement
  input: z.looseObject({
    number: MatterNumber,
    outcome: z.string().min(1).max(64),
    reason: z.string().trim().min(10).max(8000),
    /** The sum that is granted, in yuan as typed; kept in fen. */
    amount: z.string().max(20).optional(),
    grounds: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z
        .array(z.string().max(64))
        .max(20)
        .transform((codes) => [...new Set(codes)]),
    ),
  }),
  find: async (ctx, { number }) => withDecision(ctx, await lockCase(ctx.tx, number)),
  allow: (actor, { item }) => waitsFor(item, actor),
  run: (ctx, { outcome, reason, grounds, amount, number: _number, ...typed }, subject) =>
    decideNow(ctx, { outcome, reason, grounds, amount, typed }, subject),
})

/** What is decided, and why. */
export interface Decided {
  readonly outcome: string
  readonly reason: string
  readonly grounds: readonly string[]
  /** In yuan as typed, where the guide grants a sum. */
  readonly amount?: string | undefined
  /** What it says to the record of a hearing and to each statement. */
  readonly typed: Readonly<Record<string, unknown>>
}

/** What a decision does, whichever act it is part of. */
export async function decideNow(ctx: Context, decided: Decided, subject: DecisionSubject): Promise<{ number: string }> {
  requireState(subject, 'handling')
  const { matter } = subject
  const { outcome: code, grounds } = decided
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const outcome = requireInGuide(guide, decided, subject.item)
  await requireNothingOpen(ctx, subject, guide)
  const answered = await requireHeard(ctx, subject, decided.typed)
  await requirePlace(ctx, subject, { guide, outcome })
  const reason = `${decided.reason}${await hearOpinions(ctx, subject, { guide, outcome })}`
  const { remedies } = guide.content
  const amountFen = outcome.kind === 'grant' ? amountOf(decided.amount) : null
  const made = { outcome: code, kind: outcome.kind, reason, grounds, remedies, amountFen }
  await insertDecision(ctx, subject.id, { ...made, postId: ctx.actor.post?.id ?? '' })
  await keepAnswers(ctx, subject, answered)
  for (const clock of handlingClocks(subject)) await tellClock(ctx, matter, clock, { kind: 'finished' })
  await updateCase(ctx.tx, subject.id, { state: 'decided' })
  const kind = outcome.kind === 'grant' ? 'granted' : 'refused'
  const words = steps.decided(outcome.name)
  await addStep(ctx, matter, { kind, words, note: reason, data: { outcome: code, grounds } })
  await tellParties(ctx, matter, notices.decided(matter.title, outcome.name))
  await writeDecision(ctx, subject, { guide, outcome, reason, grounds, heard: heardParagraphs(answered) })
  await completeDecision(ctx, subject, guide, { outcome: code, opinion: reason })
  await afterDecision(ctx, subject, guide, outcome)
  return { number: subject.case.number }
}

/**
 * The outcome in the guide, among those that the process offers at this place.
 *
 * @throws Refusal 'invalid' when the guide has no such outcome or ground, or a refusal cites none
 */
function requireInGuide(
  guide: GuideVersion,
  { outcome: code, grounds }: Pick<Decided, 'outcome' | 'grounds'>,
  item: WorkItem,
): Outcome {
  const outcome = offeredOutcomes(guide, item).find((one) => one.code === code)
  if (!outcome) throw invalidField('outcome', refusals.outcomeNotInGuide)
  const known = new Set(outcome.grounds.map((ground) => ground.code))
  if (grounds.some((ground) => !known.has(ground))) throw invalidField('grounds', refusals.groundNotInGuide)
  if (outcome.kind === 'refuse' && grounds.length === 0) throw invalidField('grounds', refusals.groundNeeded)
  return outcome
}

/** @throws Refusal 'conflict' when the law has decided, the clock stands still, or an objection waits for its answer */
async function requireNothingOpen(ctx: Context, subject: DecisionSubject, guide: GuideVersion): Promise<void> {
  if (await isSilenceOver(ctx, subject, guide)) throw new Refusal('conflict', tacitPhrases.over)
  const isStopped = (await stopsOf(ctx.tx, subject.id)).some((stop) => stop.resumedAt === null)
  if (isStopped) throw new Refusal('conflict', refusals.stopped)
  await requireAnswered(ctx, subject.id)
}

/** @throws Refusal 'invalid' when it is no sum */
function amountOf(typed: string | undefined): number | null {
  if (typed === undefined) return null
  const fen = fenOf(typed)
  if (fen === undefined) throw invalidField('amount', noticePhrases.noSum)
  return fen
}

/** The guide's outcomes that may be decided now: the process may leave some for later, such as a grant before a public notice. */
export function offeredOutcomes(guide: GuideVersion, { task }: Pick<WorkItem, 'task'>): readonly Outcome[] {
  const node = guide.process?.nodes.find(({ id }) => id === task.split(':')[0])
  const offered = node?.kind === 'task' ? node.outcomes.map(({ id }) => id) : []
  return guide.content.outcomes.filter(({ code }) => offered.length === 0 || offered.includes(code))
}

/** The process goes on from its decision task; what is decided again after it has run ends there. */
export async function completeDecision(
  ctx: Context,
  subject: DecisionSubject,
  guide: GuideVersion,
  result: { outcome: string; opinion: string },
): Promise<void> {
  if (subject.item.task === redecision) return finish(ctx, subject)
  const [node = '', token = ''] = subject.item.task.split(':')
  await insertTaskResult(ctx, subject.id, { token, node, ...result })
  const decided = await lockCase(ctx.tx, subject.case.number)
  const { ended } = await advance(ctx, decided, guide, { kind: 'complete', token, outcome: result.outcome })
  if (ended) await finish(ctx, subject)
}
