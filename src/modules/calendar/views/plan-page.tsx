import type { Day } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  type Column,
  Details,
  Field,
  FilterBar,
  Form,
  formatDay,
  Hidden,
  Page,
  Section,
  Select,
  Table,
  useText,
} from '../../../ui/index.ts'
import { keepingPage, planPage } from '../page-phrases.ts'
import type { PlannedDay } from '../plans.ts'
import type { Calendar } from '../working-days.ts'
import { Holidays } from './calendar-page.tsx'
import { YearKey, YearOfTicks, YearPicture } from './year-picture.tsx'

interface Moving {
  readonly matter: string
  readonly from: Day
  readonly to: Day
}
interface Preview {
  readonly days: readonly PlannedDay[]
  readonly problems: readonly Text[]
  readonly calendar: Calendar
  readonly moving: number
  readonly sample: readonly Moving[]
}
interface PlanData {
  readonly year: number
  readonly notice: string
  readonly days: readonly Day[]
  readonly planned: readonly number[]
  readonly today: Day
  readonly preview: Preview | null
}

/** Entering a year's plan: first a look at what it would do, then the act. */
export const PlanPage: View<PlanData> = ({ data }) => (
  <Page
    title={planPage.title}
    description={keepingPage.intro}
    crumbs={[{ text: keepingPage.title, href: '/desk/calendar' }]}
    desk
    wide
  >
    <PlanFilter data={data} />
    {data.preview && <PreviewView data={data} preview={data.preview} />}
  </Page>
)

/** The plan travels in the address until it is confirmed: nothing is written by looking. */
function PlanFilter({ data }: { data: PlanData }) {
  const t = useText()
  const next = Number(data.today.slice(0, 4)) + 1
  const years = [...new Set([data.year, next - 1, next, next + 1])].toSorted((a, b) => a - b).map(String)
  return (
    <FilterBar submit={planPage.preview}>
      <Select
        name="year"
        label={planPage.year}
        empty={false}
        value={String(data.year)}
        options={years.map((year) => ({ value: year, text: year }))}
      />
      <Field name="notice" label={planPage.notice} hint={planPage.noticeHint} rows={8} value={data.notice} />
      <Details summary={planPage.tick} open={data.days.length > 0}>
        <p class="hint">{t(planPage.tickHint)}</p>
        <YearOfTicks year={data.year} ticked={data.days} />
      </Details>
    </FilterBar>
  )
}

function PreviewView({ data, preview }: { data: PlanData; preview: Preview }) {
  const t = useText()
  if (preview.problems.length > 0) {
    return (
      <Callout kind="danger" title={planPage.problems}>
        <ul>
          {preview.problems.map((problem) => (
            <li key={problem.en}>{t(problem)}</li>
          ))}
        </ul>
      </Callout>
    )
  }
  return (
    <Section title={planPage.result(data.year)}>
      <YearPicture year={data.year} calendar={preview.calendar} days={preview.days} today={data.today} />
      <YearKey />
      <Holidays days={preview.days} />
      <MovingClocks preview={preview} />
      <ConfirmPlan data={data} />
    </Section>
  )
}

function MovingClocks({ preview }: { preview: Preview }) {
  const t = useText()
  const { language } = usePage()
  if (preview.moving === 0) {
    return (
      <Callout>
        <p>{t(planPage.noneMoving)}</p>
      </Callout>
    )
  }
  const columns: Column<Moving>[] = [
    { head: planPage.matter, main: true, cell: ({ matter }) => matter },
    { head: planPage.from, cell: ({ from }) => formatDay(from, language) },
    { head: planPage.to, cell: ({ to }) => formatDay(to, language) },
  ]
  const more = preview.moving - preview.sample.length
  return (
    <>
      <Table
        caption={planPage.moving(preview.moving)}
        columns={columns}
        rows={preview.sample}
        empty={planPage.noneMoving}
      />
      {more > 0 && <p>{t(planPage.more(more))}</p>}
    </>
  )
}

function ConfirmPlan({ data }: { data: PlanData }) {
  const t = useText()
  return (
    <Form action="/desk/calendar/plan" submit={planPage.confirm}>
      {data.planned.includes(data.year) && (
        <Callout kind="warning">
          <p>{t(planPage.replaces)}</p>
        </Callout>
      )}
      <Hidden name="year" value={String(data.year)} />
      <Hidden name="notice" value={data.notice} />
      {data.days.map((day) => (
        <Hidden key={day} name="days" value={day} />
      ))}
      <Field name="source.zh" label={planPage.source} maxlength={200} required />
      <Field name="source.en" label={planPage.sourceEn} maxlength={300} />
    </Form>
  )
}
