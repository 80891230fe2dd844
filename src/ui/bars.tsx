import { useText, type Words } from './language.ts'
import { Link } from './link.tsx'

/** One bar: its name, its amount, and what it is held against. */
export interface BarRow {
  readonly text: Words
  readonly value: number
  /** The figure as it reads; the amount itself unless told otherwise. */
  readonly shown?: Words
  /** The same amount a period earlier, drawn as a mark. */
  readonly before?: number | undefined
  /** What must not be exceeded, drawn as a line. */
  readonly limit?: number | undefined
  /** How far the amount may be off: the bar ends at `value`, the range lies over it. */
  readonly range?: { readonly low: number; readonly high: number } | undefined
  readonly href?: string | undefined
}

/** Amounts beside each other, each with its figure in words; the picture itself is silent. */
export function Bars({ rows, label }: { rows: readonly BarRow[]; label: Words }) {
  const t = useText()
  const most = Math.max(
    ...rows.flatMap(({ value, before, limit, range }) => [value, before ?? 0, limit ?? 0, range?.high ?? 0]),
  )
  if (!(most > 0)) return null
  const at = (amount: number) => Math.round((Math.max(amount, 0) / most) * 9800) / 100
  return (
    <ul class="bars" aria-label={t(label)}>
      {rows.map((row, place) => (
        <li key={place} data-over={row.limit !== undefined && row.value > row.limit ? '' : undefined}>
          <span class="bars-name">{row.href ? <Link href={row.href}>{t(row.text)}</Link> : t(row.text)}</span>
          <Drawn row={row} at={at} />
          <span class="bars-figure">{t(row.shown ?? String(row.value))}</span>
        </li>
      ))}
    </ul>
  )
}

function Drawn({ row: { value, before, limit, range }, at }: { row: BarRow; at: (amount: number) => number }) {
  return (
    <svg class="bars-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bars-ground" x="0" y="1" width="100" height="8" />
      <rect class="bars-amount" x="0" y="1" width={at(value)} height="8" />
      {range && <rect class="bars-range" x={at(range.low)} y="4" width={at(range.high) - at(range.low)} height="2" />}
      {before !== undefined && <rect class="bars-before" x={at(before)} y="0" width="0.6" height="10" />}
      {limit !== undefined && <rect class="bars-limit" x={at(limit)} y="0" width="0.9" height="10" />}
    </svg>
  )
}
