import type { Day } from '../../kernel/day.ts'
import { foldWithin } from './clock.ts'
import type { Clock, ClockPlace } from './stretches.ts'
import { dayAt } from './working-days.ts'

/** What lists keep of a clock. A function of its history and the calendar, not of the hour at which it is computed. */
export interface DueRow {
  readonly state: 'running' | 'stopped' | 'finished'
  /** Null while the clock stands still without a limit. */
  readonly dueDay: Day | null
  readonly dueAt: Date | null
  readonly provisional: boolean
  readonly lapsesAt: Date | null
  readonly holder: string
  readonly late: boolean
  readonly finishedAt: Date | null
  readonly firstDay: Day
  readonly lastDay: Day
}

/** Computes what lists keep of a clock, as of its last event. */
export function dueRow(clock: Clock, place: Omit<ClockPlace, 'now'>): DueRow {
  const now = clock.events.at(-1)?.at ?? new Date(0)
  const { reading, cut } = foldWithin(clock, { ...place, now })
  const { state, late, lapsesAt, finishedAt } = reading
  const known =
    state !== 'stopped' || late ? reading : lapsesAt && foldWithin(clock, { ...place, now: lapsesAt }).reading
  const transfer = clock.events.findLast((event) => 'holder' in event)
  const ground = clock.rule.stopGrounds.find(({ code }) => code === reading.stoppedOn)
  return {
    state,
    dueDay: known?.dueDay ?? null,
    dueAt: known?.dueAt ?? null,
    provisional: known ? known.provisional !== null : false,
    lapsesAt,
    holder: ground?.holder ?? (transfer && 'holder' in transfer ? transfer.holder : ''),
    late: late && state !== 'running',
    finishedAt,
    firstDay: dayAt(cut.startDay + 1),
    lastDay: laterOf(known?.dueDay ?? reading.startDay, dayAt(cut.startDay + 1)),
  }
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** Whether two rows say the same. */
export function sameRow(a: DueRow, b: DueRow): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
