import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, MatterNumber, openTasks, tellClock, type WorkItem, waitsFor } from '../../docket/index.ts'
import { finish } from '../finish.ts'
import { requireState } from '../guards.ts'
import { notices, refusals, steps } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import { advance, handlingClocks } from '../run-process.ts'
import { insertDecision, insertTaskResult, stopsOf } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'

/** A case with its open decision. */
export interface DecisionSubject extends CaseSubject {
  readonly item: WorkItem
}

/** @throws Refusal 'conflict' when no decision is due */
export async function withDecision(ctx: Context, subject: CaseSubject): Promise<DecisionSubject> {
  const item = (await openTasks(ctx.tx, subject.id)).find((one) => one.href.endsWith('/decision'))
  if (!item) throw new Refusal('conflict', refusals.wrongState(subject.matter.stageText))
  return { ...subject, item }
}

/** Decides: one of the guide's outcomes, with reasons; a refusal cites its grounds and tells the remedies. The clock ends. */
export const decide = operation({
  name: 'cases.decide',
  summary: both(
    '作出决定；不予的写明依据、理由和救济途径。',
    'Decide with one of the guide’s outcomes; a refusal cites grounds and tells the remedies.',
  ),
  input: z.object({
    number: MatterNumber,
    outcome: z.string().min(1).max(64),
    reason: z.string().trim().min(10).max(8000),
    grounds: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(64)).max(20)),
  }),
  find: async (ctx, { number }) => withDecision(ctx, await lockCase(ctx.tx, number)),
  allow: (actor, { item }) => waitsFor(item, actor),
  async run(ctx, { outcome: code, reason, grounds }, subject) {
    requireState(subject, 'handling')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const outcome = guide.content.outcomes.find((one) => one.code === code)
    if (!outcome) throw invalidField('outcome', refusals.outcomeNotInGuide)
    const cited = grounds.filter((ground) => outcome.grounds.some((one) => one.code === ground))
    if (cited.length < grounds.length) throw invalidField('grounds', refusals.groundNotInGuide)
    if (outcome.kind === 'refuse' && cited.length === 0) throw invalidField('grounds', refusals.groundNeeded)
    if ((await stopsOf(ctx.tx, subject.id)).some((stop) => stop.resumedAt === null))
      throw new Refusal('conflict', refusals.stopped)
    const postId = ctx.actor.post?.id ?? ''
    await insertDecision(ctx, subject.id, {
      outcome: code,
      kind: outcome.kind,
      reason,
      grounds: cited,
      remedies: guide.content.remedies,
      postId,
    })
    for (const clock of handlingClocks(subject)) await tellClock(ctx, subject.matter, clock, { kind: 'finished' })
    await updateCase(ctx.tx, subject.id, { state: 'decided' })
    await addStep(ctx, subject.matter, {
      kind: outcome.kind === 'grant' ? 'granted' : 'refused',
      words: steps.decided(outcome.name),
      note: reason,
      data: { outcome: code, grounds: cited },
    })
    await tellParties(ctx, subject.matter, notices.decided(subject.matter.title, outcome.name))
    const [node = '', token = ''] = subject.item.task.split(':')
    await insertTaskResult(ctx, subject.id, { token, node, outcome: code, opinion: reason })
    const { ended } = await advance(ctx, await lockCase(ctx.tx, subject.case.number), guide, {
      kind: 'complete',
      token,
      outcome: code,
    })
    if (ended) await finish(ctx, subject)
    return { number: subject.case.number }
  },
})
