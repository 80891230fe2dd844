import type { ComponentChildren } from 'preact'

export type Colour = 'neutral' | 'main' | 'brand' | 'success' | 'warning' | 'danger' | 'info'

/** A short state in a colour. The words carry the meaning, the colour only helps. */
export function Tag({ color = 'neutral', children }: { color?: Colour; children: ComponentChildren }) {
  return (
    <span class="ds-tag tag" data-color={color} data-variant="outline">
      {children}
    </span>
  )
}
