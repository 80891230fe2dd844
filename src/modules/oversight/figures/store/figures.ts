import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../../kernel/context.ts'
import type { Text } from '../../../../kernel/text.ts'
import { lockVersions } from '../../../calendar/index.ts'
import type { Span } from '../../spans.ts'
import type {} from '../../tables.ts'
import { GradeRule, type StopFigure } from '../model.ts'

/** Decided matters of an organisation in a stretch of time, and how much of their time stood still. */
export interface StopTotals {
  readonly organisationId: string
  readonly decided: number
  /** Hours from acceptance to decision of all together. */
  readonly hours: number
  readonly stopped: number
  readonly lateRequests: number
  readonly extended: number
}
/** The same by ground. */
export interface StopGround {
  readonly organisationId: string
  readonly ground: string
  /** The ground in words; null when its guide names it no more. */
  readonly text: Text | null
  readonly stops: number
  readonly hours: number
}

const decidedIn = (organisations: readonly string[], { from, to }: Span) => sql`
  select c.matter_id, c.number, c.decided_at, c.accepted_at, c.correction_at, c.extended_at, c.intake_clock, m.organisation_id,
         m.title, exists (select 1 from cases.pub_course_stop s where s.matter_id = c.matter_id) as stopped,
         c.correction_at > (select k.started_at + (k.due_at - k.started_at) / 2 from calendar.pub_clock k where k.clock_id = c.intake_clock) as late_request
    from cases.pub_course c join docket.pub_matter m on m.id = c.matter_id
   where c.decided_at >= ${from} and c.decided_at < ${to} and c.accepted_at is not null
     and m.organisation_id = any(${sql.val([...organisations])}::uuid[])`

export async function stopTotals(tx: Tx, organisations: readonly string[], span: Span): Promise<StopTotals[]> {
  const { rows } = await sql<StopTotals>`
    with decided as (${decidedIn(organisations, span)})
    select organisation_id as "organisationId", count(*) as decided, (sum(extract(epoch from decided_at - accepted_at)) / 3600)::int as hours,
           count(*) filter (where stopped) as stopped, count(*) filter (where late_request) as "lateRequests",
           count(*) filter (where extended_at is not null) as extended
      from decided group by 1 order by 2 desc`.execute(tx)
  return rows
}

export async function stopGrounds(tx: Tx, organisations: readonly string[], span: Span): Promise<StopGround[]> {
  const { rows } = await sql<StopGround>`
    with decided as (${decidedIn(organisations, span)})
    select d.organisation_id as "organisationId", s.ground, (array_agg(s.ground_text order by s.stopped_at desc))[1] as text,
           count(*) as stops,
           (sum(extract(epoch from least(coalesce(s.resumed_at, d.decided_at), d.decided_at) - s.stopped_at)) / 3600)::int as hours
      from decided d join cases.pub_course_stop s on s.matter_id = d.matter_id
     where d.stopped group by 1, 2 order by 5 desc`.execute(tx)
  return rows
}

/** A matter behind a figure of stopped time. */
export interface StopRow {
  readonly matterId: string
  readonly number: string
  readonly title: unknown
  readonly organisationId: string
  readonly acceptedAt: Date
  readonly decidedAt: Date
  readonly stoppedHours: number
}

