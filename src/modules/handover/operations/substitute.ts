import { z } from 'zod'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import {
  appointmentsTo,
  getPost,
  isInForce,
  leaveSeat,
  lockAppointment,
  lockPost,
  personForParty,
  personNamed,
  takeSeat,
} from '../../directory/index.ts'
import { refusals, told } from '../phrases.ts'
import { mayLead } from '../policy.ts'
import { tell } from '../telling.ts'

/** Names who stands in for a post from a day to a day; both are told. */
export const substitute = operation({
  name: 'handover.substitute',
  summary: both('指定岗位替补人员及起止日期。', 'Name who stands in for a post, from a day to a day.'),
  input: z.object({
    postId: z.uuid(),
    who: z.string().trim().min(1).max(64).describe('Resident number, sign-in name or mobile.'),
    startsOn: Day,
    endsOn: Day,
  }),
  find: (ctx, { postId }) => lockPost(ctx.tx, postId),
  allow: (actor, post) => mayLead(actor, post),
  async run(ctx, { who, startsOn, endsOn }, post) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (startsOn < today) throw invalidField('startsOn', refusals.past)
    const personId = await personNamed(ctx, who)
    const id = await takeSeat(ctx, post, { personId, kind: 'substitute', startsOn, endsOn })
    const { name } = await personForParty(ctx.tx, personId)
    const holders = (await appointmentsTo(ctx.tx, [post.id])).filter(
      (one) => one.kind !== 'substitute' && isInForce(one, today),
    )
    const people = [personId, ...holders.map((one) => one.personId)]
    await tell(ctx, people, { words: told.substitute({ post: post.name, name, startsOn, endsOn }) })
    return { id, organisationId: post.organisationId }
  },
})

/** Whoever was away is back: the substitute loses the post at the next request. */
export const endSubstitution = operation({
  name: 'handover.end-substitution',
  summary: both('提前结束替补。', 'End a substitution before its last day.'),
  input: z.object({ appointmentId: z.uuid() }),
  async find(ctx, { appointmentId }) {
    const appointment = await lockAppointment(ctx.tx, appointmentId)
    const { roles, name, organisationId } = await getPost(ctx.tx, appointment.postId)
    return { ...appointment, roles, postName: name, organisationId }
  },
  allow: (actor, post) => mayLead(actor, post),
  async run(ctx, _input, appointment) {
    if (appointment.kind !== 'substitute') throw new Refusal('conflict', refusals.noSubstitute)
    await leaveSeat(ctx, appointment)
    const seats = await appointmentsTo(ctx.tx, [appointment.postId])
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const people = seats.filter((one) => one.kind !== 'substitute' && isInForce(one, today)).map((one) => one.personId)
    const words = told.substitutionEnded(appointment.postName, appointment.personName)
    await tell(ctx, [appointment.personId, ...people], { words })
    return { id: appointment.id, organisationId: appointment.organisationId }
  },
})
