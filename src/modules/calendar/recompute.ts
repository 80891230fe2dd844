import type { Caller, Tx } from '../../kernel/context.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { addJob } from '../../kernel/job.ts'
import { type DueRow, dueRow, sameRow } from './due-row.ts'
import { getClocks, type KeptClock } from './store/clocks.ts'
import { loadCalendar } from './store/days.ts'
import { clocksTouching, dueRows } from './store/due.ts'
import type { Calendar } from './working-days.ts'

const BATCH = 200

/** A clock whose row would change with another calendar. */
export interface Change {
  readonly clock: KeptClock
  readonly before: DueRow | undefined
  readonly after: DueRow
}

/** Goes through the clocks that depend on days of the span, and yields those that the calendar changes. */
export async function* changesBy(
  tx: Tx,
  calendar: Calendar,
  { from, to, zone }: { from: Day; to: Day; zone: string },
): AsyncGenerator<Change> {
  for (let after: string | undefined; ; ) {
    const ids = await clocksTouching(tx, { from, to, limit: BATCH, ...(after === undefined ? {} : { after }) })
    const rows = await dueRows(tx, ids)
    for (const clock of ids.length > 0 ? await getClocks(tx, ids) : []) {
      const [before, now] = [rows.get(clock.id), dueRow(clock, { calendar, zone })]
      if (!before || !sameRow(before, now)) yield { clock, before, after: now }
    }
    after = ids.at(-1)
    if (ids.length < BATCH) return
  }
}

/** Whether the change moves the last day of a clock that is still open. */
export function moves({ before, after }: Change): boolean {
  return after.state !== 'finished' && before?.dueDay != null && after.dueDay !== null && before.dueDay !== after.dueDay
}

/** The days that the plan of a year speaks of. */
export function spanOfPlan(year: number): { from: Day; to: Day } {
  return { from: `${year - 1}-12-01`, to: `${year}-12-31` }
}

/** Queues one recomputation for each clock that the calendar in force changes. May run again: jobs are keyed by clock. */
export async function queueRecomputation(caller: Caller, { from, to }: { from: Day; to: Day }): Promise<void> {
  await caller.db.transaction().execute(async (tx) => {
    const span = { from: addDays(from, -1), to: addDays(to, 1), zone: caller.settings.DISTRICT_ZONE }
    for await (const { clock } of changesBy(tx, await loadCalendar(tx), span)) {
      await addJob(tx, 'clock-recompute', { clockId: clock.id }, { key: `clock-recompute ${clock.id}` })
    }
  })
}
