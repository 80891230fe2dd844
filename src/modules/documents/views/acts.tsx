import {
  Button,
  ButtonRow,
  Callout,
  Details,
  Field,
  Form,
  LinkButton,
  Radios,
  Section,
  Select,
  useText,
} from '../../../ui/index.ts'
import { textOf } from '../content/text.ts'
import { flow } from '../flow-phrases.ts'
import type { Flow } from '../flow-queries.ts'
import { answerNames, refusals } from '../phrases.ts'

interface Shown {
  readonly data: Flow
  /** Address of the document. */
  readonly at: string
}

/** What this reader may do with the document now: each act a form of its own. */
export function Acts({ data, at }: Shown) {
  const t = useText()
  const { may } = data
  return (
    <>
      {may.answer && <Answer at={at} />}
      {may.draft && <Send data={data} at={at} />}
      {may.draft && <Consult at={at} />}
      {may.reviewOwn && <Callout kind="warning">{t(flow.notOwn)}</Callout>}
      {may.review && <Review data={data} at={at} />}
      {may.sign && <Sign data={data} at={at} />}
      {may.recheck && <Recheck data={data} at={at} />}
      {may.register && <Register data={data} at={at} />}
      {may.waitForAnnulment && <Callout kind="warning">{t(refusals.annulling)}</Callout>}
      {may.decideAnnulment && <DecideAnnulment at={at} />}
      {may.void && data.subject.document.failure && <Form action={`${at}/pages`} submit={flow.tryAgain} />}
    </>
  )
}

function Send({ data, at }: Shown) {
  const t = useText()
  const blocked = data.findings?.some(({ grade }) => grade === 'blocking')
  return (
    <Section title={flow.send}>
      <p>{t(blocked ? flow.sendBlocked : flow.sendIntro)}</p>
      <Form action={`${at}/review-request`} submit={flow.send} />
    </Section>
  )
}

function Consult({ at }: { at: string }) {
  const t = useText()
  return (
    <Details summary={flow.consult} openFor={`${at}/consultations`}>
      <p>{t(flow.consultIntro)}</p>
      <Form action={`${at}/consultations`} submit={flow.consult}>
        <Field name="organisations" label={flow.organisations} hint={flow.organisationsHint} rows={2} required />
        <Field name="question" label={flow.question} rows={2} />
      </Form>
    </Details>
  )
}

const answers = (['agree', 'comments', 'disagree'] as const).map((value) => ({ value, text: answerNames[value] }))

function Answer({ at }: { at: string }) {
  return (
    <Section title={flow.answerTitle}>
      <Form action={`${at}/answer`} submit={flow.answerTitle}>
        <Radios name="answer" label={flow.answer} options={answers} required />
        <Field name="words" label={flow.answerWords} rows={4} />
      </Form>
    </Section>
  )
}

function Review({ data, at }: Shown) {
  const isHeld = data.findings?.some(({ grade }) => grade === 'held')
  const options = (['passed', 'returned'] as const).map((value) => ({ value, text: flow[value] }))
  return (
    <Section title={flow.review}>
      <Form action={`${at}/review`} submit={flow.review}>
        <Radios name="verdict" label={flow.verdict} options={options} required />
        <Field
          name="reasons"
          label={flow.reasons}
          hint={isHeld ? flow.reasonsHeld : flow.reasonsHint}
          rows={4}
          required={isHeld ?? false}
        />
      </Form>
    </Section>
  )
}

function Sign({ data, at }: Shown) {
  const t = useText()
  return (
    <Section title={flow.sign}>
      <p>{t(flow.signIntro)}</p>
      {data.may.byDelegation && <Callout>{t(flow.byDelegation)}</Callout>}
      <ReasonOfOffice data={data} />
      <Form action={`${at}/signature`}>
        <Field name="opinion" label={flow.opinion} hint={flow.opinionHint} rows={3} required />
        <ButtonRow>
          <Button name="verdict" value="signed">
            {flow.signed}
          </Button>
          <Button name="verdict" value="returned" variant="secondary">
            {flow.notSigned}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** Why the office lets it go out although something is held against it: beside the signature, not only on the matter's page. */
function ReasonOfOffice({ data: { subject, findings } }: Pick<Shown, 'data'>) {
  const last = subject.reviews.at(-1)
  const held = findings?.filter(({ grade }) => grade === 'held') ?? []
  const t = useText()
  if (held.length === 0 || last?.verdict !== 'passed' || !last.reasons) return null
  return (
    <Callout kind="warning" title={flow.reasonOfOffice(last.reviewer)}>
      <ul>
        {held.map(({ code, words }) => (
          <li key={code}>{t(words)}</li>
        ))}
      </ul>
      <p class="pre-line">{last.reasons}</p>
    </Callout>
  )
}

function Recheck({ data, at }: Shown) {
  const t = useText()
  const { elements } = data.subject.document
  return (
    <Section title={flow.recheck}>
      <p>{t(flow.recheckIntro)}</p>
      <Form action={`${at}/recheck`} submit={flow.fit} />
      <Details summary={flow.correct} openFor={`${at}/correction`}>
        <Form action={`${at}/correction`} submit={flow.correct}>
          <Field name="title" label={flow.correctTitle} value={elements.title} required />
          <Field name="text" label={flow.correctText} value={textOf(elements.content)} rows={14} required />
          <Field name="reasons" label={flow.why} required />
        </Form>
      </Details>
    </Section>
  )
}

function Register({ data, at }: Shown) {
  const t = useText()
  return (
    <Section title={flow.register}>
      <p>{t(flow.registerIntro)}</p>
      {data.series.length === 0 ? (
        <>
          <p>{t(flow.noSeries)}</p>
          <LinkButton href="/desk/documents/settings">{flow.toSettings}</LinkButton>
        </>
      ) : (
        <Form action={`${at}/number`} submit={flow.register}>
          <Select
            name="series"
            label={flow.series}
            empty={false}
            options={data.series.map(({ id, word, name }) => ({ value: id, text: `${word}〔…〕（${name}）` }))}
            value={data.series[0]?.id}
            required
          />
        </Form>
      )}
    </Section>
  )
}

function DecideAnnulment({ at }: { at: string }) {
  const t = useText()
  const options = (['annulled', 'kept'] as const).map((value) => ({ value, text: flow.annulVerdicts[value] }))
  return (
    <Section title={flow.annulDecide}>
      <p>{t(flow.annulDecideIntro)}</p>
      <Form action={`${at}/annulment/decision`} submit={flow.decide}>
        <Radios name="verdict" label={flow.verdict} options={options} required />
        <Field name="opinion" label={flow.reasons} hint={flow.annulOpinionHint} rows={3} />
      </Form>
    </Section>
  )
}
