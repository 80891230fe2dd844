import { addDays } from '../../../kernel/day.ts'
import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  type Column,
  Field,
  FilterBar,
  Form,
  formatDay,
  Link,
  Moment,
  Page,
  Pagination,
  Section,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { VersionFields } from '../../calendar/index.ts'
import { mayKeepCardRules } from '../../docket/index.ts'
import { groundName } from '../ground-name.ts'
import { MatterLink } from '../matter-link.tsx'
import { QuarterBar, QuarterSelect } from '../quarter-select.tsx'
import { periodText } from '../spans.ts'
import { OversightTabs } from '../tabs.tsx'
import { thresholdWords } from '../thresholds/phrases.ts'
import { type Grade, type GradeRule, gradeNames, type StopFigure, stopFigureNames } from './model.ts'
import { figurePhrases as words } from './phrases.ts'
import type { QuarterRow, StopGround, StopRow, StopTotals } from './store/figures.ts'

interface Stops {
  readonly quarter: string
  readonly quarters: readonly string[]
  readonly totals: readonly StopTotals[]
  readonly grounds: readonly StopGround[]
  readonly organisations: readonly { readonly value: string; readonly text: Text }[]
}

/** How much of the time stood still. */
export const StopsPage: View<Stops> = ({ data }) => {
  const t = useText()
  const names = new Map(data.organisations.map(({ value, text }) => [value, text]))
  const name = (id: string) => t(names.get(id) ?? '')
  const stoppedHours = (id: string) =>
    sum(data.grounds.filter(({ organisationId }) => organisationId === id).map(({ hours }) => hours))
  const figure = (one: StopFigure, value: (row: StopTotals) => number): Column<StopTotals> => ({
    head: stopFigureNames[one],
    align: 'end',
    cell: (row) => (
      <Figure value={value(row)} href={rowsHref(data.quarter, { organisation: row.organisationId, figure: one })} />
    ),
  })
  const columns: Column<StopTotals>[] = [
    { head: words.organisation, main: true, cell: ({ organisationId }) => name(organisationId) },
    { head: words.decided, align: 'end', cell: ({ decided }) => decided },
    {
      head: words.share,
      align: 'end',
      cell: ({ organisationId, hours }) => share(stoppedHours(organisationId), hours),
    },
    figure('stopped', ({ stopped }) => stopped),
    figure('late-request', ({ lateRequests }) => lateRequests),
    figure('extended', ({ extended }) => extended),
  ]
  const grounds: Column<StopGround>[] = [
    { head: words.ground, main: true, cell: ({ ground, text }) => t(groundName(ground, text)) },
    { head: words.organisation, cell: ({ organisationId }) => name(organisationId) },
    {
      head: words.stopCount,
      align: 'end',
      cell: ({ stops, ground, organisationId }) => (
        <Figure
          value={stops}
          href={rowsHref(data.quarter, { organisation: organisationId, figure: 'stopped', ground })}
        />
      ),
    },
    { head: words.hours, align: 'end', cell: ({ hours }) => hours },
  ]
  return (
    <Page title={words.stops} description={words.stopsIntro} desk wide>
      <OversightTabs current="stops" />
      <QuarterBar data={data} />
      <Section title={words.byOrganisation}>
        <Table
          caption={words.byOrganisation}
          captionHidden
          columns={columns}
          rows={data.totals}
          empty={words.none}
          narrow="scroll"
        />
      </Section>
      <Section title={words.byGround}>
        <Table caption={words.byGround} captionHidden columns={grounds} rows={data.grounds} empty={words.noStops} />
      </Section>
    </Page>
  )
}

function Figure({ value, href }: { value: number; href: string }) {
  return value > 0 ? <Link href={href}>{String(value)}</Link> : <span>{value}</span>
}

const sum = (figures: readonly number[]) => figures.reduce((total, one) => total + one, 0)
const share = (part: number, whole: number) => (whole > 0 ? `${Math.round((part / whole) * 1000) / 10} %` : '–')

function rowsHref(quarter: string, query: Readonly<Record<string, string>>): string {
  return `/desk/oversight/stops/matters?${new URLSearchParams({ quarter, ...query })}`
}

interface Row extends Omit<StopRow, 'title'> {
  readonly title: Text
  readonly organisation: Text
}

