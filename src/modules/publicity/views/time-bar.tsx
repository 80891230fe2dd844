/** Median and 90th percentile on one length scale. The picture is silent: the figures stand beside it. */
export function TimeBar(props: { median: number | null; ninetieth: number | null; longest: number }) {
  const width = (days: number | null) => Math.round(((days ?? 0) / props.longest) * 10_000) / 100
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="part part-rest" x="0" y="0" width={width(props.ninetieth)} height="8" />
      <rect class="part part-organisation" x="0" y="0" width={width(props.median)} height="8" />
    </svg>
  )
}
