import type { Context } from '../../kernel/context.ts'
import type { ProcessDue } from '../catalogue/index.ts'
import { type Matter, tellClock } from '../docket/index.ts'
import { dueOf } from './due-of.ts'
import { cancelTimers, setTimer } from './store/timer.ts'

const prefix = 'process:'
const nameOf = (timer: string) => `${prefix}${timer}`

/**
 * Sets a timer of the process.
 *
 * @returns when it goes off, and the clock that it waits for
 */
export async function setProcessTimer(
  ctx: Context,
  matter: Matter,
  { timer, due }: { timer: string; due: ProcessDue },
): Promise<{ clockId: string | null; dueAt: Date }> {
  const end = await dueOf(ctx, matter, due)
  await setTimer(ctx.tx, { matterId: matter.id, name: nameOf(timer), ...end })
  return end
}

/** Takes back a timer of the process, and ends the clock that it waited for. */
export async function dropProcessTimer(ctx: Context, matter: Matter, timer: string): Promise<void> {
  for (const clock of await cancelTimers(ctx.tx, matter.id, ctx.now, nameOf(timer)))
    await tellClock(ctx, matter, clock, { kind: 'finished' })
}

/** The process's own name of a timer that was set by `setProcessTimer`. */
export function processTimer(name: string): string {
  return name.slice(prefix.length)
}
