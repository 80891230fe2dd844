import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Frozen } from '../freeze.ts'
import type { Elements, OfficialDocument } from '../model.ts'
import type { Signature } from '../subject.ts'
import type {} from '../tables.ts'

export async function insertReview(
  ctx: Context,
  { id, version }: Pick<OfficialDocument, 'id' | 'version'>,
  { verdict, reasons }: { verdict: 'passed' | 'returned'; reasons: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('documents.review')
    .values({ document_id: id, version, verdict, reasons, reviewed_by: ctx.actor.id, reviewed_at: ctx.now })
    .execute()
}

/** Opens the next round with what is to be signed, or was corrected in form. */
export async function insertFreeze(
  ctx: Context,
  { id, round, version }: Pick<OfficialDocument, 'id' | 'round' | 'version'>,
  { kind, frozen }: { kind: 'signing' | 'form'; frozen: Frozen },
): Promise<void> {
  await ctx.tx
    .insertInto('documents.freeze')
    .values({
      ...{ document_id: id, round, kind, version, json: frozen.json, sha256: frozen.sha256 },
      ...{ frozen_by: ctx.actor.id, frozen_at: ctx.now },
    })
    .execute()
}

/** One signature to be given for each organisation that issues. */
export async function insertSignatures(
  tx: Tx,
  { id, round }: Pick<OfficialDocument, 'id' | 'round'>,
  organisationIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto('documents.signature')
    .values(
      organisationIds.map((organisation_id) => ({
        ...{ document_id: id, round, organisation_id, sha256: null, verdict: null, opinion: null, signed_by: null },
        ...{ post_id: null, signer_name: null, delegation_id: null, signed_on: null, signed_at: null },
      })),
    )
    .execute()
}

interface Signed {
  readonly verdict: 'signed' | 'returned'
  readonly opinion: string
  readonly sha256: string
  readonly delegationId: string | null
}

export async function sign(
  ctx: Context,
  documentId: string,
  { round, organisationId }: Pick<Signature, 'round' | 'organisationId'>,
  { verdict, opinion, sha256, delegationId }: Signed,
): Promise<void> {
  await ctx.tx
    .updateTable('documents.signature')
    .set({
      ...{ verdict, opinion, delegation_id: delegationId, sha256: verdict === 'signed' ? sha256 : null },
      ...{ signed_by: ctx.actor.id, signer_name: ctx.actor.name, post_id: ctx.actor.post?.id ?? null },
      ...{ signed_at: ctx.now, signed_on: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) },
    })
    .where('document_id', '=', documentId)
    .where('round', '=', round)
    .where('organisation_id', '=', organisationId)
    .execute()
}

export async function insertRecheck(
  ctx: Context,
  { id, round }: Pick<OfficialDocument, 'id' | 'round'>,
  { outcome, reasons }: { outcome: 'fit' | 'form' | 'substance'; reasons: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('documents.recheck')
    .values({ document_id: id, round, outcome, reasons, checked_by: ctx.actor.id, checked_at: ctx.now })
    .execute()
}

/** Fixes whom the document goes to and what it obliges to; a later round replaces what an earlier one fixed. */
export async function keepRecipients(
  tx: Tx,
  id: string,
  {
    main,
    copies,
    obligations,
  }: {
    main: readonly string[]
    copies: readonly string[]
    obligations: readonly (Elements['obligations'][number] & { readonly organisationIds: readonly string[] })[]
  },
): Promise<void> {
  await tx.deleteFrom('documents.recipient').where('document_id', '=', id).execute()
  await tx.deleteFrom('documents.obligation').where('document_id', '=', id).execute()
  await sql`
    insert into documents.recipient (document_id, part, organisation_id)
    select ${id}::uuid, 'main', unnest(${sql.val([...main])}::uuid[])
    union all select ${id}::uuid, 'copy', unnest(${sql.val([...copies])}::uuid[])`.execute(tx)
  if (obligations.length === 0) return
  await tx
    .insertInto('documents.obligation')
    .values(
      obligations.map(({ clause, what, organisationIds, due, evidence, unit, recurring }, at) => ({
        ...{ document_id: id, ordinal: at + 1, clause, what, organisations: [...organisationIds] },
        ...{ due: JSON.stringify(due), evidence, unit: unit ?? null, recurring: recurring ?? null },
      })),
    )
    .execute()
}
