import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { type Channel, type GivenRating, marksOf, Rating, ShownRating } from '../model.ts'
import type {} from '../tables.ts'

export async function findRating(tx: Tx, matterId: string): Promise<Rating | undefined> {
  const row = await tx
    .selectFrom('ratings.rating')
    .select(['id', 'channel', 'way', 'grade', 'marks', 'words', 'anonymous'])
    .select(['matter_id as matterId', 'given_at as givenAt'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return row && Rating.parse(row)
}

export async function insertRating(
  ctx: Context,
  matterId: string,
  { given, channel }: { given: GivenRating; channel: Channel },
): Promise<void> {
  await ctx.tx
    .insertInto('ratings.rating')
    .values({
      ...{ matter_id: matterId, channel, way: given.way, grade: given.grade, words: given.words ?? null },
      ...{ marks: JSON.stringify(marksOf(given)), anonymous: given.anonymous === 'yes', given_at: ctx.now },
      taken_down_by: channel === 'phone' ? ctx.actor.id : null,
    })
    .execute()
}

/** A rating as those who must put it right may see it: without matter and person when it is anonymous. */
export async function shownRating(tx: Tx, id: string): Promise<ShownRating | undefined> {
  const row = await tx
    .selectFrom('ratings.shown_rating')
    .select(['id', 'channel', 'way', 'grade', 'marks', 'words', 'anonymous', 'number', 'title', 'given_at as givenAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && ShownRating.parse(row)
}

/** Figures of some ratings. */
export interface Figures {
  readonly count: number
  readonly bad: number
  /** Sum of the grades. */
  readonly total: number
}

/** How an officer, and an organisation, were rated; ratings that an appeal took out do not count. */
export async function ownFigures(
  tx: Tx,
  who: { officerId: string; organisationId: string },
): Promise<{ officer: Figures; organisation: Figures }> {
  const { rows } = await sql<Figures & { own: boolean }>`
    select i.officer_id is not distinct from ${who.officerId} as own, count(*)::int as count,
           (count(*) filter (where r.grade <= 2))::int as bad, coalesce(sum(r.grade), 0)::int as total
    from ratings.invitation i join ratings.rating r on r.matter_id = i.matter_id
    where i.organisation_id = ${who.organisationId}
      and not exists (select 1 from ratings.appeal a where a.rating_id = r.id and a.upheld)
    group by 1`.execute(tx)
  return { officer: sumOf(rows.filter(({ own }) => own)), organisation: sumOf(rows) }
}

function sumOf(rows: readonly Figures[]): Figures {
  return rows.reduce<Figures>(
    (sum, row) => ({ count: sum.count + row.count, bad: sum.bad + row.bad, total: sum.total + row.total }),
    { count: 0, bad: 0, total: 0 },
  )
}

/** What an appeal against a rating decided, when it took the rating out of the figures. */
export async function appealOutcome(tx: Tx, ratingId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('ratings.appeal')
    .select('decision')
    .where('rating_id', '=', ratingId)
    .where('upheld', '=', true)
    .executeTakeFirst()
  return row?.decision ?? null
}
