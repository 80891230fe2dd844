import { usePage, type View } from '../../../kernel/page.ts'
import {
  Callout,
  Card,
  Checkbox,
  Definitions,
  dayText,
  EmptyState,
  Field,
  Form,
  formatInstant,
  Hidden,
  Page,
  Radios,
  Section,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { objectionOutcomes, outcomeNames } from './model.ts'
import { noticePhrases as words } from './phrases.ts'
import type { ObjectionsPage, showObjection } from './queries.ts'
import { Facts } from './views.tsx'

/** What became of an objection; the code alone opens it. */
export const ObjectionView: View<Awaited<ReturnType<typeof showObjection>>> = ({ data }) => {
  const t = useText()
  const { objection, title, isNew } = data
  if (!objection)
    return (
      <Page title={words.findTitle} indexed={false}>
        <form class="form" method="get" action="/objections">
          <Field name="code" label={words.code} hint={words.codeHint} width="medium" autocomplete="off" />
          <div class="form-buttons">
            <button class="ds-button" type="submit">
              {t(words.find)}
            </button>
          </div>
        </form>
      </Page>
    )
  return (
    <Page title={words.statusTitle} {...(title && { description: title })} indexed={false}>
      {isNew && (
        <Callout kind="success" title={words.keepCode}>
          <p>{t(words.keepCodeBody)}</p>
        </Callout>
      )}
      <Status objection={objection} due={data.due} />
    </Page>
  )
}

type Seen = NonNullable<Awaited<ReturnType<typeof showObjection>>['objection']>

function Status({ objection, due }: { objection: Seen; due: string | null }) {
  const t = useText()
  const { language, settings } = usePage()
  const time = (at: Date) => formatInstant(at, language, settings.DISTRICT_ZONE)
  const { code, at, outcome, answer, answeredAt } = objection
  return (
    <>
      <Definitions
        items={[
          { term: words.code, value: <span class="code">{code.replaceAll(/(.{4})(?=.)/g, '$1-')}</span> },
          { term: words.madeAt, value: time(at) },
          { term: words.state, value: t(outcome ? outcomeNames[outcome] : words.waiting) },
          { term: words.answerBy, value: !outcome && due && t(dayText(due)) },
          { term: words.answer, value: answer && <span class="pre-line">{answer}</span> },
          { term: words.answeredAt, value: answeredAt && time(answeredAt) },
        ]}
      />
      {outcome && <p class="hint">{t(words.unhappy)}</p>}
    </>
  )
}

/** The desk: what hangs, what was said against it, and the form to take down what is said at a counter. */
export const ObjectionsView: View<ObjectionsPage> = ({ data }) => {
  const t = useText()
  const { matter, notice } = data
  return (
    <Page
      title={words.deskTitle}
      description={words.deskLead}
      crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]}
      desk
    >
      {data.findings.length > 0 && <Callout kind="warning">{t(words.findings(data.findings))}</Callout>}
      <Facts notice={notice} />
      {data.reads && (
        <Section title={words.objections}>
          {data.objections.length === 0 && <EmptyState title={words.noObjections} />}
          {data.objections.map((one) => (
            <Objected key={one.id} one={one} data={data} />
          ))}
        </Section>
      )}
      {data.mayTakeDown && (
        <Section title={words.staffObject}>
          <Form action={`/matters/${matter.number}/objections`} submit={words.takeDown}>
            <Field name="words" label={words.words} rows={4} required />
            <Field name="name" label={words.name} width="medium" required />
            <Field name="contact" label={words.contact} required />
            <Checkbox name="confidential" label={words.confidential} />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Objected({ one, data }: { one: ObjectionsPage['objections'][number]; data: ObjectionsPage }) {
  const t = useText()
  const { language, settings } = usePage()
  const at = formatInstant(one.at, language, settings.DISTRICT_ZONE)
  return (
    <Card title={at} level={3}>
      <p class="pre-line">{one.words}</p>
      <Definitions
        items={[
          { term: words.who, value: one.who ?? t(words.hidden) },
          { term: words.channel, value: t(words.channels[one.channel]) },
          { term: words.answerBy, value: !one.outcome && one.dueDay && t(dayText(one.dueDay)) },
          { term: words.outcome, value: one.outcome && <Tag>{t(outcomeNames[one.outcome])}</Tag> },
          { term: words.answer, value: one.answer && <span class="pre-line">{one.answer}</span> },
        ]}
      />
      {!one.outcome && data.mayAnswer && <AnswerForm number={data.matter.number} id={one.id} />}
    </Card>
  )
}

function AnswerForm({ number, id }: { number: string; id: string }) {
  return (
    <Form action={`/matters/${number}/objections/${id}`} submit={words.sendAnswer}>
      <Hidden name="objection" value={id} />
      <Radios
        name="outcome"
        label={words.outcome}
        options={objectionOutcomes.map((value) => ({ value, text: outcomeNames[value] }))}
        required
      />
      <Field name="answer" label={words.answer} hint={words.answerHint} rows={4} required />
    </Form>
  )
}
