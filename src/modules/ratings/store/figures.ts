import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

/** How something was rated, and how what was bad was put right. */
export interface PublicFigures {
  readonly count: number
  readonly bad: number
  readonly total: number
  /** Ratings by grade, from 5 to 1. */
  readonly grades: readonly number[]
}
export interface OrganisationFigures extends PublicFigures {
  readonly id: string
  readonly name: Text
  readonly unrated: number
  readonly rectified: number
  readonly inTime: number
}
export interface PartFigures extends PublicFigures {
  readonly key: string
  /** Of a service that is in the catalogue. */
  readonly name?: Text | null
}

const sums = sql`count(*)::int as count, (count(*) filter (where grade <= 2))::int as bad, sum(grade)::int as total,
  array[count(*) filter (where grade = 5), count(*) filter (where grade = 4), count(*) filter (where grade = 3),
        count(*) filter (where grade = 2), count(*) filter (where grade = 1)]::int[] as grades`

/** Of every organisation that has enough of them, the most rated first; of one when it is named. */
export async function organisationFigures(
  tx: Tx,
  { smallest, organisationId }: { smallest: number; organisationId?: string },
): Promise<OrganisationFigures[]> {
  const only = organisationId ? sql`where organisation_id = ${organisationId}` : sql``
  const { rows } = await sql<OrganisationFigures>`
    with rated as (select organisation_id, ${sums} from ratings.pub_rating ${only} group by 1 having count(*) >= ${smallest}),
    unrated as (select organisation_id, count(*)::int as unrated from ratings.pub_default_grade ${only} group by 1),
    put_right as (select organisation_id, count(*)::int as rectified, (count(*) filter (where in_time))::int as "inTime"
      from ratings.pub_rectification where state = 'done' and origin = 'rating' group by 1)
    select o.id, o.name, r.count, r.bad, r.total, r.grades, coalesce(u.unrated, 0) as unrated,
           coalesce(p.rectified, 0) as rectified, coalesce(p."inTime", 0) as "inTime"
    from rated r join directory.pub_organisation o on o.id = r.organisation_id
    left join unrated u on u.organisation_id = r.organisation_id
    left join put_right p on p.organisation_id = r.organisation_id
    order by r.count desc, o.number`.execute(tx)
  return rows.map((row) => ({ ...row, name: Text.parse(row.name) }))
}

/** The services of an organisation that have enough ratings. */
export async function itemFigures(tx: Tx, organisationId: string, smallest: number): Promise<PartFigures[]> {
  const { rows } = await sql<PartFigures>`
    with rated as (select item as key, ${sums} from ratings.pub_rating where organisation_id = ${organisationId}
      group by 1 having count(*) >= ${smallest})
    select r.*, i.name from rated r left join catalogue.pub_item i on i.code = r.key order by r.count desc, r.key`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, name: row.name ? Text.parse(row.name) : null }))
}

/** The months of an organisation, oldest first; months with too few are left out. */
export async function monthFigures(
  tx: Tx,
  { organisationId, smallest, zone }: { organisationId: string; smallest: number; zone: string },
): Promise<PartFigures[]> {
  const { rows } = await sql<PartFigures>`
    select to_char(given_at at time zone ${zone}, 'YYYY-MM') as key, ${sums} from ratings.pub_rating
    where organisation_id = ${organisationId} group by 1 having count(*) >= ${smallest} order by 1`.execute(tx)
  return rows
}

/** What a rectification list is narrowed by. */
export interface RectificationFilter {
  readonly state?: string | undefined
  readonly origin?: 'rating' | 'complaint' | undefined
  readonly time?: 'late' | 'in-time' | undefined
}
export interface RectificationRow {
  readonly id: string
  readonly number: string
  readonly organisation: Text
  readonly origin: 'rating' | 'complaint'
  readonly state: 'open' | 'answered' | 'done' | 'void'
  readonly openedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly late: boolean
}

/** Rectifications of an organisation, or of those it supervises, newest first. Keyset paging on (opened, id). */
export async function listRectifications(
  tx: Tx,
  whose: { organisationId: string; supervises: boolean; now: Date },
  filter: RectificationFilter,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<RectificationRow[]> {
  const column = whose.supervises ? sql`supervisor_id` : sql`organisation_id`
  const late = sql`(coalesce(r.answered_at, ${whose.now}) > r.due_at)`
  const { state, origin, time } = filter
  const { rows } = await sql<RectificationRow>`
    select r.matter_id as id, r.number, o.name as organisation, r.origin, r.state, r.opened_at as "openedAt", r.due_at as "dueAt",
           r.answered_at as "answeredAt", ${late} as late
    from ratings.pub_rectification r join directory.pub_organisation o on o.id = r.organisation_id
    where r.${column} = ${whose.organisationId}
      ${state ? sql`and r.state = ${state}` : sql``} ${origin ? sql`and r.origin = ${origin}` : sql``}
      ${time === 'late' ? sql`and ${late}` : time === 'in-time' ? sql`and not ${late}` : sql``}
      ${page.before ? sql`and (r.opened_at, r.matter_id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)` : sql``}
    order by r.opened_at desc, r.matter_id desc limit ${page.limit}`.execute(tx)
  return rows.map((row) => ({ ...row, organisation: Text.parse(row.organisation) }))
}
