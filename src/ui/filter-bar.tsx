import type { ComponentChildren } from 'preact'
import { usePage } from '../kernel/page.ts'
import { Button } from './button.tsx'
import { ScopeProvider } from './control.ts'
import { useText, type Words } from './language.ts'
import { phrases } from './phrases.ts'

interface FilterBarProps {
  /** Controls; they show what the query string holds. */
  readonly children: ComponentChildren
  readonly submit?: Words
  /** Conditions in force, each with the address without it (`withQuery(page.url, { name: null })`). */
  readonly active?: readonly { readonly text: Words; readonly without: string }[]
}

/** Filters of a list. They live in the URL, so that a list can be kept, shared and gone back to. */
export function FilterBar({ children, submit = phrases.apply, active = [] }: FilterBarProps) {
  const t = useText()
  const { url } = usePage()
  return (
    <search class="filters">
      <form class="filters-form" method="get" action={url.pathname} aria-label={t(phrases.filters)}>
        <ScopeProvider value={{ kind: 'filter', path: `${url.pathname}-filter` }}>
          {children}
          <div class="form-buttons">
            <Button variant="secondary">{submit}</Button>
          </div>
        </ScopeProvider>
      </form>
      {active.length > 0 && (
        <ul class="filters-active" aria-label={t(phrases.activeFilters)}>
          {active.map(({ text, without }) => (
            <li key={without}>
              <a class="chip" href={without}>
                <span class="unseen">{t(phrases.remove)} </span>
                {t(text)} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
          <li>
            <a class="link" href={url.pathname}>
              {t(phrases.clear)}
            </a>
          </li>
        </ul>
      )}
    </search>
  )
}
