import type { ComponentChildren } from 'preact'
import { usePage } from '../kernel/page.ts'

interface IslandProps {
  /** File name in `src/islands` without its ending. */
  readonly name: string
  /** Handed to the island as JSON; anybody may read it in the page. */
  readonly props?: unknown
  /** When its code is fetched: at once, when scrolled into sight, or at the first press of a `<button data-start>` inside. */
  readonly on?: 'load' | 'visible' | 'click'
  /** Whether `src/islands/<name>.css` exists and is fetched with it. */
  readonly styles?: boolean
  /** The markup that works without script; the island only adds to it. */
  readonly children?: ComponentChildren
}

/** A part of the page that becomes livelier with script. Only pages that contain one ship any script. */
export function Island({ name, props = {}, on = 'load', styles = false, children }: IslandProps) {
  const { asset } = usePage()
  return (
    <div
      class="island"
      data-island={name}
      data-props={JSON.stringify(props)}
      data-on={on}
      data-styles={styles ? asset(`islands/${name}.css`) : undefined}
    >
      {children}
      <script type="module" src={asset('islands/boot.js')} />
    </div>
  )
}
