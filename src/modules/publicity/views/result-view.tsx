import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Callout,
  ConfirmForm,
  Definitions,
  Details,
  dayText,
  Field,
  Form,
  formatInstant,
  Page,
  PrintButton,
  Section,
  Table,
  useText,
} from '../../../ui/index.ts'
import { factField } from '../fields.ts'
import { findingNames, stateNames, pagePhrases as words } from '../phrases.ts'
import type { ResultPage } from '../queries.ts'
import { ResultFacts } from './list-view.tsx'

/** One result: what is public, or why it is no more. For the office the form that releases or corrects it. */
export const ResultPageView: View<ResultPage> = ({ data }) => {
  const t = useText()
  const { result } = data
  const shown = result.state === 'published'
  return (
    <Page
      title={result.itemName}
      crumbs={[{ text: words.title, href: '/decisions' }]}
      indexed={false}
      {...(shown && { actions: <PrintButton /> })}
    >
      {shown && <Public data={data} />}
      {(result.state === 'taken-down' || result.state === 'expired' || result.state === 'withheld') && (
        <Callout kind="info" title={result.state === 'withheld' ? stateNames.withheld : words.gone}>
          <p>{t(result.ground ?? stateNames[result.state])}</p>
          {result.basis && <p>{t(result.basis)}</p>}
        </Callout>
      )}
      {result.state === 'held' && data.mayRelease && <Held data={data} />}
      {shown && data.mayRelease && (
        <Details summary={words.correct} openFor={`/decisions/${result.id}/text`}>
          <TextForm data={data} />
        </Details>
      )}
      {data.mayTakeDown && (
        <ConfirmForm
          action={`/decisions/${result.id}/end`}
          open={words.takeDownOpen}
          question={words.takeDownHint}
          submit={words.takeDown}
          danger
        >
          <Field name="reason" label={words.reason} rows={3} required />
        </ConfirmForm>
      )}
      {data.history.length > 0 && <History data={data} />}
    </Page>
  )
}

function Public({ data: { result } }: { data: ResultPage }) {
  const t = useText()
  return (
    <>
      <ResultFacts result={result} />
      <Definitions
        items={[
          { term: words.decidedOn, value: result.decidedOn && t(dayText(result.decidedOn)) },
          { term: words.days, value: result.workingDays !== null && t(words.workingDays(result.workingDays)) },
          { term: words.keepUntil, value: t(result.keepUntil ? dayText(result.keepUntil) : words.noEnd) },
        ]}
      />
      {result.body && (
        <Section title={words.body}>
          <p class="pre-line">{result.body}</p>
        </Section>
      )}
    </>
  )
}

function Held({ data }: { data: ResultPage }) {
  const t = useText()
  return (
    <>
      <Callout kind="warning" title={words.held}>
        <ul>
          {data.findings.map(({ kind, excerpt, where }, at) => (
            <li
              key={at}
            >{`${t(findingNames[kind] ?? { zh: kind, en: kind })} ${excerpt} (${t(placeName(data, where))})`}</li>
          ))}
        </ul>
        <p>{t(words.heldLead)}</p>
        {data.result.dueOn && <p>{`${t(words.due)} ${t(dayText(data.result.dueOn))}`}</p>}
      </Callout>
      <TextForm data={data} />
    </>
  )
}

function placeName({ result }: ResultPage, where: string) {
  return result.facts.find(({ code }) => code === where)?.label ?? words.body
}

/** The words that are, or will be, public. */
function TextForm({ data: { result } }: { data: ResultPage }) {
  const isHeld = result.state === 'held'
  return (
    <Form action={`/decisions/${result.id}/text`} submit={isHeld ? words.release : words.correct}>
      {result.facts.map(({ code, label, value }) => (
        <Field key={code} name={factField(code)} label={label} value={value.zh} required />
      ))}
      {result.body !== null && <Field name="body" label={words.body} value={result.body} rows={8} required />}
      {!isHeld && <Field name="reason" label={words.correctReason} rows={2} required />}
    </Form>
  )
}

function History({ data }: { data: ResultPage }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Section title={words.history}>
      <Table
        caption={words.history}
        captionHidden
        rows={data.history}
        empty={words.none}
        columns={[
          { head: words.history, main: true, cell: ({ act }) => t(words.acts[act]) },
          { head: words.when, cell: ({ at }) => formatInstant(at, language, settings.DISTRICT_ZONE) },
          { head: words.reason, cell: ({ reason }) => reason ?? '—' },
        ]}
      />
    </Section>
  )
}
