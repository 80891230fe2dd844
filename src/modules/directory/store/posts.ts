import { sql } from 'kysely'
import type { Role, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { Appointment, Post, Unit } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** @throws Refusal 'not-found' */
export async function getPost(tx: Tx, id: string): Promise<Post> {
  const row = await posts(tx).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noPost)
  return Post.parse(row)
}

/** Loads a post and keeps others from changing it or appointing to it. @throws Refusal 'not-found' */
export async function lockPost(tx: Tx, id: string): Promise<Post> {
  await tx.selectFrom('directory.post').select('id').where('id', '=', id).forUpdate().execute()
  return getPost(tx, id)
}

/** The posts with these ids, in one statement. */
export async function postsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Post>> {
  if (ids.length === 0) return new Map()
  const rows = await posts(tx)
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, Post.parse(row)]))
}

/** The open posts of an organisation, those with the role when one is named; oldest first. */
export async function postsOf(tx: Tx, organisationId: string, role?: Role): Promise<Post[]> {
  const rows = await posts(tx)
    .where('p.organisation_id', '=', organisationId)
    .where('p.closed_on', 'is', null)
    .orderBy('p.created_at')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => Post.parse(row)).filter((post) => role === undefined || post.roles.includes(role))
}

/** The posts a person is entitled to act in on the day; holders first, then the older appointment. */
export async function postsHeldBy(tx: Tx, personId: string, today: Day): Promise<Post[]> {
  const rows = await posts(tx)
    .innerJoin('directory.appointment as a', 'a.post_id', 'p.id')
    .innerJoin('directory.person as n', 'n.id', 'a.person_id')
    .where('a.person_id', '=', personId)
    .where('a.starts_on', '<=', today)
    .where(sql<boolean>`coalesce(${endsOn}, 'infinity') >= ${today}::date`)
    .where('p.closed_on', 'is', null)
    .where((on) => on.or([on('o.active_to', 'is', null), on('o.active_to', '>=', today)]))
    .orderBy((on) => on.case().when('a.kind', '=', 'holder').then(0).else(1).end())
    .orderBy('a.appointed_at')
    .execute()
  return [...new Map(rows.map((row) => [row.id, Post.parse(row)])).values()]
}

/** Ids of the people who are in a post on a day. */
export async function holdersOf(tx: Tx, postId: string, today: Day): Promise<string[]> {
  const found = await appointmentsTo(tx, [postId])
  return found
    .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
    .map(({ personId }) => personId)
}

/** Who is in the posts, past and future appointments included; newest first. */
export async function appointmentsTo(tx: Tx, postIds: readonly string[]): Promise<Appointment[]> {
  if (postIds.length === 0) return []
  const rows = await appointments(tx)
    .where('a.post_id', 'in', [...postIds])
    .orderBy('a.starts_on', 'desc')
    .execute()
  return rows.map((row) => Appointment.parse(row))
}

/** All appointments of a person; newest first. */
export async function appointmentsOfPerson(tx: Tx, personId: string): Promise<Appointment[]> {
  const rows = await appointments(tx).where('a.person_id', '=', personId).orderBy('a.starts_on', 'desc').execute()
  return rows.map((row) => Appointment.parse(row))
}

/** @throws Refusal 'not-found' */
export async function lockAppointment(tx: Tx, id: string): Promise<Appointment> {
  await tx.selectFrom('directory.appointment').select('id').where('id', '=', id).forUpdate().execute()
  const row = await appointments(tx).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noAppointment)
  return Appointment.parse(row)
}

export async function unitsOf(tx: Tx, organisationId: string): Promise<Unit[]> {
  const rows = await tx
    .selectFrom('directory.unit')
    .select(['id', 'organisation_id as organisationId', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => Unit.parse(row))
}

interface Made {
  readonly by: string
  readonly at: Date
}

export async function insertUnit(tx: Tx, unit: Unit, made: Made): Promise<void> {
  await tx
    .insertInto('directory.unit')
    .values({
      id: unit.id,
      organisation_id: unit.organisationId,
      name: JSON.stringify(unit.name),
      created_by: made.by,
      created_at: made.at,
    })
    .execute()
}

interface NewPost extends Made {
  readonly organisationId: string
  readonly unitId: string | null
  readonly name: Text
  readonly roles: readonly Role[]
}

export async function insertPost(tx: Tx, post: NewPost): Promise<string> {
  const { id } = await tx
    .insertInto('directory.post')
    .values({
      organisation_id: post.organisationId,
      unit_id: post.unitId,
      name: JSON.stringify(post.name),
      roles: [...post.roles],
      created_by: post.by,
      created_at: post.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateClosedOn(tx: Tx, postId: string, day: Day): Promise<void> {
  await tx.updateTable('directory.post').set({ closed_on: day }).where('id', '=', postId).execute()
}

interface NewAppointment extends Made {
  readonly personId: string
  readonly postId: string
  readonly kind: Appointment['kind']
  readonly startsOn: Day
  readonly endsOn: Day | null
}

export async function insertAppointment(tx: Tx, appointment: NewAppointment): Promise<string> {
  const { id } = await tx
    .insertInto('directory.appointment')
    .values({
      person_id: appointment.personId,
      post_id: appointment.postId,
      kind: appointment.kind,
      starts_on: appointment.startsOn,
      ends_on: appointment.endsOn,
      appointed_by: appointment.by,
      appointed_at: appointment.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateAppointmentEnd(tx: Tx, id: string, end: Made & { lastDay: Day }): Promise<void> {
  await tx
    .updateTable('directory.appointment')
    .set({ ends_on: end.lastDay, ended_by: end.by, ended_at: end.at })
    .where('id', '=', id)
    .execute()
}

function posts(tx: Tx) {
  return tx
    .selectFrom('directory.post as p')
    .innerJoin('directory.organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'o.path as organisationPath',
      'p.unit_id as unitId',
      'p.name',
      'p.roles',
      'p.closed_on as closedOn',
    ])
}

function appointments(tx: Tx) {
  return tx
    .selectFrom('directory.appointment as a')
    .innerJoin('directory.person as n', 'n.id', 'a.person_id')
    .innerJoin('directory.post as p', 'p.id', 'a.post_id')
    .innerJoin('directory.organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'n.name as personName',
      'a.post_id as postId',
      'o.path as organisationPath',
      'a.kind',
      'a.starts_on as startsOn',
      sql<Day | null>`${endsOn}`.as('endsOn'),
    ])
}

/** The last day in a post, or of life before: undoing a wrong note brings the post back. */
const endsOn = sql`least(a.ends_on, n.died_on - 1)`
