import { sql } from 'kysely'
import type { Caller, Context } from './context.ts'
import { addJob } from './job.ts'

/** Facts that modules tell each other; each module adds its own by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Events {}
export type EventName = keyof Events

/** Records a fact and queues its delivery, in the caller's transaction: both happen or neither. */
export async function emit<Name extends EventName>(ctx: Context, name: Name, payload: Events[Name]): Promise<void> {
  const { id } = await ctx.tx
    .insertInto('kernel.event')
    .values({ name, payload: JSON.stringify(payload), at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addJob(ctx.tx, 'deliver-event', { id })
}

/** Records many facts of one name. Two statements, whatever their number. */
export async function emitAll<Name extends EventName>(
  ctx: Context,
  name: Name,
  payloads: readonly Events[Name][],
): Promise<void> {
  if (payloads.length === 0) return
  const rows = payloads.map((payload) => ({ name, payload: JSON.stringify(payload), at: ctx.now }))
  const events = await ctx.tx.insertInto('kernel.event').values(rows).returning('id').execute()
  await sql`
    select graphile_worker.add_job('deliver-event', payload := json_build_object('id', x), max_attempts := 12, priority := 0)
    from unnest(${sql.val(events.map(({ id }) => id))}::uuid[]) as x`.execute(ctx.tx)
}

/** Reacts to a fact. May run twice for one fact, so it must be idempotent; `caller.now` is the time of the fact. */
export interface Listener {
  readonly event: EventName
  /** Unique; names the delivery so that a retry runs only what has not yet succeeded. */
  readonly name: string
  run(caller: Caller, payload: never): Promise<void>
}

/** Declares a listener, typed by the event's payload. */
export function on<Name extends EventName>(
  event: Name,
  name: string,
  run: (caller: Caller, payload: Events[Name]) => Promise<void>,
): Listener {
  // lists hold listeners of all events; the parameters have tied this one to its payload
  return { event, name, run: run as Listener['run'] }
}
