import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Matter } from '../model.ts'
import type {} from '../tables.ts'

/** Numbers of the matters on which files lie, or lay before they were taken off. */
export async function mattersWithFiles(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select distinct m.number from docket.attachment a join docket.matter m on m.id = a.matter_id
    where a.file_id = any(${sql.val([...fileIds])}::uuid[])`.execute(tx)
  return rows.map(({ number }) => number)
}

/** An attachment of which something new is to be told. */
export interface ToldAttachment {
  readonly fileId: string
  readonly addedBy: string
}

/** Marks attachments as told of a threat, or of its end; those that were told already are not in the answer. */
export async function markThreat(
  ctx: Context,
  matter: Matter,
  told: { readonly fileIds: readonly string[]; readonly threat: string | null },
): Promise<ToldAttachment[]> {
  const { rows } = await sql<ToldAttachment>`
    update docket.attachment set threat = ${told.threat}
    where matter_id = ${matter.id} and file_id = any(${sql.val([...told.fileIds])}::uuid[])
      and threat is distinct from ${told.threat}
    returning file_id as "fileId", added_by as "addedBy"`.execute(ctx.tx)
  return rows
}
