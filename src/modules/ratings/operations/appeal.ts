import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import { addStep, closeWork, MatterNumber, openWork, startMatterClock, tellClock } from '../../docket/index.ts'
import { refusals, rectificationSteps as steps, summaries, told, rectificationWords as words } from '../phrases.ts'
import { mayAppeal, maySupervise } from '../rectification-model.ts'
import { insertAppeal, lockRectification, settleAppeal } from '../store/rectification.ts'
import { endRectification, requireState, tellRater } from './rectify.ts'

/** The head says that the rating is mistaken or malicious. Meanwhile the rectification goes on. */
export const appealRating = operation({
  name: 'ratings.appeal-rating',
  summary: summaries.appeal,
  input: z.object({
    number: MatterNumber,
    ground: z.enum(['mistaken', 'malicious']),
    reasons: z.string().trim().min(10).max(4000),
  }),
  find: (ctx, { number }) => lockRectification(ctx.tx, number),
  allow: mayAppeal,
  async run(ctx, { ground, reasons }, subject) {
    requireState(subject, 'open')
    const { matter, rectification, appeal } = subject
    if (appeal || !rectification.ratingId) throw new Refusal('conflict', refusals.appealed)
    await insertAppeal(ctx, rectification.ratingId, { ground, reasons })
    const { supervisorId } = rectification
    const id = await startMatterClock(ctx, matter, {
      ...{ kind: 'rating-appeal', rule: 'rating-appeal-decision', holder: supervisorId, shown: false },
    })
    const { reading } = await readClock(ctx, id)
    await openWork(ctx, matter, {
      ...{ task: 'rating-appeal', title: words.appealWork, href: `/matters/${matter.number}/rectification` },
      ...{ for: { organisation: supervisorId, role: 'auditor' }, organisationId: supervisorId },
      clock: { id, dueAt: reading.dueAt },
      notBy: [ctx.actor.id],
    })
    await addStep(ctx, matter, { kind: 'rating-appealed', words: steps.appealed, note: reasons, data: { ground } })
    return { number: matter.number }
  },
})

/** The supervision decides. An upheld appeal takes the rating out of the figures, never out of the records; the rater is told. */
export const decideAppeal = operation({
  name: 'ratings.decide-appeal',
  summary: summaries.decideAppeal,
  input: z.object({
    number: MatterNumber,
    outcome: z.enum(['upheld', 'rejected']),
    decision: z.string().trim().min(10).max(4000),
  }),
  find: (ctx, { number }) => lockRectification(ctx.tx, number),
  allow: maySupervise,
  async run(ctx, { outcome, decision }, subject) {
    const { matter, rectification, appeal } = subject
    if (!appeal || appeal.upheld !== null || !rectification.ratingId || rectification.state === 'done')
      throw new Refusal('conflict', refusals.noAppeal)
    if (appeal.madeBy === ctx.actor.id) throw new Refusal('conflict', refusals.ownAppeal)
    const upheld = outcome === 'upheld'
    await settleAppeal(ctx, rectification.ratingId, { upheld, decision })
    for (const clock of await closeWork(ctx, matter, { task: 'rating-appeal' }, outcome))
      await tellClock(ctx, matter, clock, { kind: 'finished' })
    await addStep(ctx, matter, {
      ...{ kind: `appeal-${outcome}`, words: upheld ? steps.upheld : steps.rejected, note: decision },
    })
    if (upheld) {
      await endRectification(ctx, subject, 'void')
      await tellRater(ctx, subject, told.excluded(decision))
    }
    return { number: matter.number }
  },
})
