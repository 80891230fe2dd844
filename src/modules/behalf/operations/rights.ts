import { z } from 'zod'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import {
  agreeTo,
  endRepresentation,
  getFirm,
  insertRepresentation,
  isUsable,
  representationsOf,
  stewardsOf,
} from '../../directory/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import { actsOf, Items, isWithin, Reach, requireEnd, Who } from '../model.ts'
import { lockRight, personMeant, requireLimits, tell } from '../people.ts'
import { refusals, steps, told } from '../phrases.ts'
import { mayAgree, mayEnd, mayEntrustFor, mayForOneself } from '../policy.ts'

const Given = z.object({ ...Who, reach: Reach, items: Items, matter: MatterNumber.optional(), endsOn: Day })

/** Entrusts somebody to act for a firm: the legal representative, or who may entrust others, within one's own right. */
export const grant = operation({
  name: 'behalf.grant',
  summary: both('单位委托经办人。', 'Entrust somebody to act for a firm; in force when that person confirms.'),
  perMinute: 10,
  input: Given.extend({ firmId: z.uuid(), manages: z.literal('yes').optional() }),
  async find(ctx, { firmId }) {
    const { id, name } = await getFirm(ctx.tx, firmId)
    return { id, name, stewards: (await stewardsOf(ctx, [firmId])).get(firmId) ?? [] }
  },
  allow: (actor, firm) => mayEntrustFor(actor, firm),
  async run(ctx, { reach, items, matter, endsOn, manages, ...who }, firm) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    requireEnd(endsOn, today, ctx.settings.MANDATE_DAYS)
    const agent = await personMeant(ctx, who)
    if (agent.id === ctx.actor.id) throw invalidField('who', refusals.notOneself)
    const acts = actsOf(reach)
    const limits = await requireLimits(ctx, { items, matter }, firm.id)
    const wanted = { acts, ...limits, endsOn }
    const own = (await representationsOf(ctx, firm.id)).filter(
      (one) => one.agentId === ctx.actor.id && one.manages && isUsable(one),
    )
    if (!own.some((one) => isWithin(one, wanted))) throw new Refusal('conflict', refusals.beyondOwn)
    const id = await insertRepresentation(ctx, {
      ...{ kind: 'appointed', party: { firm: firm.id }, agentId: agent.id, acts, manages: manages === 'yes' },
      ...{ ...limits, startsOn: today, endsOn, basis: '单位授权（民法典第一百六十五条）' },
    })
    await tell(ctx, [agent.id], told.given(firm.name))
    ctx.trace.content.push({ step: 'granted', words: steps.granted, data: { right: id, acts, ...limits, endsOn } })
    return { id }
  },
})

/** Entrusts somebody to act for oneself. */
export const giveMandate = operation({
  name: 'behalf.give-mandate',
  summary: both('委托他人代本人办理。', 'Entrust somebody to act for oneself; in force when that person confirms.'),
  perMinute: 10,
  input: Given,
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => mayForOneself(actor),
  async run(ctx, { reach, items, matter, endsOn, ...who }) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    requireEnd(endsOn, today, ctx.settings.MANDATE_DAYS)
    const agent = await personMeant(ctx, who)
    if (agent.id === ctx.actor.id) throw invalidField('who', refusals.notOneself)
    const acts = actsOf(reach)
    const limits = await requireLimits(ctx, { items, matter }, ctx.actor.id)
    const id = await insertRepresentation(ctx, {
      ...{ kind: 'mandate', party: { person: ctx.actor.id }, agentId: agent.id, acts },
      ...{ ...limits, startsOn: today, endsOn, basis: '本人委托（民法典第一百六十五条）' },
    })
    await tell(ctx, [agent.id], told.given(ctx.actor.name))
    ctx.trace.content.push({ step: 'granted', words: steps.granted, data: { right: id, acts, ...limits, endsOn } })
    return { id }
  },
})

/** The other side says yes, signed in. */
export const agree = operation({
  name: 'behalf.agree',
  summary: both('确认代办关系。', 'Confirm a right to act, as the side that was asked.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockRight(ctx, id),
  allow: (actor, subject) => mayAgree(actor, subject),
  async run(ctx, { id }, { right, stewards }) {
    if (right.agreedAt || right.endedAt) throw new Refusal('conflict', refusals.settled)
    await agreeTo(ctx, id, 'account')
    await tell(ctx, right.partyKind === 'firm' ? stewards : [right.partyId], told.agreed(right.agentName))
    ctx.trace.content.push({ step: 'agreed', words: steps.agreed, data: { right: id, how: 'account' } })
    return { id }
  },
})

/** Ends a right at once: sessions that act under it can do nothing at their next request. */
export const end = operation({
  name: 'behalf.end',
  summary: both('立即终止代办关系。', 'End a right to act, at once.'),
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(400).optional() }),
  find: (ctx, { id }) => lockRight(ctx, id),
  allow: (actor, subject) => mayEnd(actor, subject),
  async run(ctx, { id, reason }, { right }) {
    if (right.endedAt) throw new Refusal('conflict', refusals.settled)
    await endRepresentation(ctx, id, reason ?? null)
    await tell(ctx, [right.agentId, right.partyId], told.ended(right.agentName, right.partyName))
    ctx.trace.content.push({ step: 'ended', words: steps.ended, data: { right: id, reason: reason ?? null } })
    return { id }
  },
})
