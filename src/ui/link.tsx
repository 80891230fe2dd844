import type { VNode } from 'preact'

/** What stands in a link. A `Text` does not: Preact shows nothing of it, and takes any object for children. */
type Inside = VNode | string | number | boolean | null | undefined | readonly Inside[]

interface LinkProps {
  readonly href: string
  readonly children: Inside
  readonly class?: string
  readonly rel?: string
  /** Marks the link to the page one is on. */
  readonly current?: 'page' | 'step' | 'true' | undefined
  readonly hreflang?: string
  readonly download?: boolean | string
}

/** A link. Only addresses of this site, of the web, mail and telephone are followed; a `javascript:` address becomes plain text. */
export function Link({ href, children, current, ...rest }: LinkProps) {
  const className = rest.class ?? 'link'
  if (!isSafeHref(href)) return <span class={className}>{children}</span>
  return (
    <a {...rest} class={className} href={href} aria-current={current}>
      {children}
    </a>
  )
}

/** Whether an address may be put into `href`. Browsers drop control characters and spaces before they read the scheme, so we do too. */
export function isSafeHref(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a browser ignores
  const seen = href.replace(/[\u0000-\u0020]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())
}
