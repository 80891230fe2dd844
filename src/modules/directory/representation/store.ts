import { type Kysely, sql } from 'kysely'
import type { Context } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import { type Day, dayOf } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Settings } from '../../../kernel/settings.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'
import { Representation } from './model.ts'

/** Rights shown at once; a person or firm with more is shown the newest. */
const mostShown = 200

/** What a new right says. */
export interface NewRepresentation {
  readonly kind: Representation['kind']
  readonly party: { readonly firm: string } | { readonly person: string }
  readonly agentId: string
  readonly agentPostId?: string | null
  readonly acts: readonly Representation['acts'][number][]
  readonly manages?: boolean
  readonly items?: readonly string[] | null
  readonly matter?: string | null
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly basis: string
  readonly fileId?: string | null
  /** When it needs nobody else's word. */
  readonly agreedHow?: Representation['agreedHow']
  readonly followsId?: string
}

export async function insertRepresentation(ctx: Context, wanted: NewRepresentation): Promise<string> {
  const { party, agreedHow = null } = wanted
  const said = { by: ctx.actor.id, at: ctx.now }
  const { id } = await ctx.tx
    .insertInto('directory.representation')
    .values({
      kind: wanted.kind,
      firm_id: 'firm' in party ? party.firm : null,
      person_id: 'person' in party ? party.person : null,
      agent_id: wanted.agentId,
      agent_post_id: wanted.agentPostId ?? null,
      acts: [...wanted.acts],
      manages: wanted.manages ?? false,
      items: wanted.items ? [...wanted.items] : null,
      matter: wanted.matter ?? null,
      starts_on: wanted.startsOn,
      ends_on: wanted.endsOn,
      basis: wanted.basis,
      file_id: wanted.fileId ?? null,
      ...{ given_by: said.by, given_at: said.at, follows_id: wanted.followsId ?? null },
      ...(agreedHow && { agreed_by: said.by, agreed_at: said.at, agreed_how: agreedHow }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Where and when rights are read: in a transaction, or by `identify` outside of one. */
interface Reading {
  readonly tx: Kysely<Database>
  readonly now: Date
  readonly settings: Pick<Settings, 'DISTRICT_ZONE'>
}

export async function findRepresentation(reading: Reading, id: string): Promise<Representation | undefined> {
  const row = await representations(reading).where('r.id', '=', id).executeTakeFirst()
  return row && Representation.parse(row)
}

/** @throws Refusal 'not-found' */
export async function getRepresentation(ctx: Context, id: string): Promise<Representation> {
  const found = await findRepresentation(ctx, id)
  if (!found) throw new Refusal('not-found', refusals.noRepresentation)
  return found
}

/** Loads a right and keeps others from agreeing to it or ending it. @throws Refusal 'not-found' */
export async function lockRepresentation(ctx: Context, id: string): Promise<Representation> {
  await ctx.tx.selectFrom('directory.representation').select('id').where('id', '=', id).forUpdate().execute()
  return getRepresentation(ctx, id)
}

/** What a person may do for others, ended rights included, newest first. */
export async function representationsBy(ctx: Context, agentId: string): Promise<Representation[]> {
  return listed(representations(ctx).where('r.agent_id', '=', agentId))
}

/** Who may act for these people or firms, ended rights included, newest first. */
export async function representationsOf(ctx: Context, ...partyIds: readonly string[]): Promise<Representation[]> {
  if (partyIds.length === 0) return []
  return listed(
    representations(ctx).where((on) => on.or([on('r.firm_id', 'in', partyIds), on('r.person_id', 'in', partyIds)])),
  )
}

/** Rights under which somebody helps in the course of a post, not ended. */
export async function representationsOfPost(ctx: Context, postId: string): Promise<Representation[]> {
  return listed(representations(ctx).where('r.agent_post_id', '=', postId).where('r.ended_at', 'is', null))
}

async function listed(found: ReturnType<typeof representations>): Promise<Representation[]> {
  const rows = await found.orderBy('r.given_at', 'desc').orderBy('r.id').limit(mostShown).execute()
  return rows.map((row) => Representation.parse(row))
}

/** Puts a right in force. */
export async function agreeTo(
  ctx: Context,
  id: string,
  how: NonNullable<Representation['agreedHow']>,
  fileId: string | null = null,
): Promise<void> {
  await ctx.tx
    .updateTable('directory.representation')
    .set({ agreed_by: ctx.actor.id, agreed_at: ctx.now, agreed_how: how, ...(fileId && { file_id: fileId }) })
    .where('id', '=', id)
    .execute()
}

/** Ends a right at once. */
export async function endRepresentation(ctx: Context, id: string, reason: string | null): Promise<void> {
  await ctx.tx
    .updateTable('directory.representation')
    .set({ ended_by: ctx.actor.id, ended_at: ctx.now, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/**
 * Holds on to the right under which the caller acts until the transaction ends: whoever ends it meanwhile waits, and what was ended
 * before is refused here.
 */
export async function holdBehalf(ctx: Context): Promise<void> {
  const { behalf } = ctx.actor
  if (!behalf) return
  const row = await ctx.tx
    .selectFrom('directory.representation')
    .select('ended_at')
    .where('id', '=', behalf.id)
    .forShare()
    .executeTakeFirst()
  if (!row || row.ended_at !== null) throw new Refusal('forbidden', refusals.rightEnded)
}

/** Who manages for each firm now: its legal representative, and whoever may entrust others in its name. */
export async function stewardsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await representations(ctx)
    .where('r.firm_id', 'in', [...ids])
    .where('r.agreed_at', 'is not', null)
    .where('r.ended_at', 'is', null)
    .where('r.manages', '=', true)
    .execute()
  const found = new Map<string, string[]>()
  for (const { partyId, agentId, isCurrent } of rows)
    if (isCurrent) found.set(partyId, [...(found.get(partyId) ?? []), agentId])
  return found
}

/** On the day: within its days, party and agent alive or not closed, the agent still in the post that it needs. */
function isCurrentOn(today: Day) {
  return sql<boolean>`(r.starts_on <= ${today}::date and (r.ends_on is null or r.ends_on >= ${today}::date)
    and w.died_on is null and f.closed_on is null and n.died_on is null
    and (r.agent_post_id is null or exists (
      select from directory.appointment h join directory.post x on x.id = h.post_id and x.closed_on is null
      where h.person_id = r.agent_id and h.post_id = r.agent_post_id
        and h.starts_on <= ${today}::date and (h.ends_on is null or h.ends_on >= ${today}::date))))`
}

function representations({ tx, now, settings }: Reading) {
  return tx
    .selectFrom('directory.representation as r')
    .innerJoin('directory.person as n', 'n.id', 'r.agent_id')
    .leftJoin('directory.person as w', 'w.id', 'r.person_id')
    .leftJoin('directory.firm as f', 'f.id', 'r.firm_id')
    .select(['r.id', 'r.kind', 'r.acts', 'r.manages', 'r.items', 'r.matter', 'r.basis'])
    .select(['r.agent_id as agentId', 'n.name as agentName', 'r.agent_post_id as agentPostId'])
    .select(['r.starts_on as startsOn', 'r.ends_on as endsOn', 'r.file_id as fileId'])
    .select(['r.given_by as givenBy', 'r.given_at as givenAt', 'r.agreed_at as agreedAt', 'r.agreed_how as agreedHow'])
    .select(['r.ended_at as endedAt', 'r.end_reason as endReason'])
    .select([
      sql<string>`coalesce(r.firm_id, r.person_id)`.as('partyId'),
      sql<string>`coalesce(f.name, w.name)`.as('partyName'),
      sql<string>`case when r.firm_id is null then 'person' else 'firm' end`.as('partyKind'),
      isCurrentOn(dayOf(now, settings.DISTRICT_ZONE)).as('isCurrent'),
    ])
}
