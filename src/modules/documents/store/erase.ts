import { sql } from 'kysely'
import type { Context } from '../../../kernel/context.ts'
import type { Content } from '../content/model.ts'
import type {} from '../tables.ts'

/** Stands where the words were, so that whoever opens it knows why. */
const instead: Content = {
  blocks: [
    {
      type: 'paragraph',
      content: [{ text: '（正文已按批准的销毁清册销毁。The text was destroyed by an approved list of the archive.）' }],
    },
  ],
}

/** What of the elements goes; type, title, issuer and addressees are in the catalogue and stay. */
const without = JSON.stringify({
  ...{ content: instead, attachments: [], notes: '', contact: '', special: '', obligations: [], attendees: null },
})

/** Takes the words out of every version and of what was frozen. @returns false when that was done before */
export async function eraseWords(ctx: Context, id: string): Promise<boolean> {
  const { rows } = await sql`
    update documents.document set elements = (elements - 'meeting') || ${without}::jsonb, erased_at = ${ctx.now}
    where matter_id = ${id} and erased_at is null returning matter_id`.execute(ctx.tx)
  if (rows.length === 0) return false
  await sql`
    update documents.version set elements = (elements - 'meeting') || ${without}::jsonb where document_id = ${id}`.execute(
    ctx.tx,
  )
  await sql`
    update documents.freeze set json = ((json::jsonb - 'meeting') || ${without}::jsonb)::text, erased_at = ${ctx.now}
    where document_id = ${id}`.execute(ctx.tx)
  await sql`
    delete from documents.remark_entry where remark_id in (select id from documents.remark where document_id = ${id})`.execute(
    ctx.tx,
  )
  await sql`
    update documents.search set body = '', words = '', file_words = '', stale_since = null where document_id = ${id}`.execute(
    ctx.tx,
  )
  await sql`delete from documents.remark where document_id = ${id}`.execute(ctx.tx)
  await sql`delete from documents.live_draft where document_id = ${id}`.execute(ctx.tx)
  return true
}
