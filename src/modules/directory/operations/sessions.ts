import { z } from 'zod'
import { modes } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { refusals, steps } from '../phrases.ts'
import { placementsOf } from '../placements.ts'
import { isOwn, mayEndSession } from '../policy.ts'
import { isUsable } from '../representation/model.ts'
import { representationsBy } from '../representation/store.ts'
import { findAccountOfPerson, updateMode } from '../store/accounts.ts'
import { postsHeldBy } from '../store/posts.ts'
import { lockSession, updateActing, updateEnded } from '../store/sessions.ts'

/** Ends the session acted under. */
export const signOut = operation({
  name: 'directory.sign-out',
  behalf: 'session',
  summary: both('退出登录。', 'Sign out: end the session acted under.'),
  input: z.object({}),
  find: (ctx) => lockSession(ctx.tx, ownSession(ctx.actor.sessionId)),
  allow: (actor, session) => isOwn(actor, session),
  async run(ctx, _input, session) {
    await updateEnded(ctx.tx, session.id, { by: ctx.actor.id, at: ctx.now })
    return { id: session.id }
  },
})

/** Ends another session: a forgotten device, or that of a person one administers. */
export const revokeSession = operation({
  name: 'directory.revoke-session',
  behalf: 'session',
  summary: both('终止一个登录会话。', 'End one of one’s own sessions, or that of a person one administers.'),
  input: z.object({ sessionId: z.uuid() }),
  async find(ctx, input) {
    const session = await lockSession(ctx.tx, input.sessionId)
    return { ...session, ...(await placementsOf(ctx, session.personId)) }
  },
  allow: (actor, session) => mayEndSession(actor, session),
  async run(ctx, _input, session) {
    await updateEnded(ctx.tx, session.id, { by: ctx.actor.id, at: ctx.now })
    return { id: session.id }
  },
})

/** Keeps for one's account whether pages are shown as usual or for elder people. */
export const chooseMode = operation({
  name: 'directory.choose-mode',
  summary: both('选择页面模式（标准或长者）。', 'Choose how one’s pages look: as usual, or for elder people.'),
  input: z.object({
    mode: z.enum(modes),
    back: z
      .string()
      .regex(/^\/(?![/\\])/)
      .max(2000)
      .default('/'),
  }),
  find: (ctx) => lockSession(ctx.tx, ownSession(ctx.actor.sessionId)),
  allow: (actor, session) => isOwn(actor, session),
  async run(ctx, { mode, back }, session) {
    await updateMode(ctx.tx, session.personId, mode)
    return { back }
  },
})

/** Goes on in another of one's posts, or for oneself. */
export const switchPost = operation({
  name: 'directory.switch-post',
  behalf: 'session',
  summary: both('切换办理身份（岗位或本人）。', 'Act in another of one’s posts, or for oneself.'),
  input: z.object({ postId: z.uuid().optional() }),
  find: (ctx) => lockSession(ctx.tx, ownSession(ctx.actor.sessionId)),
  allow: (actor, session) => isOwn(actor, session),
  async run(ctx, { postId = null }, session) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const held = await postsHeldBy(ctx.tx, session.personId, today)
    if (postId && !held.some((post) => post.id === postId)) throw new Refusal('conflict', refusals.notYourPost)
    const account = await findAccountOfPerson(ctx.tx, session.personId)
    if (postId && account?.passwordIsFirst) throw new Refusal('conflict', refusals.firstPassword)
    await updateActing(ctx.tx, session.id, { postId })
    ctx.trace.content.push({
      step: 'post-changed',
      words: steps.postChanged,
      data: { from: session.postId, to: postId },
    })
    return { id: session.id, postId }
  },
})

/** Goes on for a firm or person that one may act for; a session acts for one party at a time. */
export const actFor = operation({
  name: 'directory.act-for',
  behalf: 'session',
  summary: both('切换为代单位或他人办理。', 'Act for a firm or person that one may act for.'),
  input: z.object({ representationId: z.uuid() }),
  find: (ctx) => lockSession(ctx.tx, ownSession(ctx.actor.sessionId)),
  allow: (actor, session) => isOwn(actor, session),
  async run(ctx, { representationId }, session) {
    const mine = await representationsBy(ctx, session.personId)
    const chosen = mine.find((one) => one.id === representationId && isUsable(one))
    if (!chosen) throw new Refusal('conflict', refusals.notYourRight)
    const account = await findAccountOfPerson(ctx.tx, session.personId)
    if (account?.passwordIsFirst) throw new Refusal('conflict', refusals.firstPassword)
    await updateActing(ctx.tx, session.id, { representationId })
    ctx.trace.content.push({ step: 'party-changed', words: steps.partyChanged, data: { right: representationId } })
    return { id: session.id, representationId }
  },
})

function ownSession(id: string | undefined): string {
  if (!id) throw new Refusal('unauthenticated', refusals.noSession)
  return id
}
