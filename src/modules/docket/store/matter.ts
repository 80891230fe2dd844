import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Tx } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { getOrganisation } from '../../directory/index.ts'
import '../events.ts'
import { type Disclosure, Matter } from '../model.ts'
import { matterNumber, numberWords } from '../number.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'

/** What a kind of matter says when it opens one. */
export interface NewMatter {
  readonly kind: string
  /** Two letters or digits in the number. */
  readonly numberKind: string
  readonly title: Text
  readonly subjectId: string
  readonly organisationId: string
  /** Empty where nobody is known: a report without a name. */
  readonly parties: readonly { readonly personId: string; readonly part: 'applicant' | 'agent' | 'addressee' }[]
  readonly stage: { readonly code: string; readonly text: Text }
  readonly disclosure: Disclosure
  /** Six-digit division code of the district. */
  readonly area: string
}

/** Opens a matter as a draft, with the next number of its organisation, day and kind. */
export async function openMatter(ctx: Context, wanted: NewMatter): Promise<Matter> {
  const number = await nextNumber(ctx, wanted)
  const { zh, en } = wanted.title
  const { id } = await ctx.tx
    .insertInto('docket.matter')
    .values({
      number,
      kind: wanted.kind,
      title: JSON.stringify(wanted.title),
      subject_id: wanted.subjectId,
      organisation_id: wanted.organisationId,
      state: 'draft',
      stage: wanted.stage.code,
      stage_text: JSON.stringify(wanted.stage.text),
      ...disclosureColumns(wanted.disclosure),
      opened_by: ctx.actor.id,
      opened_at: ctx.now,
      words: sql`${bigramVector(`${numberWords(number)} ${zh} ${en}`)}::tsvector`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const parties = wanted.parties.map(({ personId, part }) => ({ matter_id: id, person_id: personId, part }))
  if (parties.length > 0)
    await ctx.tx
      .insertInto('docket.party')
      .values(parties.map((party) => ({ ...party, opened_at: ctx.now })))
      .execute()
  return getMatter(ctx.tx, number)
}

function disclosureColumns(disclosure: Disclosure) {
  if (disclosure.decision === 'open')
    return { disclosure: disclosure.decision, disclosure_ground: null, disclosure_until: null }
  const { decision, ground, until } = disclosure
  return { disclosure: decision, disclosure_ground: JSON.stringify(ground), disclosure_until: until }
}

/** Loads a matter and keeps others from changing it until the transaction ends: lock first, read second. */
export async function lockMatter(tx: Tx, number: string): Promise<Matter> {
  await tx.selectFrom('docket.matter').select('id').where('number', '=', number).forUpdate().execute()
  return getMatter(tx, number)
}

/** @throws Refusal 'not-found' */
export async function getMatter(tx: Tx, number: string): Promise<Matter> {
  const matter = await findMatter(tx, number)
  if (!matter) throw new Refusal('not-found', phrases.noSuchMatter)
  return matter
}

/** The matter with this number, if there is one. */
export async function findMatter(tx: Tx, number: string): Promise<Matter | undefined> {
  const row = await matters(tx).where('m.number', '=', number).executeTakeFirst()
  return row && Matter.parse(row)
}

/** The matter with this id, locked. */
export async function lockMatterById(tx: Tx, id: string): Promise<Matter> {
  await tx.selectFrom('docket.matter').select('id').where('id', '=', id).forUpdate().execute()
  const row = await matters(tx).where('m.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', phrases.noSuchMatter)
  return Matter.parse(row)
}

/** Matters by id, in no order. */
export async function mattersByIds(tx: Tx, ids: readonly string[]): Promise<Matter[]> {
  if (ids.length === 0) return []
  const rows = await matters(tx)
    .where('m.id', 'in', [...ids])
    .execute()
  return rows.map((row) => Matter.parse(row))
}

/** Everything a list or a policy needs of a matter, in one statement. */
export function matters(tx: Tx) {
  return tx
    .selectFrom('docket.matter as m')
    .select(['m.id', 'm.number', 'm.kind', 'm.title', 'm.state', 'm.stage', 'm.card', 'm.provisional', 'm.disclosure'])
    .select(['m.subject_id as subjectId', 'm.organisation_id as organisationId', 'm.stage_text as stageText'])
    .select(['m.holder_organisation_id as holderOrganisationId', 'm.holder_post_id as holderPostId'])
    .select(['m.clock_id as clockId', 'm.due_at as dueAt', 'm.clock_state as clockState'])
    .select([
      'm.opened_by as openedBy',
      'm.opened_at as openedAt',
      'm.closed_at as closedAt',
      'm.archived_at as archivedAt',
    ])
    .select([
      sql<string[]>`array(select p.person_id from docket.party p where p.matter_id = m.id)`.as('partyIds'),
      sql<boolean>`coalesce((select bool_or(p.part = 'addressee') from docket.party p where p.matter_id = m.id), false)`.as(
        'addressed',
      ),
      sql<string[]>`array(select i.organisation_id from docket.involvement i where i.matter_id = m.id)`.as(
        'organisationIds',
      ),
      sql<string[]>`(select o.path from directory.pub_organisation o where o.id = m.organisation_id)`.as(
        'organisationPath',
      ),
      sql<string[]>`array(select b.reader_id from docket.bar b where b.matter_id = m.id)`.as('barredIds'),
    ])
}

/** Lets an organisation read the matter from now on. */
export async function involve(ctx: Context, matter: Matter, organisationId: string): Promise<void> {
  await ctx.tx
    .insertInto('docket.involvement')
    .values({ organisation_id: organisationId, matter_id: matter.id, opened_at: matter.openedAt, since: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps people and organisations from ever reading the matter, in whatever post: whom a complaint is about. */
export async function barReaders(ctx: Context, matter: Matter, readerIds: readonly string[]): Promise<void> {
  if (readerIds.length === 0) return
  await ctx.tx
    .insertInto('docket.bar')
    .values(readerIds.map((id) => ({ matter_id: matter.id, reader_id: id, since: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Hands the matter to an organisation, or back to the applicant with null. The clock is told by `tellClock`. */
export async function setHolder(
  ctx: Context,
  matter: Matter,
  organisationId: string | null,
  postId: string | null = null,
): Promise<void> {
  if (organisationId) await involve(ctx, matter, organisationId)
  await ctx.tx
    .updateTable('docket.matter')
    .set({ holder_organisation_id: organisationId, holder_post_id: postId })
    .where('id', '=', matter.id)
    .execute()
}

/** Says where the matter is, for lists and pages. */
export async function setStage(
  ctx: Context,
  matter: Matter,
  stage: { code: string; text: Text },
  state?: Matter['state'],
): Promise<void> {
  await ctx.tx
    .updateTable('docket.matter')
    .set({
      stage: stage.code,
      stage_text: JSON.stringify(stage.text),
      ...(state && { state }),
      ...(state === 'closed' && { closed_at: ctx.now, card: null }),
      ...(state === 'archived' && { archived_at: ctx.now }),
    })
    .where('id', '=', matter.id)
    .execute()
  const { id: matterId, number, kind } = matter
  if (state === 'closed') await emit(ctx, 'docket.closed', { matterId, number, kind, stage: stage.code })
}

/** Gives the matter another title: a document is named as it is written. */
export async function setTitle(ctx: Context, { id, number }: Matter, title: Text): Promise<void> {
  await ctx.tx
    .updateTable('docket.matter')
    .set({
      title: JSON.stringify(title),
      words: sql`${bigramVector(`${numberWords(number)} ${title.zh} ${title.en}`)}::tsvector`,
    })
    .where('id', '=', id)
    .execute()
}

/** Keeps the decision whether the public may know of the matter, with who decided it. */
export async function setDisclosure(ctx: Context, matter: Matter, disclosure: Disclosure): Promise<void> {
  await ctx.tx
    .updateTable('docket.matter')
    .set({ ...disclosureColumns(disclosure), disclosed_by: ctx.actor.id })
    .where('id', '=', matter.id)
    .execute()
}

async function nextNumber(ctx: Context, wanted: NewMatter): Promise<string> {
  const { number: organisation } = await getOrganisation(ctx.tx, wanted.organisationId)
  const day = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const { last } = await ctx.tx
    .insertInto('docket.serial')
    .values({ organisation_number: organisation, day, kind: wanted.numberKind, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_number', 'day', 'kind']).doUpdateSet({ last: sql`docket.serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return matterNumber({ area: wanted.area, organisation, day, kind: wanted.numberKind, serial: last })
}
