import type { View } from '../../../kernel/page.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { Definitions, formatInstant, Page, Pagination, Section, Table, useText, withQuery } from '../../../ui/index.ts'
import type { OpenMatter } from './store.ts'

const phrases = {
  title: both('在办件与指南版本', 'Open matters and their versions'),
  lead: both('每件都按提交时的版本办完。', 'Each is finished by the version by which it was sent.'),
  counts: both('各版本在办件数', 'Open matters by version'),
  none: both('没有在办件。', 'There are no open matters.'),
  number: both('办件编号', 'Number'),
  version: both('指南版本', 'Version'),
  nth: (version: number) => both(`第 ${version} 版`, `Version ${version}`),
  accepted: both('受理', 'Accepted'),
  notYet: both('未受理', 'Not yet'),
} as const

interface Listed {
  readonly item: { readonly code: string; readonly name: Text }
  readonly counts: readonly { readonly version: number; readonly matters: number }[]
  readonly matters: readonly OpenMatter[]
  readonly next: string | null
}

/** Which open matters keep which version, for who is about to publish a new one. */
export const MattersOfServiceView: View<Listed> = ({ data: { item, counts, matters, next }, page }) => {
  const t = useText()
  const zone = page.settings.DISTRICT_ZONE
  return (
    <Page desk title={phrases.title} crumbs={[{ text: item.name, href: `/services/${encodeURIComponent(item.code)}` }]}>
      <p class="lead">{t(phrases.lead)}</p>
      <Section title={phrases.counts}>
        <Definitions
          items={counts.map(({ version, matters: count }) => ({ term: phrases.nth(version), value: count }))}
        />
      </Section>
      <Table
        caption={phrases.title}
        captionHidden
        rows={matters}
        empty={phrases.none}
        columns={[
          { head: phrases.number, main: true, cell: ({ number }) => number },
          { head: phrases.version, cell: ({ version }) => t(phrases.nth(version)) },
          {
            head: phrases.accepted,
            cell: ({ acceptedAt }) => (acceptedAt ? formatInstant(acceptedAt, page.language, zone) : t(phrases.notYet)),
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
