import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

export const Notice = z.object({
  id: z.uuid(),
  words: Text,
  href: z.string(),
  toldAt: z.date(),
  readAt: z.date().nullable(),
})
export type Notice = z.infer<typeof Notice>

/** Tells people something once: the same cause again changes nothing. @returns the notices that are new */
export async function insertNotices(
  tx: Tx,
  notice: { people: readonly string[]; cause: string; words: Text; href: string; at: Date },
): Promise<{ id: string; personId: string }[]> {
  if (notice.people.length === 0) return []
  const { cause, href, at } = notice
  const rows = notice.people.map((person_id) => ({
    person_id,
    cause,
    href,
    words: JSON.stringify(notice.words),
    told_at: at,
    read_at: null,
  }))
  return tx
    .insertInto('notices.notice')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['person_id', 'cause']).doNothing())
    .returning(['id', 'person_id as personId'])
    .execute()
}

/** A person's notices, newest first. */
export async function noticesOf(
  tx: Tx,
  personId: string,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<Notice[]> {
  let query = tx
    .selectFrom('notices.notice')
    .select(['id', 'words', 'href', 'told_at as toldAt', 'read_at as readAt'])
    .where('person_id', '=', personId)
  if (page.before)
    query = query.where(sql`(told_at, id)`, '<', sql`(${page.before.at}::timestamptz, ${page.before.id}::uuid)`)
  const rows = await query.orderBy('told_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
  return rows.map((row) => Notice.parse(row))
}

/** How many notices a person has not read. */
export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('notices.notice')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks a person's notices as read: one, or all. */
export async function markRead(tx: Tx, personId: string, at: Date, id?: string): Promise<void> {
  let update = tx
    .updateTable('notices.notice')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
  if (id) update = update.where('id', '=', id)
  await update.execute()
}

/** People who hold a post of administrator on the day. */
export async function administrators(tx: Tx, day: Day): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id as "personId"
    from directory.pub_appointment a join directory.pub_post p on p.id = a.post_id
    where 'administrator' = any(p.roles) and p.closed_on is null
      and a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day})`.execute(tx)
  return rows.map((row) => row.personId)
}
