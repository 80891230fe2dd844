import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  Callout,
  Columns,
  ConfirmForm,
  Definitions,
  Details,
  dayText,
  Field,
  Form,
  formatDay,
  formatInstant,
  Hidden,
  Page,
  Section,
  Select,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { organisationPages, peoplePages as phrases } from '../desk-phrases.ts'
import { endingPhrases } from '../endings/phrases.ts'
import { appointmentNames, factName } from '../names.ts'
import type { viewPerson } from '../queries/people.ts'

type Data = Awaited<ReturnType<typeof viewPerson>>

/** One person: masked at first, in full once a purpose is stated. */
export function PersonView({ data }: { data: Data }) {
  const t = useText()
  const { administration } = data
  return (
    <Page title={data.person.name} crumbs={[{ text: phrases.title, href: '/desk/people' }]} desk>
      {data.ending && (
        <Callout kind="warning">{t(endingPhrases.ended('person', dayText(data.ending.endedOn)))}</Callout>
      )}
      {data.isFull ? <Callout>{t(phrases.shown)}</Callout> : <ReadForm />}
      <Columns aside={administration && <Administration of={administration} personId={data.person.id} />}>
        <Identity data={data} />
        {data.isFull && <Facts facts={data.facts} />}
        <Appointments of={data.appointments} />
      </Columns>
    </Page>
  )
}

/** Asks for the purpose by GET, so that it stands in the address and the reading can be repeated. */
function ReadForm() {
  const t = useText()
  const { url } = usePage()
  return (
    <Section title={phrases.readTitle}>
      <p id="purpose-note">{t(phrases.readNote)}</p>
      <form class="form" method="get" action={url.pathname} data-layout="row">
        <Select
          name="purpose"
          label={phrases.purpose}
          options={phrases.purposes.map((text) => ({ value: t(text), text }))}
          required
        />
        <Button>{phrases.read}</Button>
      </form>
    </Section>
  )
}

function Identity({ data: { person, residence } }: { data: Data }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Definitions
      items={[
        { term: phrases.name, value: person.name },
        { term: phrases.residentId, value: person.residentId },
        { term: phrases.birth, value: person.birth && formatDay(person.birth, language) },
        { term: phrases.sex, value: person.sex && t(phrases[person.sex]) },
        { term: phrases.phone, value: person.phone },
        { term: phrases.residence, value: residence.map((name) => t(name)).join(' · ') },
        { term: phrases.address, value: person.address },
        { term: phrases.identityFrom, value: t(phrases.identity[person.identityFrom]) },
        { term: phrases.id, value: <code>{person.id}</code> },
      ]}
    />
  )
}

function Facts({ facts }: Pick<Data, 'facts'>) {
  const t = useText()
  if (facts.length === 0) return null
  return (
    <Section title={phrases.facts}>
      <Definitions
        items={facts.map((fact) => ({
          term: factName(fact.code),
          value: `${wordsOf(fact.value)}${fact.source ? ` (${t(fact.source)})` : ''}`,
        }))}
      />
    </Section>
  )
}

/** A fact's value in a line: its plain values, whatever its shape. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('; ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(wordsOf).join(', ')
  return String(value)
}

function Appointments({ of: appointments }: { of: Data['appointments'] }) {
  const t = useText()
  return (
    <Section title={phrases.appointments}>
      {appointments.length === 0 && <p>{t(phrases.noAppointments)}</p>}
      <ul>
        {appointments.map((one) => (
          <li key={one.id}>
            {[one.organisation, one.post].flatMap((name) => (name ? t(name) : [])).join(' · ')}{' '}
            <Tag color={one.isInForce ? 'success' : 'neutral'}>{t(appointmentNames[one.kind])}</Tag>{' '}
            <small>{t(organisationPages.period(one.startsOn, one.endsOn))}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Administration({ of: found, personId }: { of: NonNullable<Data['administration']>; personId: string }) {
  const t = useText()
  const { account, lockedUntil, openSessions, proposedPassword } = found
  const { language, settings } = usePage()
  if (!account) return <CreateAccount personId={personId} proposedPassword={proposedPassword} />
  if (account.isClosed) return <Callout>{t(phrases.closed)}</Callout>
  const path = `/desk/accounts/${account.id}`
  return (
    <Section title={phrases.admin}>
      <Definitions items={[{ term: phrases.loginName, value: account.name }]} />
      <p>{t(phrases.sessions(openSessions))}</p>
      {lockedUntil && (
        <Form action={`${path}/unlocking`} submit={phrases.unlock} variant="secondary">
          <p>{t(phrases.lockedUntil(formatInstant(lockedUntil, language, settings.DISTRICT_ZONE)))}</p>
          <Hidden name="personId" value={personId} />
        </Form>
      )}
      <Details summary={phrases.reset} openFor={`${path}/password`}>
        <Form action={`${path}/password`} submit={phrases.reset}>
          <Hidden name="personId" value={personId} />
          <FirstPassword value={proposedPassword} />
        </Form>
      </Details>
      <ConfirmForm
        action={`${path}/closure`}
        open={phrases.closeAccount}
        question={phrases.closeQuestion}
        submit={phrases.closeAccount}
        danger
      >
        <Hidden name="personId" value={personId} />
      </ConfirmForm>
    </Section>
  )
}

function CreateAccount({ personId, proposedPassword }: { personId: string; proposedPassword: string }) {
  const t = useText()
  const path = `/desk/people/${personId}/account`
  return (
    <Section title={phrases.admin}>
      <p>{t(phrases.noAccount)}</p>
      <Details summary={phrases.createAccount} openFor={path}>
        <Form action={path} submit={phrases.createAccount}>
          <Field name="name" label={phrases.loginName} width="medium" />
          <Field name="phone" type="tel" label={phrases.loginPhone} width="medium" />
          <FirstPassword value={proposedPassword} />
        </Form>
      </Details>
    </Section>
  )
}

function FirstPassword({ value }: { value: string }) {
  return (
    <Field
      name="password"
      label={phrases.firstPassword}
      hint={phrases.firstPasswordHint}
      value={value}
      width="medium"
      autocomplete="off"
      required
      readOnly
    />
  )
}
