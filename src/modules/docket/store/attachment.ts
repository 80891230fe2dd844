import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { acceptUpload, filesByIds, type Incoming, type StoredFile } from '../../files/index.ts'
import type { Matter } from '../model.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'

/** A file in its place on a matter. */
export interface MatterAttachment {
  readonly id: string
  /** What it is for: a material of the guide, 'notice' … */
  readonly slot: string
  readonly file: StoredFile
  readonly addedBy: string
  readonly addedAt: Date
}

/** Files in such a place are for the offices that deal with the matter; its parties do not see them. */
export function isForStaff({ slot }: Pick<MatterAttachment, 'slot'>): boolean {
  return slot.startsWith('staff:')
}

/**
 * Puts an uploaded file on a matter.
 *
 * @throws Refusal 'invalid' on the upload's field
 */
export async function attach(ctx: Context, matter: Matter, slot: string, upload: Incoming): Promise<MatterAttachment> {
  return attachAgain(ctx, matter, slot, await acceptUpload(ctx, upload))
}

/** Puts a file that is here already on a matter as well: it is not handed in twice. The caller may read it where it is. */
export async function attachAgain(
  ctx: Context,
  matter: Matter,
  slot: string,
  file: StoredFile,
): Promise<MatterAttachment> {
  const { id } = await ctx.tx
    .insertInto('docket.attachment')
    .values({
      matter_id: matter.id,
      slot,
      file_id: file.id,
      added_by: ctx.actor.id,
      added_at: ctx.now,
      removed_at: null,
      threat: null,
      removed_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, slot, file, addedBy: ctx.actor.id, addedAt: ctx.now }
}

/** Takes a file off a matter; its row and bytes stay, so that what was handled can be shown later. */
export async function detach(ctx: Context, matter: Matter, id: string): Promise<void> {
  await ctx.tx
    .updateTable('docket.attachment')
    .set({ removed_at: ctx.now, removed_by: ctx.actor.id })
    .where('id', '=', id)
    .where('matter_id', '=', matter.id)
    .where('removed_at', 'is', null)
    .execute()
}

/** What is on a matter now, oldest first. Two statements, whatever the number. */
export async function attachmentsOf(tx: Tx, matterId: string): Promise<MatterAttachment[]> {
  const rows = await tx
    .selectFrom('docket.attachment')
    .select(['id', 'slot', 'file_id as fileId', 'added_by as addedBy', 'added_at as addedAt'])
    .where('matter_id', '=', matterId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute()
  const files = new Map(
    (
      await filesByIds(
        tx,
        rows.map((row) => row.fileId),
      )
    ).map((file) => [file.id, file]),
  )
  return rows.flatMap(({ fileId, ...row }) => {
    const file = files.get(fileId)
    return file ? [{ ...row, file }] : []
  })
}

/** What is on a matter and counts as handed in: not what a virus was found in. */
export async function usableAttachmentsOf(tx: Tx, matterId: string): Promise<MatterAttachment[]> {
  return (await attachmentsOf(tx, matterId)).filter(({ file }) => file.scan !== 'infected')
}

/** @throws Refusal 'not-found' when the attachment is not on this matter */
export async function getAttachment(tx: Tx, matterId: string, id: string): Promise<MatterAttachment> {
  const found = (await attachmentsOf(tx, matterId)).find((attachment) => attachment.id === id)
  if (!found) throw new Refusal('not-found', phrases.noSuchAttachment)
  return found
}
