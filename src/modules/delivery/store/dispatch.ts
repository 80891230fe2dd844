import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { IssuedDocument } from '../../documents/index.ts'
import { Dispatch, Ending } from '../model.ts'
import type {} from '../tables.ts'

/** Keeps that a document went out. */
export async function insertDispatch(ctx: Context, document: IssuedDocument): Promise<void> {
  const { documentNumber, title } = document
  await ctx.tx
    .insertInto('delivery.dispatch')
    .values({
      ...{ document_id: document.id, matter_number: document.matterNumber, document_number: documentNumber },
      ...{ type: document.type, title, urgency: document.urgency, issuer_id: document.organisationId },
      ...{ office_id: document.officeId, signed_on: document.signedOn, content_sha256: document.contentSha256 },
      ...{ pdf_file_id: document.pdfFileId, pages: document.pages },
      words: sql`${bigramVector(`${documentNumber} ${title}`)}::tsvector`,
      ...{ sent_by: ctx.actor.id, sent_at: ctx.now, audit_id: ctx.trace.auditId },
    })
    .execute()
}

/** The dispatch of a document, by the document's id. */
export async function findDispatch(tx: Tx, documentId: string): Promise<Dispatch | undefined> {
  const row = await dispatches(tx).where('document_id', '=', documentId).executeTakeFirst()
  return row && Dispatch.parse(row)
}

/** The dispatch of the document that is numbered so. */
export async function findDispatchNumbered(tx: Tx, documentNumber: string): Promise<Dispatch | undefined> {
  const row = await dispatches(tx).where('document_number', '=', documentNumber).executeTakeFirst()
  return row && Dispatch.parse(row)
}

function dispatches(tx: Tx) {
  return tx
    .selectFrom('delivery.dispatch')
    .select(['document_id as documentId', 'matter_number as matterNumber', 'document_number as documentNumber'])
    .select(['type', 'title', 'urgency', 'issuer_id as issuerId', 'office_id as officeId', 'signed_on as signedOn'])
    .select(['content_sha256 as contentSha256', 'pdf_file_id as pdfFileId', 'pages', 'sent_at as sentAt'])
    .select('audit_id as auditId')
}

/** Keeps documents of an issuer from ending each other at the same time: whoever replaces one asks of the other whether it holds. */
export async function lockEndings(tx: Tx, issuerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`delivery.endings ${issuerId}`}))`.execute(tx)
}

/** Keeps how a document ended. Once; but a recall overtakes what was only announced. @returns false when it had ended */
export async function insertEnding(
  ctx: Context,
  documentId: string,
  ending: Omit<Ending, 'successorNumber' | 'endedAt'> & { readonly isApplied: boolean },
): Promise<boolean> {
  const row = {
    ...{ how: ending.how, starts_on: ending.startsOn, reason: ending.reason, successor_id: ending.successorId },
    ...{ ended_by: ctx.actor.id, ended_at: ctx.now, applied_at: ending.isApplied ? ctx.now : null },
  }
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('delivery.ending')
    .values({ document_id: documentId, ...row })
    .onConflict((conflict) =>
      ending.how === 'recalled'
        ? conflict.column('document_id').doUpdateSet(row).where('delivery.ending.applied_at', 'is', null)
        : conflict.doNothing(),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** How a document ended, if it has. */
export async function findEnding(tx: Tx, documentId: string): Promise<Ending | null> {
  const row = await tx
    .selectFrom('delivery.ending as e')
    .leftJoin('delivery.dispatch as s', 's.document_id', 'e.successor_id')
    .select(['e.how', 'e.starts_on as startsOn', 'e.reason', 'e.successor_id as successorId'])
    .select(['s.document_number as successorNumber', 'e.ended_at as endedAt'])
    .where('e.document_id', '=', documentId)
    .executeTakeFirst()
  return row ? Ending.parse(row) : null
}

/** Documents whose repeal was announced for a day that has come. */
export async function endingsDue(tx: Tx, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('delivery.ending')
    .select('document_id as id')
    .where('applied_at', 'is', null)
    .where('starts_on', '<=', today)
    .execute()
  return rows.map(({ id }) => id)
}

/** @returns false when it was applied before */
export async function applyEnding(ctx: Context, documentId: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('delivery.ending')
    .set({ applied_at: ctx.now })
    .where('document_id', '=', documentId)
    .where('applied_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
