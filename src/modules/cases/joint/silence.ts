import type { Context } from '../../../kernel/context.ts'
import { readClock } from '../../calendar/index.ts'
import type { GuideVersion } from '../../catalogue/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { getOrganisation } from '../../directory/index.ts'
import { addStep, closeWork, openWork, tellClock } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { cancelTimers } from '../store/timer.ts'
import { tellParties } from '../telling.ts'
import { handTo, timerOf, timerPrefix, workOf } from './ask.ts'
import type { Opinion } from './model.ts'
import { jointPhrases, jointSteps } from './phrases.ts'
import { markSilent, opinionsOf } from './store.ts'

/** Work of the head of an organisation that did not answer in time. */
export const overdueWork = (id: string) => `asked-overdue:${id}`

/** The timer of something that was asked went off. */
export async function ringOpinion(ctx: Context, subject: CaseSubject, timer: string): Promise<void> {
  const id = timer.slice(timerPrefix.length)
  const opinion = (await opinionsOf(ctx.tx, subject.id)).find((one) => one.id === id)
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  if (opinion?.state === 'asked') await fallSilent(ctx, subject, { opinion, guide })
}

/** Whether the time to answer is over; what is so does not wait for a timer that rings late. */
export async function isOverdue(ctx: Context, { clockId }: Opinion): Promise<boolean> {
  return (await readClock(ctx, clockId)).reading.late
}

/**
 * The time has ended without an answer: an exception that everybody sees and that waits for the head of the organisation.
 * It is no consent, but where the guide names the law that makes it one.
 */
export async function fallSilent(
  ctx: Context,
  subject: CaseSubject,
  { opinion, guide }: { opinion: Opinion; guide: GuideVersion },
): Promise<void> {
  const { matter } = subject
  const { id, organisationId, clockId } = opinion
  const part = guide.content.joint?.parts.find(({ code }) => code === opinion.code)
  const law = part?.silence === 'consent' ? part.silenceBasis : null
  await markSilent(ctx, id, law !== null)
  const { name } = await getOrganisation(ctx.tx, organisationId)
  const due = (await readClock(ctx, clockId)).reading.dueDay
  const words = law ? jointSteps.consented(name, due, law) : jointSteps.silent(name, due)
  await addStep(ctx, matter, { kind: 'opinion-silent', words, data: { organisation: organisationId, due } })
  await tellParties(ctx, matter, words)
  if (opinion.holds) await handTo(ctx, subject, matter.holderOrganisationId ?? matter.organisationId)
  if (law) {
    await closeWork(ctx, matter, { task: workOf(id) }, 'silent')
    return tellClock(ctx, matter, clockId, { kind: 'finished' })
  }
  await openWork(ctx, matter, {
    ...{ task: overdueWork(id), title: jointPhrases.overdue, href: `/matters/${matter.number}/opinions/${id}` },
    ...{ for: { organisation: organisationId, role: 'head' }, organisationId },
    clock: { id: clockId, dueAt: (await readClock(ctx, clockId)).reading.dueAt },
  })
}

/** Takes everything about one question off the lists and ends its time. */
export async function settleAsked(
  ctx: Context,
  subject: CaseSubject,
  opinion: Opinion,
  outcome: string,
): Promise<void> {
  const { matter } = subject
  for (const task of [workOf(opinion.id), overdueWork(opinion.id)]) await closeWork(ctx, matter, { task }, outcome)
  await cancelTimers(ctx.tx, subject.id, ctx.now, timerOf(opinion.id))
  const { reading } = await readClock(ctx, opinion.clockId)
  if (reading.state !== 'finished') await tellClock(ctx, matter, opinion.clockId, { kind: 'finished' })
  if (opinion.holds && opinion.state === 'asked')
    await handTo(ctx, subject, matter.holderOrganisationId ?? matter.organisationId)
}
