import { useText } from '../../../ui/index.ts'
import type { Kind, Range } from '../model.ts'
import { says } from '../phrases.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** No finer than it is known: pages and trips whole, the rest to a tenth while it is small. */
export function figure(amount: number, kind?: Kind): string {
  const isWhole = kind === 'pages' || kind === 'trips' || Math.abs(amount) >= 100
  return (isWhole ? whole : tenth).format(amount).replace(/^-0$/, '0')
}

/** From low to high in short; one figure where both are the same, as while nothing was counted. */
export function span({ low, high }: Range, kind: Kind): string {
  const [least, most] = [figure(low, kind), figure(high, kind)]
  return least === most ? least : `${least}–${most}`
}

/** From low to high, with what is most likely. */
export function RangeText({ range, kind }: { range: Range; kind: Kind }) {
  const t = useText()
  if (figure(range.low, kind) === figure(range.high, kind)) return <>{figure(range.low, kind)}</>
  return (
    <>
      {t(says.range(figure(range.low, kind), figure(range.high, kind)))}{' '}
      <span class="hint">{t(says.likely(figure(range.likely, kind)))}</span>
    </>
  )
}
