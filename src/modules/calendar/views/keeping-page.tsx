import type { View } from '../../../kernel/page.ts'
import {
  Callout,
  type Column,
  DateField,
  Field,
  Form,
  Link,
  LinkButton,
  Page,
  Radios,
  Section,
  Table,
  useText,
} from '../../../ui/index.ts'
import { calendarPage, keepingPage } from '../page-phrases.ts'
import type { KeptPlan } from '../store/days.ts'

interface KeepingData {
  readonly plans: readonly KeptPlan[]
  readonly missing: number | null
}

/** Where the administrator keeps the calendar. */
export const KeepingPage: View<KeepingData> = ({ data }) => {
  const t = useText()
  const columns: Column<KeptPlan>[] = [
    {
      head: calendarPage.title,
      main: true,
      cell: ({ year }) => <Link href={`/calendar/${year}`}>{String(year)}</Link>,
    },
    {
      head: calendarPage.restDays,
      align: 'end',
      cell: ({ days }) => days.filter(({ kind }) => kind === 'rest').length,
    },
    {
      head: calendarPage.makeUpDays,
      align: 'end',
      cell: ({ days }) => days.filter(({ kind }) => kind === 'work').length,
    },
    { head: calendarPage.officialTitle, cell: ({ source }) => t(source) },
  ]
  return (
    <Page
      title={keepingPage.title}
      description={keepingPage.intro}
      actions={<LinkButton href="/desk/calendar/plan">{keepingPage.enter}</LinkButton>}
      desk
    >
      {data.missing !== null && <MissingPlan year={data.missing} />}
      <Section title={keepingPage.planned}>
        <Table
          caption={keepingPage.planned}
          captionHidden
          columns={columns}
          rows={data.plans.toReversed()}
          empty={calendarPage.none}
        />
      </Section>
      <Section title={keepingPage.correct}>
        <p class="hint">{t(keepingPage.correctHint)}</p>
        <CorrectionForm />
      </Section>
    </Page>
  )
}

/** Says that a year's plan is missing; also for the desk's front page. */
export function MissingPlan({ year }: { year: number }) {
  const t = useText()
  return (
    <Callout kind="warning" title={keepingPage.missing(year)}>
      <p>{t(keepingPage.missingHint)}</p>
      <p>
        <Link href={`/desk/calendar/plan?year=${year}`}>{t(keepingPage.enter)}</Link>
      </p>
    </Callout>
  )
}

function CorrectionForm() {
  return (
    <Form action="/desk/calendar/corrections" submit={keepingPage.submitCorrection}>
      <DateField name="day" label={keepingPage.day} required />
      <Radios
        name="kind"
        label={keepingPage.kind}
        required
        options={(['rest', 'work', 'ordinary'] as const).map((value) => ({ value, text: keepingPage.kinds[value] }))}
      />
      <Field name="name" label={keepingPage.name} hint={keepingPage.nameHint} width="medium" maxlength={40} />
      <Field name="reason" label={keepingPage.reason} rows={3} maxlength={500} required />
    </Form>
  )
}
