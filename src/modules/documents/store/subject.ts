import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { getMatter, lockMatter } from '../../docket/index.ts'
import { Consultation, Delegation, type DocumentSubject, Review, Signature } from '../subject.ts'
import type {} from '../tables.ts'
import { annulmentsOf } from './annulment.ts'
import { documentByNumber } from './document.ts'

/** A document with everything that rules look at, its matter locked: lock first, read second. @throws Refusal 'not-found' */
export async function lockDocument(ctx: Context, number: string): Promise<DocumentSubject> {
  await lockMatter(ctx.tx, number)
  return getDocument(ctx, number)
}

/** The same without the lock, for pages. @throws Refusal 'not-found' */
export async function getDocument(ctx: Context, number: string): Promise<DocumentSubject> {
  const { tx } = ctx
  const document = await documentByNumber(tx, number)
  const { id, round } = document
  const signatures = await signaturesOf(tx, { id, round })
  const signing = signatures.map(({ organisationId }) => organisationId)
  return {
    ...{ id, document, matter: await getMatter(tx, number) },
    ...{ consultations: await consultationsOf(tx, id), signatures, reviews: await reviewsOf(tx, id) },
    ...{ hands: await handsOf(tx, id), annulments: await annulmentsOf(tx, id) },
    delegations: await delegationsOf(tx, signing, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)),
  }
}

async function consultationsOf(tx: Tx, id: string): Promise<Consultation[]> {
  const rows = await tx
    .selectFrom('documents.consultation')
    .select(['id', 'version', 'question', 'answer', 'words', 'organisation_id as organisationId'])
    .select(['clock_id as clockId', 'due_at as dueAt', 'asked_at as askedAt', 'answered_by as answeredBy'])
    .select(['answered_at as answeredAt', 'withdrawn_at as withdrawnAt'])
    .where('document_id', '=', id)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => Consultation.parse(row))
}

/** The last signatures asked for up to a round: a correction of form opens a round of its own, without any. */
async function signaturesOf(tx: Tx, { id, round }: { id: string; round: number }): Promise<Signature[]> {
  const rows = await tx
    .selectFrom('documents.signature')
    .leftJoin('directory.pub_post as p', 'p.id', 'post_id')
    .select(['round', 'verdict', 'opinion', 'documents.signature.organisation_id as organisationId'])
    .select(['signed_by as signedBy', 'signer_name as signerName', 'p.name as post'])
    .select(['delegation_id as delegationId', 'signed_on as signedOn', 'signed_at as signedAt'])
    .where('document_id', '=', id)
    .where('round', '=', (query) =>
      query
        .selectFrom('documents.signature as last')
        .select((on) => on.fn.max('last.round').as('round'))
        .where('last.document_id', '=', id)
        .where('last.round', '<=', round),
    )
    .orderBy('documents.signature.organisation_id')
    .execute()
  return rows.map((row) => Signature.parse(row))
}

async function reviewsOf(tx: Tx, id: string): Promise<Review[]> {
  const rows = await tx
    .selectFrom('documents.review')
    .innerJoin('directory.pub_person as p', 'p.id', 'reviewed_by')
    .select(['version', 'verdict', 'reasons', 'reviewed_by as reviewedBy', 'reviewed_at as reviewedAt'])
    .select('p.name as reviewer')
    .where('document_id', '=', id)
    .orderBy('reviewed_at')
    .execute()
  return rows.map((row) => Review.parse(row))
}

async function handsOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('documents.hand')
    .select('person_id as person')
    .distinct()
    .where('document_id', '=', id)
    .execute()
  return rows.flatMap(({ person }) => person ?? [])
}

/** Delegations of organisations that are in force on a day. */
export async function delegationsOf(tx: Tx, organisationIds: readonly string[], today: string): Promise<Delegation[]> {
  if (organisationIds.length === 0) return []
  const rows = await tx
    .selectFrom('documents.delegation')
    .select(['id', 'types', 'reason', 'organisation_id as organisationId', 'post_id as postId'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'given_by as givenBy'])
    .where('organisation_id', 'in', [...organisationIds])
    .where('ended_at', 'is', null)
    .where(sql<boolean>`${today}::date between starts_on and ends_on`)
    .orderBy('given_at')
    .execute()
  return rows.map((row) => Delegation.parse(row))
}
