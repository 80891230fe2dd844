import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { scopeOf } from '../model.ts'
import type {} from '../tables.ts'

/** What a post has in hand: work that waits for it, matters that it holds. */
export const InHand = z.object({
  work: z.array(z.object({ id: z.uuid(), task: Text, number: z.string(), title: Text, dueAt: z.string().nullable() })),
  matters: z.array(z.object({ number: z.string(), title: Text })),
  /** Work and matters that somebody is kept from reading: counted, never named. They stay with the post all the same. */
  unlisted: z.number().int(),
})
export type InHand = z.infer<typeof InHand>

/** Three statements, whatever waits; a list is read by people, a post with more has another trouble. */
const most = 2000

/** Work and matters of one post, by the clock. */
export async function inHandOf(tx: Tx, postId: string): Promise<InHand> {
  const scope = scopeOf({ post: postId })
  const work = await sql`
    select w.id, w.title as task, m.number, m.title, to_jsonb(w.due_at)#>>'{}' as "dueAt"
    from docket.work_item w join docket.matter m on m.id = w.matter_id
    where w.scope = ${scope} and w.closed_at is null and not exists (select from docket.bar b where b.matter_id = m.id)
    order by coalesce(w.due_at, 'infinity'), w.id limit ${most}`.execute(tx)
  const matters = await sql`
    select m.number, m.title from docket.matter m
    where m.holder_post_id = ${postId} and m.closed_at is null
      and not exists (select from docket.bar b where b.matter_id = m.id)
    order by m.number limit ${most}`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from docket.matter m
    where exists (select from docket.bar b where b.matter_id = m.id) and m.id in (
      select w.matter_id from docket.work_item w where w.scope = ${scope} and w.closed_at is null
      union all select h.id from docket.matter h where h.holder_post_id = ${postId} and h.closed_at is null)`.execute(
    tx,
  )
  return InHand.parse({ work: work.rows, matters: matters.rows, unlisted: rows[0]?.count ?? 0 })
}
