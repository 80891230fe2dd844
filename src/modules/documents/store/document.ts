import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { type Elements, OfficialDocument } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'
import { keepText } from './search.ts'

interface NewDocument {
  readonly id: string
  readonly number: string
  readonly officeId: string
  readonly elements: Elements
}

/** Keeps a new document with its first version. */
export async function insertDocument(ctx: Context, { id, number, officeId, elements }: NewDocument): Promise<void> {
  await ctx.tx
    .insertInto('documents.document')
    .values({
      ...{ matter_id: id, number, office_id: officeId, issuer_id: elements.issuer, state: 'drafting' },
      ...columnsOf(elements),
      ...{ version: 1, drafted_by: ctx.actor.id, saved_by: ctx.actor.id, started_at: ctx.now, touched_at: ctx.now },
    })
    .execute()
  await insertVersion(ctx, id, { ordinal: 1, elements })
  await keepText(ctx.tx, id, elements)
}

/** Keeps what the document says now as its next version. */
export async function saveElements(
  ctx: Context,
  { id, version }: OfficialDocument,
  elements: Elements,
): Promise<number> {
  await ctx.tx
    .updateTable('documents.document')
    .set({ ...columnsOf(elements), version: version + 1, saved_by: ctx.actor.id, touched_at: ctx.now })
    .where('matter_id', '=', id)
    .execute()
  await insertVersion(ctx, id, { ordinal: version + 1, elements })
  await keepText(ctx.tx, id, elements)
  return version + 1
}

function columnsOf(elements: Elements) {
  const { type, title } = elements
  return { type, title, issuer_id: elements.issuer, elements: JSON.stringify(elements) }
}

async function insertVersion(ctx: Context, id: string, { ordinal, elements }: { ordinal: number; elements: Elements }) {
  await ctx.tx
    .insertInto('documents.version')
    .values({
      ...{ document_id: id, ordinal, elements: JSON.stringify(elements), saved_by: ctx.actor.id, saved_at: ctx.now },
    })
    .execute()
}

/** What the flow writes onto a document. */
export interface Progress {
  readonly state: OfficialDocument['state']
  readonly round?: number
  readonly signedOn?: string | null
  readonly contentSha256?: string | null
  readonly documentNumber?: string | null
  readonly pdf?: { readonly fileId: string; readonly pages: number } | null
  readonly failure?: Text | null
}

export async function updateDocument(ctx: Context, id: string, now: Progress): Promise<void> {
  const { pdf } = now
  await ctx.tx
    .updateTable('documents.document')
    .set({
      ...{ state: now.state, touched_at: ctx.now },
      ...(now.round !== undefined && { round: now.round }),
      ...(now.signedOn !== undefined && { signed_on: now.signedOn }),
      ...(now.contentSha256 !== undefined && { content_sha256: now.contentSha256 }),
      ...(now.documentNumber !== undefined && { document_number: now.documentNumber }),
      ...(pdf !== undefined && { pdf_file_id: pdf?.fileId ?? null, pages: pdf?.pages ?? null }),
      ...(pdf !== undefined && { ready_at: pdf ? ctx.now : null }),
      ...(now.failure !== undefined && { failure: now.failure && JSON.stringify(now.failure) }),
    })
    .where('matter_id', '=', id)
    .execute()
}

/** @throws Refusal 'not-found' */
export async function documentByNumber(tx: Tx, number: string): Promise<OfficialDocument> {
  return parsed(await documents(tx).where('number', '=', number).executeTakeFirst())
}

/** @throws Refusal 'not-found' */
export async function documentById(tx: Tx, id: string): Promise<OfficialDocument> {
  return parsed(await documents(tx).where('matter_id', '=', id).executeTakeFirst())
}

function parsed(row: unknown): OfficialDocument {
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  return OfficialDocument.parse(row)
}

function documents(tx: Tx) {
  return tx
    .selectFrom('documents.document')
    .select(['matter_id as id', 'number', 'state', 'elements', 'version', 'round', 'pages', 'failure'])
    .select(['office_id as officeId', 'issuer_id as issuerId', 'drafted_by as draftedBy', 'saved_by as savedBy'])
    .select(['started_at as startedAt', 'signed_on as signedOn', 'content_sha256 as contentSha256'])
    .select(['document_number as documentNumber', 'pdf_file_id as pdfFileId'])
}
