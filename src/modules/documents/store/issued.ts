import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { attachmentsOf } from '../../docket/index.ts'
import { type Frozen, thaw } from '../freeze.ts'
import { Elements, type OfficialDocument } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** What was frozen last, checked against its digest. @throws Refusal 'conflict' before anything was */
export async function frozenOf(
  tx: Tx,
  { id, round }: Pick<OfficialDocument, 'id' | 'round'>,
): Promise<Frozen & { readonly elements: Elements }> {
  const row = await tx
    .selectFrom('documents.freeze')
    .select(['json', 'sha256', 'erased_at as erasedAt'])
    .where('document_id', '=', id)
    .where('round', '=', round)
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', refusals.notNow)
  const { json, sha256, erasedAt } = row
  // of what was destroyed only the shell is left, which has another digest than the words had
  return { json, sha256, elements: erasedAt ? Elements.parse(JSON.parse(json)) : thaw(row) }
}

/** Organisations that get it, in the order of the directory. */
export async function recipientsOf(tx: Tx, id: string): Promise<{ main: string[]; copies: string[] }> {
  const rows = await tx
    .selectFrom('documents.recipient as r')
    .innerJoin('directory.pub_organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.part', 'r.organisation_id as organisationId'])
    .where('r.document_id', '=', id)
    .orderBy('o.number')
    .execute()
  const of = (part: string) => rows.filter((row) => row.part === part).map(({ organisationId }) => organisationId)
  return { main: of('main'), copies: of('copy') }
}

/** What it obliges to, in its order. */
export async function obligationsOf(tx: Tx, id: string) {
  return tx
    .selectFrom('documents.obligation')
    .select(['ordinal', 'clause', 'what', 'organisations as organisationIds', 'due', 'evidence', 'unit', 'recurring'])
    .where('document_id', '=', id)
    .orderBy('ordinal')
    .execute()
}

/** Who signed it last, the issuer's head first. */
export async function signersOf(tx: Tx, { id, issuerId }: Pick<OfficialDocument, 'id' | 'issuerId'>) {
  const rows = await tx
    .selectFrom('documents.signature')
    .select(['round', 'organisation_id as organisationId', 'signer_name as signerName', 'signed_on as signedOn'])
    .where('document_id', '=', id)
    .where('verdict', '=', 'signed')
    .orderBy('round', 'desc')
    .execute()
  const last = rows[0]?.round
  return rows
    .filter(({ round }) => round === last)
    .toSorted((a, b) => Number(b.organisationId === issuerId) - Number(a.organisationId === issuerId))
}

/** The address of the sealed pages, through the permission of the matter; null when they were taken off. */
export async function pdfOf(tx: Tx, { id, number, pdfFileId }: OfficialDocument): Promise<string | null> {
  const found = (await attachmentsOf(tx, id)).find(({ file }) => file.id === pdfFileId)
  return found ? `/matters/${number}/attachments/${found.id}` : null
}
