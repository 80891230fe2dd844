import { usePage } from '../../../kernel/page.ts'
import {
  DateField,
  Details,
  Field,
  FilterBar,
  Form,
  Hidden,
  Link,
  Page,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { organisationPages as phrases } from '../desk-phrases.ts'
import { kindsBelow, type OrganisationKind, organisationKinds } from '../kinds.ts'
import { kindNames } from '../names.ts'
import type { Branch, viewOrganisations } from '../queries/organisations.ts'

type Data = Awaited<ReturnType<typeof viewOrganisations>>

/** The desk's page of organisations: filters, then the tree or what was found. */
export function OrganisationsView({ data }: { data: Data }) {
  const t = useText()
  const { url } = usePage()
  const { found, tree, filters } = data
  const kinds = organisationKinds.map((kind) => ({ value: kind, text: kindNames[kind] }))
  return (
    <Page title={phrases.title} desk>
      <FilterBar
        active={[
          ...(filters.q ? [{ text: filters.q, without: withQuery(url, { q: null, after: null }) }] : []),
          ...(filters.kind
            ? [{ text: kindNames[filters.kind], without: withQuery(url, { kind: null, after: null }) }]
            : []),
        ]}
      >
        <Field name="q" type="search" label={phrases.search} width="medium" />
        <Select name="kind" label={phrases.kind} options={kinds} empty={phrases.any} />
      </FilterBar>
      {found && <Found found={found} />}
      {tree && (
        <Section title={phrases.tree}>
          <ul class="plain">
            <li>
              <Name of={tree} />
            </li>
          </ul>
          {groupsBelow(tree).map(([kind, branches]) => (
            <Details key={kind} summary={`${t(kindNames[kind])} (${branches.length})`} open>
              <Branches of={branches} />
            </Details>
          ))}
        </Section>
      )}
    </Page>
  )
}

function Found({ found }: { found: NonNullable<Data['found']> }) {
  const t = useText()
  const { url } = usePage()
  return (
    <Section title={phrases.results}>
      <Table
        caption={phrases.results}
        captionHidden
        empty={phrases.none}
        rows={found.rows}
        columns={[
          {
            head: phrases.name,
            main: true,
            cell: (one) => <Link href={`/desk/organisations/${one.id}`}>{t(one.name)}</Link>,
          },
          { head: phrases.kind, cell: (one) => t(kindNames[one.kind]) },
          { head: phrases.code, cell: (one) => one.code },
          { head: phrases.findings, cell: (one) => one.findings.map((finding) => t(finding)).join(' ') },
          { head: phrases.activeTo, cell: (one) => one.activeTo },
        ]}
      />
      <Pagination next={found.next && withQuery(url, { after: found.next })} />
    </Section>
  )
}

function groupsBelow(tree: Branch): [OrganisationKind, Branch[]][] {
  return [...Map.groupBy(tree.below, (one) => one.organisation.kind)]
}

function Branches({ of: branches }: { of: readonly Branch[] }) {
  return (
    <ul>
      {branches.map((one) => (
        <li key={one.organisation.id}>
          <Name of={one} />
          {one.below.length > 0 && <Branches of={one.below} />}
        </li>
      ))}
    </ul>
  )
}

function Name({ of: { organisation } }: { of: Branch }) {
  const t = useText()
  const { id, name, code } = organisation
  return (
    <>
      <Link href={`/desk/organisations/${id}`}>{t(name)}</Link> <small>{code}</small>
    </>
  )
}

/** The form that creates an organisation below another. */
export function CreateForm({ parentId, parentKind }: { parentId: string; parentKind: OrganisationKind }) {
  const kinds = kindsBelow[parentKind].map((kind) => ({ value: kind, text: kindNames[kind] }))
  if (kinds.length === 0) return null
  return (
    <Details summary={phrases.add} openFor="/desk/organisations">
      <Form action="/desk/organisations" submit={phrases.create}>
        <Hidden name="parentId" value={parentId} />
        <Hidden name="organisationId" value={parentId} />
        <Select name="kind" label={phrases.kind} options={kinds} required />
        <Field name="nameZh" label={phrases.nameZh} required />
        <Field name="nameEn" label={phrases.nameEn} />
        <Field name="code" label={phrases.code} hint={phrases.codeHint} width="medium" maxlength={64} required />
        <DateField name="activeFrom" label={phrases.activeFrom} />
      </Form>
    </Details>
  )
}

/** Says that an organisation is no longer active. */
export function ClosedTag({ isActive }: { isActive: boolean }) {
  const t = useText()
  return isActive ? null : <Tag color="warning">{t(phrases.closed)}</Tag>
}
