import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Column,
  DateField,
  Definitions,
  dayText,
  Field,
  Form,
  formatDay,
  Page,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import type { ClockReading } from '../../calendar/index.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import type { Contested } from './contested.ts'
import { type Remedy, RemedyResult, remedyStates, resultNames, wayNames } from './model.ts'
import { remedyPhrases as words } from './phrases.ts'

const names = (from: Readonly<Record<string, { zh: string; en: string }>>, keys: readonly string[]) =>
  keys.map((value) => ({ value, text: from[value] ?? { zh: value, en: value } }))

/** Notes what arrives from the reconsideration authority or the court. */
export const RemediesView: View<{ subject: Contested; remedies: readonly Remedy[] }> = ({ data }) => {
  const t = useText()
  const { subject, remedies } = data
  const at = `/matters/${subject.matter.number}/remedies`
  const open = remedies.filter(({ state }) => state === 'applied' || state === 'accepted')
  return (
    <Page title={words.title} crumbs={matterCrumbs(subject.matter)} description={words.intro} desk>
      {remedies.length > 0 && <RemedyTable remedies={remedies} />}
      {open.map((remedy) => (
        <Section key={remedy.id} title={nameOf(remedy, t)}>
          <Form action={`${at}/${remedy.id}`} submit={words.settle}>
            <Radios
              name="state"
              label={words.state}
              options={names(remedyStates, ['accepted', 'not-accepted', 'withdrawn', 'decided'])}
              required
            />
            <Select name="result" label={words.result} options={names(resultNames, RemedyResult.options)} />
            <Field name="note" label={words.note} rows={3} required />
          </Form>
        </Section>
      ))}
      <Section title={words.add}>
        <Form action={at} submit={words.add}>
          <Radios name="way" label={words.way} options={names(wayNames, ['reconsideration', 'litigation'])} required />
          <Field name="body" label={words.body} required />
          <Field name="reference" label={words.reference} />
          <DateField name="appliedOn" label={words.appliedOn} required />
        </Form>
      </Section>
    </Page>
  )
}

/** Which way was taken, before whom, and the number it has there. */
function nameOf({ way, body, reference }: Remedy, t: (text: Text) => string): string {
  return [t(wayNames[way]), body, reference].filter(Boolean).join(' · ')
}

/** What was applied for, where, and what came of it. */
export function RemedyTable({ remedies }: { remedies: readonly Remedy[] }) {
  const t = useText()
  const { language } = usePage()
  const columns: Column<Remedy>[] = [
    { head: words.way, main: true, cell: (remedy) => nameOf(remedy, t) },
    { head: words.appliedOn, cell: ({ appliedOn }) => formatDay(appliedOn, language) },
    {
      head: words.result,
      cell: ({ state, result }) => <Tag color="info">{t(result ? resultNames[result] : remedyStates[state])}</Tag>,
    },
    { head: words.note, cell: ({ note }) => note ?? '—' },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={remedies} empty={words.none} />
}

/** On the matter's page: until when each way is open, and what was noted. */
export function RemedyPanel(props: {
  until: { readonly reconsideration: ClockReading; readonly litigation: ClockReading } | undefined
  remedies: readonly Remedy[]
}) {
  const t = useText()
  const { until, remedies } = props
  return (
    <>
      {until && (
        <Definitions
          items={(['reconsideration', 'litigation'] as const).map((way) => ({
            term: words.untilOf(way),
            value: t(dayText(until[way].dueDay)),
          }))}
        />
      )}
      {remedies.length > 0 && <RemedyTable remedies={remedies} />}
    </>
  )
}
