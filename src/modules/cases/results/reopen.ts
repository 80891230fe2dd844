import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import {
  certificatesOfMatter,
  changeCertificate,
  mayFollow,
  nextVersionOf,
  undoChange,
} from '../../certificates/index.ts'
import { addStep, setStage, startMatterClock } from '../../docket/index.ts'
import { annulledBy, type Remedy } from '../remedies/model.ts'
import { remedyPhrases } from '../remedies/phrases.ts'
import { insertAnnulled } from '../remedies/store.ts'
import type { ResultSubject } from './model.ts'
import { openDecision } from './open.ts'
import { resultPhrases } from './phrases.ts'
import { openAgain } from './store.ts'

/** An annulled decision about a granted result: what it did is undone, and the head decides anew. */
export async function reopenResultAct(ctx: Context, subject: ResultSubject, remedy: Remedy): Promise<void> {
  const { id, matter, act } = subject
  if (act.outcome === null) throw new Refusal('conflict', remedyPhrases.noDecision)
  await insertAnnulled(ctx, id, { remedyId: remedy.id, decision: act })
  if (act.outcome === 'granted') await undo(ctx, subject)
  const clock = await startMatterClock(ctx, matter, {
    ...{ kind: 'statutory', rule: act.byHolder ? 'licence-decision' : 'result-act-decision' },
    ...{ holder: matter.organisationId, shown: true },
  })
  await openAgain(ctx, id, clock)
  await setStage(ctx, matter, remedyPhrases.stage, 'open')
  await openDecision(ctx, matter, remedyPhrases.redecide)
  await addStep(ctx, matter, { kind: 'reopened', words: remedyPhrases.reopened, data: { remedy: remedy.id } })
}

/** Versions that it gave are cancelled; what it ended is again what it was. */
async function undo(ctx: Context, { id, certificate }: ResultSubject): Promise<void> {
  const common = { ground: resultPhrases.annulledGround, article: annulledBy, matterId: id }
  const given = await certificatesOfMatter(ctx.tx, id)
  for (const one of given)
    if (mayFollow(one.state, 'cancelled'))
      await changeCertificate(ctx, { ...common, certificateId: one.id, to: 'cancelled' })
  await undoChange(ctx, { ...common, certificateId: certificate.id })
  const next = given.length === 0 && (await nextVersionOf(ctx.tx, certificate.id))
  if (next) await undoChange(ctx, { ...common, certificateId: next.id })
}
