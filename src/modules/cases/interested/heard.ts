import { randomUUID } from 'node:crypto'
import type { Context } from '../../../kernel/context.ts'
import { readClock } from '../../calendar/index.ts'
import { partyNames } from '../../directory/index.ts'
import { addStep, closeWork, tellClock } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { cancelTimers } from '../store/timer.ts'
import type { Participant } from './model.ts'
import { heardPhrases } from './phrases.ts'
import { insertParticipant, participantsOf, updateParticipant } from './store.ts'

export const statementTimer = (id: string) => `statement:${id}`
export const requestTimer = (id: string) => `hearing-request:${id}`

/** The applicant among those heard; made when the first right is told or used. */
export async function ensureApplicant(ctx: Context, subject: CaseSubject): Promise<Participant> {
  const find = async () => (await participantsOf(ctx.tx, subject.id)).find(({ part }) => part === 'applicant')
  const known = await find()
  if (known) return known
  const { applicantId } = subject.case
  const name = (await partyNames(ctx.tx, [applicantId])).get(applicantId)
  await insertParticipant(ctx, {
    ...{ id: randomUUID(), matterId: subject.id, part: 'applicant', ordinal: 0, name: name?.name ?? '' },
    ...{ personId: applicantId, firmId: null, contact: '', concern: '', told: '', statementClock: null },
  })
  const made = await find()
  if (!made) throw new Error('the applicant was not kept')
  return made
}

/** Ends the time of one right: clock, timer, and the work that waited for it. */
export async function endRight(
  ctx: Context,
  { matter, id }: CaseSubject,
  participant: Participant,
  { right, because }: { right: 'statement' | 'hearing'; because: string },
): Promise<void> {
  const clock = right === 'statement' ? participant.statementClock : participant.hearingClock
  const timer = right === 'statement' ? statementTimer(participant.id) : requestTimer(participant.id)
  if (clock) await tellClock(ctx, matter, clock, { kind: 'finished' })
  await cancelTimers(ctx.tx, id, ctx.now, timer)
  await closeWork(ctx, matter, { task: timer }, because)
}

/** Whether the right can be used no more; the law does not wait for a timer that rings late. */
export async function isOver(ctx: Context, participant: Participant, right: 'statement' | 'hearing'): Promise<boolean> {
  const [state, clock] =
    right === 'statement'
      ? [participant.statementState, participant.statementClock]
      : [participant.hearingState, participant.hearingClock]
  if (state !== 'open') return true
  return clock !== null && (await readClock(ctx, clock)).reading.late
}

/** Silence: the right lapses by itself when its time has passed. */
export async function lapseRight(
  ctx: Context,
  subject: CaseSubject,
  participant: Participant,
  right: 'statement' | 'hearing',
): Promise<void> {
  const state = right === 'statement' ? participant.statementState : participant.hearingState
  if (state !== 'open' || !(await isOver(ctx, participant, right))) return
  await endRight(ctx, subject, participant, { right, because: 'lapsed' })
  await updateParticipant(
    ctx.tx,
    participant.id,
    right === 'statement' ? { statement_state: 'lapsed' } : { hearing_state: 'lapsed', hearing_at: ctx.now },
  )
  const words = right === 'statement' ? heardPhrases.statementLapsed : heardPhrases.requestLapsed
  await addStep(ctx, subject.matter, {
    ...{ kind: `${right}-lapsed`, words: words(participant) },
    data: { participant: participant.ordinal },
  })
}

/** Lets lapse whatever has run out by now. */
export async function lapseDue(ctx: Context, subject: CaseSubject): Promise<Participant[]> {
  for (const participant of await participantsOf(ctx.tx, subject.id))
    for (const right of ['statement', 'hearing'] as const) await lapseRight(ctx, subject, participant, right)
  return participantsOf(ctx.tx, subject.id)
}
