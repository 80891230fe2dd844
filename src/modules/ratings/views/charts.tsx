import { useText } from '../../../ui/index.ts'
import { gradeNames, grades } from '../model.ts'
import { words } from '../phrases.ts'
import type { PartFigures, PublicFigures } from '../store/figures.ts'

/** Height of the tallest bar and width of a bar with its gap, in the units of the picture. */
const height = 60
const step = 40

interface ChartBar {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  readonly value: string
}

/** Bars with their figures written on them; a table with the same figures stands below. */
function Bars({ bars, label }: { bars: readonly ChartBar[]; label: string }) {
  if (bars.length === 0) return null
  const width = Math.max(bars.length * step, 5 * step)
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height + 34}`} role="img" aria-label={label}>
      {bars.map(({ label: name, share, value }, at) => {
        const size = Math.max(share * height, 1)
        return (
          <g key={name}>
            <rect
              class="part part-organisation"
              x={at * step + 8}
              y={14 + height - size}
              width={step - 16}
              height={size}
            />
            <text class="chart-words" x={at * step + step / 2} y={10 + height - size} text-anchor="middle">
              {value}
            </text>
            <text class="chart-words" x={at * step + step / 2} y={height + 28} text-anchor="middle">
              {name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** How many ratings of each grade. */
export function GradeChart({ figures }: { figures: PublicFigures }) {
  const t = useText()
  const most = Math.max(...figures.grades, 1)
  const bars = grades.map((grade, at) => {
    const count = figures.grades[at] ?? 0
    return { label: t(gradeNames[grade] ?? words.grade).slice(0, 8), share: count / most, value: String(count) }
  })
  return <Bars bars={bars} label={t(words.spread)} />
}

/** Share of satisfied people, month by month. */
export function MonthChart({ months }: { months: readonly PartFigures[] }) {
  const t = useText()
  const bars = months.map(({ key, count, bad }) => {
    const share = (count - bad) / count
    return { label: key.slice(2), share, value: `${Math.round(100 * share)}%` }
  })
  return <Bars bars={bars} label={t(words.trend)} />
}
