import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Callout,
  type Column,
  DateField,
  Details,
  Field,
  Form,
  formatDay,
  optionsOf,
  Section,
  Select,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import { type OutsideDelivery, sendingWays } from './model.ts'
import { outsidePhrases as phrases, sendingWayNames as ways } from './phrases.ts'

interface Part {
  readonly outside: readonly OutsideDelivery[]
  /** Of the document's dispatch page. */
  readonly base: string
  readonly maySend: boolean
  readonly isOver: boolean
}

/** Who outside the district is addressed, and how each got it. */
export function OutsidePart({ outside, base, maySend, isOver }: Part) {
  const t = useText()
  if (outside.length === 0) return null
  return (
    <Section title={phrases.title}>
      <p>{t(phrases.intro)}</p>
      {isOver && outside.some(({ way }) => way) && <Callout kind="warning" title={phrases.recalled} />}
      <Table caption={phrases.title} captionHidden columns={columns} rows={outside} empty={says.nobody} />
      {maySend && <Record outside={outside} base={base} />}
    </Section>
  )
}

const columns: Column<OutsideDelivery>[] = [
  { head: phrases.name, main: true, cell: ({ name }) => name },
  { head: phrases.part, cell: ({ part }) => <PartTag part={part} /> },
  { head: phrases.how, cell: (row) => <How row={row} /> },
]

function PartTag({ part }: Pick<OutsideDelivery, 'part'>) {
  return <Tag color="neutral">{useText()(says.parts[part])}</Tag>
}

function How({ row: { way, sentOn, proof } }: { row: OutsideDelivery }) {
  const t = useText()
  const { language } = usePage()
  if (!way || !sentOn) return <Tag color="warning">{t(phrases.waiting)}</Tag>
  return <>{[t(ways[way]), formatDay(sentOn, language), proof].filter(Boolean).join(' · ')}</>
}

function Record({ outside, base }: Pick<Part, 'outside' | 'base'>) {
  const { settings, now } = usePage()
  const today = dayOf(now, settings.DISTRICT_ZONE)
  const waiting = outside.filter(({ way }) => way === null)
  // what was said can be said again, to correct it
  const options = (waiting.length > 0 ? waiting : outside).map(({ position, name }) => ({
    ...{ value: String(position), text: { zh: name, en: name } },
  }))
  return (
    <Details summary={phrases.record} open={waiting.length > 0} openFor={`${base}/outside`}>
      <Form action={`${base}/outside`} submit={phrases.record}>
        <Select name="position" label={phrases.name} options={options} required />
        <Select name="way" label={phrases.way} options={optionsOf(sendingWays, ways)} required />
        <DateField name="sentOn" label={phrases.sentOn} value={today} max={today} required />
        <Field name="proof" label={phrases.proof} hint={phrases.proofHint} />
      </Form>
    </Details>
  )
}
