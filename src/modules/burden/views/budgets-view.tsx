import { dayOf } from '../../../kernel/day.ts'
import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Checkbox,
  type Column,
  ConfirmForm,
  dayText,
  Field,
  Form,
  Link,
  optionsOf,
  Page,
  Section,
  Select,
  Table,
  Tag,
  useText,
  type Words,
} from '../../../ui/index.ts'
import { type Budget, kinds, recipientGroups, type Standing } from '../model.ts'
import { lengths, periodOf } from '../period.ts'
import { groupNames, groupOptions, kindNames, lengthNames, says } from '../phrases.ts'
import type { ShownBudgets } from '../queries.ts'

/** How much may be demanded, how much of it is used, and what held before. */
export const BudgetsView: View<ShownBudgets> = ({ data }) => (
  <Page
    title={says.budgets}
    crumbs={[{ text: says.title, href: '/desk/burden' }]}
    description={says.budgetsIntro}
    desk
    wide
  >
    <Section title={says.inForce}>
      <Table caption={says.inForce} captionHidden columns={inForce(data)} rows={data.inForce} empty={says.noBudgets} />
    </Section>
    {data.below.length > 0 && <SetForm data={data} />}
    {data.ended.length > 0 && (
      <Section title={says.history}>
        <Table caption={says.history} captionHidden columns={ended(data)} rows={data.ended} empty={says.noBudgets} />
      </Section>
    )}
  </Page>
)

function inForce(data: ShownBudgets): Column<Standing>[] {
  return [
    { head: says.issuer, main: true, cell: ({ budget }) => <Name data={data} id={budget.issuerId} /> },
    { head: says.what, cell: ({ budget }) => <What budget={budget} /> },
    { head: says.used, align: 'end', cell: (standing) => <Used data={data} standing={standing} /> },
    {
      head: says.allowed,
      cell: ({ budget, allowed }) => (
        <>
          <Allowed budget={budget} allowed={allowed} />
          <Beside>{budget.holds ? says.holds : says.advises}</Beside>
        </>
      ),
    },
    { head: says.reason, cell: ({ budget }) => <Why data={data} budget={budget} /> },
    { head: says.end, cell: ({ budget }) => data.liftable.has(budget.id) && <End id={budget.id} /> },
  ]
}

function ended(data: ShownBudgets): Column<Budget>[] {
  return [
    { head: says.issuer, main: true, cell: ({ issuerId }) => <Name data={data} id={issuerId} /> },
    { head: says.what, cell: (budget) => <What budget={budget} /> },
    { head: says.allowed, cell: (budget) => <Allowed budget={budget} allowed={null} isOver /> },
    { head: says.reason, cell: (budget) => <Why data={data} budget={budget} /> },
    { head: says.endedBecause, cell: ({ endReason }) => endReason },
  ]
}

function Name({ data, id }: { data: ShownBudgets; id: string }) {
  const t = useText()
  return <>{t(data.names.get(id) ?? '')}</>
}

function What({ budget: { length, recipients, kind } }: { budget: Budget }) {
  const t = useText()
  return <>{`${t(lengthNames[length])} · ${t(kindNames[kind])} · ${t(groupNames[recipients])}`}</>
}

function Allowed({ budget: { most }, allowed, isOver }: { budget: Budget; allowed: number | null; isOver?: boolean }) {
  const t = useText()
  if (most !== null) return <>{most}</>
  return <>{t(isOver ? says.lastYear : says.lastYearIs(allowed))}</>
}

/** How much is used, and the way to whose documents make it up. */
function Used({ data, standing: { budget, used, allowed } }: { data: ShownBudgets; standing: Standing }) {
  const t = useText()
  const asked = { by: 'recipients', issuer: budget.issuerId, recipients: budget.recipients, kind: budget.kind }
  const query = new URLSearchParams({ ...asked, period: periodOf(data.today, budget.length) })
  const tag = allowed === null || used < allowed ? null : used > allowed ? says.exceeded : says.full
  return (
    <>
      <Link href={`/desk/burden?${query}`}>{used}</Link>{' '}
      {tag && <Tag color={tag === says.exceeded ? 'danger' : 'warning'}>{t(tag)}</Tag>}
    </>
  )
}

function Beside({ children }: { children: Words }) {
  const t = useText()
  return (
    <>
      <br />
      <span class="hint">{t(children)}</span>
    </>
  )
}

/** The reason, and whose it is. */
function Why({ data, budget }: { data: ShownBudgets; budget: Budget }) {
  return (
    <>
      {budget.reason}
      <br />
      <span class="hint">
        <SetBy data={data} budget={budget} />
      </span>
    </>
  )
}

function SetBy({ data, budget }: { data: ShownBudgets; budget: Budget }) {
  const t = useText()
  const { settings } = usePage()
  const who = [data.names.get(budget.setterId), dayText(dayOf(budget.setAt, settings.DISTRICT_ZONE))]
  return <>{`${data.people.get(budget.setBy) ?? ''} ${who.map((one) => one && t(one)).join(' ')}`}</>
}

function End({ id }: { id: string }) {
  return (
    <ConfirmForm
      action={`/desk/burden/budgets/${id}/end`}
      open={says.end}
      question={says.endQuestion}
      submit={says.end}
      danger
    >
      <Field name="reason" label={says.reason} rows={2} required />
    </ConfirmForm>
  )
}

function SetForm({ data: { below } }: { data: ShownBudgets }) {
  const t = useText()
  return (
    <Section title={says.set} id="set">
      <p>{t(says.setIntro)}</p>
      <Form action="/desk/burden/budgets" submit={says.set}>
        <Select
          name="issuer"
          label={says.issuer}
          options={below.map(({ id, name }) => ({ value: id, text: name }))}
          required
        />
        <div class="fields-row">
          <Select name="kind" label={says.what} options={optionsOf(kinds, kindNames)} required />
          <Select
            name="recipients"
            label={says.whom}
            value="townships"
            empty={false}
            options={optionsOf(recipientGroups, groupOptions)}
            required
          />
          <Select
            name="length"
            label={says.length}
            value="year"
            empty={false}
            options={optionsOf(lengths, lengthNames)}
            required
          />
        </div>
        <Field name="most" label={says.most} hint={says.mostHint} type="number" width="short" />
        <Checkbox name="holds" label={says.holds} />
        <Field name="reason" label={says.reason} rows={2} required />
      </Form>
    </Section>
  )
}
