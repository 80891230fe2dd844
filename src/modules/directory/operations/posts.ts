import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Context, roles } from '../../../kernel/context.ts'
import { addDays, Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { tidyCode } from '../identifiers.ts'
import { nameFields, nameOf, severalOf } from '../inputs.ts'
import { Appointment, isInForce, type Post } from '../model.ts'
import { refusals, rules, steps } from '../phrases.ts'
import { mayAdminister } from '../policy.ts'
import { findAccountByLogin } from '../store/accounts.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findPersonByResidentId, lockPerson } from '../store/people.ts'
import {
  appointmentsOfPerson,
  appointmentsTo,
  insertAppointment,
  insertPost,
  insertUnit,
  lockAppointment,
  lockPost,
  postsByIds,
  unitsOf,
  updateAppointmentEnd,
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
    if (post.closedOn !== null) throw new Refusal('conflict', refusals.postClosed)
    const startsOn = input.startsOn ?? dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (input.endsOn !== undefined && input.endsOn < startsOn) throw invalidField('endsOn', refusals.endBeforeStart)
    // locked so that two appointments of one person are checked one after the other
    const { id: personId } = await lockPerson(ctx.tx, input.personId ?? (await personNamed(ctx, input.who ?? '')))
    if (personId === ctx.actor.id) throw new Refusal('conflict', refusals.notOneself)
    const others = (await appointmentsOfPerson(ctx.tx, personId)).filter(
      (one) => one.endsOn === null || one.endsOn >= startsOn,
    )
    if (others.some((one) => one.postId === post.id)) throw new Refusal('conflict', refusals.alreadyAppointed)
    const posts = await postsByIds(
      ctx.tx,
      others.map((one) => one.postId),
    )
    if (![...posts.values()].every((other) => maySitTogether(post, other)))
      throw new Refusal('conflict', refusals.separation)
    const made = { kind: input.kind, startsOn, endsOn: input.endsOn ?? null, by: ctx.actor.id, at: ctx.now }
    const id = await insertAppointment(ctx.tx, { personId, postId: post.id, ...made })
    const data = { id, personId, postId: post.id, kind: input.kind, startsOn, endsOn: made.endsOn }
    ctx.trace.content.push({ step: 'appointed', words: steps.appointed, data })
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
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (appointment.endsOn !== null && appointment.endsOn < today) throw new Refusal('conflict', refusals.endedAlready)
    const dayBefore = addDays(appointment.startsOn, -1)
    const lastDay = input.lastDay ?? laterOf(addDays(today, -1), dayBefore)
    if (lastDay < dayBefore) throw invalidField('lastDay', refusals.endBeforeStart)
    await updateAppointmentEnd(ctx.tx, appointment.id, { lastDay, by: ctx.actor.id, at: ctx.now })
    ctx.trace.content.push({ step: 'appointment-ended', words: steps.appointmentEnded, data: { lastDay } })
    return { id: appointment.id, organisationId: appointment.path.at(-1) ?? '' }
  },
})

function placed(post: Post): Post & { path: readonly string[] } {
  return { ...post, path: post.organisationPath }
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** Who keeps the accounts does not audit them (GB/T 22239-2019 level 3). */
function maySitTogether(a: Pick<Post, 'roles'>, b: Pick<Post, 'roles'>): boolean {
  const together = [...a.roles, ...b.roles]
  return !(together.includes('administrator') && together.includes('auditor'))
}

/** @throws Refusal 'invalid' when nobody has the resident number, sign-in name or mobile */
async function personNamed(ctx: Context, who: string): Promise<string> {
  const person = await findPersonByResidentId(ctx.tx, tidyCode(who))
  const found = person?.id ?? (await findAccountByLogin(ctx.tx, who.toLowerCase()))?.personId
  if (!found) throw invalidField('who', refusals.noPerson)
  return found
}
