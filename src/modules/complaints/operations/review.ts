import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { supervisorOf } from '../../directory/index.ts'
import {
  addStep,
  closeWork,
  MatterNumber,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
  tellClock,
} from '../../docket/index.ts'
import { isComplainant, mayReview, Outcome, outcomeNames } from '../model.ts'
import { refusals, stages, steps, summaries, words } from '../phrases.ts'
import {
  insertRetaliation,
  insertReview,
  lockComplaint,
  reviseOutcome,
  settleReview,
  updateComplaint,
} from '../store/complaint.ts'
import { tellComplainant } from '../telling.ts'
import { orderMeasures, requireState } from './handle.ts'

/** The complainant, by the number when signed in, by the code otherwise. */
const complainant = { number: MatterNumber.optional(), code: z.string().max(60).optional() }
const Said = z.string().trim().min(5).max(4000)
/** Calls that one address may make in a minute: codes are not to be guessed. */
const perMinute = 12

/** Asks once for a review, by the supervision above the one that decided, or by somebody else in it. */
export const askReview = operation({
  name: 'complaints.ask-review',
  summary: summaries.review,
  perMinute,
  behalf: 'party',
  input: z.object({ ...complainant, reasons: Said }),
  find: (ctx, input) => lockComplaint(ctx.tx, input),
  allow: (actor, subject, input) => isComplainant(actor, subject, input),
  async run(ctx, { reasons, code }, { id, matter, complaint, review }) {
    if (review) throw new Refusal('conflict', refusals.reviewed)
    requireState(complaint, 'decided')
    const reviewer = await supervisorOf(ctx.tx, complaint.supervisorId)
    await setHolder(ctx, matter, reviewer.id)
    await setStage(ctx, matter, stages.appealed, 'open')
    const clockId = await startMatterClock(ctx, matter, {
      ...{ kind: 'review', rule: 'complaint-review', holder: reviewer.id, shown: true },
    })
    await insertReview(ctx, id, { reasons, reviewerId: reviewer.id, clockId })
    await updateComplaint(ctx, id, { state: 'appealed' })
    for (const role of ['auditor', 'head'] as const)
      await openWork(ctx, matter, {
        ...{ task: 'review', title: words.decideReview, href: `/matters/${matter.number}/complaint` },
        ...{ for: { organisation: reviewer.id, role }, organisationId: reviewer.id },
        notBy: [complaint.decidedBy],
      })
    await addStep(ctx, matter, { kind: 'complaint-appealed', words: steps.appealed, note: reasons })
    return { number: matter.number, code: code ?? null }
  },
})

/** Decides the review; never who decided before. */
export const decideReview = operation({
  name: 'complaints.decide-review',
  summary: summaries.decideReview,
  input: z.object({
    ...{ number: MatterNumber, outcome: z.enum(['upheld', 'changed']), reasons: z.string().trim().min(10).max(8000) },
    ...{ revised: Outcome.optional(), measures: z.string().trim().max(4000).optional() },
  }),
  find: (ctx, { number }) => lockComplaint(ctx.tx, { number }),
  allow: mayReview,
  async run(ctx, { outcome, reasons, revised, measures }, subject) {
    const { id, matter, review } = subject
    if (!review || review.outcome) throw new Refusal('conflict', refusals.now)
    const changed = outcome === 'changed'
    if (changed && !revised) throw invalidField('revised', refusals.revised)
    if (changed && revised !== 'not' && !measures) throw invalidField('measures', refusals.measures)
    const ordered = (changed && revised !== 'not' && measures) || null
    await settleReview(ctx, id, { outcome, words: reasons })
    if (changed && revised) await reviseOutcome(ctx, id, { outcome: revised, measures: ordered })
    await updateComplaint(ctx, id, { state: 'closed' })
    await closeWork(ctx, matter, {}, outcome)
    await tellClock(ctx, matter, review.clockId, { kind: 'finished' })
    await setStage(ctx, matter, stages.closed, 'closed')
    const step = steps.reviewed(changed && revised ? outcomeNames[revised] : words.upheld)
    await addStep(ctx, matter, { kind: 'complaint-reviewed', words: step, note: reasons, data: { outcome } })
    await tellComplainant(ctx, matter, step)
    if (ordered) await orderMeasures(ctx, subject, ordered)
    return { number: matter.number }
  },
})

/** Somebody suffers for having complained: flagged at once, also when the complaint has been answered. */
export const reportRetaliation = operation({
  name: 'complaints.report-retaliation',
  summary: summaries.retaliation,
  perMinute,
  behalf: 'party',
  input: z.object({ ...complainant, retaliation: Said }),
  find: (ctx, input) => lockComplaint(ctx.tx, input),
  allow: (actor, subject, input) => isComplainant(actor, subject, input),
  async run(ctx, { retaliation, code }, { id, matter, complaint }) {
    await insertRetaliation(ctx, id, retaliation)
    await openWork(ctx, matter, {
      ...{ task: 'retaliation', title: words.retaliation, href: `/matters/${matter.number}/complaint` },
      ...{ for: { organisation: complaint.supervisorId, role: 'auditor' }, organisationId: complaint.supervisorId },
    })
    await addStep(ctx, matter, { kind: 'retaliation', words: steps.retaliation, note: retaliation })
    return { number: matter.number, code: code ?? null }
  },
})

/** The complainant takes it back before it is decided. */
export const withdrawComplaint = operation({
  name: 'complaints.withdraw',
  summary: summaries.withdraw,
  behalf: 'party',
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockComplaint(ctx.tx, { number }),
  allow: (actor, subject) => isComplainant(actor, subject, { act: 'withdraw' }),
  async run(ctx, _input, { id, matter, complaint }) {
    if (complaint.state !== 'received' && complaint.state !== 'handling') throw new Refusal('conflict', refusals.now)
    await updateComplaint(ctx, id, { state: 'withdrawn' })
    for (const clock of await closeWork(ctx, matter, {}, 'withdrawn'))
      await tellClock(ctx, matter, clock, { kind: 'finished' })
    await tellClock(ctx, matter, complaint.clockId, { kind: 'finished' })
    await setStage(ctx, matter, stages.withdrawn, 'closed')
    await addStep(ctx, matter, { kind: 'withdrawn', words: steps.withdrawn })
    return { number: matter.number }
  },
})
