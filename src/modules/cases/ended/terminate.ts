import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { endingOf } from '../../directory/index.ts'
import { addStep, type Matter, MatterNumber, setStage } from '../../docket/index.ts'
import { endEverything } from '../finish.ts'
import { requireState } from '../guards.ts'
import { stages } from '../phrases.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { getCase, lockCase, updateCase } from '../store/case.ts'
import { endedPhrases as words } from './phrases.ts'

/** Where a case can still be ended because its applicant is no more: sent, and not decided. */
export const terminable = ['submitted', 'correcting', 'handling'] as const

/** @throws Refusal 'conflict' */
async function requireEnded(ctx: Context, { case: { applicantId } }: CaseSubject): Promise<void> {
  if (!(await endingOf(ctx.tx, applicantId))) throw new Refusal('conflict', words.alive)
}

/** The page on which a case is ended. */
export const showTermination = query({
  name: 'cases.show-termination',
  summary: both('查看终止办理页面。', 'Show the page on which a case is ended because its applicant is no more.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, _input, subject): Promise<{ matter: Matter }> {
    await requireEnded(ctx, subject)
    return { matter: subject.matter }
  },
})

/** Ends a case whose applicant has died or was closed, on a confirmed note of that; never by itself. */
export const terminate = operation({
  name: 'cases.terminate',
  summary: both('申请人死亡或者注销的，终止办理。', 'End a case whose applicant has died or was closed.'),
  input: z.object({ number: MatterNumber, reason: z.string().trim().min(10).max(2000) }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { reason }, subject) {
    requireState(subject, ...terminable)
    await requireEnded(ctx, subject)
    await endEverything(ctx, subject)
    await updateCase(ctx.tx, subject.id, { state: 'terminated', closed_at: ctx.now })
    await setStage(ctx, subject.matter, stages.terminated, 'closed')
    await addStep(ctx, subject.matter, { kind: 'terminated', words: words.step, note: reason })
    return { number: subject.case.number }
  },
})
