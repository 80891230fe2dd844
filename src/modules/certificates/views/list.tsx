import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Card,
  CardGrid,
  Definitions,
  EmptyState,
  FilterBar,
  Link,
  Page,
  Pagination,
  Select,
  Table,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { states } from '../model.ts'
import { pagePhrases as phrases, stateNames } from '../phrases.ts'
import type { listIssued, listOwn } from '../queries.ts'
import { Validity } from './check.tsx'
import { StateTag } from './state.tsx'

/** One's own certificates, as cards for a phone. */
export const OwnView: View<Awaited<ReturnType<typeof listOwn>>> = ({ data: { certificates } }) => {
  const t = useText()
  return (
    <Page title={phrases.mine} description={phrases.mineLead}>
      {certificates.length === 0 && (
        <EmptyState title={phrases.none}>
          <p>{t(phrases.noneHint)}</p>
        </EmptyState>
      )}
      <CardGrid size="large">
        {certificates.map((one) => (
          <Card
            key={one.id}
            title={one.title}
            href={`/certificates/${one.id}`}
            level={2}
            foot={<StateTag state={one.state} />}
          >
            <Definitions
              items={[
                { term: phrases.holder, value: one.holderName },
                { term: phrases.issuer, value: t(one.issuerName) },
                { term: phrases.validity, value: <Validity from={one.validFrom} until={one.validUntil} /> },
              ]}
            />
          </Card>
        ))}
      </CardGrid>
    </Page>
  )
}

/** What an office issued. */
export const IssuedView: View<Awaited<ReturnType<typeof listIssued>>> = ({ data }) => {
  const t = useText()
  const { url } = usePage()
  return (
    <Page title={phrases.issuedTitle} desk wide>
      <FilterBar>
        <Select
          name="state"
          label={phrases.state}
          empty={phrases.any}
          options={states.map((state) => ({ value: state, text: stateNames[state] }))}
          value={data.state}
        />
      </FilterBar>
      <Table
        caption={phrases.issuedTitle}
        captionHidden
        rows={data.certificates}
        empty={phrases.none}
        columns={[
          {
            head: phrases.kind,
            main: true,
            cell: (row) => <Link href={`/certificates/${row.id}`}>{t(row.title)}</Link>,
          },
          { head: phrases.holder, cell: (row) => row.holder },
          { head: phrases.state, cell: (row) => <StateTag state={row.state} /> },
          { head: phrases.validity, cell: (row) => <Validity from={row.validFrom} until={row.validUntil} /> },
          { head: phrases.number, cell: (row) => <span class="code">{row.identifier}</span> },
        ]}
      />
      <Pagination next={data.next && withQuery(url, { before: data.next })} />
    </Page>
  )
}
