import type { View } from '../../../../kernel/page.ts'
import { usePage } from '../../../../kernel/page.ts'
import { both, type Text } from '../../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  Callout,
  DateField,
  Field,
  Form,
  formatWeekday,
  Page,
  Section,
  Select,
  Tag,
  useText,
} from '../../../../ui/index.ts'
import { guidePath } from '../paths.ts'
import { crumbs } from '../views/crumbs.ts'
import { trialPhrases as phrases } from './phrases.ts'
import type { Trial } from './run.ts'
import { SoFar, type TrialData } from './so-far.tsx'
import { TestCases } from './test-cases.tsx'

/** A trial run: what can happen now as buttons, what happened as a story. All of it stands in the address. */
export const TrialView: View<TrialData> = ({ data }) => {
  const t = useText()
  const { item, trial, refusal } = data
  return (
    <Page desk title={phrases.title} crumbs={crumbs(item)}>
      <p class="lead">{t(phrases.lead)}</p>
      {refusal && <Callout kind="warning" title={refusal.text} />}
      <Setting data={data} />
      {trial && <Now data={data} trial={trial} />}
      {trial && (
        <Section title={phrases.story}>
          <ol class="trial-story">
            {trial.lines.map(({ day, words }, at) => (
              <li key={at}>
                <time datetime={day}>{day}</time> {t(words)}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <TestCases data={data} />
    </Page>
  )
}

/** Variables and the day of acceptance; beginning anew forgets the steps. */
function Setting({ data: { item, from, asked, variables } }: { data: TrialData }) {
  return (
    <Section title={phrases.setting}>
      <Form method="get" action={guidePath(item.code, 'trial')} layout="row">
        <DateField name="from" label={phrases.from} value={from} />
        {asked.map(({ name, label, options }) =>
          options.length > 0 ? (
            <Select key={name} name={`v.${name}`} label={label} options={options} value={variables[name] ?? ''} />
          ) : (
            <Field key={name} name={`v.${name}`} label={label} value={variables[name] ?? ''} width="short" />
          ),
        )}
        <Button variant="secondary">{phrases.begin}</Button>
      </Form>
    </Section>
  )
}

function Now({ data, trial }: { data: TrialData; trial: Trial }) {
  const t = useText()
  const { language } = usePage()
  const action = guidePath(data.item.code, 'trial')
  const ended = trial.ended
  return (
    <Section title={phrases.now}>
      <p>{t(phrases.day(trial.day, formatWeekday(trial.day, language)))}</p>
      {ended && (
        <Callout kind="success" title={phrases.over}>
          {ended.result && t(phrases.result(ended.result))}
        </Callout>
      )}
      <Form method="get" action={action}>
        <SoFar data={data} />
        {trial.tasks.map((task) => (
          <TaskButtons key={task.token} data={data} task={task} />
        ))}
        {!ended && (
          <>
            <h3>{t(phrases.pass)}</h3>
            <ButtonRow>
              {trial.timers.length > 0 && <StepButton step="n" text={phrases.passNext} />}
              <StepButton step="w:1" text={phrases.passDay} />
              <StepButton step="w:7" text={phrases.passWeek} />
            </ButtonRow>
          </>
        )}
        {!ended && trial.messages.length > 0 && (
          <>
            <h3>{t(phrases.messages)}</h3>
            <ButtonRow>
              {trial.messages.map((name) => (
                <StepButton key={name} step={`m:${name}`} text={both(name, name)} />
              ))}
            </ButtonRow>
          </>
        )}
      </Form>
      {data.steps.length > 0 && (
        <Form method="get" action={action}>
          <SoFar data={{ ...data, steps: data.steps.slice(0, -1) }} />
          <ButtonRow>
            <Button variant="tertiary">{phrases.back}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

function TaskButtons({ data: { model }, task }: { data: TrialData; task: Trial['tasks'][number] }) {
  const t = useText()
  const node = model?.nodes.find(({ id }) => id === task.node)
  const outcomes = node?.kind === 'task' ? node.outcomes : []
  return (
    <div class="guide-row">
      <h3>{t(node?.label ?? both(task.node, task.node))}</h3>
      <p>
        <Tag>{t(phrases.since(task.since))}</Tag> {task.due && <Tag color="warning">{t(phrases.due(task.due))}</Tag>}
      </p>
      <ButtonRow>
        {outcomes.length === 0 && <StepButton step={`c:${task.node}`} text={phrases.finish} />}
        {outcomes.map(({ id, label }) => (
          <StepButton key={id} step={`c:${task.node}:${id}`} text={label} />
        ))}
      </ButtonRow>
    </div>
  )
}

function StepButton({ step, text }: { step: string; text: Text }) {
  return (
    <Button variant="secondary" name="do" value={step}>
      {text}
    </Button>
  )
}
