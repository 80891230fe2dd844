import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { roles } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { nameFields, nameOf, severalOf } from '../inputs.ts'
import { Appointment, isInForce, type Post } from '../model.ts'
import { refusals, rules, steps } from '../phrases.ts'
import { mayAdminister } from '../policy.ts'
import { leaveSeat, personNamed, takeSeat } from '../seats.ts'
import { lockOrganisation } from '../store/organisations.ts'
import {
  appointmentsTo,
  insertPost,
  insertUnit,
  lockAppointment,
  lockPost,
  unitsOf,
  updateClosedOn,
} from '../store/posts.ts'

/** Adds a section to an organisation. */
export const addUnit = operation({
  name: 'directory.add-unit',
  summary: both('设立内设科室。', 'Add a unit to an organisation.'),
  input: z.object({ organisationId: z.uuid(), ...nameFields }),
  output: z.object({ id: z.uuid(), organisationId: z.uuid() }),
  find: (ctx, input) => lockOrganisation(ctx.tx, input.organisationId),
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, organisation) {
    const unit = { id: randomUUID(), organisationId: organisation.id, name: nameOf(input) }
    await insertUnit(ctx.tx, unit, { by: ctx.actor.id, at: ctx.now })
    return { id: unit.id, organisationId: organisation.id }
  },
})

/** Adds a post with its entitlements to an organisation. */
export const addPost = operation({
  name: 'directory.add-post',
  summary: both('设立岗位及其职责。', 'Add a post with its roles to an organisation.'),
  input: z.object({
    organisationId: z.uuid(),
    unitId: z.uuid().optional(),
    roles: severalOf(z.enum(roles)),
    ...nameFields,
  }),
  output: z.object({ id: z.uuid(), organisationId: z.uuid() }),
  find: (ctx, input) => lockOrganisation(ctx.tx, input.organisationId),
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, organisation) {
    if (organisation.activeTo !== null) throw new Refusal('conflict', refusals.organisationClosed)
    const wanted = [...new Set(input.roles)]
    if (wanted.includes('auditor') && wanted.includes('administrator'))
      throw invalidField('roles', refusals.separationInPost)
    const unitId = input.unitId ?? null
    const units = await unitsOf(ctx.tx, organisation.id)
    if (unitId && !units.some((unit) => unit.id === unitId)) throw invalidField('unitId', refusals.noUnit)
    const post = { organisationId: organisation.id, unitId, name: nameOf(input), roles: wanted }
    const id = await insertPost(ctx.tx, { ...post, by: ctx.actor.id, at: ctx.now })
    ctx.trace.content.push({ step: 'post-created', words: steps.postCreated, data: { id, ...post } })
    return { id, organisationId: organisation.id }
  },
})

/** Ends a post that nobody holds. */
export const closePost = operation({
  name: 'directory.close-post',
  summary: both('撤销岗位。', 'Close a post that nobody holds.'),
  input: z.object({ postId: z.uuid() }),
  output: z.object({ id: z.uuid(), organisationId: z.uuid() }),
  find: async (ctx, input) => placed(await lockPost(ctx.tx, input.postId)),
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, _input, post) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const held = await appointmentsTo(ctx.tx, [post.id])
    if (held.some((one) => isInForce(one, today) || one.startsOn > today))
      throw new Refusal('conflict', refusals.hasPeople)
    await updateClosedOn(ctx.tx, post.id, today)
    return { id: post.id, organisationId: post.organisationId }
  },
})

/** Puts a person into a post: as its holder, acting, or as a substitute. */
export const appoint = operation({
  name: 'directory.appoint',
  summary: both('任职：正式、代理或替补。', 'Appoint a person to a post: holder, acting or substitute.'),
  input: z
    .object({
      postId: z.uuid(),
      personId: z.uuid().optional(),
      who: z.string().trim().max(64).optional().describe('Instead of the id: resident number, sign-in name or mobile.'),
      kind: Appointment.shape.kind.default('holder'),
      startsOn: Day.optional(),
      endsOn: Day.optional(),
    })
    .refine((typed) => typed.personId ?? typed.who, { path: ['who'], params: { text: rules.whoNeeded } }),
  output: z.object({ id: z.uuid(), organisationId: z.uuid() }),
  find: async (ctx, input) => placed(await lockPost(ctx.tx, input.postId)),
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, post) {
    const startsOn = input.startsOn ?? dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const personId = input.personId ?? (await personNamed(ctx, input.who ?? ''))
    const id = await takeSeat(ctx, post, { personId, kind: input.kind, startsOn, endsOn: input.endsOn ?? null })
    return { id, organisationId: post.organisationId }
  },
})

/** Ends an appointment; by default it was over yesterday, so that the person's sessions lose the post at once. */
export const endAppointment = operation({
  name: 'directory.end-appointment',
  summary: both('免去任职。', 'End an appointment; yesterday is its last day unless another is named.'),
  input: z.object({ appointmentId: z.uuid(), lastDay: Day.optional() }),
  output: z.object({ id: z.uuid(), organisationId: z.uuid() }),
  async find(ctx, input) {
    const appointment = await lockAppointment(ctx.tx, input.appointmentId)
    return { ...appointment, path: appointment.organisationPath }
  },
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, appointment) {
    await leaveSeat(ctx, appointment, input.lastDay)
    return { id: appointment.id, organisationId: appointment.path.at(-1) ?? '' }
  },
})

function placed(post: Post): Post & { path: readonly string[] } {
  return { ...post, path: post.organisationPath }
}
