import { useText, type Words } from './language.ts'

/** Views of one thing; each is a page of its own, so each has an address. */
export function Tabs({
  label,
  tabs,
}: {
  label: Words
  tabs: readonly { text: Words; href: string; current?: boolean; count?: number }[]
}) {
  const t = useText()
  return (
    <nav class="tabs" aria-label={t(label)}>
      <ul>
        {tabs.map(({ text, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {t(text)}
              {count !== undefined && <span class="tabs-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
