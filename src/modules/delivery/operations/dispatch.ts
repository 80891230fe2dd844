import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { closeWork, getMatter, lockMatterById, MatterNumber, openWork } from '../../docket/index.ts'
import { markDispatched, readFrozen, readIssued } from '../../documents/index.ts'
import { refusals, summaries, words } from '../phrases.ts'
import { maySend } from '../policy.ts'
import { deliver } from '../send.ts'
import { findDispatch, insertDispatch } from '../store/dispatch.ts'
import { lockOutgoing } from '../subject.ts'
import { outsideAddressees } from '../to-outside/model.ts'
import { outsidePhrases } from '../to-outside/phrases.ts'
import { outsideTask } from '../to-outside/record.ts'
import { insertOutside } from '../to-outside/store.ts'

/**
 * 核发: a sealed document goes to everybody it is addressed to, main and copies, in one act. Whoever is outside the district is reached
 * by other ways, which wait to be recorded; what is addressed to nobody (公告, 命令) is out all the same.
 */
export const dispatchDocument = operation({
  name: 'delivery.dispatch',
  summary: summaries.dispatch,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockOutgoing(ctx, number),
  allow: (actor, { document }) => maySend(actor, document),
  async run(ctx, { number }, { matter, document, dispatch }) {
    if (dispatch || document.state !== 'ready') throw new Refusal('conflict', refusals.notReady)
    const outside = outsideAddressees(await readFrozen(ctx.tx, document.id))
    await insertDispatch(ctx, document)
    await insertOutside(ctx, document.id, outside)
    const sent = await findDispatch(ctx.tx, document.id)
    if (!sent) throw new Refusal('conflict', refusals.notReady)
    await markDispatched(ctx, document.id)
    await closeWork(ctx, matter, { task: 'dispatch' }, 'dispatched')
    const isForOthers = outside.length > 0 || document.main.length + document.copies.length === 0
    const opened = await deliver(ctx, sent, { ...document, mayBeNobody: isForOthers })
    if (outside.length > 0) await openOutsideWork(ctx, matter.number, document.officeId)
    return { number, recipients: opened.length, outside: outside.length }
  },
})

async function openOutsideWork(ctx: Context, number: string, officeId: string): Promise<void> {
  await openWork(ctx, await getMatter(ctx.tx, number), {
    ...{ task: outsideTask, title: outsidePhrases.task, href: `/matters/${number}/dispatch` },
    ...{ for: { organisation: officeId, role: 'office' }, organisationId: officeId },
  })
}

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
