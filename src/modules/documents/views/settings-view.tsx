import type { View } from '../../../kernel/page.ts'
import { Checkboxes, DateField, Details, Field, Form, Page, Section, Select, useText } from '../../../ui/index.ts'
import { keeping } from '../flow-phrases.ts'
import type { KeptSettings } from '../keeping-queries.ts'
import { words } from '../phrases.ts'
import { DocumentType, Format, formatNames, typeFacts } from '../types.ts'
import { Groups, Rights, SecondSuperior } from './settings-parts.tsx'

/** What an office has set for its documents: series, delegations, names, groups. */
export const SettingsView: View<KeptSettings> = ({ data, page }) => {
  const roles = page.actor.post?.roles ?? []
  const isHead = roles.includes('head')
  const keeps = isHead || roles.includes('office')
  return (
    <Page
      title={keeping.settings}
      description={keeping.settingsIntro}
      crumbs={[{ text: words.list, href: '/desk/documents' }]}
      desk
      wide
    >
      <SeriesPart data={data} keeps={keeps} />
      <Delegations data={data} isHead={isHead} />
      <Rights data={data} isHead={isHead} />
      <SecondSuperior data={data} keeps={keeps} />
      <Groups data={data} keeps={keeps} />
    </Page>
  )
}

function SeriesPart({ data, keeps }: { data: KeptSettings; keeps: boolean }) {
  const t = useText()
  const nameOf = (id: string) => data.book.organisations.get(id)?.name ?? id
  return (
    <Section title={keeping.seriesTitle}>
      {data.series.length === 0 && <p>{t(keeping.noSeries)}</p>}
      <ul>
        {data.series.map(({ id, word, name, organisationId }) => (
          <li key={id}>
            {word}〔…〕 {name}，{t(nameOf(organisationId))}
          </li>
        ))}
      </ul>
      {keeps && (
        <Details summary={keeping.openSeries} openFor="/desk/documents/series">
          <Form action="/desk/documents/series" submit={keeping.openSeries}>
            <Select
              name="issuer"
              label={keeping.issuer}
              empty={false}
              options={data.issuers.map((id) => ({ value: id, text: nameOf(id) }))}
              required
            />
            <Field name="word" label={keeping.word} hint={keeping.wordHint} width="medium" required />
            <Field name="name" label={keeping.name} width="medium" required />
            <Checkboxes
              name="formats"
              label={keeping.formats}
              options={Format.options.map((value) => ({ value, text: formatNames[value] }))}
              values={['document']}
              required
            />
          </Form>
        </Details>
      )}
    </Section>
  )
}

function Delegations({ data, isHead }: { data: KeptSettings; isHead: boolean }) {
  const t = useText()
  return (
    <Section title={keeping.delegations}>
      {data.delegations.length === 0 && <p>{t(keeping.noDelegations)}</p>}
      <ul>
        {data.delegations.map(({ id, postId, types, startsOn, endsOn, reason }) => (
          <li key={id}>
            {t(data.posts.get(postId)?.name ?? postId)}：{types.map((type) => nameOfType(type)).join('、')}，
            {t(keeping.span(startsOn, endsOn))}（{reason}）
            {isHead && (
              <Form action={`/desk/documents/delegations/${id}/end`} submit={keeping.end} variant="tertiary" />
            )}
          </li>
        ))}
      </ul>
      {isHead && (
        <Details summary={keeping.delegate} openFor="/desk/documents/delegations">
          <Form action="/desk/documents/delegations" submit={keeping.delegate}>
            <Select
              name="post"
              label={keeping.post}
              options={data.ownPosts.map(({ id, name }) => ({ value: id, text: name }))}
              required
            />
            <Checkboxes
              name="types"
              label={keeping.types}
              options={DocumentType.options.map((value) => ({ value, text: typeFacts[value].name }))}
              required
            />
            <DateField name="startsOn" label={keeping.from} required />
            <DateField name="endsOn" label={keeping.to} required />
            <Field name="reason" label={keeping.why} required />
          </Form>
        </Details>
      )}
    </Section>
  )

  function nameOfType(type: string): string {
    const known = DocumentType.safeParse(type).data
    return known ? t(typeFacts[known].name) : type
  }
}
