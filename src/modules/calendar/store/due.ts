import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { type DueRow, dueRow } from '../due-row.ts'
import type { Clock, ClockPlace } from '../stretches.ts'
import type {} from '../tables.ts'

const Row = z.object({
  clockId: z.uuid(),
  state: z.enum(['running', 'stopped', 'finished']),
  dueDay: Day.nullable(),
  dueAt: z.date().nullable(),
  provisional: z.boolean(),
  lapsesAt: z.date().nullable(),
  holder: z.string(),
  late: z.boolean(),
  finishedAt: z.date().nullable(),
  firstDay: Day,
  lastDay: Day,
})

/** Writes what lists keep of a clock; called in the transaction that adds an event. */
export async function writeDue(
  tx: Tx,
  clock: Clock & { readonly id: string },
  place: Omit<ClockPlace, 'now'>,
): Promise<DueRow> {
  const row = dueRow(clock, place)
  const values = {
    state: row.state,
    due_day: row.dueDay,
    due_at: row.dueAt,
    provisional: row.provisional,
    lapses_at: row.lapsesAt,
    holder: row.holder,
    late: row.late,
    finished_at: row.finishedAt,
    first_day: row.firstDay,
    last_day: row.lastDay,
  }
  await tx
    .insertInto('calendar.due')
    .values({ clock_id: clock.id, ...values })
    .onConflict((on) => on.column('clock_id').doUpdateSet(values))
    .execute()
  return row
}

/** What lists keep of some clocks. */
export async function dueRows(tx: Tx, ids: readonly string[]): Promise<Map<string, DueRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('calendar.due')
    .select(dueColumns)
    .where('clock_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((found) => {
      const { clockId, ...row } = Row.parse(found)
      return [clockId, row]
    }),
  )
}

const dueColumns = [
  'clock_id as clockId',
  'state',
  'due_day as dueDay',
  'due_at as dueAt',
  'provisional',
  'lapses_at as lapsesAt',
  'holder',
  'late',
  'finished_at as finishedAt',
  'first_day as firstDay',
  'last_day as lastDay',
] as const

/**
 * Ids of clocks whose due day depends on days from `from` to `to`, some at a time.
 *
 * @param span.after the last id of the batch before
 */
export async function clocksTouching(
  tx: Tx,
  span: { from: Day; to: Day; after?: string; limit: number },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('calendar.due')
    .select('clock_id as id')
    .where('last_day', '>=', span.from)
    .where('first_day', '<=', span.to)
    .$if(span.after !== undefined, (only) => only.where('clock_id', '>', span.after ?? ''))
    .orderBy('clock_id')
    .limit(span.limit)
    .execute()
  return rows.map(({ id }) => id)
}
