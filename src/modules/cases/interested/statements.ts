import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { requestHearing } from '../hearing/open.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { endRight, ensureApplicant, isOver } from './heard.ts'
import type { Participant } from './model.ts'
import { lockHeard } from './part.ts'
import { heardPhrases } from './phrases.ts'
import { isHeard } from './policy.ts'
import { participantsOf, updateParticipant } from './store.ts'

const Statement = z.string().trim().min(2).max(8000)

/** The applicant, or somebody concerned, states and defends (陈述申辩); once, within the time told. */
export const stateConcern = operation({
  name: 'cases.state-concern',
  behalf: 'party',
  summary: both(
    '申请人、利害关系人陈述申辩。',
    'The applicant, or somebody concerned, makes a statement that the decision must answer.',
  ),
  input: z.object({ number: MatterNumber, statement: Statement }),
  find: (ctx, { number }) => lockHeard(ctx, number),
  allow: isHeard,
  async run(ctx, { statement }, subject) {
    requireState(subject, 'handling')
    const participant = subject.participant ?? (await ensureApplicant(ctx, subject))
    if (await isOver(ctx, participant, 'statement')) throw new Refusal('conflict', heardPhrases.statementOver)
    await keep(ctx, subject, participant, { statement, at: ctx.now })
    return { number: subject.case.number }
  },
})

async function keep(
  ctx: Context,
  subject: CaseSubject,
  participant: Participant,
  { statement, at }: { statement: string; at: Date },
): Promise<void> {
  if (participant.statementState === 'open')
    await endRight(ctx, subject, participant, { right: 'statement', because: 'stated' })
  await updateParticipant(ctx.tx, participant.id, {
    ...{ statement_state: 'stated', statement, stated_at: at, stated_by: ctx.actor.id },
  })
  const words = heardPhrases.stated(participant)
  await addStep(ctx, subject.matter, { kind: 'stated', words, data: { participant: participant.ordinal } })
  ctx.trace.content.push({ step: 'statement', words, data: { statement }, inner: true })
}

/** What came on paper, entered by a clerk with the day on which it was received: the day counts, not the hour of entering. */
export const noteAnswer = operation({
  name: 'cases.note-answer',
  summary: both(
    '代录以纸质提出的陈述申辩或者听证申请。',
    'Enter a statement or a request for a hearing that came on paper, with the day it was received.',
  ),
  input: z.object({
    number: MatterNumber,
    participant: z.uuid(),
    what: z.enum(['statement', 'request']),
    words: Statement,
    receivedOn: Day,
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { participant: id, what, words, receivedOn }, subject) {
    requireState(subject, 'handling')
    const participant = (await participantsOf(ctx.tx, subject.id)).find((one) => one.id === id)
    if (!participant) throw new Refusal('not-found', heardPhrases.noSuch)
    if (what === 'statement') await noteStatement(ctx, subject, participant, { words, receivedOn })
    else await noteRequest(ctx, subject, participant, { words, receivedOn })
    return { number: subject.case.number }
  },
})

interface Paper {
  readonly words: string
  readonly receivedOn: Day
}

async function noteStatement(ctx: Context, subject: CaseSubject, participant: Participant, paper: Paper) {
  if (participant.statementState === 'stated') throw new Refusal('conflict', heardPhrases.statementOver)
  await requireInTime(ctx, paper, { from: participant.namedAt, clock: participant.statementClock })
  await keep(ctx, subject, participant, { statement: paper.words, at: ctx.now })
}

async function noteRequest(ctx: Context, subject: CaseSubject, participant: Participant, paper: Paper) {
  const { hearingState, hearingToldAt, hearingClock } = participant
  if ((hearingState !== 'open' && hearingState !== 'lapsed') || !hearingToldAt)
    throw new Refusal('conflict', heardPhrases.requestOver)
  await requireInTime(ctx, paper, { from: hearingToldAt, clock: hearingClock })
  await requestHearing(ctx, subject, participant, paper.words)
}

/** @throws Refusal 'invalid' when the day lies before the telling, after today, or after the last day */
async function requireInTime(
  ctx: Context,
  { receivedOn }: Paper,
  { from, clock }: { from: Date; clock: string | null },
): Promise<void> {
  const zone = ctx.settings.DISTRICT_ZONE
  if (receivedOn < dayOf(from, zone) || receivedOn > dayOf(ctx.now, zone))
    throw invalidField('receivedOn', heardPhrases.receivedWrong)
  if (clock && receivedOn > (await readClock(ctx, clock)).reading.dueDay)
    throw invalidField('receivedOn', heardPhrases.receivedLate)
}
