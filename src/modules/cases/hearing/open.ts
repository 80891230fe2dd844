import { randomUUID } from 'node:crypto'
import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import { addStep, closeWork, openWork, tellClock } from '../../docket/index.ts'
import { endRight } from '../interested/heard.ts'
import type { Participant } from '../interested/model.ts'
import { participantsOf, updateParticipant } from '../interested/store.ts'
import { tellHeard } from '../interested/telling.ts'
import type { CaseSubject } from '../policy.ts'
import { settleStop } from '../special/stops.ts'
import type { Colleague } from '../store/staff.ts'
import { cancelTimers } from '../store/timer.ts'
import { startTimed } from '../timed.ts'
import type { Hearing } from './model.ts'
import { hearingPhrases } from './phrases.ts'
import { findOpenHearing, insertHearing, updateHearing } from './store.ts'
import { momentText } from './when.ts'

/** Work on a hearing: each closed by its name when the hearing goes on or ends. */
export const hearingWork = {
  arrange: 'hearing-arrange',
  chair: 'hearing-chair',
  record: 'hearing-record',
  recusal: 'hearing-recusal',
  signatures: 'hearing-signatures',
  late: 'hearing-late',
  sign: (participant: string) => `hearing-sign:${participant}`,
} as const
export const lateTimer = (id: string) => `hearing-late:${id}`
export const hearingPath = (number: string) => `/matters/${number}/hearing`

/** Somebody uses the right: the first request opens the hearing and its twenty working days, and stops the clock (art. 45, 47). */
export async function requestHearing(
  ctx: Context,
  subject: CaseSubject,
  participant: Participant,
  words: string,
): Promise<void> {
  if (participant.hearingState === 'open')
    await endRight(ctx, subject, participant, { right: 'hearing', because: 'asked' })
  await updateParticipant(ctx.tx, participant.id, {
    ...{ hearing_state: 'asked', hearing_words: words, hearing_at: ctx.now },
  })
  const { matter } = subject
  const step = { kind: 'hearing-asked', words: hearingPhrases.asked(participant) }
  await addStep(ctx, matter, { ...step, data: { participant: participant.ordinal } })
  if (await findOpenHearing(ctx.tx, subject.id)) return
  const id = randomUUID()
  const clock = await startTimed(ctx, matter, {
    ...{ kind: 'hearing-organise', rule: 'hearing-organise', holder: matter.organisationId, timer: lateTimer(id) },
  })
  const why = words || step.words.zh
  await insertHearing(ctx, { id, matterId: subject.id, origin: 'request', ground: 'request', why, holdClock: clock.id })
  await openArrangement(ctx, subject, clock)
  await settleStop(ctx, subject)
  const heard = await participantsOf(ctx.tx, subject.id)
  await tellHeard(ctx, matter, heard, hearingPhrases.askedNotice(matter.title, clock.dueDay))
}

/** Time, place and chair are to be found, by whoever handles papers in the authority. */
export async function openArrangement(
  ctx: Context,
  { matter }: CaseSubject,
  clock?: { id: string; dueAt: Date },
): Promise<void> {
  const organisation = matter.organisationId
  await openWork(ctx, matter, {
    ...{ task: hearingWork.arrange, title: hearingPhrases.arrange, href: hearingPath(matter.number), clock },
    ...{ for: { organisation, role: 'handler' }, organisationId: organisation },
  })
}

/** Whoever chairs is to hold it and to write the record; what waited before is done. */
export async function passToChair(
  ctx: Context,
  { matter }: CaseSubject,
  hearing: Pick<Hearing, 'startsAt' | 'holdClock'>,
  chair: Colleague,
): Promise<void> {
  for (const task of [hearingWork.arrange, hearingWork.record, hearingWork.chair])
    await closeWork(ctx, matter, { task }, 'called')
  const { startsAt, holdClock } = hearing
  const at = startsAt && momentText(startsAt, ctx.settings.DISTRICT_ZONE)
  const clock = holdClock ? { id: holdClock, dueAt: (await readClock(ctx, holdClock)).reading.dueAt } : undefined
  await openWork(ctx, matter, {
    ...{ task: hearingWork.record, title: at ? hearingPhrases.recordAt(at) : hearingPhrases.record, clock },
    ...{ href: `${hearingPath(matter.number)}/record`, for: { post: chair.postId } },
    organisationId: matter.organisationId,
  })
}

/** @throws Refusal 'conflict' when no hearing is at one of the stages */
export async function requireHearing(
  ctx: Context,
  subject: CaseSubject,
  ...states: readonly Hearing['state'][]
): Promise<Hearing> {
  const hearing = await findOpenHearing(ctx.tx, subject.id)
  if (!hearing || !states.includes(hearing.state)) throw new Refusal('conflict', hearingPhrases.notOpen)
  return hearing
}

/** Its twenty working days are over because it was held, or will not be. */
export async function endTiming(ctx: Context, { id, matter }: CaseSubject, hearing: Hearing): Promise<void> {
  await closeWork(ctx, matter, { task: hearingWork.late }, 'held')
  await cancelTimers(ctx.tx, id, ctx.now, lateTimer(hearing.id))
  if (!hearing.holdClock) return
  const { reading } = await readClock(ctx, hearing.holdClock)
  if (reading.state !== 'finished') await tellClock(ctx, matter, hearing.holdClock, { kind: 'finished' })
}

/** It will not be held: what waited for it is taken back; the clock runs again unless the case has ended too. */
export async function endHearing(
  ctx: Context,
  subject: CaseSubject,
  hearing: Hearing,
  { state, why, caseEnds = false }: { state: 'withdrawn' | 'cancelled'; why: string; caseEnds?: boolean },
): Promise<void> {
  const { matter } = subject
  await updateHearing(ctx.tx, hearing.id, { state, ended_at: ctx.now, ended_why: why })
  await endTiming(ctx, subject, hearing)
  const heard = await participantsOf(ctx.tx, subject.id)
  const { sign, ...works } = hearingWork
  for (const task of [...Object.values(works), ...heard.map(({ id }) => sign(id))])
    await closeWork(ctx, matter, { task }, state)
  await addStep(ctx, matter, { kind: `hearing-${state}`, words: hearingPhrases.ended[state], note: why })
  if (caseEnds) return
  await settleStop(ctx, subject)
  await tellHeard(ctx, matter, heard, hearingPhrases.endedNotice(matter.title))
}

/** The twenty working days have passed and the hearing was not held: said to those heard, and work for the head. */
export async function hearingIsLate(ctx: Context, subject: CaseSubject, id: string): Promise<void> {
  const hearing = await findOpenHearing(ctx.tx, subject.id)
  if (hearing?.id !== id || hearing.state === 'held') return
  const { matter } = subject
  const organisation = matter.organisationId
  await addStep(ctx, matter, { kind: 'hearing-late', words: hearingPhrases.late })
  await openWork(ctx, matter, {
    ...{ task: hearingWork.late, title: hearingPhrases.lateWork, href: hearingPath(matter.number) },
    ...{ for: { organisation, role: 'head' }, organisationId: organisation },
  })
  await tellHeard(ctx, matter, await participantsOf(ctx.tx, subject.id), hearingPhrases.lateNotice(matter.title))
}
