import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { formatDay } from '../../../ui/index.ts'
import { addStep, MatterNumber, openWork } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { requestHearing } from '../hearing/open.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { startTimed } from '../timed.ts'
import { endRight, ensureApplicant, isOver, requestTimer } from './heard.ts'
import type { Participant } from './model.ts'
import { lockHeard } from './part.ts'
import { heardPhrases } from './phrases.ts'
import { isHeard } from './policy.ts'
import { participantsOf, updateParticipant } from './store.ts'
import { interestPath, tellHeard, writeTo } from './telling.ts'

/** Tells the applicant and everybody concerned that they may ask for a hearing, within five working days (art. 47). */
export const tellHearingRight = operation({
  name: 'cases.tell-hearing-right',
  summary: both(
    '告知申请人、利害关系人有权要求听证。',
    'Tell the applicant and those concerned that they may ask for a hearing (行政许可法 art. 47).',
  ),
  input: z.object({ number: MatterNumber, why: z.string().trim().min(10).max(2000) }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { why }, subject) {
    requireState(subject, 'handling')
    await ensureApplicant(ctx, subject)
    const untold = (await participantsOf(ctx.tx, subject.id)).filter(({ hearingState }) => hearingState === 'none')
    if (untold.length === 0) throw new Refusal('conflict', heardPhrases.allTold)
    let due = ''
    for (const participant of untold) due = await tellOne(ctx, subject, participant, why)
    const { matter } = subject
    await addStep(ctx, matter, {
      ...{ kind: 'hearing-right-told', words: heardPhrases.rightTold(untold.length, due), note: why },
      data: { participants: untold.map(({ ordinal }) => ordinal), due },
    })
    await tellHeard(ctx, matter, untold, heardPhrases.rightNotice(matter.title, due))
    return { number: subject.case.number, due }
  },
})

async function tellOne(ctx: Context, subject: CaseSubject, participant: Participant, why: string): Promise<string> {
  const { matter } = subject
  const timer = requestTimer(participant.id)
  const holder = participant.part === 'applicant' ? 'applicant' : 'external'
  const clock = await startTimed(ctx, matter, { kind: 'hearing-request', rule: 'hearing-request', holder, timer })
  await updateParticipant(ctx.tx, participant.id, {
    ...{ hearing_state: 'open', hearing_clock: clock.id, hearing_told_at: ctx.now },
  })
  if (participant.personId)
    await openWork(ctx, matter, {
      ...{ task: timer, title: heardPhrases.answerTitle, href: interestPath(matter.number) },
      ...{ for: { person: participant.personId }, organisationId: null, clock },
    })
  await writeTo(ctx, subject, participant, {
    heading: '听证权利告知书',
    paragraphs: ['本事项直接涉及申请人与他人之间重大利益关系，你（单位）有权在本机关作出决定前要求听证。', why],
    items: [['提出听证申请的截止日', formatDay(clock.dueDay, 'zh-Hans')]],
    closing: [
      '依据：《中华人民共和国行政许可法》第四十七条。自被告知之日起五个工作日内提出；本机关在二十个工作日内组织听证，不收取费用。逾期不提出的，视为放弃听证权利。',
    ],
  })
  return clock.dueDay
}

/** Asks for the hearing, or gives it up; who does neither lets the right lapse. */
export const answerHearingRight = operation({
  name: 'cases.answer-hearing-right',
  behalf: 'party',
  summary: both('要求听证，或者放弃听证。', 'Ask for the hearing that one was told of, or give it up.'),
  input: z.object({
    number: MatterNumber,
    answer: z.enum(['ask', 'waive']),
    words: z.string().trim().max(4000).default(''),
  }),
  find: (ctx, { number }) => lockHeard(ctx, number),
  allow: isHeard,
  async run(ctx, { answer, words }, subject) {
    requireState(subject, 'handling')
    const { participant } = subject
    if (!participant || (await isOver(ctx, participant, 'hearing')))
      throw new Refusal('conflict', heardPhrases.requestOver)
    if (answer === 'ask') await requestHearing(ctx, subject, participant, words)
    else await waive(ctx, subject, participant)
    return { number: subject.case.number }
  },
})

async function waive(ctx: Context, subject: CaseSubject, participant: Participant): Promise<void> {
  await endRight(ctx, subject, participant, { right: 'hearing', because: 'waived' })
  await updateParticipant(ctx.tx, participant.id, { hearing_state: 'waived', hearing_at: ctx.now })
  const words = heardPhrases.waived(participant)
  await addStep(ctx, subject.matter, { kind: 'hearing-waived', words, data: { participant: participant.ordinal } })
}
