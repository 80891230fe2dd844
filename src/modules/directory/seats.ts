import type { Context } from '../../kernel/context.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { requireAlive } from './endings/store.ts'
import { tidyCode } from './identifiers.ts'
import type { Appointment, Post } from './model.ts'
import { isPassword } from './password.ts'
import { refusals, steps } from './phrases.ts'
import { findAccountByLogin, findAccountOfPerson } from './store/accounts.ts'
import { findPersonByResidentId, lockPerson } from './store/people.ts'
import { appointmentsOfPerson, insertAppointment, postsByIds, updateAppointmentEnd } from './store/posts.ts'

/** Who takes a post, how, and from when to when. */
interface Seat {
  readonly personId: string
  readonly kind: Appointment['kind']
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/**
 * Puts a person into a locked post, whichever operation asks for it.
 *
 * @throws Refusal 'conflict' for oneself, for who is in the post, and for administrator and auditor in one hand
 */
export async function takeSeat(ctx: Context, post: Post, { personId: wanted, ...seat }: Seat): Promise<string> {
  if (post.closedOn !== null) throw new Refusal('conflict', refusals.postClosed)
  if (seat.endsOn !== null && seat.endsOn < seat.startsOn) throw invalidField('endsOn', refusals.endBeforeStart)
  // locked so that two appointments of one person are checked one after the other
  const { id: personId } = await lockPerson(ctx.tx, wanted)
  await requireAlive(ctx.tx, personId)
  if (personId === ctx.actor.id) throw new Refusal('conflict', refusals.notOneself)
  const others = (await appointmentsOfPerson(ctx.tx, personId)).filter(
    // an appointment that was taken back before it began ends before its first day
    (one) => one.endsOn === null || (one.endsOn >= seat.startsOn && one.endsOn >= one.startsOn),
  )
  if (others.some((one) => one.postId === post.id)) throw new Refusal('conflict', refusals.alreadyAppointed)
  const posts = await postsByIds(
    ctx.tx,
    others.map((one) => one.postId),
  )
  if (![...posts.values()].every((other) => maySitTogether(post, other)))
    throw new Refusal('conflict', refusals.separation)
  const id = await insertAppointment(ctx.tx, { personId, postId: post.id, ...seat, by: ctx.actor.id, at: ctx.now })
  ctx.trace.content.push({
    step: 'appointed',
    words: steps.appointed,
    data: { id, personId, postId: post.id, ...seat },
  })
  return id
}

/** Ends a locked appointment; by default it was over yesterday, so that the person's sessions lose the post at once. */
export async function leaveSeat(ctx: Context, appointment: Appointment, wanted?: Day): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  if (appointment.endsOn !== null && appointment.endsOn < today) throw new Refusal('conflict', refusals.endedAlready)
  const dayBefore = addDays(appointment.startsOn, -1)
  const lastDay = wanted ?? laterOf(addDays(today, -1), dayBefore)
  if (lastDay < dayBefore) throw invalidField('lastDay', refusals.endBeforeStart)
  await updateAppointmentEnd(ctx.tx, appointment.id, { lastDay, by: ctx.actor.id, at: ctx.now })
  ctx.trace.content.push({ step: 'appointment-ended', words: steps.appointmentEnded, data: { lastDay } })
}

/** @throws Refusal 'invalid' when nobody has the resident number, sign-in name or mobile */
export async function personNamed(ctx: Context, who: string): Promise<string> {
  const person = await findPersonByResidentId(ctx.tx, tidyCode(who))
  const found = person?.id ?? (await findAccountByLogin(ctx.tx, who.toLowerCase()))?.personId
  if (!found) throw invalidField('who', refusals.noPerson)
  return found
}

/** Whoever signs gives the password once more: an open screen signs nothing. @throws Refusal 'invalid' */
export async function requireOwnPassword(ctx: Context, password: string): Promise<void> {
  const account = await findAccountOfPerson(ctx.tx, ctx.actor.id)
  const isOwn = await isPassword(password, account?.passwordHash)
  if (!isOwn || account?.closedAt) throw invalidField('password', refusals.passwordWrong)
}

/** Who keeps the accounts does not audit them (GB/T 22239-2019 level 3). */
function maySitTogether(a: Pick<Post, 'roles'>, b: Pick<Post, 'roles'>): boolean {
  const together = [...a.roles, ...b.roles]
  return !(together.includes('administrator') && together.includes('auditor'))
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}
