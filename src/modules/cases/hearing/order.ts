import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { ensureApplicant } from '../interested/heard.ts'
import { lockHeard } from '../interested/part.ts'
import { isHeard } from '../interested/policy.ts'
import { participantsOf, updateParticipant } from '../interested/store.ts'
import { tellHeard } from '../interested/telling.ts'
import { mayExtend } from '../policy.ts'
import { settleStop } from '../special/stops.ts'
import { lockCase } from '../store/case.ts'
import { endHearing, openArrangement, requireHearing } from './open.ts'
import { hearingPhrases } from './phrases.ts'
import { findOpenHearing, insertHearing } from './store.ts'

const Reason = z.string().trim().min(10).max(2000)

/** The authority holds a hearing because a law prescribes it or the public interest asks for it (行政许可法 art. 46). */
export const orderHearing = operation({
  name: 'cases.order-hearing',
  summary: both(
    '依法或者因公共利益决定举行听证，并向社会公告。',
    'Hold a hearing that a law prescribes, or that a major public interest asks for; it is announced in public.',
  ),
  input: z.object({ number: MatterNumber, ground: z.enum(['prescribed', 'public-interest']), why: Reason }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayExtend,
  async run(ctx, { ground, why }, subject) {
    requireState(subject, 'handling')
    if (await findOpenHearing(ctx.tx, subject.id)) throw new Refusal('conflict', hearingPhrases.openAlready)
    await ensureApplicant(ctx, subject)
    const id = randomUUID()
    await insertHearing(ctx, { id, matterId: subject.id, origin: 'own', ground, why, holdClock: null })
    const { matter } = subject
    await addStep(ctx, matter, { kind: 'hearing-ordered', words: hearingPhrases.ordered(ground), note: why })
    await openArrangement(ctx, subject)
    await settleStop(ctx, subject)
    await tellHeard(ctx, matter, await participantsOf(ctx.tx, subject.id), hearingPhrases.orderedNotice(matter.title))
    return { number: subject.case.number }
  },
})

/** Who asked takes the request back before the hearing is held; without any request left it is not held. */
export const withdrawRequest = operation({
  name: 'cases.withdraw-hearing-request',
  behalf: 'party',
  summary: both('撤回听证要求。', 'Take back one’s request for a hearing; without any left it is not held.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockHeard(ctx, number),
  allow: isHeard,
  async run(ctx, _input, subject) {
    const { participant, matter } = subject
    const hearing = await findOpenHearing(ctx.tx, subject.id)
    const begun = hearing?.startsAt && hearing.startsAt <= ctx.now
    if (participant?.hearingState !== 'asked' || !hearing || hearing.state === 'held' || begun)
      throw new Refusal('conflict', hearingPhrases.noRequest)
    await updateParticipant(ctx.tx, participant.id, { hearing_state: 'withdrawn', hearing_at: ctx.now })
    const words = hearingPhrases.withdrawn(participant)
    await addStep(ctx, matter, { kind: 'hearing-request-withdrawn', words })
    const left = (await participantsOf(ctx.tx, subject.id)).some(({ hearingState }) => hearingState === 'asked')
    if (!left && hearing.origin === 'request')
      await endHearing(ctx, subject, hearing, { state: 'withdrawn', why: words.zh })
    return { number: subject.case.number }
  },
})

/** The head cancels the authority's own hearing, or ends one to which none of those who asked came. */
export const cancelHearing = operation({
  name: 'cases.cancel-hearing',
  summary: both(
    '取消机关自行决定的听证；应要求举行的，要求人不到场时终止。',
    'Cancel the authority’s own hearing; end one that was asked for when those who asked did not come.',
  ),
  input: z.object({ number: MatterNumber, why: Reason }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayExtend,
  async run(ctx, { why }, subject) {
    const hearing = await requireHearing(ctx, subject, 'asked', 'called')
    const missed = hearing.startsAt !== null && hearing.startsAt < ctx.now
    if (hearing.origin === 'request' && !missed) throw new Refusal('conflict', hearingPhrases.mayNotCancel)
    await endHearing(ctx, subject, hearing, { state: 'cancelled', why })
    return { number: subject.case.number }
  },
})
