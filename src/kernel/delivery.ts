import { z } from 'zod'
import type { Caller } from './context.ts'
import type { House } from './http/house.ts'

const Delivery = z.object({ id: z.uuid() })

/**
 * Hands one event to every listener that has not had it. Listeners run at the time of the fact and are told apart by
 * name, so a retry after a failure runs only those that are left.
 */
export async function deliverEvent(
  house: Pick<House, 'db' | 'modules'>,
  caller: Caller,
  payload: unknown,
): Promise<void> {
  const { id } = Delivery.parse(payload)
  const event = await house.db.selectFrom('kernel.event').selectAll().where('id', '=', id).executeTakeFirst()
  if (!event) return
  const had = await house.db.selectFrom('kernel.delivery').select('listener').where('event_id', '=', id).execute()
  const done = new Set(had.map((row) => row.listener))
  for (const listener of house.modules.flatMap((module) => module.listeners ?? [])) {
    if (listener.event !== event.name || done.has(listener.name)) continue
    await listener.run({ ...caller, now: event.at }, event.payload as never) // `on` has tied payload to event name
    await house.db
      .insertInto('kernel.delivery')
      .values({ event_id: id, listener: listener.name, at: caller.now })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}
