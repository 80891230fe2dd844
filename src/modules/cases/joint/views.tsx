import type { View } from '../../../kernel/page.ts'
import { both, type Text } from '../../../kernel/text.ts'
import {
  Checkbox,
  ClockFace,
  Columns,
  ConfirmForm,
  Definitions,
  Field,
  FileField,
  Form,
  Page,
  Radios,
  Section,
  Select,
  useText,
} from '../../../ui/index.ts'
import { FormAnswers } from '../../catalogue/index.ts'
import type { CaseSubject } from '../policy.ts'
import { answersOf } from '../views/answers.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { View as Views } from './model.ts'
import { rulingNames, stateNames, viewNames, jointPhrases as words } from './phrases.ts'
import type { OpinionPage } from './queries.ts'

const options = (names: Readonly<Record<string, Text>>, values: readonly string[]) =>
  values.map((value) => ({ value, text: names[value] ?? both(value, value) }))

/** What was asked, the application it is about, and the form to answer or to deal with the answer. */
export const OpinionView: View<OpinionPage> = ({ data }) => {
  const { subject, office, clock, may } = data
  const at = `/matters/${subject.matter.number}/opinions/${subject.opinion.id}`
  return (
    <Page
      title={(may.answer ? words.work : words.page)[subject.opinion.kind]}
      crumbs={matterCrumbs(subject.matter)}
      description={office}
      desk
      wide
    >
      <Columns aside={clock && <ClockFace reading={clock} />}>
        <Facts data={data} />
        {may.answer && <AnswerForm at={at} kind={subject.opinion.kind} />}
        {may.drop && (
          <ConfirmForm
            action={`${at}/withdrawal`}
            open={words.drop}
            question={words.dropQuestion}
            submit={words.drop}
          />
        )}
        {may.coordinate && <CoordinationForm at={at} />}
        {may.rule && <RulingForm at={at} />}
        <FormAnswers {...answersOf(data)} />
      </Columns>
    </Page>
  )
}

function Facts({ data: { subject } }: { data: OpinionPage }) {
  const t = useText()
  const { wanted, state, view, answer, late, coordination } = subject.opinion
  return (
    <Definitions
      items={[
        { term: words.wanted, value: <span class="pre-line">{wanted}</span> },
        { term: words.state, value: `${t(stateNames[state])}${late ? ` · ${t(words.late)}` : ''}` },
        { term: words.view, value: view && t(viewNames[view]) },
        { term: words.reasons, value: answer && <span class="pre-line">{answer}</span> },
        { term: words.coordinate, value: coordination && <span class="pre-line">{coordination.note}</span> },
        {
          term: words.ruling,
          value: coordination?.ruling && `${t(rulingNames[coordination.ruling])} · ${coordination.ruled ?? ''}`,
        },
      ]}
    />
  )
}

function AnswerForm({ at, kind }: { at: string; kind: 'joint' | 'question' }) {
  const t = useText()
  const views = Views.options.filter((one) => kind === 'question' || one !== 'information')
  return (
    <Section title={words.answerTitle}>
      <p class="hint">{t(words.answerIntro)}</p>
      <Form action={`${at}/answer`} submit={words.give} uploads>
        <Radios name="view" label={words.view} options={options(viewNames, views)} required />
        <Field name="answer" label={words.reasons} rows={5} required />
        <FileField name="file" label={words.files} />
      </Form>
    </Section>
  )
}

function CoordinationForm({ at }: { at: string }) {
  return (
    <Section title={words.coordinate}>
      <Form action={`${at}/coordination`} submit={words.settle}>
        <Radios name="way" label={words.way} options={options(words.ways, ['settled', 'government'])} required />
        <Field name="note" label={words.note} rows={4} required />
      </Form>
    </Section>
  )
}

function RulingForm({ at }: { at: string }) {
  return (
    <Section title={words.rule}>
      <Form action={`${at}/ruling`} submit={words.decide}>
        <Radios name="ruling" label={words.ruling} options={options(rulingNames, ['host', 'opinion'])} required />
        <Field name="ruled" label={words.ruled} rows={4} required />
      </Form>
    </Section>
  )
}

interface Asking {
  readonly subject: CaseSubject
  readonly offices: readonly { readonly value: string; readonly text: Text }[]
  readonly most: number
}

/** Asks another organisation about the case. */
export const AskingView: View<Asking> = ({ data: { subject, offices, most } }) => (
  <Page title={words.ask} crumbs={matterCrumbs(subject.matter)} description={words.askIntro} desk>
    <Form action={`/matters/${subject.matter.number}/questions`} submit={words.send}>
      <Select name="organisation" label={words.which} options={offices} required />
      <Field name="wanted" label={words.question} rows={5} required />
      <Field
        name="days"
        label={words.days}
        hint={words.daysHint(most)}
        type="number"
        width="short"
        value={most}
        required
      />
      <Checkbox name="holds" label={words.holds} hint={words.holdsHint} />
    </Form>
  </Page>
)

/** Asks the head of the government for more time. */
export const AskingExtensionView: View<{ subject: CaseSubject; most: number }> = ({ data: { subject, most } }) => (
  <Page title={words.askExtension} crumbs={matterCrumbs(subject.matter)} description={words.askExtensionIntro} desk>
    <Form action={`/matters/${subject.matter.number}/extension-request`} submit={words.send}>
      <Field name="amount" label={words.amount} type="number" width="short" value={most} required />
      <Field name="reason" label={words.reason} rows={4} required />
    </Form>
  </Page>
)
