import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Account } from './model.ts'
import { sessionEnd } from './session-rules.ts'
import { hashToken } from './store/identify.ts'
import { postsHeldBy } from './store/posts.ts'
import { insertSession, type Session, updateEnded } from './store/sessions.ts'

/** A begun session, as its holder learns it. */
export interface SignedIn {
  readonly sessionId: string
  /** Sent as cookie or as `Authorization: Bearer`; not stored anywhere. */
  readonly token: string
  readonly expiresAt: Date
  readonly personId: string
  readonly postId: string | null
  /** Whether a password of one's own must be chosen before acting in a post. */
  readonly passwordIsFirst: boolean
}

/** Begins a session in the first of the person's posts, or for oneself without one. */
export async function startSession(ctx: Context, account: Account, agent: Session['agent']): Promise<SignedIn> {
  const posts = await postsHeldBy(ctx.tx, account.personId, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  const postId = posts[0]?.id ?? null
  const token = randomBytes(32).toString('base64url')
  const expiresAt = sessionEnd(posts.length > 0, ctx.now)
  const made = { tokenHash: hashToken(token), accountId: account.id, postId, agent, at: ctx.now, expiresAt }
  const sessionId = await insertSession(ctx.tx, made)
  // the browser keeps one cookie: the session that it replaces would go on with nobody to end it
  if (agent === 'browser' && ctx.actor.sessionId)
    await updateEnded(ctx.tx, ctx.actor.sessionId, { by: ctx.actor.id, at: ctx.now })
  return { sessionId, token, expiresAt, personId: account.personId, postId, passwordIsFirst: account.passwordIsFirst }
}

/** Under which key failures are counted: the account's, however it was named, or that of an unknown name. */
export function failureKey(account: Pick<Account, 'id'> | undefined, login: string): Buffer {
  return createHash('sha256')
    .update(account ? `account:${account.id}` : `name:${login}`)
    .digest()
}
