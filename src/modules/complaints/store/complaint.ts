import { createHash, randomBytes } from 'node:crypto'
import { type Context, partyOf, type Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getMatter, lockMatter } from '../../docket/index.ts'
import { Complaint, type ComplaintSubject, Ground, Listed, Review, ShownComplaint, Statement } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** Crockford's base 32: it is read from a screen and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 80 bits, shown once. */
export function makeCode(): string {
  return [...randomBytes(16)].map((byte) => alphabet[byte & 31]).join('')
}

/** The hash under which a code is kept; forgives case, spaces, dashes, O, I and L. */
export function hashOf(code: string): Buffer {
  const tidy = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(`complaint ${tidy}`).digest()
}

/** By number, or by the code of whoever complained without signing in; its matter locked. @throws Refusal 'not-found' */
export async function lockComplaint(tx: Tx, by: { number?: string | undefined; code?: string | undefined }) {
  const number = by.code === undefined ? by.number : await numberOfCode(tx, by.code)
  if (!number) throw new Refusal('not-found', refusals.noSuch)
  await lockMatter(tx, number)
  return getComplaint(tx, number)
}

/** @throws Refusal 'not-found' */
export async function numberOfCode(tx: Tx, code: string): Promise<string> {
  const row = await tx
    .selectFrom('complaints.complaint')
    .select('number')
    .where('follow_hash', '=', hashOf(code))
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noCode)
  return row.number
}

