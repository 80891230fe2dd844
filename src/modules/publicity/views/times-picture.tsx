import type { OutcomeFigure } from '../store/figures.ts'

/** Rows drawn; the table below has all. */
const most = 8
const [height, gap] = [5, 3]

/** Median and 90th percentile as two bars of one length scale. The picture is silent: the table below says the same. */
export function TimesPicture({ rows }: { rows: readonly OutcomeFigure[] }) {
  const timed = rows.filter(({ timed }) => timed > 0).slice(0, most)
  const longest = Math.max(1, ...timed.map(({ ninetieth }) => ninetieth ?? 0))
  if (timed.length === 0) return null
  const width = (days: number | null) => Math.round(((days ?? 0) / longest) * 10_000) / 100
  const total = timed.length * (height + gap)
  return (
    <svg class="chart" viewBox={`0 0 100 ${total}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {timed.map(({ itemCode, kind, median, ninetieth }, at) => (
        <g key={`${itemCode} ${kind}`}>
          <rect class="part part-rest" x="0" y={at * (height + gap)} width={width(ninetieth)} height={height} />
          <rect class="part part-organisation" x="0" y={at * (height + gap)} width={width(median)} height={height} />
        </g>
      ))}
    </svg>
  )
}
