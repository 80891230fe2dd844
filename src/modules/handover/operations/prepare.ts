import { z } from 'zod'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getPost, lockAppointment, personForParty, personNamed } from '../../directory/index.ts'
import { itemKinds } from '../model.ts'
import { refusals, steps, told } from '../phrases.ts'
import { mayLead, mayName } from '../policy.ts'
import {
  closeHandover,
  getHandover,
  insertHandover,
  insertItem,
  lockHandover,
  strikeItem as strike,
} from '../store/handover.ts'
import { requireUnsigned, tell } from '../telling.ts'

/** Begins a hand-over: whose appointment ends, who takes the post, from which day. */
export const open = operation({
  name: 'handover.open',
  summary: both('发起岗位交接。', 'Begin the hand-over of a post: from whom, to whom, on which day.'),
  input: z.object({
    appointmentId: z.uuid().describe('Of the person who leaves; may be over already.'),
    who: z.string().trim().min(1).max(64).describe('Who takes: resident number, sign-in name or mobile.'),
    plannedOn: Day,
  }),
  async find(ctx, { appointmentId }) {
    const appointment = await lockAppointment(ctx.tx, appointmentId)
    const { roles, organisationPath, organisationId, closedOn } = await getPost(ctx.tx, appointment.postId)
    return { ...appointment, roles, organisationPath, organisationId, isClosed: closedOn !== null }
  },
  allow: (actor, post) => mayLead(actor, post),
  async run(ctx, { who, plannedOn }, appointment) {
    const { personId: leaverId, postId, organisationId, isClosed, personName } = appointment
    if (appointment.kind === 'substitute') throw new Refusal('conflict', refusals.onlyStandsIn)
    if (isClosed) throw new Refusal('conflict', refusals.closedPost)
    if (plannedOn < dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('plannedOn', refusals.past)
    const takerId = await personNamed(ctx, who)
    if (takerId === leaverId) throw invalidField('who', refusals.samePerson)
    const id = await insertHandover(ctx, { postId, organisationId, leaverId, takerId, plannedOn })
    if (!id) throw new Refusal('conflict', refusals.openAlready)
    const handover = await getHandover(ctx.tx, id)
    const taker = await personForParty(ctx.tx, takerId)
    await tell(ctx, [leaverId, takerId], { id, words: told.opened(handover.postName, personName, taker.name) })
    const data = { handover: id, postId, leaverId, takerId, plannedOn }
    ctx.trace.content.push({ step: 'handover-opened', words: steps.opened, data })
    return { id }
  },
})

/** Adds what no system knows of; of secrets the name, never the secret. */
export const nameItem = operation({
  name: 'handover.name-item',
  summary: both('在交接清单中列明物品。', 'Name a thing on the list: keys, papers, devices, secrets by name only.'),
  input: z.object({ id: z.uuid(), kind: z.enum(itemKinds), name: z.string().trim().min(1).max(200) }),
  find: (ctx, { id }) => lockHandover(ctx.tx, id),
  allow: (actor, subject) => mayName(actor, subject),
  async run(ctx, { id, kind, name }, handover) {
    requireUnsigned(handover)
    await insertItem(ctx, id, { kind, name })
    return { id }
  },
})

export const strikeItem = operation({
  name: 'handover.strike-item',
  summary: both('从交接清单中去掉物品。', 'Take a thing off the list before it is signed.'),
  input: z.object({ id: z.uuid(), itemId: z.uuid() }),
  find: (ctx, { id }) => lockHandover(ctx.tx, id),
  allow: (actor, subject) => mayName(actor, subject),
  async run(ctx, { id, itemId }, handover) {
    requireUnsigned(handover)
    await strike(ctx, id, itemId)
    return { id }
  },
})

/** Gives it up before the last signature; nobody's post changes. */
export const withdraw = operation({
  name: 'handover.withdraw',
  summary: both('撤销尚未完成的交接。', 'Give up a hand-over that is not finished.'),
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(400) }),
  find: (ctx, { id }) => lockHandover(ctx.tx, id),
  allow: (actor, subject) => mayLead(actor, subject),
  async run(ctx, { id, reason }, handover) {
    if (handover.outcome) throw new Refusal('conflict', refusals.closed)
    await closeHandover(ctx, id, 'withdrawn', reason)
    await tell(ctx, [handover.leaverId, handover.takerId], { id, words: told.withdrawn(handover.postName, reason) })
    ctx.trace.content.push({ step: 'handover-withdrawn', words: steps.withdrawn, data: { handover: id, reason } })
    return { id }
  },
})
