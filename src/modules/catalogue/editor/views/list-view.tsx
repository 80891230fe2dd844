import type { View } from '../../../../kernel/page.ts'
import { Field, FilterBar, Link, Page, Pagination, Select, Table, useText, withQuery } from '../../../../ui/index.ts'
import type { AuthorLine } from '../../store/author-lines.ts'
import { guidePath } from '../paths.ts'
import { words as phrases } from './phrases.ts'

/** Services whose guides one may write. */
export const GuidesView: View<{ lines: readonly AuthorLine[]; next: string | null }> = ({
  data: { lines, next },
  page,
}) => {
  const t = useText()
  const states = Object.entries(phrases.states).map(([value, text]) => ({ value, text }))
  return (
    <Page desk title={phrases.title}>
      <p class="lead">{t(phrases.lead)}</p>
      <FilterBar>
        <Field name="q" label={phrases.search} />
        <Select name="state" label={phrases.state} options={states} />
      </FilterBar>
      <Table
        caption={phrases.title}
        captionHidden
        rows={lines}
        empty={phrases.none}
        columns={[
          {
            head: phrases.service,
            main: true,
            cell: ({ code, name }) => <Link href={guidePath(code)}>{t(name)}</Link>,
          },
          { head: phrases.office, cell: ({ office }) => t(office) },
          {
            head: phrases.published,
            cell: ({ published }) => (published ? t(phrases.versionNumber(published)) : t(phrases.states.none)),
          },
          {
            head: phrases.draft,
            cell: ({ draft }) => (draft ? t(phrases.draftOf(draft.version)) : t(phrases.noDraft)),
          },
        ]}
      />
      <Pagination
        previous={page.query.after ? withQuery(page.url, { after: null }) : null}
        next={next && withQuery(page.url, { after: next })}
      />
    </Page>
  )
}
