import { Details, Field, Form, Hidden, Link, Section, Select, useText } from '../../../ui/index.ts'
import { keeping } from '../flow-phrases.ts'
import type { KeptSettings } from '../keeping-queries.ts'

/** In whose name the office issues, and whom a head lets issue in the organisation's own. */
export function Rights({ data, isHead }: { data: KeptSettings; isHead: boolean }) {
  const t = useText()
  const nameOf = (id: string) => data.book.organisations.get(id)?.name ?? id
  const departments = [...data.book.organisations.values()].filter(({ kind }) => kind === 'department')
  return (
    <Section title={keeping.rights}>
      <p>{t(keeping.rightsIntro)}</p>
      <ul>
        {data.issuers.map((id) => (
          <li key={id}>{t(nameOf(id))}</li>
        ))}
      </ul>
      {isHead && (
        <Details summary={keeping.grant} openFor="/desk/documents/issuer-rights">
          <p>{t(keeping.grantIntro)}</p>
          {data.offices.map((id) => (
            <Form
              key={id}
              action="/desk/documents/issuer-rights/end"
              layout="row"
              submit={keeping.end}
              variant="tertiary"
            >
              <Hidden name="issuer" value={data.own} />
              <Hidden name="office" value={id} />
              <span>{t(nameOf(id))}</span>
            </Form>
          ))}
          <Form action="/desk/documents/issuer-rights" submit={keeping.grant}>
            <Hidden name="issuer" value={data.own} />
            <Select
              name="office"
              label={keeping.office}
              options={departments.map(({ id, name }) => ({ value: id, text: name }))}
              required
            />
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** Groups of one's own beside those that are always there. */
export function Groups({ data, keeps }: { data: KeptSettings; keeps: boolean }) {
  const t = useText()
  const { groups } = data.book
  return (
    <Section title={keeping.groups}>
      <p>{t(keeping.groupsIntro)}</p>
      <ul>
        {groups.map(({ key, name, members }) => (
          <li key={key}>
            <Link href={`/desk/documents/groups/${key}`}>{name}</Link>：{t(keeping.groupCount(members.length))}
          </li>
        ))}
      </ul>
      {keeps && (
        <Details summary={keeping.keepGroup} openFor="/desk/documents/groups">
          <Form action="/desk/documents/groups" submit={keeping.keepGroup}>
            <Field name="name" label={keeping.groupName} width="medium" required />
            <Field name="members" label={keeping.members} rows={3} required />
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** 双重领导: the other superior of the organisation. */
export function SecondSuperior({ data, keeps }: { data: KeptSettings; keeps: boolean }) {
  const t = useText()
  const superior = data.book.superiors.get(data.own)
  return (
    <Section title={keeping.superior}>
      <p>{superior ?? t(keeping.superiorIntro)}</p>
      {keeps && (
        <Details summary={keeping.superiorName} openFor="/desk/documents/superior">
          <p>{t(keeping.superiorIntro)}</p>
          <Form action="/desk/documents/superior" submit={keeping.keepSuperior}>
            <Field name="superior" label={keeping.superiorName} value={superior} width="medium" />
            <Field name="basis" label={keeping.basis} />
          </Form>
        </Details>
      )}
    </Section>
  )
}
