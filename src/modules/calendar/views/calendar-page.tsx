import { usePage, type View } from '../../../kernel/page.ts'
import {
  Callout,
  type Column,
  formatDay,
  LinkButton,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  Tabs,
  useText,
} from '../../../ui/index.ts'
import { type Holiday, holidaysOf } from '../holidays.ts'
import { calendarPage } from '../page-phrases.ts'
import type { PlannedDay } from '../plans.ts'
import type { KeptPlan } from '../store/days.ts'
import { type Calendar, workingDaysBetween } from '../working-days.ts'
import { YearKey, YearPicture } from './year-picture.tsx'

/** What the page of a year shows. */
export interface YearData {
  readonly year: number
  readonly plan: KeptPlan | null
  readonly days: readonly PlannedDay[]
  readonly calendar: Calendar
  readonly planned: readonly number[]
  readonly today: string
}

/** The public calendar of a year. */
export const CalendarPage: View<YearData> = ({ data }) => (
  <Page
    title={calendarPage.ofYear(data.year)}
    description={calendarPage.intro}
    actions={
      <LinkButton href="/deadline" variant="secondary">
        {calendarPage.calculator}
      </LinkButton>
    }
    wide
  >
    <YearTabs data={data} />
    <Standing plan={data.plan} />
    <YearPicture year={data.year} calendar={data.calendar} days={data.days} today={data.today} />
    <YearKey />
    <Figures data={data} />
    <Section title={calendarPage.holidays}>
      <Holidays days={data.days} />
    </Section>
  </Page>
)

function YearTabs({ data }: { data: YearData }) {
  const thisYear = Number(data.today.slice(0, 4))
  const years = [...new Set([...data.planned, thisYear, thisYear + 1, data.year])].toSorted((a, b) => a - b)
  const tabs = years.map((year) => ({ text: String(year), href: `/calendar/${year}`, current: year === data.year }))
  return <Tabs label={calendarPage.years} tabs={tabs} />
}

function Standing({ plan }: { plan: KeptPlan | null }) {
  const t = useText()
  if (!plan) {
    return (
      <Callout kind="warning" title={calendarPage.provisionalTitle}>
        <p>{t(calendarPage.provisional)}</p>
      </Callout>
    )
  }
  return (
    <Callout kind="success" title={calendarPage.officialTitle}>
      <p>{t(calendarPage.official(plan.source))}</p>
    </Callout>
  )
}

function Figures({ data: { year, calendar, days } }: { data: YearData }) {
  const working = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)
  return (
    <Stats>
      <Stat value={working} label={calendarPage.workingDays} />
      <Stat value={days.filter(({ kind }) => kind === 'rest').length} label={calendarPage.restDays} color="brand" />
      <Stat value={days.filter(({ kind }) => kind === 'work').length} label={calendarPage.makeUpDays} color="neutral" />
    </Stats>
  )
}

/** The holidays as a table. */
export function Holidays({ days }: { days: readonly PlannedDay[] }) {
  const t = useText()
  const { language } = usePage()
  const span = ({ from, to }: Holiday) =>
    from === to ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`
  const columns: Column<Holiday>[] = [
    { head: calendarPage.holiday, main: true, cell: ({ name }) => t(name) },
    { head: calendarPage.off, cell: span },
    { head: calendarPage.days, align: 'end', cell: ({ length }) => length },
    {
      head: calendarPage.makeUp,
      cell: ({ makeUp }) => makeUp.map((day) => formatDay(day, language)).join(language === 'en' ? ', ' : '、') || '—',
    },
  ]
  return (
    <Table
      caption={calendarPage.holidays}
      captionHidden
      columns={columns}
      rows={holidaysOf(days)}
      empty={calendarPage.none}
    />
  )
}
