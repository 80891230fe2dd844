import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Column,
  Definitions,
  Field,
  FilterBar,
  Form,
  formatInstant,
  Link,
  Moment,
  Page,
  Pagination,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  Timeline,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { versionWords } from '../../calendar/index.ts'
import { colourNames } from '../cards/phrases.ts'
import { MatterLink } from '../matter-link.tsx'
import { OversightTabs } from '../tabs.tsx'
import { thresholdWords } from '../thresholds/phrases.ts'
import { type Finding, FindingState, stateNames } from './model.ts'
import type { FindingShown } from './operations.ts'
import { findingPhrases as words } from './phrases.ts'
import { namedRules, nameOfRule, sayRule } from './rules.ts'

interface Listed {
  readonly rows: readonly Finding[]
  readonly next: string | null
  readonly organisations: readonly { readonly value: string; readonly text: Text }[]
}

/** What rules found. */
export const FindingsPage: View<Listed> = ({ data, page }) => {
  const t = useText()
  const columns: Column<Finding>[] = [
    {
      head: words.detector,
      main: true,
      cell: ({ id, detector }) => <Link href={`/desk/oversight/findings/${id}`}>{t(nameOfRule(detector))}</Link>,
    },
    { head: words.organisation, cell: ({ organisationName }) => t(organisationName) },
    { head: words.matter, cell: ({ matterNumber }) => matterNumber && <span class="number">{matterNumber}</span> },
    { head: words.figures, cell: ({ data: figures }) => <Figures data={figures} /> },
    { head: words.foundAt, cell: ({ foundAt }) => <Moment at={foundAt} /> },
    { head: words.state, cell: ({ state }) => <State state={state} /> },
  ]
  return (
    <Page title={words.list} description={words.intro} desk wide>
      <OversightTabs current="findings" />
      <p>
        <Link href="/desk/oversight/finding-rules">{t(thresholdWords.title)}</Link>
      </p>
      <FilterBar>
        {data.organisations.length > 1 && (
          <Select
            name="organisation"
            label={words.organisation}
            options={data.organisations}
            empty={words.anyOrganisation}
          />
        )}
        <Select
          name="detector"
          label={words.detector}
          options={namedRules.map(({ code, name }) => ({ value: code, text: name }))}
          empty={words.anyDetector}
        />
        <Select
          name="state"
          label={words.state}
          options={FindingState.options.map((value) => ({ value, text: stateNames[value] }))}
          empty={words.anyState}
        />
      </FilterBar>
      <Table caption={words.list} captionHidden columns={columns} rows={data.rows} empty={words.none} />
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
    </Page>
  )
}

function Figures({ data }: { data: Finding['data'] }) {
  const t = useText()
  const said = useSaid()
  const figures = Object.entries(data).slice(0, 3)
  return <>{figures.map(([key, value]) => `${t(words.label(key))} ${said(value)}`).join(' · ')}</>
}

/** Moments and codes among the figures in words; numbers as they are. */
function useSaid() {
  const t = useText()
  const { language, settings } = usePage()
  return (value: string | number) => {
    const moment = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
    return moment ? formatInstant(new Date(value), language, settings.DISTRICT_ZONE) : t(words.value(String(value)))
  }
}

function State({ state }: { state: FindingState }) {
  const t = useText()
  const colours = { new: 'warning', explained: 'info', card: 'danger', dismissed: 'neutral' } as const
  return <Tag color={colours[state]}>{t(stateNames[state])}</Tag>
}

/** A finding with its rule, figures, comparison set, and what people said. */
export const FindingPage: View<FindingShown> = ({ data, page }) => {
  const t = useText()
  const said = useSaid()
  const { finding, rows, next } = data
  return (
    <Page title={nameOfRule(finding.detector)} crumbs={[{ text: words.list, href: '/desk/oversight/findings' }]} desk>
      <Definitions items={facts(data, t)} />
      <Section title={words.figures}>
        <Definitions
          items={Object.entries(finding.data).map(([key, value]) => ({ term: words.label(key), value: said(value) }))}
        />
      </Section>
      <Section title={words.compared(finding.compared)}>
        {rows.length > 0 && <p class="hint">{t(words.comparedHint)}</p>}
        <Compared rows={rows} organisation={finding.organisationId} />
        <Pagination next={next === null ? null : withQuery(page.url, { after: String(next) })} />
      </Section>
      <Section title={words.said}>
        <Said data={data} />
      </Section>
      <Acts data={data} />
    </Page>
  )
}

function facts({ finding, person, rule: version }: FindingShown, t: ReturnType<typeof useText>) {
  const rule = sayRule(version)
  const { matterNumber: number } = finding
  return [
    { term: words.state, value: <State state={finding.state} /> },
    { term: words.organisation, value: t(finding.organisationName) },
    { term: words.matter, value: number && <MatterLink number={number} organisation={finding.organisationId} /> },
    { term: words.person, value: person?.name },
    { term: words.rule, value: `${t(rule.rule)}（${t(words.version(finding.version))}）` },
    {
      term: versionWords.source,
      value: <Link href={`/oversight/rules#${version.code}-${version.version}`}>{version.source}</Link>,
    },
    { term: words.falsePositive, value: t(rule.falsePositive) },
    { term: words.foundAt, value: <Moment at={finding.foundAt} /> },
  ]
}

function Compared({ rows, organisation }: Pick<FindingShown, 'rows'> & { organisation: string }) {
  const t = useText()
  const columns: Column<FindingShown['rows'][number]>[] = [
    {
      head: words.matter,
      main: true,
      cell: ({ number, own }) => <Numbered number={number} own={own} organisation={own ? organisation : ''} />,
    },
    { head: words.figure, cell: ({ figure }) => figure },
    { head: words.state, cell: ({ own }) => t(own ? words.own : words.other) },
  ]
  return <Table caption={words.figure} captionHidden columns={columns} rows={rows} empty={words.noRows} />
}

function Numbered({ number, own, organisation }: { number: string; own: boolean; organisation: string }) {
  const link = <MatterLink number={number} organisation={organisation} />
  return own ? <strong>{link}</strong> : link
}

function Said({ data: { acts } }: { data: FindingShown }) {
  const t = useText()
  if (acts.length === 0) return <p>{t(words.nothingSaid)}</p>
  return (
    <Timeline steps={acts.map(({ act, reason, at, by }) => ({ title: words.did[act], at, who: by, body: reason }))} />
  )
}

function Acts({ data: { finding, supervises } }: { data: FindingShown }) {
  const open = finding.state === 'new' || finding.state === 'explained'
  const options = [
    finding.state === 'new' && ('explained' as const),
    supervises && open && ('dismissed' as const),
    supervises && open && finding.matterNumber !== null && ('card' as const),
    supervises && finding.state !== 'new' && ('reopened' as const),
  ].filter((one) => one !== false)
  if (options.length === 0) return null
  const acts = options.map((value) => ({ value, text: words.acts[value] }))
  return (
    <Section title={words.act}>
      <Form action={`/desk/oversight/findings/${finding.id}`} submit={words.act}>
        <Radios name="act" label={words.act} options={acts} required />
        {supervises && finding.matterNumber && (
          <Select
            name="colour"
            label={words.colour}
            options={(['yellow', 'red'] as const).map((value) => ({ value, text: colourNames[value] }))}
            empty={false}
          />
        )}
        <Field name="reason" label={words.reason} rows={4} required />
      </Form>
    </Section>
  )
}
