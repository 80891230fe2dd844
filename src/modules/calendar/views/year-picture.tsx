import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/text.ts'
import { useText } from '../../../ui/index.ts'
import { reasonOf } from '../explain.ts'
import { picturePhrases } from '../page-phrases.ts'
import type { PlannedDay } from '../plans.ts'
import type { Calendar } from '../working-days.ts'
import { type DayLook, MonthPicture } from './month-picture.tsx'

interface YearPictureProps {
  readonly year: number
  readonly calendar: Calendar
  /** Days with their names. */
  readonly days: readonly PlannedDay[]
  readonly today: Day
}

/** A year as twelve months, with days off and make-up days marked. */
export function YearPicture({ year, calendar, days, today }: YearPictureProps) {
  const names = new Map(days.map(({ day, name }) => [day, name]))
  const look = (day: Day): DayLook => {
    const reason = reasonOf(day, calendar)
    return {
      kind: reason === 'counted' ? 'work' : reason,
      ...markOf(reason),
      ...noteOf(names.get(day)),
      today: day === today,
    }
  }
  return (
    <div class="year">
      {months.map((month) => (
        <MonthPicture key={month} year={year} month={month} look={look} />
      ))}
    </div>
  )
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function markOf(reason: ReturnType<typeof reasonOf>): Pick<DayLook, 'mark'> {
  if (reason === 'holiday') return { mark: picturePhrases.rest }
  return reason === 'make-up' ? { mark: picturePhrases.work } : {}
}

function noteOf(name: Text | undefined): Pick<DayLook, 'note'> {
  return name ? { note: name } : {}
}

/** What the marks of the picture mean. */
export function YearKey() {
  const t = useText()
  const entries = [
    { kind: 'holiday', mark: picturePhrases.rest, text: picturePhrases.legendRest },
    { kind: 'make-up', mark: picturePhrases.work, text: picturePhrases.legendWork },
    { kind: 'weekend', mark: null, text: picturePhrases.legendWeekend },
  ]
  return (
    <ul class="year-key" aria-label={t(picturePhrases.legend)}>
      {entries.map(({ kind, mark, text }) => (
        <li key={kind}>
          <span class="year-swatch" data-kind={kind} aria-hidden="true">
            {mark && t(mark)}
          </span>
          {t(text)}
        </li>
      ))}
    </ul>
  )
}

/** A year of boxes: a ticked day is the opposite of what its weekday says. */
export function YearOfTicks({ year, ticked }: { year: number; ticked: readonly Day[] }) {
  const chosen = new Set(ticked)
  const plain: Calendar = { overrides: new Map(), officialYears: new Set([year]) }
  const look = (day: Day): DayLook => ({
    kind: reasonOf(day, plain) === 'weekend' ? 'weekend' : 'work',
    tick: { name: 'days', checked: chosen.has(day) },
  })
  return (
    <div class="year">
      {months.map((month) => (
        <MonthPicture key={month} year={year} month={month} look={look} />
      ))}
    </div>
  )
}
