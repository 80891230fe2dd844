import { z } from 'zod'
import { type Context, hasRole } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { getOrganisation, holdBehalf } from '../../directory/index.ts'
import {
  getMatter,
  isHolder,
  isInvolved,
  isParty,
  isPartyUnhelped,
  type Matter,
  MatterNumber,
} from '../../docket/index.ts'
import '../events.ts'
import { type Channel, channelNames, GivenRating, gradeNames, type Invitation, isBad, Way } from '../model.ts'
import { refusals, summaries, told, words } from '../phrases.ts'
import { getByCode, insertCode, lockInvitation, makeCode } from '../store/invitation.ts'
import { findRating, insertRating } from '../store/rating.ts'

/** A matter that may be rated, with the matter itself. */
export interface Rateable {
  readonly id: string
  readonly invitation: Invitation
  readonly matter: Matter
}

/** By its number, locked. */
export async function lockRateable(ctx: Context, number: string): Promise<Rateable> {
  const invitation = await lockInvitation(ctx.tx, number)
  return { id: invitation.id, invitation, matter: await getMatter(ctx.tx, number) }
}

/** Rates a matter of one's own, or of the firm or person one acts for, on its page. */
export const giveRating = operation({
  name: 'ratings.give',
  summary: summaries.give,
  input: GivenRating.safeExtend({ number: MatterNumber }),
  behalf: 'party',
  find: (ctx, { number }) => lockRateable(ctx, number),
  allow: (actor, { matter }) => isPartyUnhelped(actor, matter, 'apply'),
  async run(ctx, { number: _number, ...given }, rateable) {
    await place(ctx, rateable, { given, channel: 'page' })
    return { number: rateable.invitation.number }
  },
})

/** Calls that one address may make in a minute: enough for a family, slow for guessing 80 bits. */
const perMinute = 12

/** Rates by the code of a notice or a slip, without signing in, on a device of one's own. */
export const giveRatingByCode = operation({
  name: 'ratings.give-by-code',
  summary: summaries.giveByCode,
  perMinute,
  input: GivenRating.safeExtend({ code: z.string().max(60) }),
  behalf: 'party',
  async find(ctx, { code }) {
    const { channel, number } = await getByCode(ctx.tx, code)
    return { ...(await lockRateable(ctx, number)), channel }
  },
  // who holds the code is known by it alone; staff are refused below, with the reason
  allow: (actor, { matter }) => !actor.behalf || isPartyUnhelped(actor, matter, 'apply'),
  async run(ctx, { code: _code, ...given }, rateable) {
    await place(ctx, rateable, { given, channel: rateable.channel })
    return { title: rateable.invitation.title }
  },
})

/** The supervision writes down what somebody says on the telephone; the organisation that is rated never does. */
export const takeDownRating = operation({
  name: 'ratings.take-down',
  summary: summaries.takeDown,
  input: GivenRating.safeExtend({ number: MatterNumber, way: Way }),
  find: (ctx, { number }) => lockRateable(ctx, number),
  allow: (actor, { invitation }) =>
    hasRole(actor, 'auditor') &&
    actor.post?.organisationId === invitation.supervisorId &&
    actor.post.organisationId !== invitation.organisationId,
  async run(ctx, { number: _number, ...given }, rateable) {
    if (isParty({ ...ctx.actor, post: null }, rateable.matter)) throw invalidField('number', refusals.desk)
    await place(ctx, rateable, { given, channel: 'phone' })
    return { number: rateable.invitation.number }
  },
})

/** Makes a code for a slip. Who printed it stands with it; printing says nothing about whether anybody has rated. */
export const printSlip = operation({
  name: 'ratings.print-slip',
  summary: summaries.printSlip,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockRateable(ctx, number),
  allow: (actor, { matter }) => mayPrintSlip(actor, matter),
  async run(ctx, _input, { id, invitation }) {
    const code = makeCode()
    await insertCode(ctx, { matterId: id, code, channel: 'slip' })
    ctx.trace.content.push({ step: 'slip-printed', words: words.slip })
    return { number: invitation.number, code }
  },
})

/** Handlers, heads and helpers of those who had a part in the matter. */
export function mayPrintSlip(actor: Context['actor'], matter: Matter): boolean {
  const works = (['handler', 'office', 'head', 'helper'] as const).some((role) => hasRole(actor, role))
  return works && (isInvolved(actor, matter) || isHolder(actor, matter))
}

/**
 * Keeps a rating. It leaves no step on the matter, so that nobody of the office learns of it there.
 *
 * @throws Refusal 'conflict' when it comes from a desk, too late, or a second time
 */
async function place(
  ctx: Context,
  { invitation, matter }: Rateable,
  { given, channel }: { given: GivenRating; channel: Channel },
): Promise<void> {
  if (channel !== 'phone' && (ctx.fromDesk || ctx.actor.post)) throw new Refusal('conflict', refusals.desk)
  if (ctx.now > invitation.endsAt) throw new Refusal('conflict', refusals.over)
  await holdBehalf(ctx)
  if (await findRating(ctx.tx, invitation.id)) throw new Refusal('conflict', refusals.already)
  await insertRating(ctx, invitation.id, { given, channel })
  const rating = await findRating(ctx.tx, invitation.id)
  if (!rating) throw new Error('the rating that was just kept is gone')
  const { grade, way, anonymous } = given
  const content = { grade, way, channel, anonymous: anonymous === 'yes' }
  ctx.trace.content.push({ step: 'rated', words: gradeNames[grade] ?? words.rating, data: content })
  if (channel !== 'page')
    await emit(ctx, 'notices.due', {
      ...{ people: matter.partyIds, cause: `rating-placed ${matter.id}`, matter: matter.number },
      words: told.placed(channelNames[channel]),
      href: `/complaints/new?matter=${matter.number}&category=forced-rating`,
    })
  if (isBad(grade)) await emit(ctx, 'ratings.bad-given', { ratingId: rating.id, matterId: matter.id })
}

/** What a code opens, for the page that shows the form. */
export async function rateableByCode(ctx: Context, code: string) {
  const { channel, ...invitation } = await getByCode(ctx.tx, code)
  const { name } = await getOrganisation(ctx.tx, invitation.organisationId)
  return { id: invitation.id, invitation, channel, organisation: name }
}