/** The matters behind a figure of stopped time. */
export const StopRowsPage: View<{ rows: readonly Row[]; next: string | null; figure: StopFigure; quarter: string }> = ({
  data,
  page,
}) => {
  const t = useText()
  const columns: Column<Row>[] = [
    {
      head: words.matter,
      main: true,
      cell: ({ number, title, organisationId }) => [
        <MatterLink key="link" number={number} organisation={organisationId} words={title} />,
        <br key="line" />,
        number,
      ],
    },
    { head: words.organisation, cell: ({ organisation }) => t(organisation) },
    { head: words.accepted, cell: ({ acceptedAt }) => <Moment at={acceptedAt} /> },
    { head: words.decidedAt, cell: ({ decidedAt }) => <Moment at={decidedAt} /> },
    { head: words.hours, align: 'end', cell: ({ stoppedHours }) => stoppedHours },
  ]
  const crumbs = [{ text: words.stops, href: `/desk/oversight/stops?quarter=${data.quarter}` }]
  return (
    <Page title={stopFigureNames[data.figure]} description={periodText(data.quarter)} crumbs={crumbs} desk wide>
      <Table caption={words.rows} captionHidden columns={columns} rows={data.rows} empty={words.noRows} />
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
    </Page>
  )
}

interface PublicRow extends QuarterRow {
  readonly organisation: Text
  readonly grade: Grade | null
}
interface Quarterly {
  readonly quarter: string
  readonly quarters: readonly string[]
  readonly rows: readonly PublicRow[]
  readonly rule: GradeRule | null
  readonly isOver: boolean
}

/** The public figure. */
export const QuarterPage: View<Quarterly> = ({ data }) => {
  const t = useText()
  const columns: Column<PublicRow>[] = [
    { head: words.organisation, main: true, cell: ({ organisation }) => t(organisation) },
    { head: words.decided, align: 'end', cell: ({ decided }) => decided },
    { head: words.yellow, align: 'end', cell: ({ yellow }) => yellow },
    { head: words.red, align: 'end', cell: ({ red }) => red },
    { head: words.lifted, align: 'end', cell: ({ lifted }) => lifted },
    { head: words.pending, align: 'end', cell: ({ pending }) => pending },
    { head: words.grade, cell: ({ grade }) => grade && <GradeTag grade={grade} /> },
  ]
  return (
    <Page title={words.title} description={words.intro} wide>
      <FilterBar>
        <QuarterSelect data={data} />
      </FilterBar>
      {!data.isOver && <p>{t(words.unfinished)}</p>}
      {data.rule === null && <Callout kind="danger" title={words.noRule} />}
      <Table
        caption={periodText(data.quarter)}
        columns={columns}
        rows={data.rows}
        empty={words.noQuarter}
        narrow="scroll"
      />
      {data.rule && <RuleWords rule={data.rule} />}
      <p>
        <Link href="/oversight/rules">{t(thresholdWords.title)}</Link>
      </p>
    </Page>
  )
}

function GradeTag({ grade }: { grade: Grade }) {
  const t = useText()
  const colours = {
    excellent: 'success',
    good: 'info',
    passing: 'warning',
    failing: 'danger',
    none: 'neutral',
  } as const
  return <Tag color={colours[grade]}>{t(gradeNames[grade])}</Tag>
}

function RuleWords({ rule }: { rule: GradeRule }) {
  const t = useText()
  return <p class="hint">{t(words.gradedBy(words.rule(rule.version), gradingOf(rule), rule.source))}</p>
}

function gradingOf({ yellowPoints, redPoints, excellent, good, passing }: GradeRule): Text {
  return words.grading(words.formula(yellowPoints, redPoints), words.thresholds(excellent, good, passing))
}

/** The versions of the grading rule; who keeps them finds the form below. */
export const GradeRulesPage: View<{ rules: readonly GradeRule[]; today: string }> = ({ data, page }) => {
  const t = useText()
  const columns: Column<GradeRule>[] = [
    { head: words.gradeRules, main: true, cell: ({ version }) => t(words.rule(version)) },
    { head: words.validFrom, cell: ({ validFrom }) => formatDay(validFrom, page.language) },
    {
      head: words.grade,
      cell: (rule) => t(gradingOf(rule)),
    },
    { head: words.least, align: 'end', cell: ({ leastMatters }) => leastMatters },
    { head: words.source, cell: ({ source }) => source },
  ]
  const number = (name: keyof GradeRule, label: Text) => (
    <Field name={name} label={label} type="number" width="short" required />
  )
  return (
    <Page title={words.gradeRules} description={words.gradeRulesIntro} desk wide>
      <Table caption={words.gradeRules} captionHidden columns={columns} rows={data.rules} empty={words.noRule} />
      {mayKeepCardRules(page.actor) && (
        <Section title={words.addRule}>
          <Form action="/desk/oversight/grade-rules" submit={words.addRule}>
            {number('yellowPoints', words.yellowPoints)}
            {number('redPoints', words.redPoints)}
            {number('excellent', words.excellent)}
            {number('good', words.good)}
            {number('passing', words.passing)}
            {number('leastMatters', words.least)}
            <VersionFields from={addDays(data.today, 1)} label={words.validFrom} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
