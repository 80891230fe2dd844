import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { requireOwnPassword } from '../../directory/index.ts'
import { changeHands } from '../change-hands.ts'
import { frozen, listOf } from '../list.ts'
import type { Handover, Part } from '../model.ts'
import { refusals, steps, told } from '../phrases.ts'
import { isLeaver, isTaker, mayWitness } from '../policy.ts'
import { closeHandover, freezeList, insertSignature, lockHandover, signaturesOf } from '../store/handover.ts'
import { requireUnsigned, tell } from '../telling.ts'

const Signing = z.object({ id: z.uuid(), password: z.string().max(1000) })
/** What all signatures have in common: guesses of the password are slowed down, the hand-over is locked. */
const signing = {
  perMinute: 10,
  find: (ctx: Context, { id }: { id: string }) => lockHandover(ctx.tx, id),
}

/** The first signature freezes the list. */
export const signAsLeaver = operation({
  name: 'handover.sign-as-leaver',
  summary: both('移交人签字，清单即固定。', 'Sign as the one who leaves; the list is fixed from now on.'),
  input: Signing,
  ...signing,
  allow: (actor, subject) => isLeaver(actor, subject),
  run: (ctx, { password }, handover) => signFirst(ctx, handover, { password, reason: null }),
})

/** For a leaver who is gone: whoever leads signs in that place, says why, and cannot be the witness as well. */
export const signInPlace = operation({
  name: 'handover.sign-in-place',
  summary: both('移交人已离岗的，代为签字并说明原因。', 'Sign in the place of a leaver who is gone, with the reason.'),
  input: Signing.extend({ reason: z.string().trim().min(2).max(400) }),
  ...signing,
  allow: (actor, subject) => mayWitness(actor, subject),
  run: (ctx, { password, reason }, handover) => signFirst(ctx, handover, { password, reason }),
})

export const signAsTaker = operation({
  name: 'handover.sign-as-taker',
  summary: both('接收人核对清单并签字。', 'Sign as the one who takes, after checking the list.'),
  input: Signing,
  ...signing,
  allow: (actor, subject) => isTaker(actor, subject),
  async run(ctx, { id, password }, handover) {
    requireNext(handover, 'taker')
    await sign(ctx, handover, { part: 'taker', password })
    await tell(ctx, [handover.openedBy], { id, words: told.taken(handover.postName, handover.takerName) })
    return { id }
  },
})

/** The third signature: the post changes hands in the same transaction. */
export const witness = operation({
  name: 'handover.witness',
  summary: both('监交人签字，岗位随即交接。', 'Sign as the witness; with it the post changes hands.'),
  input: Signing,
  ...signing,
  allow: (actor, subject) => mayWitness(actor, subject),
  async run(ctx, { id, password }, handover) {
    requireNext(handover, 'witness')
    if (dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) < handover.plannedOn)
      throw new Refusal('conflict', refusals.tooEarly(handover.plannedOn))
    const earlier = await signaturesOf(ctx.tx, id)
    if (earlier.some(({ signedBy }) => signedBy === ctx.actor.id)) throw new Refusal('conflict', refusals.threePersons)
    await sign(ctx, handover, { part: 'witness', password })
    await changeHands(ctx, handover, await listOf(ctx, handover))
    await closeHandover(ctx, id, 'done', null)
    await tell(ctx, [handover.leaverId, handover.takerId], {
      id,
      words: told.done(handover.postName, handover.takerName),
    })
    return { id }
  },
})

/** Whom the leaver helps is told before anything changes, and can end the mandate until then and after. */
async function signFirst(
  ctx: Context,
  handover: Handover,
  by: { password: string; reason: string | null },
): Promise<{ id: string }> {
  requireUnsigned(handover)
  const list = await listOf(ctx, handover)
  const kept = frozen(list)
  await freezeList(ctx, handover.id, kept)
  await sign(ctx, { ...handover, listSha256: kept.sha256 }, { part: 'leaver', ...by })
  const { id, postName, leaverName, takerName, plannedOn } = handover
  await tell(ctx, [handover.takerId], { id, words: told.signed(postName, leaverName) })
  const principals = list.mandates.map(({ partyId }) => partyId)
  const words = told.willHelp({ leaverName, takerName, plannedOn })
  await tell(ctx, principals, { words, href: '/account/behalf' })
  return { id }
}

/** Signs with the password once more. The ledger proves which list was signed: the digest of its bytes. */
async function sign(
  ctx: Context,
  handover: Handover,
  { part, password, reason = null }: { part: Part; password: string; reason?: string | null },
): Promise<void> {
  await requireOwnPassword(ctx, password)
  await insertSignature(ctx, handover, { part, reason })
  const data = { handover: handover.id, part, sha256: handover.listSha256?.toString('hex') ?? null, reason }
  ctx.trace.content.push({ step: 'handover-signed', words: steps.signed[part], data })
}

/** @throws Refusal 'conflict' when it is over, signed already, or another signs first */
function requireNext({ outcome, signed }: Handover, part: 'taker' | 'witness'): void {
  if (outcome) throw new Refusal('conflict', refusals.closed)
  if (signed.includes(part)) throw new Refusal('conflict', refusals.signed)
  if (!signed.includes(part === 'taker' ? 'leaver' : 'taker')) throw new Refusal('conflict', refusals.notYet)
}
