import { useText } from './language.ts'
import { phrases } from './phrases.ts'

/** Keyset paging: there is a page before or after, or there is not; pages have no numbers. */
export function Pagination({
  previous,
  next,
}: {
  previous?: string | null | undefined
  next?: string | null | undefined
}) {
  const t = useText()
  if (!previous && !next) return null
  return (
    <nav class="pagination" aria-label={t(phrases.pages)}>
      {previous && (
        <a class="ds-button" data-variant="secondary" rel="prev" href={previous}>
          <span aria-hidden="true">←</span> {t(phrases.previous)}
        </a>
      )}
      {next && (
        <a class="ds-button" data-variant="secondary" rel="next" href={next}>
          {t(phrases.next)} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}

/** This page's address with some of its query changed; null takes a name out. Keeps filters while paging. */
export function withQuery(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(url.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text ? `${url.pathname}?${text}` : url.pathname
}
