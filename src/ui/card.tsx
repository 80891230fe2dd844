import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'
import { isSafeHref } from './link.tsx'

interface CardProps {
  readonly title?: Words
  /** Makes the title a link whose target is the whole card. */
  readonly href?: string
  /** Level of the title's heading; 3 by default. */
  readonly level?: 2 | 3 | 4
  /** 'plain' has no frame; 'tinted' stands back; 'sun' carries the gold edge of what matters most on a page. */
  readonly look?: 'default' | 'tinted' | 'sun'
  /** Small words above the title. */
  readonly over?: Words
  readonly children?: ComponentChildren
  /** Stands at the foot, such as tags. */
  readonly foot?: ComponentChildren
}

/** One thing among several. */
export function Card({ title, href, level = 3, look = 'default', over, children, foot }: CardProps) {
  const t = useText()
  const Heading = `h${level}` as const
  return (
    <article class="card" data-look={look} data-link={href ? '' : undefined}>
      {over && <p class="card-over">{t(over)}</p>}
      {title && (
        <Heading class="card-title">{href && isSafeHref(href) ? <a href={href}>{t(title)}</a> : t(title)}</Heading>
      )}
      {children}
      {foot && <div class="card-foot">{foot}</div>}
    </article>
  )
}

/** Cards side by side, as many as fit. */
export function CardGrid({
  children,
  size = 'medium',
}: {
  children: ComponentChildren
  size?: 'small' | 'medium' | 'large'
}) {
  return (
    <div class="card-grid" data-width={size}>
      {children}
    </div>
  )
}
