import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import { withColon } from '../../../kernel/text.ts'
import {
  ConfirmForm,
  Definitions,
  Field,
  Form,
  Link,
  Page,
  Radios,
  Section,
  Timeline,
  useText,
} from '../../../ui/index.ts'
import { rectificationWords as words } from '../phrases.ts'
import {
  groundNames,
  mayAppeal,
  mayCallBack,
  mayRectify,
  maySupervise,
  methodNames,
  type RectificationSubject,
  type Turn,
  turnNames,
} from '../rectification-model.ts'
import { RatingFacts } from './rating-view.tsx'

/** Where a rectification is worked on, by the organisation and by the supervision. */
export const RectificationView: View<RectificationSubject> = ({ data }) => {
  const { matter } = data
  return (
    <Page
      title={words.kind}
      crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]}
      desk
      description={matter.number}
    >
      <RectificationFacts subject={data} />
      <OrganisationForms subject={data} />
      <SupervisionForms subject={data} />
    </Page>
  )
}

/** What was rated or ordered, and what has been done about it. */
export function RectificationFacts({ subject }: { subject: RectificationSubject }) {
  const t = useText()
  const { rating, rectification, appeal } = subject
  return (
    <>
      {rating && (
        <Section title={words.what} level={3}>
          <p>
            {rating.number ? (
              <>
                {t(words.rated)} <Link href={`/matters/${rating.number}`}>{rating.number}</Link>
              </>
            ) : (
              t(words.anonymous)
            )}
          </p>
          <RatingFacts rating={rating} />
        </Section>
      )}
      {rectification.facts && (
        <Section title={words.measuresOrdered} level={3}>
          <p class="pre-line">{rectification.facts}</p>
        </Section>
      )}
      {appeal && (
        <Definitions
          items={[
            { term: words.appeal, value: t(withColon(groundNames[appeal.ground], appeal.reasons)) },
            { term: words.outcome, value: appeal.decision },
          ]}
        />
      )}
      <Turns turns={subject.turns} />
    </>
  )
}

function Turns({ turns }: { turns: readonly Turn[] }) {
  const t = useText()
  if (turns.length === 0) return <p>{t(words.noTurns)}</p>
  return (
    <Section title={words.turns} level={3}>
      <Timeline
        steps={turns.map((turn) => ({
          ...{ at: turn.at, title: turnNames[turn.kind], ...(turn.method && { who: methodNames[turn.method] }) },
          body: <p class="pre-line">{turn.words}</p>,
        }))}
      />
    </Section>
  )
}

function OrganisationForms({ subject }: { subject: RectificationSubject }) {
  const { actor } = usePage()
  const at = `/matters/${subject.matter.number}/rectification`
  if (subject.rectification.state !== 'open' || !mayRectify(actor, subject)) return null
  return (
    <>
      <Section title={words.verify}>
        <Form action={`${at}/verification`} submit={words.verify}>
          <Field name="verification" label={words.verifyLabel} rows={4} required />
        </Form>
      </Section>
      {mayCallBack(actor, subject) && <CallBackForm subject={subject} at={at} />}
      <Section title={words.answer}>
        <Form action={`${at}/answer`} submit={words.answer}>
          <Field name="answer" label={words.answerLabel} rows={5} required />
        </Form>
      </Section>
      {mayAppeal(actor, subject) && !subject.appeal && (
        <ConfirmForm open={words.appeal} question={words.appealIntro} action={`${at}/appeal`} submit={words.appeal}>
          <Radios
            name="ground"
            label={words.ground}
            options={(['mistaken', 'malicious'] as const).map((value) => ({ value, text: groundNames[value] }))}
            required
          />
          <Field name="reasons" label={words.reasons} rows={4} required />
        </ConfirmForm>
      )}
    </>
  )
}

function CallBackForm({ subject, at }: { subject: RectificationSubject; at: string }) {
  const methods = subject.rating?.anonymous ? (['platform'] as const) : (['phone', 'visit', 'platform'] as const)
  return (
    <Section title={words.callBack}>
      <Form action={`${at}/call-backs`} submit={words.callBack}>
        <Radios
          name="method"
          label={words.method}
          hint={words.callBackHint}
          options={methods.map((value) => ({ value, text: methodNames[value] }))}
          required
        />
        <Field name="callBack" label={words.callBackLabel} rows={4} required />
      </Form>
    </Section>
  )
}

function SupervisionForms({ subject }: { subject: RectificationSubject }) {
  const { actor } = usePage()
  const at = `/matters/${subject.matter.number}/rectification`
  const { rectification, appeal } = subject
  if (!maySupervise(actor, subject)) return null
  return (
    <>
      {appeal?.upheld === null && rectification.state !== 'done' && (
        <Section title={words.decideAppeal}>
          <Form action={`${at}/appeal-decision`} submit={words.decideAppeal}>
            <Radios
              name="outcome"
              label={words.outcome}
              options={[
                { value: 'upheld', text: words.upheld },
                { value: 'rejected', text: words.rejected },
              ]}
              required
            />
            <Field name="decision" label={words.reasons} rows={4} required />
          </Form>
        </Section>
      )}
      {rectification.state === 'answered' && (
        <Section title={words.confirm}>
          <Form action={`${at}/confirmation`} submit={words.confirm}>
            <Field name="opinion" label={words.opinion} rows={2} />
          </Form>
          <ConfirmForm open={words.sendBack} question={words.next.open} action={`${at}/return`} submit={words.sendBack}>
            <Field name="why" label={words.reasons} rows={3} required />
          </ConfirmForm>
        </Section>
      )}
    </>
  )
}
