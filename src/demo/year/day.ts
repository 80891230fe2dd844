import type { Queue } from './queue.ts'
import type { LifeEvent } from './world.ts'

/** Different lives that go on at the same time: enough to keep database and program busy together. */
const atOnce = 4
/** What happens within half an hour may happen in any order, except in one life. */
const windowMs = 30 * 60_000

/** Lets everything happen that happens before a moment. */
export async function passDay(events: Queue<LifeEvent>, until: Date): Promise<void> {
  while (events.next() < until.getTime()) {
    const soon = takeSoon(events, until)
    await Promise.all(soon.map(({ at, run }) => run(at)))
  }
}

/** The next events, of as many lives. */
function takeSoon(events: Queue<LifeEvent>, until: Date): LifeEvent[] {
  const limit = Math.min(until.getTime(), events.next() + windowMs)
  const taken: LifeEvent[] = []
  while (taken.length < atOnce && events.next() < limit) {
    const event = events.peek()
    if (!event || taken.some(({ life }) => life === event.life)) break
    taken.push(event)
    events.take()
  }
  return taken
}
