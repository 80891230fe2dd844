import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import { assignTask } from '../model.ts'
import type {} from '../tables.ts'

/** Open work, of one matter or of all, as it stands on a day. */
export interface Looked {
  readonly today: Day
  readonly matterId?: string | undefined
}

const Row = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  organisationId: z.uuid(),
  task: z.string(),
  title: Text,
  scope: z.string(),
  clock: z.object({ id: z.uuid(), dueAt: z.coerce.date() }).nullable(),
  /** Who must not do it, with all whom the matter is about. */
  barredIds: z.array(z.uuid()),
})
export type StrandedRow = z.infer<typeof Row>

const columns = sql`w.id, w.matter_id as "matterId", w.organisation_id as "organisationId", w.task, w.title, w.scope,
  case when w.clock_id is not null then jsonb_build_object('id', w.clock_id, 'dueAt', w.due_at) end as clock,
  w.barred_ids || array(select b.reader_id from docket.bar b where b.matter_id = w.matter_id) as "barredIds"`

const ofMatter = ({ matterId }: Looked) => (matterId ? sql`and w.matter_id = ${matterId}` : sql``)

const inForce = (today: Day) =>
  sql`p.closed_on is null and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)`

/**
 * Open work that nobody can do: its post, unit or role has nobody in it, or only people who must not do it. One statement: who could is
 * looked up once for each place in which work waits.
 */
export async function strandedWork(tx: Tx, looked: Looked): Promise<StrandedRow[]> {
  const people = sql`join directory.pub_appointment a on a.post_id = p.id and ${inForce(looked.today)}`
  const { rows } = await sql`
    with waiting as materialized (
      select w.* from docket.work_item w where w.closed_at is null and w.organisation_id is not null ${ofMatter(looked)}
        and w.scope not like 'person:%'),
    place as (
      select distinct scope, split_part(scope, ':', 1) as kind, split_part(scope, ':', 2)::uuid as id, split_part(scope, ':', 3) as role
      from waiting),
    able as materialized (
      select s.scope, a.person_id from place s join directory.pub_post p on s.kind = 'post' and p.id = s.id ${people}
      union all select s.scope, a.person_id from place s join directory.pub_post p on s.kind = 'unit' and p.unit_id = s.id ${people}
      union all select s.scope, a.person_id from place s
        join directory.pub_post p on s.kind = 'role' and p.organisation_id = s.id and s.role = any (p.roles) ${people})
    select ${columns} from waiting w
    where not exists (select from able where able.scope = w.scope and able.person_id <> all (w.barred_ids)
      and not exists (select from docket.bar b where b.matter_id = w.matter_id and b.reader_id = able.person_id))
    order by w.matter_id, w.due_at, w.id`.execute(tx)
  return rows.map((row) => Row.parse(row))
}

/** Open work of those who are asked to decide who does something. */
export async function openAssignments(tx: Tx, looked: Looked): Promise<StrandedRow[]> {
  const { rows } = await sql`
    select ${columns} from docket.work_item w where w.task = ${assignTask} and w.closed_at is null ${ofMatter(looked)}`.execute(
    tx,
  )
  return rows.map((row) => Row.parse(row))
}

/** Whoever decides who does something. */
export interface Decider {
  readonly organisation: string
  readonly role: 'head' | 'auditor'
}

/**
 * Who decides who does the work of an organisation: its head, else the head of the next organisation above, else supervision of the
 * district; nobody who is barred. Where there is nobody at all it waits for the head of the district.
 */
export async function deciderFor(
  tx: Tx,
  { organisationId, barredIds, today }: { organisationId: string; barredIds: readonly string[]; today: Day },
): Promise<Decider> {
  const barred = sql.val([...barredIds])
  const { rows } = await sql<Decider>`
    (select o.id as organisation, r.role from directory.pub_organisation x
    join directory.pub_organisation o on o.id = any (x.path)
    cross join (values ('head', 1), ('auditor', 2)) as r (role, turn)
    where x.id = ${organisationId} and (r.role = 'head' or cardinality(o.path) = 1) and o.id <> all (${barred}::uuid[])
      and exists (select from directory.pub_post p join directory.pub_appointment a on a.post_id = p.id
        where p.organisation_id = o.id and r.role = any (p.roles) and ${inForce(today)} and a.person_id <> all (${barred}::uuid[]))
    order by r.turn, cardinality(o.path) desc limit 1)
    union all select x.path[1], 'head' from directory.pub_organisation x where x.id = ${organisationId}
    limit 1`.execute(tx)
  const [found] = rows
  if (!found) throw new Error(`there is no organisation ${organisationId}`)
  return found
}
