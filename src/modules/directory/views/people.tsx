import { usePage } from '../../../kernel/page.ts'
import {
  Details,
  Field,
  FilterBar,
  Form,
  Link,
  Page,
  Pagination,
  Select,
  Table,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { peoplePages as phrases } from '../desk-phrases.ts'
import type { listPeople } from '../queries/people.ts'

/** People whom one's office may meet, with numbers masked. */
export function PeopleView({ data }: { data: Awaited<ReturnType<typeof listPeople>> }) {
  const t = useText()
  const { url } = usePage()
  const { filters, villages } = data
  const villageOptions = villages.map(({ id, name }) => ({ value: id, text: name }))
  const village = villages.find((one) => one.id === filters.village)
  return (
    <Page title={phrases.title} desk>
      <FilterBar
        active={[
          ...(filters.q ? [{ text: filters.q, without: withQuery(url, { q: null, after: null }) }] : []),
          ...(village ? [{ text: village.name, without: withQuery(url, { village: null, after: null }) }] : []),
        ]}
      >
        <Field name="q" type="search" label={phrases.search} width="medium" />
        <Select name="village" label={phrases.village} options={villageOptions} empty={phrases.any} />
      </FilterBar>
      <Table
        caption={phrases.caption}
        captionHidden
        empty={phrases.none}
        rows={data.rows}
        columns={[
          { head: phrases.name, main: true, cell: (one) => <Link href={`/desk/people/${one.id}`}>{one.name}</Link> },
          { head: phrases.residentId, cell: (one) => one.residentId },
          { head: phrases.phone, cell: (one) => one.phone },
          { head: phrases.residence, cell: (one) => one.residence && t(one.residence) },
          { head: phrases.account, cell: (one) => one.hasAccount && t(phrases.hasAccount) },
        ]}
      />
      <Pagination next={data.next && withQuery(url, { after: data.next })} />
      <Details summary={phrases.add} openFor="/desk/people">
        <p>{t(phrases.addNote)}</p>
        <Form action="/desk/people" submit={phrases.add}>
          <Field name="name" label={phrases.name} width="medium" required />
          <Field name="residentId" label={phrases.residentId} width="medium" maxlength={18} />
          <Field name="phone" type="tel" label={phrases.phone} width="medium" />
          <Select name="residenceOrganisationId" label={phrases.village} options={villageOptions} />
          <Field name="address" label={phrases.address} />
        </Form>
      </Details>
    </Page>
  )
}
