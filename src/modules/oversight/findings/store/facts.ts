import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'
import { CaseFacts } from '../facts.ts'

/** The courses of some cases with all that belongs to them: one statement, each part by an index on the matter. */
export async function factsOf(tx: Tx, matterIds: readonly string[]): Promise<CaseFacts[]> {
  if (matterIds.length === 0) return []
  const { rows } = await sql`
    select c.matter_id as "matterId", c.number, c.item_code as "itemCode", m.organisation_id as "organisationId",
           m.holder_organisation_id as "holderId", c.state, c.submitted_at as "submittedAt", c.accepted_at as "acceptedAt",
           c.accepted_how as "acceptedHow", c.decided_at as "decidedAt", c.decision_kind as "decisionKind",
           c.decided_by as "decidedBy", c.made_by as "madeBy", c.reason_length as "reasonLength", c.grounds,
           c.correction_at as "correctionAt",
           c.corrected, c.task_times as "taskTimes",
           (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'holder', k.holder, 'late', k.late, 'dueAt', k.due_at,
              'finishedAt', k.finished_at)), '[]') from calendar.pub_clock k where k.matter_id = c.matter_id) as clocks,
           (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'ground', s.ground, 'groundText', s.ground_text, 'expectedDays', s.expected_days,
              'stoppedAt', s.stopped_at, 'resumedAt', s.resumed_at) order by s.stopped_at), '[]')
              from cases.pub_course_stop s where s.matter_id = c.matter_id) as stops,
           c.charges,
           (select coalesce(jsonb_agg(jsonb_build_object('matterId', o.matter_id, 'number', o.number, 'state', o.state,
              'submittedAt', o.submitted_at, 'acceptedAt', o.accepted_at, 'correctionAt', o.correction_at,
              'corrected', o.corrected) order by o.submitted_at), '[]')
              from cases.pub_course o
             where o.applicant_id = c.applicant_id and o.item_code = c.item_code and o.matter_id <> c.matter_id
               and o.submitted_at is not null) as siblings
      from cases.pub_course c join docket.pub_matter m on m.id = c.matter_id
     where c.matter_id = any(${sql.val([...matterIds])}::uuid[]) and c.submitted_at is not null`.execute(tx)
  return rows.map((row) => CaseFacts.parse(revived(row)))
}

/** Moments inside of JSON come as text. */
function revived(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name.endsWith('At') ? new Date(value) : value
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => revived(one))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner, key)]))
}

/** Matters to which something happened, or whose clock ended, in a stretch of time; some at a time, by id. */
export async function movedMatters(
  tx: Tx,
  { from, to }: { from: Date; to: Date },
  page: { after: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from (
      select s.matter_id as id from docket.pub_step s where s.at > ${from} and s.at <= ${to}
      union all
      select k.matter_id from calendar.pub_clock k
       where k.state <> 'finished' and coalesce(k.due_at, 'infinity') > ${from} and coalesce(k.due_at, 'infinity') <= ${to}) moved
     where id > ${page.after}::uuid order by id limit ${page.limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Up to when everything was looked through; the beginning of time at first. */
export async function scannedUntil(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ until: Date }>`select until from oversight.scan`.execute(tx)
  return rows[0]?.until ?? new Date(0)
}

export async function keepScannedUntil(tx: Tx, until: Date): Promise<void> {
  await sql`insert into oversight.scan (until) values (${until}) on conflict (one) do update set until = excluded.until`.execute(
    tx,
  )
}
