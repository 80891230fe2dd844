import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../../kernel/context.ts'
import { dayOf } from '../../../../kernel/day.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import { type Calendar, workingDaysBetween } from '../../../calendar/index.ts'
import { firstDay, type Span } from '../../spans.ts'
import type {} from '../../tables.ts'
import { type MonthCard, type MonthCase, type MonthFinding, ReportContent } from '../model.ts'
import { reportPhrases } from '../phrases.ts'

const CaseRow = z.object({
  ...{ number: z.string(), submitted: z.boolean(), accepted: z.boolean(), deemed: z.boolean(), corrected: z.boolean() },
  ...{
    stopped: z.boolean(),
    extended: z.boolean(),
    late: z.boolean(),
    decision: z.enum(['grant', 'refuse']).nullable(),
  },
  ...{ acceptedAt: z.date().nullable(), decidedAt: z.date().nullable() },
})

/** Longer than any way from sending to acceptance: five working days, one correction, five more. */
const mostDaysToAcceptance = 120

/** Matters of an authority to which something happened in a month, found by the indexes on those moments. */
export async function monthCases(
  tx: Tx,
  organisationId: string,
  { from, to }: Span,
  counting: { calendar: Calendar; zone: string },
): Promise<MonthCase[]> {
  const early = new Date(from.getTime() - mostDaysToAcceptance * 86_400_000)
  const { rows } = await sql`
    with moved as (
      select matter_id from cases.pub_course where submitted_at >= ${early} and submitted_at < ${to}
      union select matter_id from cases.pub_course where decided_at >= ${from} and decided_at < ${to}
      union select matter_id from cases.pub_course where extended_at >= ${from} and extended_at < ${to}
      union select matter_id from cases.pub_course_stop where stopped_at >= ${from} and stopped_at < ${to}),
    told as (
      select c.number, c.submitted_at >= ${from} and c.submitted_at < ${to} as submitted,
             coalesce(c.accepted_at >= ${from} and c.accepted_at < ${to}, false) as accepted,
             coalesce(c.accepted_at >= ${from} and c.accepted_at < ${to} and c.accepted_how = 'deemed', false) as deemed,
             coalesce(c.correction_at >= ${from} and c.correction_at < ${to}, false) as corrected,
             exists (select 1 from cases.pub_course_stop s where s.matter_id = c.matter_id and s.stopped_at >= ${from} and s.stopped_at < ${to}) as stopped,
             coalesce(c.extended_at >= ${from} and c.extended_at < ${to}, false) as extended,
             case when c.decided_at >= ${from} and c.decided_at < ${to} then c.decision_kind end as decision,
             exists (select 1 from calendar.pub_clock k where k.clock_id in (c.promised_clock, c.statutory_clock) and k.late) as late,
             c.accepted_at as "acceptedAt", c.decided_at as "decidedAt"
        from moved v join cases.pub_course c on c.matter_id = v.matter_id join docket.pub_matter m on m.id = v.matter_id
       where m.organisation_id = ${organisationId})
    select * from told where submitted or accepted or corrected or stopped or extended or decision is not null order by number`.execute(
    tx,
  )
  return z
    .array(CaseRow)
    .parse(rows)
    .map(({ acceptedAt, decidedAt, ...row }) => ({ ...row, days: daysOf(acceptedAt, decidedAt, counting) }))
}

function daysOf(accepted: Date | null, decided: Date | null, { calendar, zone }: { calendar: Calendar; zone: string }) {
  return accepted && decided ? workingDaysBetween(dayOf(accepted, zone), dayOf(decided, zone), calendar) : null
}

/** Cards that an organisation got in a month. */
export async function monthCards(tx: Tx, organisationId: string, { from, to }: Span): Promise<MonthCard[]> {
  const { rows } = await sql<MonthCard>`
    select number, colour, outcome from oversight.pub_card
     where organisation_id = ${organisationId} and issued_at >= ${from} and issued_at < ${to} order by number`.execute(
    tx,
  )
  return rows
}

/** What rules found about an organisation in a month; by number of the matter, or of the finding. */
export async function monthFindings(tx: Tx, organisationId: string, { from, to }: Span): Promise<MonthFinding[]> {
  const { rows } = await sql<MonthFinding>`
    select coalesce(matter_number, id::text) as number, detector, version from oversight.finding
     where organisation_id = ${organisationId} and found_at >= ${from} and found_at < ${to} order by 1, 2`.execute(tx)
  return rows
}

const Report = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationPath: z.array(z.uuid()),
  content: ReportContent,
  digest: z.string(),
  issuedAt: z.date(),
})
/** A report as issued. */
export type Report = z.infer<typeof Report>

/** Keeps a report. @throws Refusal 'conflict' when the month has one */
export async function insertReport(
  ctx: Context,
  { organisationId, content, digest }: Pick<Report, 'organisationId' | 'content' | 'digest'>,
): Promise<string> {
  const row = await ctx.tx
    .insertInto('oversight.report')
    .values({
      ...{ organisation_id: organisationId, month: firstDay(content.month), content: JSON.stringify(content), digest },
      ...{ issued_at: ctx.now, issued_by: ctx.actor.id },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', reportPhrases.already)
  return row.id
}

/** @throws Refusal 'not-found' */
export async function getReport(tx: Tx, id: string): Promise<Report> {
  const { rows } = await sql`
    select r.id, r.organisation_id as "organisationId", o.path as "organisationPath", r.content, r.digest, r.issued_at as "issuedAt"
      from oversight.report r join directory.pub_organisation o on o.id = r.organisation_id where r.id = ${id}`.execute(
    tx,
  )
  if (!rows[0]) throw new Refusal('not-found', reportPhrases.noSuch)
  return Report.parse(rows[0])
}

/** A line of the list of reports. */
export interface ReportRow {
  readonly id: string
  readonly organisationId: string
  readonly month: string
  readonly issuedAt: Date
}

/** Reports of organisations, the newest month first. Keyset on (month, id). */
export async function listReportRows(
  tx: Tx,
  organisations: readonly string[],
  page: { after?: { month: string; id: string } | undefined; limit: number },
): Promise<ReportRow[]> {
  const { after } = page
  const { rows } = await sql<ReportRow>`
    select id, organisation_id as "organisationId", to_char(month, 'YYYY-MM') as month, issued_at as "issuedAt"
      from oversight.report where organisation_id = any(${sql.val([...organisations])}::uuid[])
       ${after ? sql`and (month, id) < (${firstDay(after.month)}::date, ${after.id}::uuid)` : sql``}
     order by month desc, id desc limit ${page.limit}`.execute(tx)
  return rows
}

/** Organisations that can be authorities and have no report for a month yet. */
export async function withoutReport(tx: Tx, month: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from directory.pub_organisation o
     where o.kind in ('department', 'township', 'street', 'public-body') and (o.active_to is null or o.active_to >= ${firstDay(month)}::date)
       and not exists (select 1 from oversight.report r where r.organisation_id = o.id and r.month = ${firstDay(month)}::date)
     order by o.number`.execute(tx)
  return rows.map(({ id }) => id)
}
