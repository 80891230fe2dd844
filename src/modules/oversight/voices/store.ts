import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Span } from '../spans.ts'
import type { Least, VoiceCounts } from './model.ts'

/** Ratings, complaints and rectifications of some organisations in a stretch of time: three index ranges, whatever else there is. */
export async function voiceCounts(
  tx: Tx,
  organisations: readonly string[],
  { from, to }: Span,
): Promise<VoiceCounts[]> {
  const ids = sql`any(${sql.val([...organisations])}::uuid[])`
  const { rows } = await sql<VoiceCounts>`
    with said as (
      select organisation_id, count(*) as rated, count(*) filter (where grade <= 2) as bad, 0 as complaints, 0 as "right",
             0 as rectified, 0 as in_time
        from ratings.pub_rating where given_at >= ${from} and given_at < ${to} and organisation_id = ${ids} group by 1
      union all
      select organisation_id, 0, 0, count(*), count(*) filter (where outcome in ('substantiated', 'partly')), 0, 0
        from complaints.pub_complaint where decided_at >= ${from} and decided_at < ${to} and organisation_id = ${ids} group by 1
      union all
      select organisation_id, 0, 0, 0, 0, count(*), count(*) filter (where in_time)
        from ratings.pub_rectification
       where ended_at >= ${from} and ended_at < ${to} and state = 'done' and organisation_id = ${ids} group by 1)
    select organisation_id as "organisationId", sum(rated)::int as rated, sum(bad)::int as bad, sum(complaints)::int as complaints,
           sum("right")::int as "right", sum(rectified)::int as rectified, sum(in_time)::int as "inTime"
      from said group by 1`.execute(tx)
  return rows
}

/** From how many ratings on figures are shown, and who says so. */
export async function leastRatings(tx: Tx): Promise<Least> {
  const { rows } = await sql<Least>`
    select value, source from ratings.pub_setting where code = 'smallest-public'`.execute(tx)
  const [least] = rows
  if (!least) throw new Error('the least number of ratings that is shown is not set')
  return least
}
