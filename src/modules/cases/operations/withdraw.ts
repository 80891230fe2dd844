import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, isParty, MatterNumber, setStage } from '../../docket/index.ts'
import { endEverything } from '../finish.ts'
import { requireState } from '../guards.ts'
import { stages, steps } from '../phrases.ts'
import { lockCase, updateCase } from '../store/case.ts'

/** The applicant takes the application back, at any time before the decision. A new one may be made at once. */
export const withdraw = operation({
  name: 'cases.withdraw',
  behalf: 'party',
  summary: both('申请人撤回申请。', 'Withdraw one’s application before it is decided.'),
  input: z.object({ number: MatterNumber, reason: z.string().trim().max(1000).optional() }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: (actor, { matter }) => isParty(actor, matter, 'withdraw'),
  async run(ctx, { reason }, subject) {
    requireState(subject, 'draft', 'submitted', 'correcting', 'handling')
    await endEverything(ctx, subject)
    await updateCase(ctx.tx, subject.id, { state: 'withdrawn', closed_at: ctx.now })
    await setStage(ctx, subject.matter, stages.withdrawn, 'closed')
    await addStep(ctx, subject.matter, { kind: 'withdrawn', words: steps.withdrawn, note: reason })
    return { number: subject.case.number }
  },
})
