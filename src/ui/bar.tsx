import { useText, type Words } from './language.ts'

/** Colours of the parts of a picture; each has its own pattern of light and dark, and a legend beside it. */
export type PartKind = 'applicant' | 'organisation' | 'external' | 'stopped' | 'rest'
export interface Part {
  readonly text: Words
  readonly amount: number
  readonly kind: PartKind
}

/** Parts of a whole as one stacked bar. The picture is silent; say the same in words beside it. */
export function Bar({ parts }: { parts: readonly Part[] }) {
  const t = useText()
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  if (total <= 0) return null
  let from = 0
  const placed = parts.map((part) => {
    const start = from
    from += (part.amount / total) * 100
    return { ...part, start, width: Math.max(from - start - (from < 99.9 ? 0.5 : 0), 0.4) }
  })
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {placed.map(({ kind, start, width, text }, at) => (
        <rect key={at} class={`part part-${kind}`} x={round(start)} y="0" width={round(width)} height="8">
          <title>{t(text)}</title>
        </rect>
      ))}
    </svg>
  )
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
