import { withArticle } from '../../../kernel/article.ts'
import { type Day, dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Checkbox,
  type Column,
  Definitions,
  dayText,
  Field,
  FileField,
  Form,
  Link,
  Page,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { type Certificate, stateNames } from '../../certificates/index.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { Asked, begunOn, grounds, groundsBegun, owesCompensation, type ResultAct, type ResultSubject } from './model.ts'
import { actNames, resultPhrases as words } from './phrases.ts'
import type { ResultLife } from './queries.ts'

/** A certificate, its state and time, what was done about it, and the forms of this reader. */
export const ResultLifeView: View<ResultLife> = ({ data }) => {
  const t = useText()
  const { certificate, acts, holds, renewUntil } = data
  const columns: Column<ResultAct>[] = [
    {
      head: words.what,
      main: true,
      cell: (act) => <Link href={`/matters/${act.number}`}>{t(actNames[act.act])}</Link>,
    },
    { head: words.outcome, cell: (act) => t(outcomeOf(act)) },
  ]
  return (
    <Page title={words.page} crumbs={crumbsTo(certificate, holds)} description={certificate.title} desk={!holds}>
      <CertificateFacts certificate={certificate} renewUntil={renewUntil} />
      <Section title={words.acts}>
        <Table caption={words.acts} captionHidden columns={columns} rows={acts} empty={words.noActs} />
      </Section>
      {holds ? <AskForm certificate={certificate} /> : <BeginForm certificate={certificate} />}
    </Page>
  )
}

function crumbsTo({ id, title }: Certificate, holds: boolean) {
  const list = holds ? { text: words.mine, href: '/certificates' } : { text: words.issued, href: '/desk/certificates' }
  return [list, { text: title, href: `/certificates/${id}` }]
}

function outcomeOf(act: ResultAct) {
  if (act.state === 'deemed') return words.deemed
  if (act.state === 'taken-back') return words.takenBack
  return act.outcome === null ? words.next(act) : words[act.outcome](act)
}

function CertificateFacts({ certificate, renewUntil }: { certificate: Certificate; renewUntil: Day | null }) {
  const t = useText()
  const { identifier, holderName, issuerName, state, validFrom, validUntil, fields } = certificate
  return (
    <Definitions
      items={[
        { term: words.identifier, value: <span class="number">{identifier}</span> },
        { term: words.state, value: <StateTag state={state} /> },
        { term: words.holder, value: holderName },
        { term: words.issuer, value: t(issuerName) },
        {
          term: words.validity,
          value: `${t(dayText(validFrom))} – ${validUntil ? t(dayText(validUntil)) : t(words.noEnd)}`,
        },
        ...fields.map(({ label, value }) => ({ term: label, value })),
        {
          term: words.renewUntil,
          value: renewUntil && (
            <>
              <p>{t(dayText(renewUntil))}</p>
              <p class="hint">{t(words.renewHint)}</p>
            </>
          ),
        },
      ]}
    />
  )
}

function StateTag({ state }: { state: Certificate['state'] }) {
  const t = useText()
  return <Tag color={state === 'valid' ? 'success' : 'warning'}>{t(stateNames[state])}</Tag>
}

function AskForm({ certificate }: { certificate: Certificate }) {
  if (certificate.state !== 'valid') return null
  return (
    <Section title={words.ask}>
      <Form action={`/results/${certificate.id}/requests`} submit={words.askSubmit}>
        <Radios
          name="act"
          label={words.what}
          options={Asked.options.map((value) => ({ value, text: actNames[value] }))}
          required
        />
        <Field name="facts" label={words.why} rows={3} required />
        {certificate.fields.map(({ label, value }, at) => (
          <Field
            key={label.zh}
            name={`line${at}`}
            label={label}
            value={value}
            {...(at === 0 && { hint: words.changeHint })}
          />
        ))}
      </Form>
    </Section>
  )
}

function BeginForm({ certificate }: { certificate: Certificate }) {
  const t = useText()
  const options = begunOn(certificate.state).flatMap((act) =>
    groundsBegun(act).map(({ code, text, article }) => ({
      value: `${act}:${code}`,
      text: `${t(actNames[act])} · ${t(withArticle(text, article))}`,
    })),
  )
  if (options.length === 0) return null
  return (
    <Section title={words.begin}>
      <p>{t(words.beginHint)}</p>
      <Form action={`/results/${certificate.id}/acts`} submit={words.beginSubmit} variant="danger">
        <Select name="ground" label={words.ground} options={options} required />
        <Field name="facts" label={words.facts} rows={4} required />
      </Form>
    </Section>
  )
}

/** The holder is heard. */
export const StatementView: View<ResultSubject> = ({ data }) => (
  <Page title={words.statement} crumbs={matterCrumbs(data.matter)} description={words.statementIntro}>
    <ActFacts subject={data} />
    <Form action={`/matters/${data.matter.number}/statement`} submit={words.statementSubmit} uploads>
      <Field name="statement" label={words.statement} rows={6} required />
      <FileField name="evidence" label={words.evidence} multiple />
    </Form>
  </Page>
)

/** Who asked takes the request back, having read what that means. */
export const TakeBackView: View<ResultSubject> = ({ data }) => (
  <Page title={words.takeBack} crumbs={matterCrumbs(data.matter)} description={words.takeBackIntro}>
    <ActFacts subject={data} />
    <Form action={`/matters/${data.matter.number}/request-withdrawal`} submit={words.takeBack} variant="danger">
      <Field name="reason" label={words.takeBackReason} rows={3} />
    </Form>
  </Page>
)

/** The head decides. */
export const ResultDecisionView: View<ResultSubject> = ({ data }) => {
  const { act, matter } = data
  const must = grounds[act.act].some(({ code, must: demanded }) => code === act.ground && demanded)
  return (
    <Page
      title={words.decide}
      crumbs={matterCrumbs(matter)}
      description={act.byHolder ? words.decideAskedIntro : words.decideIntro}
      desk
    >
      <ActFacts subject={data} />
      <Form action={`/matters/${matter.number}/result-decision`} submit={words.decide}>
        <Radios
          name="outcome"
          label={words.outcome}
          options={[
            { value: 'granted', text: words.granted(act) },
            { value: 'refused', text: words.refused(act) },
          ]}
          required
        />
        <Field name="reason" label={words.reason} rows={5} required />
        {owesCompensation(act) && (
          <Field name="compensation" label={words.compensation} hint={words.compensationHint} rows={3} />
        )}
        {must && <Checkbox name="publicInterest" label={words.publicInterest} />}
      </Form>
    </Page>
  )
}

/** What the matter is about, for everybody who reads it. */
export function ActFacts({ subject }: { subject: ResultSubject }) {
  const t = useText()
  const { settings } = usePage()
  const { act, certificate, statementUntil } = subject
  const open = act.state === 'handling'
  const mayStillState = open && !act.statement && statementUntil
  const deemedOn = open && act.deemAt && dayOf(act.deemAt, settings.DISTRICT_ZONE)
  const ground = grounds[act.act].find(({ code }) => code === act.ground)
  return (
    <Definitions
      items={[
        { term: words.what, value: t(actNames[act.act]) },
        {
          term: words.certificate,
          value: <Link href={`/results/${certificate.id}`}>{`${t(certificate.title)} ${certificate.identifier}`}</Link>,
        },
        { term: words.ground, value: ground && t(withArticle(ground.text, ground.article)) },
        { term: act.byHolder ? words.why : words.facts, value: <span class="pre-line">{act.facts}</span> },
        ...act.changes.map(({ label, value }) => ({
          term: words.changed(label),
          value: `${before(certificate, label)} → ${value}`,
        })),
        { term: words.statement, value: act.statement && <span class="pre-line">{act.statement}</span> },
        { term: words.statement, value: mayStillState && t(words.notStated(statementUntil)) },
        { term: words.unless, value: deemedOn && t(words.deemedOn(deemedOn)) },
        { term: words.outcome, value: act.outcome && t(outcomeOf(act)) },
        { term: words.reason, value: act.reason && <span class="pre-line">{act.reason}</span> },
        { term: words.compensation, value: act.compensation },
      ]}
    />
  )
}

/** What a line of the certificate said before a change. */
function before({ fields }: Certificate, label: Text): string {
  return fields.find((field) => field.label.zh === label.zh)?.value ?? ''
}

interface CertificatePanelProps {
  readonly certificates: readonly Certificate[]
  /** What took the place of each, by the id of the former. */
  readonly next: ReadonlyMap<string, Certificate>
}

/** Certificates that a matter gave, on its page, each with the one that came after it. */
export function CertificatePanel({ certificates, next }: CertificatePanelProps) {
  const t = useText()
  const columns: Column<Certificate>[] = [
    { head: words.certificate, main: true, cell: ({ id, title }) => <Link href={`/results/${id}`}>{t(title)}</Link> },
    { head: words.identifier, cell: ({ identifier }) => <span class="number breaks">{identifier}</span> },
    { head: words.state, cell: ({ state }) => <StateTag state={state} /> },
    { head: words.successor, cell: ({ id }) => <Successor next={next.get(id)} /> },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={certificates} empty={words.noActs} />
}

function Successor({ next }: { next: Certificate | undefined }) {
  const t = useText()
  if (!next) return <span class="hint">{t(words.noSuccessor)}</span>
  return <Link href={`/results/${next.id}`}>{t(words.successorSince(next.version, dayText(next.validFrom)))}</Link>
}
