import { type Day, daysBetween } from '../kernel/day.ts'
import { usePage } from '../kernel/page.ts'
import { formatDay, useText, type Words } from './language.ts'

/** A day that matters, and whether it has come. */
export interface DateMark {
  readonly day: Day
  readonly text: Words
  readonly kind: 'done' | 'ahead' | 'late'
}

/** Days in their order on a line, each where it lies, with the words of each below. */
export function DateLine({ marks, label }: { marks: readonly DateMark[]; label: Words }) {
  const t = useText()
  const { language } = usePage()
  const sorted = marks.toSorted((a, b) => a.day.localeCompare(b.day))
  const first = sorted[0]?.day
  const last = sorted.at(-1)?.day
  if (!first || !last) return null
  const length = Math.max(1, daysBetween(first, last))
  const at = (day: Day) => `${Math.round(3 + (daysBetween(first, day) / length) * 94)}%`
  return (
    <div class="date-line">
      <svg width="100%" height="24" aria-hidden="true" focusable="false">
        <line x1="3%" x2="97%" y1="12" y2="12" class="date-line-way" />
        {sorted.map(({ day, kind }, index) => (
          <circle key={index} cx={at(day)} cy="12" r="7" class="date-line-mark" data-kind={kind} />
        ))}
      </svg>
      <ol aria-label={t(label)}>
        {sorted.map(({ day, text, kind }, index) => (
          <li key={index} data-kind={kind}>
            <time datetime={day}>{formatDay(day, language)}</time>
            <span>{t(text)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
