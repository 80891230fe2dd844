import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { comparedAs, type OutsideInput, OutsideReply, OutsideSource, sameKey } from './model.ts'

/** What is kept of a registration besides what was typed. */
interface Kept {
  readonly id: string
  readonly organisationId: string
  readonly content: { readonly json: string; readonly sha256: string }
  readonly pdfFileId: string
}

/** Keeps a document from outside. Two who register the same wait for each other. @returns false when it is registered already */
export async function insertOutside(ctx: Context, typed: OutsideInput, kept: Kept): Promise<boolean> {
  const { issuer, documentNumber, title } = typed
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('delivery.outside_source')
    .values({
      ...{ incoming_id: kept.id, organisation_id: kept.organisationId, issuer, type: typed.type, title },
      ...{ document_number: documentNumber ?? null, dated_on: typed.datedOn, urgency: typed.urgency ?? null },
      ...{ received_on: typed.receivedOn, way: typed.way, pages: typed.pages, copies: typed.copies },
      ...{ asks_answer: typed.asksAnswer === 'yes', answer_by: typed.answerBy ?? null },
      ...{ content: kept.content.json, content_sha256: kept.content.sha256, pdf_file_id: kept.pdfFileId },
      words: sql`${bigramVector(`${documentNumber ?? ''} ${issuer} ${title}`)}::tsvector`,
      ...{ issuer_key: comparedAs(issuer), same_key: sameKey(typed) },
      ...{ registered_by: ctx.actor.id, registered_at: ctx.now, audit_id: ctx.trace.auditId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Number and register of the matter under which an organisation has registered the same already. */
export async function findSame(tx: Tx, organisationId: string, typed: OutsideInput) {
  return tx
    .selectFrom('delivery.outside_source as s')
    .innerJoin('delivery.delivery as d', 'd.incoming_id', 's.incoming_id')
    .leftJoin('delivery.register as r', 'r.incoming_id', 's.incoming_id')
    .select(['d.number', 'r.year', 'r.serial'])
    .where('s.organisation_id', '=', organisationId)
    .where('s.issuer_key', '=', comparedAs(typed.issuer))
    .where('s.same_key', '=', sameKey(typed))
    .where('s.is_returned', '=', false)
    .executeTakeFirst()
}

/** What came from outside and is this matter. */
export async function findOutside(tx: Tx, incomingId: string): Promise<OutsideSource | undefined> {
  const row = await tx
    .selectFrom('delivery.outside_source')
    .select(['incoming_id as documentId', 'issuer', 'document_number as documentNumber', 'type', 'title', 'urgency'])
    .select(['dated_on as signedOn', 'received_on as receivedOn', 'way', 'pages', 'copies'])
    .select(['asks_answer as asksAnswer', 'answer_by as answerBy', 'content_sha256 as contentSha256'])
    .select(['pdf_file_id as pdfFileId', 'audit_id as auditId'])
    .where('incoming_id', '=', incomingId)
    .executeTakeFirst()
  return row && OutsideSource.parse(row)
}

/** Keeps how it was answered or sent back. */
export async function insertReply(
  ctx: Context,
  incomingId: string,
  { state, way, sentOn, document }: Omit<OutsideReply, 'documentNumber'> & { document: OwnDocument | undefined },
): Promise<void> {
  await ctx.tx
    .insertInto('delivery.outside_reply')
    .values({
      ...{ incoming_id: incomingId, state, way, sent_on: sentOn, at: ctx.now },
      ...{ document_id: document?.id ?? null, document_number: document?.number ?? null },
    })
    .execute()
  if (state === 'returned')
    await ctx.tx
      .updateTable('delivery.outside_source')
      .set({ is_returned: true })
      .where('incoming_id', '=', incomingId)
      .execute()
}

/** How it was answered or sent back, if it was. */
export async function repliesTo(tx: Tx, incomingId: string): Promise<OutsideReply[]> {
  const rows = await tx
    .selectFrom('delivery.outside_reply')
    .select(['state', 'way', 'sent_on as sentOn', 'document_number as documentNumber'])
    .where('incoming_id', '=', incomingId)
    .orderBy('at')
    .execute()
  return rows.map((row) => OutsideReply.parse(row))
}

interface OwnDocument {
  readonly id: string
  readonly number: string
}

/** A numbered document that the organisation's people drafted, or that was issued in its name. */
export async function findOwnNumbered(
  tx: Tx,
  organisationId: string,
  number: string,
): Promise<OwnDocument | undefined> {
  const { rows } = await sql<OwnDocument>`
    select matter_id as id, document_number as number from documents.pub_document
    where document_number = ${number} and (office_id = ${organisationId} or issuer_id = ${organisationId})`.execute(tx)
  return rows[0]
}
