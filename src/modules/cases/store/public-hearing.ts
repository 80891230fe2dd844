import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { HearingState } from '../hearing/model.ts'
import type {} from '../tables.ts'

/** What the public reads of a hearing; nothing of persons but who chairs it in office. */
export const PublicHearing = z.object({
  id: z.uuid(),
  state: HearingState,
  topic: z.string(),
  startsAt: z.date(),
  place: z.string(),
  seats: z.number().int(),
  taken: z.number().int(),
  chairName: z.string().nullable(),
  item: Text,
  organisationId: z.uuid(),
})
export type PublicHearing = z.infer<typeof PublicHearing>

/** Where a page of the list begins: after this moment and id. */
export interface HearingCursor {
  readonly at: Date
  readonly id: string
}

/** Public hearings to come, the next first; or those that are past, the latest first. */
export async function publicHearings(
  tx: Tx,
  when: 'upcoming' | 'past',
  page: { now: Date; after?: HearingCursor | undefined; limit: number },
): Promise<PublicHearing[]> {
  const { now, after, limit } = page
  const ahead = when === 'upcoming'
  const range = ahead
    ? sql`h.starts_at > ${now} and h.state = 'called'`
    : sql`(h.starts_at <= ${now} or h.state <> 'called') and h.state <> 'asked'`
  const from = after
    ? ahead
      ? sql`and (h.starts_at, h.id) > (${after.at}, ${after.id}::uuid)`
      : sql`and (h.starts_at, h.id) < (${after.at}, ${after.id}::uuid)`
    : sql``
  const order = ahead ? sql`h.starts_at, h.id` : sql`h.starts_at desc, h.id desc`
  const { rows } = await sql`
    ${columns} where h.is_public and h.starts_at is not null and ${range} ${from} order by ${order} limit ${limit}`.execute(
    tx,
  )
  return rows.map((row) => PublicHearing.parse(row))
}

export async function findPublicHearing(tx: Tx, id: string): Promise<PublicHearing | undefined> {
  const { rows } = await sql`
    ${columns} where h.id = ${id} and h.is_public and h.starts_at is not null and h.state <> 'asked'`.execute(tx)
  return rows[0] === undefined ? undefined : PublicHearing.parse(rows[0])
}

const columns = sql`
  select h.id, h.state, h.topic, h.starts_at as "startsAt", h.place, h.seats, h.chair_name as "chairName",
         m.title as item, m.organisation_id as "organisationId",
         (select count(*)::int from cases.hearing_seat s where s.hearing_id = h.id) as taken
    from cases.hearing h join docket.pub_matter m on m.id = h.matter_id`
