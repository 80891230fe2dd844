import { addDays, type Day, weekday } from '../../../kernel/day.ts'
import { useText, type Words } from '../../../ui/index.ts'
import { picturePhrases } from '../page-phrases.ts'

/** How a day looks, and what is said of it. */
export interface DayLook {
  readonly kind: 'work' | 'make-up' | 'weekend' | 'holiday' | 'start' | 'due' | 'outside'
  /** A short mark under the number. */
  readonly mark?: Words
  /** The whole of it, for the ear and the pointer. */
  readonly note?: Words
  readonly today?: boolean
  /** Makes the day a box to tick; its value is the day. */
  readonly tick?: { readonly name: string; readonly checked: boolean }
}

/** One month as a table of weeks, Monday first. */
export function MonthPicture({ year, month, look }: { year: number; month: number; look: (day: Day) => DayLook }) {
  const t = useText()
  return (
    <table class="month">
      <caption>{t(picturePhrases.month(year, month))}</caption>
      <thead>
        <tr>
          {picturePhrases.weekdays.map((name) => (
            <th key={name.en} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) =>
              day ? <DayCell key={day} day={day} look={look(day)} /> : <td key={String(index)} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, look }: { day: Day; look: DayLook }) {
  const t = useText()
  const note = look.note && t(look.note)
  const face = (
    <>
      <span class="month-day">{Number(day.slice(8))}</span>
      {look.mark && <span class="month-mark">{t(look.mark)}</span>}
      {note && <span class="unseen">{` ${note}`}</span>}
    </>
  )
  return (
    <td data-kind={look.kind} data-today={look.today ? '' : undefined} title={note}>
      {look.tick ? (
        <TickedDay day={day} tick={look.tick}>
          {face}
        </TickedDay>
      ) : (
        face
      )}
    </td>
  )
}

function TickedDay({
  day,
  tick,
  children,
}: {
  day: Day
  tick: { name: string; checked: boolean }
  children: preact.ComponentChildren
}) {
  return (
    <label class="month-tick">
      <input type="checkbox" name={tick.name} value={day} checked={tick.checked} />
      {children}
    </label>
  )
}

/** The weeks of a month; days of other months are null. */
function weeksOf(year: number, month: number): (Day | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const lead = (weekday(first) + 6) % 7
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const inside = index >= lead && index < lead + length
    return inside ? addDays(first, index - lead) : null
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
