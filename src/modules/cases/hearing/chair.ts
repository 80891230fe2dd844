import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { participantsOf } from '../interested/store.ts'
import type { CaseSubject } from '../policy.ts'
import { findDecision, taskResultsOf, workersOf } from '../store/acts.ts'
import { type Colleague, staffOf } from '../store/staff.ts'
import type { Hearing } from './model.ts'
import { hearingPhrases } from './phrases.ts'
import { hearingsOf, recusalsOf } from './store.ts'

/** Who of the authority may chair: nobody who has reviewed the case, is heard in it, or was replaced on request (art. 48 (3)). */
export async function possibleChairs(ctx: Context, subject: CaseSubject, hearing: Hearing): Promise<Colleague[]> {
  const staff = await authorityStaff(ctx, subject)
  const objections = await objectionsTo(ctx, subject, hearing)
  return staff.filter((colleague) => objections(colleague) === undefined)
}

/** The colleague in this post, if they may chair. @throws Refusal 'invalid' */
export async function requireChair(
  ctx: Context,
  subject: CaseSubject,
  hearing: Hearing,
  postId: string,
): Promise<Colleague> {
  const colleague = (await authorityStaff(ctx, subject)).find((one) => one.postId === postId)
  if (!colleague) throw invalidField('chair', hearingPhrases.chairUnknown)
  const objection = (await objectionsTo(ctx, subject, hearing))(colleague)
  if (objection) throw invalidField('chair', objection)
  return colleague
}

async function authorityStaff({ tx, now, settings }: Context, { matter }: CaseSubject): Promise<Colleague[]> {
  return staffOf(tx, matter.organisationId, dayOf(now, settings.DISTRICT_ZONE))
}

async function objectionsTo({ tx }: Context, { id }: CaseSubject, hearing: Hearing) {
  const reviewers = new Set(await workersOf(tx, id))
  const companions = new Set((await taskResultsOf(tx, id)).flatMap(({ colleague }) => colleague ?? []))
  const heard = new Set((await participantsOf(tx, id)).flatMap(({ personId }) => personId ?? []))
  const replaced = new Set(
    (await recusalsOf(tx, hearing.id)).filter(({ granted }) => granted).map(({ chairId }) => chairId),
  )
  return ({ personId, name }: Colleague) => {
    if (reviewers.has(personId) || companions.has(name)) return hearingPhrases.chairReviewed
    if (heard.has(personId)) return hearingPhrases.chairConcerned
    return replaced.has(personId) ? hearingPhrases.chairRecused : undefined
  }
}

/** Who chairs a hearing takes no part in the review before the decision. @throws Refusal 'conflict' */
export async function requireNotChair(ctx: Context, { id }: CaseSubject): Promise<void> {
  const chairs = (await hearingsOf(ctx.tx, id)).filter(
    ({ chairId, state }) => chairId === ctx.actor.id && state !== 'withdrawn' && state !== 'cancelled',
  )
  if (chairs.length > 0 && !(await findDecision(ctx.tx, id))) throw new Refusal('conflict', hearingPhrases.chairReviews)
}
