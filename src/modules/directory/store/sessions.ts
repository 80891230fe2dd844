import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** One sign-in, until it ends. */
export const Session = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  personId: z.uuid(),
  postId: z.uuid().nullable(),
  agent: z.enum(['browser', 'program']),
  startedAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Session = z.infer<typeof Session>

interface NewSession {
  readonly tokenHash: Buffer
  readonly accountId: string
  readonly postId: string | null
  readonly agent: Session['agent']
  readonly at: Date
  readonly expiresAt: Date
}

export async function insertSession(tx: Tx, session: NewSession): Promise<string> {
  const { id } = await tx
    .insertInto('directory.session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      post_id: session.postId,
      agent: session.agent,
      started_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws Refusal 'not-found' */
export async function lockSession(tx: Tx, id: string): Promise<Session> {
  await tx.selectFrom('directory.session').select('id').where('id', '=', id).forUpdate().execute()
  const row = await sessions(tx).where('s.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSession)
  return Session.parse(row)
}

/** The sessions of a person that have not ended, the last seen first. */
export async function openSessionsOf(tx: Tx, personId: string, now: Date): Promise<Session[]> {
  const rows = await sessions(tx)
    .where('a.person_id', '=', personId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .orderBy('s.last_seen_at', 'desc')
    .execute()
  return rows.map((row) => Session.parse(row))
}

/** In which post, or for whom, the session goes on; for oneself when neither is named. */
export async function updateActing(
  tx: Tx,
  id: string,
  { postId = null, representationId = null }: { postId?: string | null; representationId?: string | null },
): Promise<void> {
  const acting = { post_id: postId, representation_id: representationId }
  await tx.updateTable('directory.session').set(acting).where('id', '=', id).execute()
}

interface Ended {
  readonly by: string
  readonly at: Date
}

export async function updateEnded(tx: Tx, id: string, ended: Ended): Promise<void> {
  await tx
    .updateTable('directory.session')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends all open sessions of an account but the one to keep. */
export async function endSessionsOf(
  tx: Tx,
  accountId: string,
  ended: Ended & { keep?: string | undefined },
): Promise<void> {
  await tx
    .updateTable('directory.session')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(ended.keep !== undefined, (q) => q.where('id', '<>', ended.keep ?? ''))
    .execute()
}

/** Forgets sessions and failures that have been over since before the instant. */
export async function deleteOver(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('directory.session').where('expires_at', '<', before).execute()
  await tx.deleteFrom('directory.sign_in_failure').where('failed_at', '<', before).execute()
}

/** Failures under one key, locked so that tries at the same time are counted one by one. */
export async function lockFailures(
  tx: Tx,
  key: Buffer,
  now: Date,
): Promise<{ failures: number; lockedUntil: Date | null }> {
  await tx
    .insertInto('directory.sign_in_failure')
    .values({ key, failures: 0, failed_at: now, locked_until: null })
    .onConflict((on) => on.doNothing())
    .execute()
  return tx
    .selectFrom('directory.sign_in_failure')
    .select(['failures', 'locked_until as lockedUntil'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Until when signing in is locked, if it is. */
export async function findLock(tx: Tx, key: Buffer, now: Date): Promise<Date | null> {
  const row = await tx
    .selectFrom('directory.sign_in_failure')
    .select('locked_until')
    .where('key', '=', key)
    .where('locked_until', '>', now)
    .executeTakeFirst()
  return row?.locked_until ?? null
}

export async function updateFailures(
  tx: Tx,
  key: Buffer,
  failed: { failures: number; lockedUntil: Date | null; at: Date },
): Promise<void> {
  await tx
    .updateTable('directory.sign_in_failure')
    .set({ failures: failed.failures, locked_until: failed.lockedUntil, failed_at: failed.at })
    .where('key', '=', key)
    .execute()
}

export async function deleteFailures(tx: Tx, key: Buffer): Promise<void> {
  await tx.deleteFrom('directory.sign_in_failure').where('key', '=', key).execute()
}

function sessions(tx: Tx) {
  return tx
    .selectFrom('directory.session as s')
    .innerJoin('directory.account as a', 'a.id', 's.account_id')
    .select([
      's.id',
      's.account_id as accountId',
      'a.person_id as personId',
      's.post_id as postId',
      's.agent',
      's.started_at as startedAt',
      's.last_seen_at as lastSeenAt',
      's.expires_at as expiresAt',
      's.ended_at as endedAt',
    ])
}
