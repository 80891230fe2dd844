import { z } from 'zod'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { maySend } from '../policy.ts'
import { lockSent } from '../subject.ts'
import { SendingWay } from './model.ts'
import { outsidePhrases } from './phrases.ts'
import { outsideOf, writeOutside } from './store.ts'

/** The work that waits until everybody outside has got it. */
export const outsideTask = 'deliver-outside'

/** 另行送达: how one addressee outside the district got the document. Said again, it is corrected; both stay among the steps. */
export const recordOutside = operation({
  name: 'delivery.record-outside',
  summary: outsidePhrases.summary,
  input: z.object({
    number: MatterNumber,
    position: z.coerce.number().int().min(1).max(1000),
    way: SendingWay,
    sentOn: Day,
    proof: z.string().trim().max(200).optional(),
  }),
  find: (ctx, { number }) => lockSent(ctx, number),
  allow: (actor, { dispatch }) => maySend(actor, dispatch),
  async run(ctx, { number, position, way, sentOn, proof }, { matter, dispatch }) {
    refuseSecretWords('proof', proof)
    const addressee = (await outsideOf(ctx.tx, dispatch.documentId)).find((one) => one.position === position)
    if (!addressee) throw invalidField('position', outsidePhrases.unknown)
    if (sentOn < dispatch.signedOn || sentOn > dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
      throw invalidField('sentOn', outsidePhrases.dayWithin(dispatch.signedOn))
    await writeOutside(ctx, dispatch.documentId, { position, way, sentOn, proof: proof || null })
    const { name } = addressee
    await addStep(ctx, matter, {
      ...{ kind: 'delivered-outside', words: outsidePhrases.step(addressee, way, sentOn), note: proof || undefined },
      data: { name, way, sentOn },
    })
    const waiting = (await outsideOf(ctx.tx, dispatch.documentId)).filter((one) => one.way === null)
    if (waiting.length === 0) await closeWork(ctx, matter, { task: outsideTask }, 'delivered')
    return { number, waiting: waiting.length }
  },
})
