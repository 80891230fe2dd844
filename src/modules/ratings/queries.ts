import { z } from 'zod'
import { type Context, hasRole } from '../../kernel/context.ts'
import { query } from '../../kernel/query.ts'
import { getOrganisation } from '../directory/index.ts'
import { getMatter, isParty, isPartyUnhelped, MatterNumber } from '../docket/index.ts'
import { isUnveiled } from './model.ts'
import { mayPrintSlip, rateableByCode } from './operations/give.ts'
import { summaries } from './phrases.ts'
import { mayRectify, maySupervise, type RectificationSubject } from './rectification-model.ts'
import { getByCode, getInvitation, settingOf } from './store/invitation.ts'
import { appealOutcome, type Figures, findRating, ownFigures } from './store/rating.ts'
import { getRectification, rectificationOf } from './store/rectification.ts'

const rateable = async (ctx: Context, { number }: { number: string }) => {
  const invitation = await getInvitation(ctx.tx, number)
  return { id: invitation.id, invitation, matter: await getMatter(ctx.tx, number) }
}

/** The party's own page: the form, or what was given and what came of it. */
export const showRating = query({
  name: 'ratings.show-rating',
  summary: summaries.showRating,
  input: z.object({ number: MatterNumber, way: z.enum(['online', 'counter']).catch('online') }),
  find: rateable,
  allow: (actor, { matter }) => isParty(actor, matter),
  async run(ctx, { way }, { invitation, matter }) {
    const rating = await findRating(ctx.tx, invitation.id)
    const rectification = rating && (await rectificationOf(ctx.tx, { ratingId: rating.id }))
    const turns = rectification ? (await getRectification(ctx.tx, rectification.number)).turns : []
    const { name } = await getOrganisation(ctx.tx, invitation.organisationId)
    return {
      ...{ invitation, rating: rating ?? null, way, organisation: name, fromDesk: ctx.fromDesk === true },
      mayRate: isPartyUnhelped(ctx.actor, matter, 'apply'),
      isOver: ctx.now > invitation.endsAt,
      answer: rectification?.state === 'done' ? rectification.answer : null,
      asked:
        rectification?.state === 'open' || rectification?.state === 'answered'
          ? (turns.findLast(({ kind }) => kind === 'call-back')?.words ?? null)
          : null,
      putRight: rectification !== undefined,
      excluded: rating ? await appealOutcome(ctx.tx, rating.id) : null,
    }
  },
})

/** The form that a code opens, for anybody who has it. */
export const showCode = query({
  name: 'ratings.show-code',
  summary: summaries.showCode,
  perMinute: 30,
  input: z.object({
    code: z.string().max(60),
    way: z.enum(['online', 'counter']).optional().catch(undefined),
    done: z.literal('yes').optional(),
  }),
  find: (ctx, { code }) => rateableByCode(ctx, code),
  allow: () => true,
  async run(ctx, { code, way, done }, { invitation, channel, organisation }) {
    const fallback = channel === 'slip' ? 'counter' : 'online'
    return {
      ...{ code, organisation, title: invitation.title, endsAt: invitation.endsAt, way: way ?? fallback },
      ...{ fromDesk: ctx.fromDesk === true || ctx.actor.post !== null, isOver: ctx.now > invitation.endsAt },
      done: done === 'yes' || (await findRating(ctx.tx, invitation.id)) !== undefined,
    }
  },
})

/** The slip to print. The code is in the address; whoever printed it has just been given it. */
export const showSlip = query({
  name: 'ratings.show-slip',
  summary: summaries.showSlip,
  input: z.object({ number: MatterNumber, code: z.string().max(60).optional() }),
  find: rateable,
  allow: (actor, { matter }) => mayPrintSlip(actor, matter),
  async run(ctx, { number, code }, { invitation }) {
    if (code && (await getByCode(ctx.tx, code)).number !== number)
      return { number, title: invitation.title, code: null }
    return { number, title: invitation.title, code: code ?? null }
  },
})

/** Where a rating by telephone is taken down. */
export const showTelephone = query({
  name: 'ratings.show-telephone',
  summary: summaries.showTelephone,
  input: z.object({ way: z.enum(['online', 'counter']).catch('counter') }),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => hasRole(actor, 'auditor'),
  run: async (_ctx, { way }) => ({ way }),
})

/** A rectification with what this reader may do. */
export const showRectification = query({
  name: 'ratings.show-rectification',
  summary: summaries.showRectification,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getRectification(ctx.tx, number),
  allow: (actor, subject) => mayRectify(actor, subject) || maySupervise(actor, subject),
  run: async (_ctx, _input, subject): Promise<RectificationSubject> => subject,
})

/** Own figures, and those of one's organisation; nothing at all, not even how many, while there are too few. */
export const showOwnFigures = query({
  name: 'ratings.show-own-figures',
  summary: summaries.own,
  input: z.object({}),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => actor.post !== null,
  async run(ctx): Promise<{ officer: Figures | null; organisation: Figures | null }> {
    const { id, post } = ctx.actor
    const { value } = await settingOf(ctx.tx, 'blind-until')
    const found = await ownFigures(ctx.tx, { officerId: id, organisationId: post?.organisationId ?? id })
    const unveiled = (figures: Figures) => (isUnveiled(figures.count, value) ? figures : null)
    return { officer: unveiled(found.officer), organisation: unveiled(found.organisation) }
  },
})
