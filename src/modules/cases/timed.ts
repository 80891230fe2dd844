import type { Context } from '../../kernel/context.ts'
import { readClock } from '../calendar/index.ts'
import { type Matter, startMatterClock } from '../docket/index.ts'
import { setTimer } from './store/timer.ts'

/** A clock beside that of the whole, and the timer that rings at its end. */
export interface Timed {
  readonly kind: string
  readonly rule: string
  readonly holder: string
  readonly timer: string
  /** Shorter than the rule, in its unit. */
  readonly amount?: number
  readonly at?: Date
}

/** Starts a time that ends by itself: a clock that follows the calendar, with a timer at its end. */
export async function startTimed(ctx: Context, matter: Matter, { timer, ...clock }: Timed) {
  const id = await startMatterClock(ctx, matter, { ...clock, shown: false })
  const { reading } = await readClock(ctx, id)
  await setTimer(ctx.tx, { matterId: matter.id, name: timer, clockId: id, dueAt: reading.dueAt })
  return { id, dueAt: reading.dueAt, dueDay: reading.dueDay }
}
