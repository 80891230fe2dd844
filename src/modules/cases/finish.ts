import type { Context } from '../../kernel/context.ts'
import { readClocksOf } from '../calendar/index.ts'
import { addStep, closeWork, openTasks, setStage, tellClock } from '../docket/index.ts'
import { lastingClocks, lastingWork } from './commitment/follow.ts'
import { correctionTask } from './fees/correct.ts'
import { dropProcedures } from './hearing/drop.ts'
import { dropOpinions } from './joint/store.ts'
import { stages, steps } from './phrases.ts'
import { type CaseSubject, isIn } from './policy.ts'
import { endNotices } from './public-notice/end.ts'
import { lockCase, updateCase } from './store/case.ts'
import { cancelTimers } from './store/timer.ts'

/** Work that outlives a case: what was promised, an objection without its answer, a result that waits to be released. */
const lasting = [lastingWork, 'objection:', 'release:']

/** Ends a case whose process has come to its end (办结). Closing is not forgetting: the matter stays readable. */
export async function finish(ctx: Context, subject: CaseSubject): Promise<void> {
  const now = await lockCase(ctx.tx, subject.case.number)
  if (isIn(now, 'closed', 'archived')) return
  await endEverything(ctx, now, { keepPromises: true })
  await updateCase(ctx.tx, subject.id, { state: 'closed', closed_at: ctx.now })
  await setStage(ctx, now.matter, stages.closed, 'closed')
  await addStep(ctx, now.matter, { kind: 'closed', words: steps.closed })
}

/**
 * Takes all work off the lists but that on a wrong charge, which is put right whatever becomes of the case; stops all timers, finishes all clocks that still run.
 *
 * @param options.keepPromises leaves what the applicant promised, and the time to contest a decision: they outlive the case
 */
export async function endEverything(
  ctx: Context,
  subject: CaseSubject,
  options: { keepPromises?: boolean } = {},
): Promise<void> {
  const { matter, id } = subject
  const keeps = options.keepPromises === true
  await dropProcedures(ctx, subject)
  for (const item of await openTasks(ctx.tx, id))
    if (!item.task.startsWith(correctionTask) && !(keeps && lasting.some((kind) => item.task.startsWith(kind))))
      await closeWork(ctx, matter, { id: item.id }, 'ended')
  await cancelTimers(ctx.tx, id, ctx.now)
  await endNotices(ctx, subject, { keepObjections: keeps })
  await dropOpinions(ctx.tx, id)
  for (const { id: clock, kind, reading } of await readClocksOf(ctx, [id]))
    if (reading.state !== 'finished' && !(keeps && lastingClocks.includes(kind)))
      await tellClock(ctx, matter, clock, { kind: 'finished' })
}
