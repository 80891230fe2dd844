import type { View } from '../../../kernel/page.ts'
import { Callout, EmptyState, Link, Page, Pagination, TableFiles, useText, withQuery } from '../../../ui/index.ts'
import { looksLikeNumber } from '../../documents/index.ts'
import { words } from '../phrases.ts'
import { mostExported, type Searched } from '../queries.ts'
import { FoundItem } from './found-item.tsx'
import { conditionsOf, SearchForm, without } from './search-form.tsx'

/** Where documents are found: what is asked stands in the address. */
export const SearchView: View<Searched> = ({ data, page }) => {
  const t = useText()
  const { rows, terms, count, isMore, next } = data
  return (
    <Page title={words.title} description={words.lead} desk wide>
      <SearchForm wanted={data.wanted} url={page.url} />
      {data.isTakingUp && <Callout>{t(words.takingUp)}</Callout>}
      <p role="status" class="result-count">
        {t(words.found(count, isMore))}
      </p>
      {rows.length === 0 ? (
        <Nothing data={data} url={page.url} />
      ) : (
        <ol class="found">
          {rows.map((row) => (
            <FoundItem key={row.id} row={row} terms={terms} />
          ))}
        </ol>
      )}
      <Pagination next={next && withQuery(page.url, { after: next })} />
      {rows.length > 0 && <Keep />}
    </Page>
  )
}

function Keep() {
  const t = useText()
  return (
    <>
      <TableFiles path="/desk/documents/search.table" />
      <p class="field-hint">
        {t(words.exportHint(mostExported))} {t(words.again)}
      </p>
    </>
  )
}

/** Why nothing was found, and each condition that could be left out. */
function Nothing({ data: { wanted, isTooShort, unknown }, url }: { data: Searched; url: URL }) {
  const t = useText()
  const conditions = conditionsOf(wanted)
  const pieces = wanted.q?.split(/\s+/).filter(Boolean) ?? []
  const title = isTooShort
    ? words.tooShort
    : unknown.person
      ? words.nobody
      : unknown.organisation
        ? words.noOrganisation
        : words.none
  return (
    <EmptyState title={title}>
      {conditions.length > 0 && (
        <>
          <p>{t(words.tryThis)}</p>
          <ul class="found-ideas">
            {pieces.length > 1 &&
              pieces.map((piece) => (
                <Idea key={piece} href={withQuery(url, { q: piece, after: null })} text={words.fewerWords(piece)} />
              ))}
            {wanted.q && !wanted.number && !looksLikeNumber(wanted.q) && (
              <Idea
                href={withQuery(url, { q: null, number: wanted.q, after: null })}
                text={words.lookAtNumber(wanted.q)}
              />
            )}
            {conditions.length > 1 &&
              conditions.map(({ names, label }) => (
                <Idea key={names[0]} href={without(url, names)} text={words.without(label)} />
              ))}
            <Idea href={url.pathname} text={words.startAgain} />
          </ul>
        </>
      )}
    </EmptyState>
  )
}

function Idea({ href, text }: { href: string; text: Parameters<ReturnType<typeof useText>>[0] }) {
  const t = useText()
  return (
    <li>
      <Link href={href}>{t(text)}</Link>
    </li>
  )
}
