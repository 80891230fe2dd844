import { usePage } from '../../../kernel/page.ts'
import { Callout, Checkbox, Details, Field, FileField, Form, Link, Page, Section, useText } from '../../../ui/index.ts'
import { phrases, refusals } from '../phrases.ts'
import type { ShownRight, showDesk } from '../queries.ts'
import { GivenFields, Rights } from './rights.tsx'

type Data = Awaited<ReturnType<typeof showDesk>>
const base = '/desk/behalf'

/** Mandates of the post, and what is recorded on proof. */
export function DeskView({ data: { offer, rights, helps, vouches, me } }: { data: Data }) {
  const mine = rights.filter(({ right }) => right.agentId === me)
  const waiting = mine.filter(({ state }) => state === 'waiting')
  return (
    <Page desk title={phrases.desk} description={phrases.deskIntro}>
      {waiting.map((one) => (
        <Confirm key={one.right.id} shown={one} />
      ))}
      <Section title={phrases.ofPost}>
        <Rights
          {...{ caption: phrases.ofPost, empty: phrases.noneOfPost, rights, name: 'party', base }}
          can={{
            use: ({ right, state }) => right.agentId === me && state === 'current',
            slip: ({ right }) => right.agentId === me,
            end: ({ right }) => right.agentId === me,
          }}
        />
      </Section>
      {helps && (
        <Details summary={phrases.prepare} openFor={base}>
          <Form action={base} submit={phrases.submitPrepare}>
            <GivenFields offer={offer} person={{ name: phrases.residentName, who: phrases.residentWho }} />
          </Form>
        </Details>
      )}
      {vouches && <Vouch />}
    </Page>
  )
}

/** The two ways in which a resident agrees. */
function Confirm({ shown: { right } }: { shown: ShownRight }) {
  const t = useText()
  const { url } = usePage()
  return (
    <Section
      title={phrases.confirmFor(right.partyName)}
      aside={<Link href={`/mandates/${right.id}/slip`}>{t(phrases.slip)}</Link>}
    >
      {url.searchParams.get('wrong') === right.id && <Callout kind="danger">{t(refusals.wrongCode)}</Callout>}
      <Form action={`${base}/${right.id}/code`} submit={phrases.submitCode}>
        <Field name="code" label={phrases.code} width="short" maxlength={6} required />
      </Form>
      <Form action={`${base}/${right.id}/slip`} submit={phrases.submitSlip} variant="secondary" uploads>
        <FileField name="signed" label={phrases.signed} required />
      </Form>
    </Section>
  )
}

function Vouch() {
  return (
    <Section title={phrases.vouch}>
      <Details summary={phrases.guardianTitle} openFor={`${base}/guardians`}>
        <Form action={`${base}/guardians`} submit={phrases.submit}>
          <Field name="wardName" label={phrases.wardName} width="medium" required />
          <Field name="wardWho" label={phrases.wardWho} width="medium" required />
          <Field name="guardianName" label={phrases.guardianName} width="medium" required />
          <Field name="guardianWho" label={phrases.guardianWho} width="medium" required />
          <Field name="basis" label={phrases.basis} hint={phrases.basisHint} required />
          <Checkbox name="isByCourt" label={phrases.byCourt} />
        </Form>
      </Details>
      <Details summary={phrases.legalTitle} openFor={`${base}/legal`}>
        <Form action={`${base}/legal`} submit={phrases.submit}>
          <Field name="uscc" label={phrases.uscc} width="medium" maxlength={18} required />
          <Field name="name" label={phrases.legalName} width="medium" required />
          <Field name="who" label={phrases.legalWho} width="medium" required />
          <Field name="basis" label={phrases.basis} hint={phrases.legalHint} required />
        </Form>
      </Details>
    </Section>
  )
}