/** A complaint with everything that rules look at. @throws Refusal 'not-found' */
export async function getComplaint(tx: Tx, number: string): Promise<ComplaintSubject> {
  const row = await complaints(tx).where('number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  const complaint = Complaint.parse(row)
  const { id } = complaint
  return {
    ...{ id, complaint, matter: await getMatter(tx, number) },
    statement: await findStatement(tx, id),
    review: await findReview(tx, id),
    retaliation: await tx
      .selectFrom('complaints.retaliation')
      .select(['words', 'at'])
      .where('matter_id', '=', id)
      .orderBy('at')
      .execute(),
  }
}

export async function insertComplaint(
  ctx: Context,
  made: Pick<Complaint, 'id' | 'number' | 'about' | 'organisationId' | 'postId' | 'personWords' | 'item'> &
    Pick<Complaint, 'matterNumber' | 'category' | 'facts' | 'wish' | 'hideIdentity' | 'contact' | 'supervisorId'> &
    Pick<Complaint, 'clockId'> & { code: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('complaints.complaint')
    .values({
      ...{ matter_id: made.id, number: made.number, about: made.about, organisation_id: made.organisationId },
      ...{ post_id: made.postId, person_words: made.personWords, item: made.item, matter_number: made.matterNumber },
      ...{ category: made.category, facts: made.facts, wish: made.wish, hide_identity: made.hideIdentity },
      ...{ complainant_id: made.code ? null : partyOf(ctx.actor), contact: made.contact },
      ...{
        follow_hash: made.code === null ? null : hashOf(made.code),
        supervisor_id: made.supervisorId,
        state: 'received',
      },
      ...{ received_at: ctx.now, clock_id: made.clockId },
    })
    .execute()
}

export async function updateComplaint(
  ctx: Context,
  id: string,
  now: Pick<Complaint, 'state'> &
    Partial<Pick<Complaint, 'clockId' | 'postId' | 'ground' | 'groundWords'>> & {
      accepted?: true
      decision?: Pick<Complaint, 'outcome' | 'reasons' | 'measures'>
    },
): Promise<void> {
  await ctx.tx
    .updateTable('complaints.complaint')
    .set({
      state: now.state,
      ...(now.clockId && { clock_id: now.clockId }),
      ...(now.postId && { post_id: now.postId }),
      ...(now.ground && { ground: now.ground, ground_words: now.groundWords ?? null }),
      ...(now.accepted && { accepted_at: ctx.now, accepted_by: ctx.actor.id }),
      ...(now.decision && { ...now.decision, decided_at: ctx.now, decided_by: ctx.actor.id }),
    })
    .where('matter_id', '=', id)
    .execute()
}

/** Changes the outcome after a review; who decided first stays. */
export async function reviseOutcome(
  ctx: Context,
  id: string,
  { outcome, measures }: Pick<Complaint, 'outcome' | 'measures'>,
): Promise<void> {
  await ctx.tx.updateTable('complaints.complaint').set({ outcome, measures }).where('matter_id', '=', id).execute()
}

export async function insertStatement(
  ctx: Context,
  id: string,
  asked: { questions: string; clockId: string; dueAt: Date },
): Promise<void> {
  await ctx.tx
    .insertInto('complaints.statement')
    .values({
      ...{ matter_id: id, questions: asked.questions, clock_id: asked.clockId, due_at: asked.dueAt },
      ...{ asked_by: ctx.actor.id, asked_at: ctx.now, words: null, stated_by: null, stated_at: null },
    })
    .execute()
}

export async function keepStatement(ctx: Context, id: string, words: string): Promise<void> {
  await ctx.tx
    .updateTable('complaints.statement')
    .set({ words, stated_by: ctx.actor.id, stated_at: ctx.now })
    .where('matter_id', '=', id)
    .execute()
}

export async function findStatement(tx: Tx, id: string): Promise<Statement | undefined> {
  const row = await tx
    .selectFrom('complaints.statement')
    .select(['questions', 'words', 'clock_id as clockId', 'due_at as dueAt', 'stated_at as statedAt'])
    .where('matter_id', '=', id)
    .executeTakeFirst()
  return row && Statement.parse(row)
}

export async function insertReview(
  ctx: Context,
  id: string,
  made: Pick<Review, 'reasons' | 'reviewerId' | 'clockId'>,
): Promise<void> {
  await ctx.tx
    .insertInto('complaints.appeal')
    .values({
      ...{ matter_id: id, reasons: made.reasons, reviewer_id: made.reviewerId, clock_id: made.clockId },
      ...{ made_at: ctx.now, outcome: null, words: null, decided_by: null, decided_at: null },
    })
    .execute()
}

export async function settleReview(
  ctx: Context,
  id: string,
  { outcome, words }: { outcome: 'upheld' | 'changed'; words: string },
): Promise<void> {
  await ctx.tx
    .updateTable('complaints.appeal')
    .set({ outcome, words, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('matter_id', '=', id)
    .execute()
}

async function findReview(tx: Tx, id: string): Promise<Review | undefined> {
  const row = await tx
    .selectFrom('complaints.appeal')
    .select(['reasons', 'outcome', 'words', 'reviewer_id as reviewerId', 'clock_id as clockId'])
    .where('matter_id', '=', id)
    .executeTakeFirst()
  return row && Review.parse(row)
}

export async function insertRetaliation(ctx: Context, id: string, words: string): Promise<void> {
  await ctx.tx.insertInto('complaints.retaliation').values({ matter_id: id, words, at: ctx.now }).execute()
}

/** What the organisation complained of may know. @throws Refusal 'not-found' */
export async function shownToOrganisation(tx: Tx, number: string): Promise<ShownComplaint> {
  const row = await tx
    .selectFrom('complaints.shown_to_organisation')
    .select(['matter_id as id', 'number', 'category', 'item', 'facts', 'wish', 'organisation_id as organisationId'])
    .select(['matter_number as matterNumber', 'complainant_id as complainantId'])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  return ShownComplaint.parse(row)
}

/** What complaints are about, in their order. */
export async function categories(tx: Tx): Promise<Listed[]> {
  const rows = await tx
    .selectFrom('complaints.category')
    .select(['code', 'words', 'source'])
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Listed.parse(row))
}

/** Why a complaint is not taken up. */
export async function grounds(tx: Tx): Promise<Ground[]> {
  const rows = await tx
    .selectFrom('complaints.ground')
    .select(['code', 'words', 'remedy', 'source'])
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Ground.parse(row))
}

/** The organisation of a service and its name, for a complaint that comes from its guide. */
export async function itemByCode(tx: Tx, code: string) {
  return tx
    .selectFrom('catalogue.pub_item')
    .select(['name', 'organisation_id as organisationId'])
    .where('code', '=', code)
    .executeTakeFirst()
}

function complaints(tx: Tx) {
  return tx
    .selectFrom('complaints.complaint')
    .select(['matter_id as id', 'number', 'about', 'item', 'category', 'facts', 'wish', 'contact', 'state', 'ground'])
    .select(['organisation_id as organisationId', 'post_id as postId', 'person_words as personWords'])
    .select(['matter_number as matterNumber', 'hide_identity as hideIdentity', 'supervisor_id as supervisorId'])
    .select(['received_at as receivedAt', 'clock_id as clockId', 'ground_words as groundWords', 'outcome', 'reasons'])
    .select(['measures', 'decided_at as decidedAt', 'decided_by as decidedBy'])
}
