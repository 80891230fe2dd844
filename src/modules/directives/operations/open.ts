import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, lockMatterById, MatterNumber, setStage, tellClock } from '../../docket/index.ts'
import { type IssuedDocument, type IssuedObligation, readIssued } from '../../documents/index.ts'
import { dueOfPeriod, type ObligationSubject } from '../model.ts'
import { type NewObligation, openObligation } from '../opening.ts'
import { refusals, stages, steps, summaries } from '../phrases.ts'
import { endedPeriods } from '../store/list.ts'
import { lockObligation, openedOrdinals, stopRecurring, unfinishedOf, updateObligation } from '../store/obligation.ts'

/** An organisation has signed for a document: what it is obliged to by it begins, each clause once. */
export const openObligations = operation({
  name: 'directives.open-obligations',
  summary: summaries.open,
  input: z.object({ document: z.uuid(), organisation: z.uuid() }),
  find: (ctx, { document }) => lockMatterById(ctx.tx, document),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { document, organisation }) {
    const issued = await readIssued(ctx.tx, document)
    if (issued.state !== 'ready' && issued.state !== 'dispatched') return { numbers: [] }
    const opened = await openedOrdinals(ctx.tx, document, organisation)
    const wanted = issued.obligations.filter(
      ({ ordinal, organisationIds }) => organisationIds.includes(organisation) && !opened.has(ordinal),
    )
    const numbers: string[] = []
    for (const one of wanted) numbers.push(await openObligation(ctx, rootOf(issued, one, organisation)))
    return { numbers }
  },
})

function rootOf(issued: IssuedDocument, demanded: IssuedObligation, organisationId: string): NewObligation {
  const { id, matterNumber, documentNumber, title, officeId } = issued
  const { organisationIds: _all, ...said } = demanded
  return {
    ...{ ...said, documentId: id, documentMatter: matterNumber, documentNumber, documentTitle: title },
    ...{ issuerId: issued.organisationId, officeId, demanderId: officeId, organisationId },
    ...{ parentId: null, lineage: [organisationId], period: 1 },
  }
}

/** A recurring obligation comes round again on the day after its day, whether or not the last period was done. */
export const openNextPeriod = operation({
  name: 'directives.open-next-period',
  summary: summaries.next,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockObligation(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, { obligation }) {
    const { recurring, dueDay, stoppedAt, firstDue } = obligation
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (!recurring || stoppedAt || today <= dueDay) throw new Refusal('conflict', refusals.notNow)
    const period = obligation.period + 1
    const { id: _id, number: _number, clockId: _clock, state: _state, ...same } = obligation
    const due = { day: dueOfPeriod(firstDue, recurring, period) }
    return { number: await openObligation(ctx, { ...same, period, due, firstDue }) }
  },
})

/** The document was recalled, repealed or replaced: nothing of it waits any more; what was done stays to be read. */
export const endObligations = operation({
  name: 'directives.end-obligations',
  summary: summaries.end,
  input: z.object({ document: z.uuid() }),
  find: (ctx, { document }) => lockMatterById(ctx.tx, document),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { document }) {
    await stopRecurring(ctx, document)
    const numbers = await unfinishedOf(ctx.tx, document)
    for (const number of numbers) await finish(ctx, await lockObligation(ctx.tx, number), 'ended')
    return { numbers }
  },
})

/** A repeal was announced for a later day, which has come. */
export const endLater: Job = {
  name: 'end-obligations',
  async run(caller, payload) {
    await endObligations(caller, payload)
  },
}

/** Ends the matter with its clock and its work. */
export async function finish(
  ctx: Context,
  { id, matter, obligation }: ObligationSubject,
  state: 'done' | 'ended',
): Promise<void> {
  await updateObligation(ctx, id, { state })
  await closeWork(ctx, matter, {}, state)
  await tellClock(ctx, matter, obligation.clockId, { kind: 'finished' })
  if (state === 'ended') await addStep(ctx, matter, { kind: 'obligation-ended', words: steps.ended })
  await setStage(ctx, matter, stages[state], 'closed')
}

/** Looked at in one go. */
const batch = 200

/** Each morning, after midnight in the district and again at noon for what failed. */
export const openPeriods: Job = {
  name: 'open-obligation-periods',
  cron: '23 17,4 * * *',
  async run(caller) {
    const today = dayOf(caller.now, caller.settings.DISTRICT_ZONE)
    for (const number of await endedPeriods(caller.db, today, batch)) await openNextPeriod(caller, { number })
  },
}
