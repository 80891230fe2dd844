import type { Day } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { type Text, withColon } from '../../../kernel/text.ts'
import {
  Callout,
  Card,
  Checkbox,
  type Column,
  DateField,
  Details,
  Field,
  FilterBar,
  formatWeekday,
  Page,
  Section,
  Select,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import type { Computed, ExplainedDay, Plain } from '../explain.ts'
import { calendarPage, deadlinePage, picturePhrases } from '../page-phrases.ts'
import { type DayLook, MonthPicture } from './month-picture.tsx'

/** A computed deadline with the way to it. */
export interface Answer extends Computed {
  readonly days: readonly ExplainedDay[]
  readonly names: Readonly<Record<Day, Text>>
}
interface DeadlineData {
  readonly today: Day
  readonly asked: Plain | null
  readonly answer: Answer | null
  readonly wrong: boolean
}

/** The calculator for everybody: the last day, and why. */
export const DeadlinePage: View<DeadlineData> = ({ data }) => {
  const t = useText()
  return (
    <Page
      title={deadlinePage.title}
      description={deadlinePage.intro}
      crumbs={[{ text: calendarPage.title, href: '/calendar' }]}
    >
      <FilterBar submit={deadlinePage.compute}>
        <DateField name="from" label={deadlinePage.from} required value={data.asked?.from ?? data.today} />
        <Field name="amount" label={deadlinePage.amount} type="number" width="short" required />
        <Select
          name="unit"
          label={deadlinePage.unit}
          empty={false}
          options={(['working-days', 'calendar-days'] as const).map((value) => ({
            value,
            text: deadlinePage.units[value],
          }))}
        />
        <Checkbox name="roll" label={deadlinePage.roll} hint={deadlinePage.rollHint} />
      </FilterBar>
      {data.wrong && (
        <Callout kind="danger">
          <p>{t(deadlinePage.wrong)}</p>
        </Callout>
      )}
      {data.answer && <AnswerView answer={data.answer} />}
      <p class="hint">{t(deadlinePage.basis)}</p>
    </Page>
  )
}

function AnswerView({ answer }: { answer: Answer }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Section title={deadlinePage.lastDay}>
      <Card look="sun">
        <p class="deadline-day">
          <strong>
            <time datetime={answer.due}>{formatWeekday(answer.due, language)}</time>
          </strong>{' '}
          {answer.provisional && <Tag color="warning">{t(deadlinePage.provisional)}</Tag>}
        </p>
        <p>{t(answer.provisional ?? deadlinePage.until)}</p>
      </Card>
      <Way answer={answer} />
      <Details summary={deadlinePage.byDay}>
        <DayTable answer={answer} />
      </Details>
    </Section>
  )
}

/** The months from the first day to the last; each counted day carries its number. */
function Way({ answer }: { answer: Answer }) {
  const t = useText()
  const byDay = new Map(answer.days.map((day) => [day.day, day]))
  const look = (day: Day): DayLook => {
    const explained = byDay.get(day)
    if (!explained) return { kind: 'outside' }
    const name = answer.names[day]
    const why = deadlinePage.reasons[explained.reason]
    return { kind: kindOf(explained, answer.due), ...markOf(explained), note: t(name ? withColon(name, why) : why) }
  }
  const months = [...new Set(answer.days.map(({ day }) => day.slice(0, 7)))]
  return (
    <div class="year">
      {months.map((month) => (
        <MonthPicture key={month} year={Number(month.slice(0, 4))} month={Number(month.slice(5))} look={look} />
      ))}
    </div>
  )
}

function kindOf({ day, reason }: ExplainedDay, due: Day): DayLook['kind'] {
  if (day === due) return 'due'
  if (reason === 'counted') return 'work'
  return reason === 'rolled' ? 'holiday' : reason
}

function markOf({ reason, count }: ExplainedDay): Pick<DayLook, 'mark'> {
  if (count !== null) return { mark: String(count) }
  if (reason === 'start') return { mark: picturePhrases.start }
  return reason === 'holiday' ? { mark: picturePhrases.rest } : {}
}

function DayTable({ answer }: { answer: Answer }) {
  const t = useText()
  const { language } = usePage()
  const columns: Column<ExplainedDay>[] = [
    { head: deadlinePage.day, main: true, cell: ({ day }) => formatWeekday(day, language) },
    { head: deadlinePage.count, align: 'end', cell: ({ count }) => count ?? '—' },
    {
      head: deadlinePage.why,
      cell: ({ day, reason }) => {
        const name = answer.names[day]
        return name ? `${t(name)} · ${t(deadlinePage.reasons[reason])}` : t(deadlinePage.reasons[reason])
      },
    },
  ]
  return (
    <Table
      caption={deadlinePage.byDay}
      captionHidden
      columns={columns}
      rows={answer.days}
      empty={deadlinePage.wrong}
      narrow="scroll"
    />
  )
}