/** The rows behind a figure, the newest decision first. Keyset on (decided, id). */
export async function stopRows(
  tx: Tx,
  of: { organisations: readonly string[]; span: Span; figure: StopFigure; ground?: string | undefined },
  page: { after?: { at: Date; id: string } | undefined; limit: number },
): Promise<StopRow[]> {
  const { after } = page
  const fits = { stopped: sql`stopped`, 'late-request': sql`late_request`, extended: sql`extended_at is not null` }
  const { rows } = await sql<StopRow>`
    with decided as (${decidedIn(of.organisations, of.span)})
    select d.matter_id as "matterId", d.number, d.title, d.organisation_id as "organisationId", d.accepted_at as "acceptedAt",
           d.decided_at as "decidedAt",
           coalesce((select (sum(extract(epoch from least(coalesce(s.resumed_at, d.decided_at), d.decided_at) - s.stopped_at)) / 3600)::int
                       from cases.pub_course_stop s where s.matter_id = d.matter_id), 0) as "stoppedHours"
      from decided d where ${fits[of.figure]}
       ${of.ground ? sql`and exists (select 1 from cases.pub_course_stop s where s.matter_id = d.matter_id and s.ground = ${of.ground})` : sql``}
       ${after ? sql`and (d.decided_at, d.matter_id) < (${after.at}, ${after.id}::uuid)` : sql``}
     order by d.decided_at desc, d.matter_id desc limit ${page.limit}`.execute(tx)
  return rows
}

/** What an organisation did in a quarter, and what became of the cards issued in it. */
export interface QuarterRow {
  readonly organisationId: string
  readonly decided: number
  readonly yellow: number
  readonly red: number
  readonly lifted: number
  readonly pending: number
}

/** A yellow card that a red one about the same delay followed, both standing, counts once: as the red one. */
export async function quarterRows(tx: Tx, { from, to }: Span): Promise<QuarterRow[]> {
  const { rows } = await sql<QuarterRow>`
    with decided as (
      select m.organisation_id as id, count(*) as decided from cases.pub_course c join docket.pub_matter m on m.id = c.matter_id
       where c.decided_at >= ${from} and c.decided_at < ${to} group by 1),
    standing as (
      select c.organisation_id as id, c.stage = 'final' as final, c.outcome, c.colour,
             exists (select 1 from oversight.pub_card l where l.about_id = c.about_id and l.due_at = c.due_at and c.colour = 'yellow'
                       and l.colour = 'red' and l.outcome = 'upheld' and l.stage = 'final') as surpassed
        from oversight.pub_card c where c.issued_at >= ${from} and c.issued_at < ${to}),
    cards as (
      select id, count(*) filter (where final and outcome = 'upheld' and colour = 'yellow' and not surpassed) as yellow,
             count(*) filter (where final and outcome = 'upheld' and colour = 'red') as red,
             count(*) filter (where final and outcome = 'lifted') as lifted, count(*) filter (where not final) as pending
        from standing group by 1)
    select coalesce(d.id, c.id) as "organisationId", coalesce(d.decided, 0) as decided, coalesce(c.yellow, 0) as yellow,
           coalesce(c.red, 0) as red, coalesce(c.lifted, 0) as lifted, coalesce(c.pending, 0) as pending
      from decided d full join cards c on c.id = d.id`.execute(tx)
  return rows
}

export async function gradeRules(tx: Tx): Promise<GradeRule[]> {
  const rows = await tx
    .selectFrom('oversight.grade_rule')
    .select(['version', 'yellow_points as yellowPoints', 'red_points as redPoints', 'excellent', 'good', 'passing'])
    .select(['least_matters as leastMatters', 'source', 'valid_from as validFrom'])
    .orderBy('version', 'desc')
    .execute()
  return z.array(GradeRule).parse(rows)
}

/** The newest version; two that set it wait for each other. */
export async function lockGradeRule(tx: Tx): Promise<GradeRule | undefined> {
  await lockVersions(tx, 'oversight.grade_rule')
  return (await gradeRules(tx))[0]
}

export async function insertGradeRule(ctx: Context, rule: GradeRule): Promise<void> {
  await ctx.tx
    .insertInto('oversight.grade_rule')
    .values({
      ...{ version: rule.version, yellow_points: rule.yellowPoints, red_points: rule.redPoints },
      ...{ excellent: rule.excellent, good: rule.good, passing: rule.passing, least_matters: rule.leastMatters },
      ...{ source: rule.source, valid_from: rule.validFrom, entered_by: ctx.actor.id, entered_at: ctx.now },
    })
    .execute()
}
