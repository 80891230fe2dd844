import { sql } from 'kysely'
import type { Context } from '../../../kernel/context.ts'
import { addJob } from '../../../kernel/job.ts'
import type {} from '../tables.ts'

/**
 * Destroys files: from now on nobody opens them. Their bytes, and all that was read out of them, go when no file that stands has the
 * same content. The caller's operation has made sure that it may be.
 */
export async function eraseFiles(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const wanted = sql.val([...ids])
  // lock first: two that destroy the last two files of one content wait for each other
  await sql`
    select sha256 from files.content where sha256 in (select sha256 from files.file where id = any(${wanted}::uuid[]))
    order by sha256 for update`.execute(ctx.tx)
  await sql`update files.file set erased_at = ${ctx.now} where id = any(${wanted}::uuid[]) and erased_at is null`.execute(
    ctx.tx,
  )
  const { rows } = await sql<{ sha256: string; viewable: string | null }>`
    with gone as (
      select c.sha256, c.viewable_sha256 from files.content c
      where c.sha256 in (select sha256 from files.file where id = any(${wanted}::uuid[])) and c.erased_at is null
        and not exists (select 1 from files.file f where f.sha256 = c.sha256 and f.erased_at is null))
    update files.content c set erased_at = ${ctx.now}, thumbnail = null, viewable_sha256 = null, words = null, reading = 'done'
    from gone where c.sha256 = gone.sha256 returning c.sha256, gone.viewable_sha256 as viewable`.execute(ctx.tx)
  const digests = rows.flatMap(({ sha256, viewable }) => (viewable ? [sha256, viewable] : [sha256]))
  if (digests.length > 0) await addJob(ctx.tx, 'remove-erased', { digests })
}
