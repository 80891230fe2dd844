import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { closeWork, getMatter, lockMatterById, MatterNumber, openWork } from '../../docket/index.ts'
import { markDispatched, readIssued } from '../../documents/index.ts'
import { refusals, summaries, words } from '../phrases.ts'
import { maySend } from '../policy.ts'
import { deliver } from '../send.ts'
import { findDispatch, insertDispatch } from '../store/dispatch.ts'
import { lockOutgoing } from '../subject.ts'

/** 核发: a sealed document goes to everybody it is addressed to, main and copies, in one act. */
export const dispatchDocument = operation({
  name: 'delivery.dispatch',
  summary: summaries.dispatch,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockOutgoing(ctx, number),
  allow: (actor, { document }) => maySend(actor, document),
  async run(ctx, { number }, { matter, document, dispatch }) {
    if (dispatch || document.state !== 'ready') throw new Refusal('conflict', refusals.notReady)
    await insertDispatch(ctx, document)
    const sent = await findDispatch(ctx.tx, document.id)
    if (!sent) throw new Refusal('conflict', refusals.notReady)
    await markDispatched(ctx, document.id)
    await closeWork(ctx, matter, { task: 'dispatch' }, 'dispatched')
    const opened = await deliver(ctx, sent, document)
    return { number, recipients: opened.length }
  },
})

/** A document was sealed: sending it waits on the list of its office. */
export const offerDispatch = operation({
  name: 'delivery.offer-dispatch',
  summary: summaries.offer,
  input: z.object({ documentId: z.uuid() }),
  find: (ctx, { documentId }) => lockMatterById(ctx.tx, documentId),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { documentId }, matter) {
    const { officeId, state } = await readIssued(ctx.tx, documentId)
    await closeWork(ctx, matter, { task: 'dispatch' }, 'offered-again')
    if (state !== 'ready') return
    const now = await getMatter(ctx.tx, matter.number)
    await openWork(ctx, now, {
      ...{ task: 'dispatch', title: words.tasks.dispatch, href: `/matters/${matter.number}/dispatch` },
      ...{ for: { organisation: officeId, role: 'office' }, organisationId: officeId },
    })
  },
})
