import { usePage } from '../../../kernel/page.ts'
import {
  Callout,
  Columns,
  ConfirmForm,
  DateField,
  Definitions,
  Details,
  Field,
  Form,
  formatDay,
  Link,
  Page,
  Section,
  Select,
  useText,
} from '../../../ui/index.ts'
import { organisationPages as phrases } from '../desk-phrases.ts'
import { kindNames } from '../names.ts'
import type { viewOrganisation } from '../queries/organisations.ts'
import { ClosedTag, CreateForm } from './organisations.tsx'
import { AddPostForm, Posts } from './posts.tsx'

/** What the page of an organisation is given. */
export type OrganisationData = Awaited<ReturnType<typeof viewOrganisation>>

/** One organisation with its posts and people, and what an administrator may do with it. */
export function OrganisationView({ data }: { data: OrganisationData }) {
  const t = useText()
  const { organisation, above, findings, isActive } = data
  const crumbs = above.map((one) => ({ text: one.name, href: `/desk/organisations/${one.id}` }))
  return (
    <Page
      title={organisation.name}
      crumbs={[{ text: phrases.title, href: '/desk/organisations' }, ...crumbs]}
      actions={<ClosedTag isActive={isActive} />}
      desk
    >
      {findings.length > 0 && (
        <Callout kind="warning" title={phrases.findings}>
          <ul>
            {findings.map((finding) => (
              <li key={finding.zh}>{t(finding)}</li>
            ))}
          </ul>
        </Callout>
      )}
      <Columns aside={data.mayChange && <Manage data={data} />}>
        <Facts data={data} />
        <Posts data={data} />
        <Below data={data} />
      </Columns>
    </Page>
  )
}

function Facts({ data: { organisation, units } }: { data: OrganisationData }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Definitions
      items={[
        { term: phrases.kind, value: t(kindNames[organisation.kind]) },
        { term: phrases.code, value: organisation.code },
        { term: phrases.number, value: organisation.number },
        { term: phrases.activeFrom, value: formatDay(organisation.activeFrom, language) },
        { term: phrases.activeTo, value: organisation.activeTo && formatDay(organisation.activeTo, language) },
        { term: phrases.units, value: units.map((unit) => t(unit.name)).join(language === 'en' ? ', ' : '、') },
      ]}
    />
  )
}

function Below({ data: { below } }: { data: OrganisationData }) {
  const t = useText()
  if (below.length === 0) return null
  return (
    <Section title={phrases.below}>
      <ul>
        {below.map((one) => (
          <li key={one.id}>
            <Link href={`/desk/organisations/${one.id}`}>{t(one.name)}</Link>{' '}
            <ClosedTag isActive={one.activeTo === null} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Manage({ data }: { data: OrganisationData }) {
  const { organisation, parents } = data
  const path = `/desk/organisations/${organisation.id}`
  const parentOptions = parents.map((one) => ({ value: one.id, text: one.name }))
  return (
    <Section title={phrases.manage}>
      <CreateForm parentId={organisation.id} parentKind={organisation.kind} />
      <Details summary={phrases.rename} openFor={`${path}/name`}>
        <Form action={`${path}/name`} submit={phrases.rename}>
          <Field name="nameZh" label={phrases.nameZh} value={organisation.name.zh} required />
          <Field name="nameEn" label={phrases.nameEn} value={organisation.name.en} />
        </Form>
      </Details>
      <Details summary={phrases.addUnit} openFor={`${path}/units`}>
        <Form action={`${path}/units`} submit={phrases.addUnit}>
          <Field name="nameZh" label={phrases.nameZh} required />
          <Field name="nameEn" label={phrases.nameEn} />
        </Form>
      </Details>
      <AddPostForm data={data} />
      {parentOptions.length > 0 && (
        <Details summary={phrases.move} openFor={`${path}/parent`}>
          <Form action={`${path}/parent`} submit={phrases.move}>
            <Select
              name="parentId"
              label={phrases.moveTo}
              options={parentOptions}
              value={organisation.parentId}
              required
            />
          </Form>
        </Details>
      )}
      {organisation.parentId !== null && organisation.activeTo === null && (
        <ConfirmForm
          action={`${path}/closure`}
          open={phrases.close}
          question={phrases.closeQuestion}
          submit={phrases.close}
          danger
        >
          <DateField name="lastDay" label={phrases.lastDay} />
        </ConfirmForm>
      )}
    </Section>
  )
}
