import { z } from 'zod'
import { denied, operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { MatterNumber, openTasks, waitsFor } from '../../docket/index.ts'
import { isIntakeOver } from '../clocks.ts'
import { requireState } from '../guards.ts'
import { decideNow } from '../operations/decide.ts'
import { acceptNow } from '../operations/intake.ts'
import { refusals } from '../phrases.ts'
import { isHandler } from '../policy.ts'
import { insertOnTheSpot } from '../store/acts.ts'
import { lockCase } from '../store/case.ts'
import { spotPhrases } from './spot-phrases.ts'

/**
 * Accepts and grants in one act, where the guide is of the immediate kind and the papers are complete (行政许可法 art. 34, 56).
 * What is refused takes the usual way, so that its applicant is heard.
 */
export const decideOnTheSpot = operation({
  name: 'cases.decide-on-the-spot',
  summary: both(
    '受理并当场作出准予的决定（即办件）。',
    'Accept and grant on the spot, where the guide is of the immediate kind.',
  ),
  input: z.object({
    number: MatterNumber,
    outcome: z.string().min(1).max(64),
    reason: z.string().trim().min(10).max(8000),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { outcome, reason }, subject) {
    requireState(subject, 'submitted')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    if (guide.content.handling !== 'immediate') throw new Refusal('conflict', spotPhrases.notImmediate)
    const kind = guide.content.outcomes.find(({ code }) => code === outcome)?.kind
    if (kind !== 'grant') throw invalidField('outcome', spotPhrases.grantsOnly)
    const deemed = (await isIntakeOver(ctx, subject)) && subject.case.handedInAt
    await acceptNow(ctx, subject, deemed ? { how: 'deemed', at: deemed } : { how: 'accepted', at: ctx.now })
    await insertOnTheSpot(ctx, subject.id)
    const begun = await lockCase(ctx.tx, subject.case.number)
    const item = (await openTasks(ctx.tx, subject.id)).find(({ href }) => href.endsWith('/decision'))
    if (!item) throw new Refusal('conflict', refusals.wrongState(begun.matter.stageText))
    if (!waitsFor(item, ctx.actor)) throw denied(ctx.actor)
    return decideNow(ctx, { outcome, reason, grounds: [], typed: {} }, { ...begun, item })
  },
})
