import { useText, type Words } from './language.ts'
import { Link } from './link.tsx'
import { phrases } from './phrases.ts'

/** A step on the way to this page. */
export interface Crumb {
  readonly text: Words
  readonly href: string
}

/** The way from home to this page; the page itself is its heading. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useText()
  return (
    <nav class="crumbs" aria-label={t(phrases.trail)}>
      <ol>
        {[{ text: phrases.home, href: '/' }, ...crumbs].map(({ text, href }) => (
          <li key={href}>
            <Link href={href}>{t(text)}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
