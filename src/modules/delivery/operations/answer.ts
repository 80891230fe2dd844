import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { addStep, attach, closeMatters, closeWork, MatterNumber, tellClock } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { keepReply, ReplyInput } from '../from-outside/reply.ts'
import { isInHand, isUnread } from '../inside.ts'
import { byIntake, byIntakeInside } from '../intake.ts'
import type { Delivery, Dispatch } from '../model.ts'
import { toOffice } from '../next-work.ts'
import { refusals, stages, steps, summaries } from '../phrases.ts'
import { setStep, writeReceipt } from '../store/delivery.ts'
import { tellSender } from '../telling.ts'
import { requireStep } from './receive.ts'

const numbered = z.object({ number: MatterNumber })

/**
 * 答复: the sender is told what was done, with what proves it. The clock of handling ends with it. A sender outside is answered by other
 * ways: how and when is kept, and by which own document.
 */
export const answerSender = operation({
  name: 'delivery.answer',
  summary: summaries.answer,
  input: numbered.extend({
    ...{ result: z.string().trim().min(2).max(2000), uploads: z.array(Upload).max(10).default([]) },
    ...{ ...ReplyInput.shape, document: z.string().trim().min(3).max(60).optional() },
  }),
  ...byIntake,
  async run(ctx, { number, result, uploads, ...how }, subject) {
    requireStep(subject, 'assigning', 'handling', 'reading')
    const { matter, delivery, source } = subject
    if (delivery.state === 'closed') throw new Refusal('conflict', refusals.closedBefore)
    if (delivery.state !== 'signed') throw new Refusal('conflict', refusals.answered)
    refuseSecretWords('result', result)
    const files = []
    for (const upload of uploads) files.push((await attach(ctx, matter, 'answer', upload)).file)
    await writeReceipt(ctx, delivery, { state: 'acted', note: result })
    const data = { document: source.documentNumber, files: files.map(({ sha256 }) => sha256) }
    await addStep(ctx, matter, { kind: 'answered', words: steps.answered, note: result, data })
    if (matter.clockId && matter.clockState === 'running')
      await tellClock(ctx, matter, matter.clockId, { kind: 'finished' })
    await closeWork(ctx, matter, { task: ['answer', 'assign', 'share'] }, 'answered')
    await toOffice(ctx, { ...subject, delivery: { ...delivery, state: 'acted' } })
    if (source.from === 'outside') await keepReply(ctx, { delivery, source }, { state: 'acted', ...how })
    else await tellActed(ctx, delivery, source)
    return { number }
  },
})

async function tellActed(ctx: Context, delivery: Delivery, dispatch: Dispatch): Promise<void> {
  const { organisationId: organisation, id: incoming } = delivery
  await emit(ctx, 'delivery.acted', { document: dispatch.documentId, organisation, incoming })
  await tellSender(ctx, { delivery, dispatch }, 'acted')
}

/** 归卷: nothing waits any more. Open work is named, not thrown away. */
export const fileIncoming = operation({
  name: 'delivery.file',
  summary: summaries.file,
  input: numbered,
  ...byIntakeInside,
  async run(ctx, { number }, subject) {
    requireStep(subject, 'assigning', 'handling', 'reading')
    const { assignments, readers } = subject.inside
    if (assignments.some(isInHand)) throw new Refusal('conflict', refusals.stillHandled)
    if (readers.some(isUnread)) throw new Refusal('conflict', refusals.stillRead)
    await setStep(ctx, subject.id, 'filed')
    await addStep(ctx, subject.matter, { kind: 'filed', words: steps.filed, visible: 'staff' })
    await closeMatters(ctx, [subject.id], stages.filed)
    return { number }
  },
})
