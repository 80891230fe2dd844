import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'
import { isSafeHref } from './link.tsx'
import type { Colour } from './tag.tsx'

interface StatProps {
  readonly value: string | number
  readonly label: Words
  readonly unit?: Words
  /** Leads to the list that the figure counts. */
  readonly href?: string
  readonly color?: Colour
  /** Where the figure comes from, or its target. */
  readonly note?: Words
  /** A range, or words: smaller, so that those beside each other look alike. */
  readonly long?: boolean
}

/** Characters; what is longer is words rather than a figure, and stands smaller. */
const longest = 6

/** One figure in large type. */
export function Stat({ value, label, unit, href, color = 'main', note, long }: StatProps) {
  const t = useText()
  return (
    <div class="stat" data-color={color} data-words={long || String(value).length > longest ? '' : undefined}>
      <p class="stat-label">{href && isSafeHref(href) ? <a href={href}>{t(label)}</a> : t(label)}</p>
      <p class="stat-value">
        {value}
        {unit && <span class="stat-unit">{t(unit)}</span>}
      </p>
      {note && <p class="stat-note">{t(note)}</p>}
    </div>
  )
}

/** Figures side by side. */
export function Stats({ children }: { children: ComponentChildren }) {
  return <div class="stats">{children}</div>
}
