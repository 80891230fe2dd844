import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { type Actor, type Behalf, type Caller, modes, roles } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import { dayOf } from '../../../kernel/day.ts'
import { behalfOf, type Representation } from '../representation/model.ts'
import { findRepresentation } from '../representation/store.ts'
import { isAlive, isWorthNoting } from '../session-rules.ts'
import type {} from '../tables.ts'

/**
 * Who holds a session token, or null when it is unknown or over. One indexed query, and one more while acting for
 * somebody else; that the session was seen is written at most once a minute.
 *
 * A right to act for another party that has ended, or rests, is kept on the actor without any acts: the session must not go on
 * as oneself unnoticed. A post that is closed, that the person no longer holds, or that waits for a password of the person's own is left
 * out: the person then acts for oneself.
 */
export async function identify(
  { db, settings, now }: Pick<Caller, 'db' | 'settings' | 'now'>,
  token: string,
): Promise<Actor | null> {
  const { rows } = await findSession(db, hashToken(token), dayOf(now, settings.DISTRICT_ZONE))
  if (!rows[0]) return null
  const session = Row.parse(rows[0])
  if (!isAlive(session, now) || (session.isDemo && settings.DEMO === 'off')) return null
  if (isWorthNoting(session.lastSeenAt, now)) await noteSeen(db, session.id, now)
  const { representationId } = session
  const right = representationId && (await findRepresentation({ tx: db, settings, now }, representationId))
  return right ? { ...actorOf(session), behalf: behalfIn(session, right) } : actorOf(session)
}

/** What is stored of a session token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

const Row = z.object({
  id: z.uuid(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
  personId: z.uuid(),
  name: z.string(),
  isDemo: z.boolean(),
  passwordIsFirst: z.boolean(),
  isStaff: z.boolean(),
  postId: z.uuid().nullable(),
  organisationId: z.uuid().nullable(),
  organisationPath: z.array(z.uuid()).nullable(),
  unitId: z.uuid().nullable(),
  roles: z.array(z.enum(roles)).nullable(),
  representationId: z.uuid().nullable(),
  mode: z.enum(modes).nullable(),
})

function findSession(db: Kysely<Database>, tokenHash: Buffer, today: string) {
  return sql`
    with held as (
      select a.person_id, a.post_id from directory.appointment a
      where a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)
    )
    select s.id, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", a.person_id as "personId", p.name,
           a.is_demo as "isDemo", a.password_is_first as "passwordIsFirst",
           exists (select from held where held.person_id = a.person_id) as "isStaff",
           x.id as "postId", x.organisation_id as "organisationId", o.path as "organisationPath",
           x.unit_id as "unitId", x.roles, s.representation_id as "representationId", a.page_mode as mode
    from directory.session s
    join directory.account a on a.id = s.account_id and a.closed_at is null
    join directory.person p on p.id = a.person_id
    left join directory.post x on x.id = s.post_id and x.closed_on is null
      and exists (select from held where held.person_id = a.person_id and held.post_id = x.id)
    left join directory.organisation o on o.id = x.organisation_id
    where s.token_hash = ${tokenHash} and s.ended_at is null`.execute(db)
}

/** A right that was given to another, or that waits for a password of one's own, gives nothing. */
function behalfIn({ personId, passwordIsFirst }: z.infer<typeof Row>, right: Representation): Behalf {
  const behalf = behalfOf(right)
  return right.agentId === personId && !passwordIsFirst ? behalf : { ...behalf, acts: [] }
}

function actorOf(row: z.infer<typeof Row>): Actor {
  const { postId, organisationId, organisationPath, unitId, roles } = row
  const post =
    postId && organisationId && organisationPath && roles && !row.passwordIsFirst
      ? { id: postId, organisationId, organisationPath, unitId, roles }
      : null
  const { personId, name, id: sessionId, mode } = row
  return { id: personId, kind: 'person', name, post, sessionId, ...(mode && { mode }) }
}

async function noteSeen(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db.updateTable('directory.session').set({ last_seen_at: now }).where('id', '=', id).execute()
}
