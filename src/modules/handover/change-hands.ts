import type { Context } from '../../kernel/context.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import {
  appointmentsTo,
  endRepresentation,
  insertRepresentation,
  leaveSeat,
  lockAppointment,
  lockPost,
  lockRepresentation,
  takeSeat,
} from '../directory/index.ts'
import type { Handover, List } from './model.ts'
import { told } from './phrases.ts'
import { tell } from './telling.ts'

/** Ends one appointment, begins the other, moves the mandates. Work waits for the post, and so goes with it. */
export async function changeHands(ctx: Context, handover: Handover, { mandates }: List): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const post = await lockPost(ctx.tx, handover.postId)
  const people = [handover.leaverId, handover.takerId]
  const seats = (await appointmentsTo(ctx.tx, [post.id])).filter(
    ({ personId, endsOn }) => people.includes(personId) && (endsOn === null || endsOn >= today),
  )
  // who stands in for the post already, or will, takes it whole from now on
  for (const { id } of seats) await leaveSeat(ctx, await lockAppointment(ctx.tx, id))
  await takeSeat(ctx, post, { personId: handover.takerId, kind: 'holder', startsOn: today, endsOn: null })
  for (const { id } of mandates) await moveMandate(ctx, handover, id, today)
}

/** A mandate that its giver ended meanwhile, or that has run out, is not moved; nobody helps oneself. */
async function moveMandate(ctx: Context, handover: Handover, id: string, today: Day): Promise<void> {
  const right = await lockRepresentation(ctx, id)
  if (right.endedAt) return
  const isOver = right.endsOn !== null && right.endsOn < today
  if (isOver || right.partyId === handover.takerId) return endRepresentation(ctx, id, '岗位交接')
  const { kind, acts, items, matter, endsOn, basis, fileId, partyId } = right
  await endRepresentation(ctx, id, '岗位交接')
  await insertRepresentation(ctx, {
    ...{ kind, acts, items, matter, endsOn, basis, fileId, party: { person: partyId }, agentId: handover.takerId },
    ...{ agentPostId: handover.postId, startsOn: today, agreedHow: 'handover', followsId: id },
  })
  const words = told.helps({ leaverName: handover.leaverName, takerName: handover.takerName })
  await tell(ctx, [partyId], { words, href: '/account/behalf' })
}
