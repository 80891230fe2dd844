import type { Context } from '../../../kernel/context.ts'
import { endRight } from '../interested/heard.ts'
import { heardPhrases } from '../interested/phrases.ts'
import { participantsOf, updateParticipant } from '../interested/store.ts'
import { tellConcerned } from '../interested/telling.ts'
import type { CaseSubject } from '../policy.ts'
import { dropSpecial } from '../special/operations.ts'
import { endHearing } from './open.ts'
import { findOpenHearing } from './store.ts'

/** The case ends: no hearing is held, no right is open, no procedure goes on; those concerned are told. */
export async function dropProcedures(ctx: Context, subject: CaseSubject): Promise<void> {
  const hearing = await findOpenHearing(ctx.tx, subject.id)
  const { zh } = heardPhrases.ended(subject.matter.title)
  if (hearing) await endHearing(ctx, subject, hearing, { state: 'cancelled', why: zh, caseEnds: true })
  await dropSpecial(ctx, subject)
  const heard = await participantsOf(ctx.tx, subject.id)
  for (const participant of heard) {
    if (participant.hearingState !== 'open') continue
    await endRight(ctx, subject, participant, { right: 'hearing', because: 'ended' })
    await updateParticipant(ctx.tx, participant.id, { hearing_state: 'lapsed', hearing_at: ctx.now })
  }
  for (const participant of heard) {
    if (participant.statementState !== 'open' || !participant.statementClock) continue
    await endRight(ctx, subject, participant, { right: 'statement', because: 'ended' })
    await updateParticipant(ctx.tx, participant.id, { statement_state: 'lapsed' })
  }
  const undecided = subject.case.state === 'handling'
  if (undecided) await tellConcerned(ctx, subject.matter, heard, heardPhrases.ended(subject.matter.title))
}
