import type { Context } from '../../../kernel/context.ts'
import { readClock } from '../../calendar/index.ts'
import type { GuideVersion } from '../../catalogue/index.ts'
import type { CaseSubject } from '../policy.ts'
import { setTimer } from '../store/timer.ts'

/** Name of the timer that waits for the end of the statutory time. */
export const silenceTimer = 'tacit'

/** Where the guide lets silence decide, a timer waits for the end of the statutory time; elsewhere nothing happens. */
export async function beginSilence(ctx: Context, { id, case: theCase }: CaseSubject, guide: GuideVersion) {
  const clockId = theCase.statutoryClock
  if (!guide.content.tacit || !clockId) return
  const { reading } = await readClock(ctx, clockId)
  await setTimer(ctx.tx, { matterId: id, name: silenceTimer, clockId, dueAt: reading.dueAt })
}

/** Whether the law has decided by now; it does not wait for a timer that rings late. */
export async function isSilenceOver(
  ctx: Context,
  { case: theCase }: CaseSubject,
  guide: GuideVersion,
): Promise<boolean> {
  if (!guide.content.tacit || !theCase.statutoryClock) return false
  return (await readClock(ctx, theCase.statutoryClock)).reading.late
}
