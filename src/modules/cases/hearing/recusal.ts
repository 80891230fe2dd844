import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, closeWork, MatterNumber, openWork } from '../../docket/index.ts'
import { lockHeard } from '../interested/part.ts'
import { isHeard } from '../interested/policy.ts'
import { participantsOf } from '../interested/store.ts'
import { tellHeard } from '../interested/telling.ts'
import { type CaseSubject, isOfAuthority, mayExtend } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { requireChair } from './chair.ts'
import type { Recusal } from './model.ts'
import { hearingPath, hearingWork, passToChair, requireHearing } from './open.ts'
import { hearingPhrases } from './phrases.ts'
import { decideRecusalRow, findOpenHearing, insertRecusal, recusalsOf, updateHearing } from './store.ts'

/** Somebody heard asks that the chair be replaced (回避), before the record is written. */
export const askRecusal = operation({
  name: 'cases.ask-recusal',
  behalf: 'party',
  summary: both(
    '申请听证主持人回避。',
    'Ask that the chair be replaced, being directly concerned (行政许可法 art. 48).',
  ),
  input: z.object({ number: MatterNumber, reason: z.string().trim().min(5).max(2000) }),
  find: (ctx, { number }) => lockHeard(ctx, number),
  allow: isHeard,
  async run(ctx, { reason }, subject) {
    const hearing = await requireHearing(ctx, subject, 'called')
    const { participant, matter } = subject
    const { chairId } = hearing
    if (!participant || !chairId) throw new Refusal('conflict', hearingPhrases.notOpen)
    const open = (await recusalsOf(ctx.tx, hearing.id)).filter(({ granted }) => granted === null)
    if (open.some(({ askedBy }) => askedBy === participant.id))
      throw new Refusal('conflict', hearingPhrases.recusalOpen)
    await insertRecusal(ctx, { hearingId: hearing.id, askedBy: participant.id, chairId, reason })
    const words = hearingPhrases.recusalAsked(participant)
    await addStep(ctx, matter, { kind: 'recusal-asked', words, data: { participant: participant.ordinal } })
    ctx.trace.content.push({ step: 'recusal-reason', words, data: { reason }, inner: true })
    if (open.length === 0)
      await openWork(ctx, matter, {
        ...{
          task: hearingWork.recusal,
          title: hearingPhrases.recusalWork,
          href: `${hearingPath(matter.number)}#recusals`,
        },
        ...{ for: { organisation: matter.organisationId, role: 'head' }, organisationId: matter.organisationId },
        notBy: [chairId],
      })
    return { number: subject.case.number }
  },
})

/** A case with a request that waits. */
export interface RecusalSubject extends CaseSubject {
  readonly recusal: Recusal
}

/** The request that is meant. @throws Refusal 'not-found' */
async function withRecusal(ctx: Context, subject: CaseSubject, id: string): Promise<RecusalSubject> {
  const hearing = await findOpenHearing(ctx.tx, subject.id)
  const all = hearing ? await recusalsOf(ctx.tx, hearing.id) : []
  const recusal = all.find((one) => one.id === id && one.granted === null)
  if (!recusal) throw new Refusal('not-found', hearingPhrases.recusalNone)
  return { ...subject, recusal }
}

/** The head decides about it, unless it is about them. */
export const decideRecusal = operation({
  name: 'cases.decide-recusal',
  summary: both('决定听证主持人是否回避。', 'Decide whether the chair of a hearing is replaced; never the chair.'),
  input: z.object({
    number: MatterNumber,
    recusal: z.uuid(),
    granted: z.enum(['yes', 'no']),
    why: z.string().trim().min(5).max(2000),
  }),
  find: async (ctx, { number, recusal }) => withRecusal(ctx, await lockCase(ctx.tx, number), recusal),
  allow: (actor, subject) => mayExtend(actor, subject) && actor.id !== subject.recusal.chairId,
  async run(ctx, { granted: answer, why }, subject) {
    const hearing = await requireHearing(ctx, subject, 'called')
    const { recusal, matter } = subject
    const granted = answer === 'yes'
    await decideRecusalRow(ctx, recusal.id, { granted, why })
    const left = (await recusalsOf(ctx.tx, hearing.id)).some((one) => one.granted === null)
    if (!left) await closeWork(ctx, matter, { task: hearingWork.recusal }, granted ? 'granted' : 'refused')
    if (granted && hearing.chairId === recusal.chairId) await vacate(ctx, subject, hearing.id)
    const words = hearingPhrases.recusalDone(granted)
    await addStep(ctx, matter, { kind: 'recusal-decided', words, note: why })
    await tellHeard(ctx, matter, await participantsOf(ctx.tx, subject.id), words)
    return { number: subject.case.number }
  },
})

async function vacate(ctx: Context, { matter }: CaseSubject, hearing: string): Promise<void> {
  await updateHearing(ctx.tx, hearing, { chair_id: null, chair_post: null, chair_name: null })
  await closeWork(ctx, matter, { task: hearingWork.record }, 'recused')
  const organisation = matter.organisationId
  await openWork(ctx, matter, {
    ...{ task: hearingWork.chair, title: hearingPhrases.nameChair, href: hearingPath(matter.number) },
    ...{ for: { organisation, role: 'head' }, organisationId: organisation },
  })
}

/** Names another chair after one was replaced; time and place stay. */
export const nameChair = operation({
  name: 'cases.name-chair',
  summary: both('另行指定听证主持人。', 'Name another chair after one was replaced; time and place stay.'),
  input: z.object({ number: MatterNumber, chair: z.uuid() }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isOfAuthority,
  async run(ctx, { chair: postId }, subject) {
    const hearing = await requireHearing(ctx, subject, 'called')
    if (hearing.chairId) throw new Refusal('conflict', hearingPhrases.notOpen)
    const chair = await requireChair(ctx, subject, hearing, postId)
    await updateHearing(ctx.tx, hearing.id, {
      ...{ chair_id: chair.personId, chair_post: chair.postId, chair_name: chair.name },
    })
    const { matter } = subject
    await passToChair(ctx, subject, hearing, chair)
    const words = hearingPhrases.chairNamed(chair.name)
    await addStep(ctx, matter, { kind: 'hearing-chair', words })
    await tellHeard(ctx, matter, await participantsOf(ctx.tx, subject.id), words)
    return { number: subject.case.number }
  },
})
