import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { certificatesOfMatter, changeCertificate, mayFollow } from '../../certificates/index.ts'
import { addStep, openWork, setHolder, setStage } from '../../docket/index.ts'
import { startHandlingClocks } from '../clocks.ts'
import { endEverything } from '../finish.ts'
import type { CaseSubject } from '../policy.ts'
import { findDecision } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { beginSilence } from '../tacit/silence.ts'
import { annulledBy, type Remedy } from './model.ts'
import { remedyPhrases } from './phrases.ts'
import { annulDecision } from './store.ts'
import './events.ts'

/** Work that decides again, outside of the process, which has run. */
export const redecision = 'redecide'

/** An annulled decision, or an order to perform, opens the matter again: closing is not forgetting. */
export async function reopen(ctx: Context, subject: CaseSubject, remedy: Remedy): Promise<void> {
  const decision = await findDecision(ctx.tx, subject.id)
  if (!decision) throw new Refusal('conflict', remedyPhrases.noDecision)
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const { matter } = subject
  await annulDecision(ctx, subject.id, { remedyId: remedy.id, decision })
  await emit(ctx, 'cases.decision-annulled', { matterId: subject.id, decidedAt: decision.decidedAt.toISOString() })
  await takeBack(ctx, subject)
  await endEverything(ctx, subject, { keepPromises: true })
  await setHolder(ctx, matter, matter.organisationId)
  await updateCase(ctx.tx, subject.id, { state: 'handling' })
  await setStage(ctx, matter, remedyPhrases.stage, 'open')
  const due = await startHandlingClocks(ctx, subject, guide, { holder: matter.organisationId, at: ctx.now })
  await beginSilence(ctx, await lockCase(ctx.tx, matter.number), guide)
  await openWork(ctx, matter, {
    ...{ task: redecision, title: remedyPhrases.redecide, href: `/matters/${matter.number}/decision` },
    ...{ for: { organisation: matter.organisationId, role: 'head' }, organisationId: matter.organisationId },
  })
  await addStep(ctx, matter, { kind: 'reopened', words: remedyPhrases.reopened, data: { due, remedy: remedy.id } })
}

/** What the annulled decision had granted is cancelled with it. */
async function takeBack(ctx: Context, { id }: CaseSubject): Promise<void> {
  for (const certificate of await certificatesOfMatter(ctx.tx, id)) {
    if (!mayFollow(certificate.state, 'cancelled')) continue
    await changeCertificate(ctx, {
      ...{ certificateId: certificate.id, to: 'cancelled', ground: remedyPhrases.annulledGround },
      ...{ article: annulledBy, matterId: id },
    })
  }
}

/** Until when each way is open, as days. */
export async function contestDays(ctx: Context, clocks: { reconsideration: string; litigation: string } | undefined) {
  if (!clocks) return undefined
  const { reading: first } = await readClock(ctx, clocks.reconsideration)
  const { reading: second } = await readClock(ctx, clocks.litigation)
  return { reconsideration: first, litigation: second }
}
