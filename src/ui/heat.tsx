import { isSafeHref } from './link.tsx'

/** A figure in a grid whose ground is the darker the greater it is among its like. The figure says it; the ground only helps. */
export function Heat({ value, heat, href }: { value: number; heat: 0 | 1 | 2 | 3 | 4 | 5; href?: string }) {
  return (
    <span class="heat" data-heat={heat}>
      {href && value > 0 && isSafeHref(href) ? <a href={href}>{value}</a> : value}
    </span>
  )
}
