import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { peopleIn } from '../../directory/index.ts'
import { addStep, addSteps, closeMatters, closeWork, MatterNumber } from '../../docket/index.ts'
import { markEnded, refuseSecretWords } from '../../documents/index.ts'
import type { Delivery, Ending } from '../model.ts'
import { refusals, stages, steps, summaries, words } from '../phrases.ts'
import { mayEnd } from '../policy.ts'
import { endDeliveries, quiet } from '../store/delivery.ts'
import { applyEnding, findDispatchNumbered, findEnding, insertEnding, lockEndings } from '../store/dispatch.ts'
import { lockDeliveries, lockSent, type SentSubject } from '../subject.ts'
import { outsideTask } from '../to-outside/record.ts'

const numbered = z.object({ number: MatterNumber, reason: z.string().trim().min(5).max(500) })
const find = (ctx: Context, { number }: { number: string }) => lockSent(ctx, number)
const allow = (actor: Context['actor'], { dispatch }: SentSubject) => mayEnd(actor, dispatch)

/** 撤销: as if it had never been issued. What waits at the recipients ends; what they did stays to be read. */
export const recall = operation({
  name: 'delivery.recall',
  summary: summaries.recall,
  input: numbered,
  ...{ find, allow },
  async run(ctx, { number, reason }, subject) {
    await end(ctx, subject, { how: 'recalled', startsOn: subject.dispatch.signedOn, reason, successorId: null })
    return { number }
  },
})

/** 废止: from a day on, today or later. */
export const repeal = operation({
  name: 'delivery.repeal',
  summary: summaries.repeal,
  input: numbered.extend({ from: Day }),
  ...{ find, allow },
  async run(ctx, { number, reason, from }, subject) {
    if (from < todayOf(ctx)) throw invalidField('from', refusals.notBefore)
    await end(ctx, subject, { how: 'repealed', startsOn: from, reason, successorId: null })
    return { number }
  },
})

/** Another document of the same issuer, which has gone out and still holds, takes its place from today. */
export const supersede = operation({
  name: 'delivery.supersede',
  summary: summaries.supersede,
  input: numbered.extend({ by: z.string().trim().min(3).max(60) }),
  ...{ find, allow },
  async run(ctx, { number, reason, by }, subject) {
    const successor = await findDispatchNumbered(ctx.tx, by)
    const { issuerId, documentId } = subject.dispatch
    if (!successor || successor.issuerId !== issuerId || successor.documentId === documentId)
      throw invalidField('by', refusals.noSuccessor)
    await lockEndings(ctx.tx, issuerId)
    if (await findEnding(ctx.tx, successor.documentId)) throw invalidField('by', refusals.successorEnded)
    await end(ctx, subject, {
      ...{ how: 'superseded', startsOn: todayOf(ctx), reason, successorId: successor.documentId },
    })
    return { number }
  },
})

type Wanted = Pick<Ending, 'how' | 'startsOn' | 'reason' | 'successorId'>

async function end(ctx: Context, subject: SentSubject, wanted: Wanted): Promise<void> {
  const { dispatch, matter } = subject
  const { how, startsOn, reason } = wanted
  refuseSecretWords('reason', reason)
  const isApplied = how === 'recalled' || startsOn <= todayOf(ctx)
  if (!(await insertEnding(ctx, dispatch.documentId, { ...wanted, isApplied })))
    throw new Refusal('conflict', refusals.endedBefore)
  await addStep(ctx, matter, { kind: how, words: steps.ended[how](startsOn), note: reason, data: { startsOn } })
  const deliveries = (await lockDeliveries(ctx, subject)).filter(({ state }) => state !== 'returned')
  const ids = deliveries.map(({ id }) => id)
  if (how === 'recalled') await endDeliveries(ctx, ids)
  await addSteps(ctx, ids, { kind: how, words: steps.ended[how](startsOn), note: reason })
  if (how === 'recalled') await closeMatters(ctx, ids, stages.recalled)
  await tellRecipients(ctx, subject, { deliveries, how, startsOn })
  if (isApplied) await apply(ctx, subject, { how, startsOn })
}

/** From now on it does not hold: the document says so, nothing rings for it, and others are told. */
async function apply(
  ctx: Context,
  { matter, dispatch: { documentId } }: SentSubject,
  { how, startsOn }: Pick<Ending, 'how' | 'startsOn'>,
): Promise<void> {
  await markEnded(ctx, documentId, how)
  await quiet(ctx, documentId)
  await closeWork(ctx, matter, { task: outsideTask }, how)
  await emit(ctx, 'delivery.ended', { document: documentId, how, startsOn })
}

interface Told extends Pick<Wanted, 'how' | 'startsOn'> {
  readonly deliveries: readonly Delivery[]
}

async function tellRecipients(ctx: Context, { dispatch }: SentSubject, { deliveries, how, startsOn }: Told) {
  const wanted = deliveries.flatMap(({ organisationId, role }) => [
    { organisationId, role },
    { organisationId, role: 'head' },
  ])
  await emit(ctx, 'notices.due', {
    people: await peopleIn(ctx.tx, wanted, { today: todayOf(ctx) }),
    cause: `${how} ${dispatch.documentId}`,
    words: words.ended[how](dispatch.documentNumber, startsOn),
    href: `/desk/incoming?q=${encodeURIComponent(dispatch.documentNumber)}`,
    matter: dispatch.matterNumber,
    ...(dispatch.urgency === 'urgent-most' && { urgent: true }),
  })
}

/** The day of a repeal that was announced has come. */
export const applyRepeal = operation({
  name: 'delivery.apply-repeal',
  summary: summaries.applyRepeal,
  input: z.object({ number: MatterNumber }),
  find,
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, subject) {
    const { dispatch, ending } = subject
    if (!ending || ending.startsOn > todayOf(ctx)) throw new Refusal('conflict', refusals.notNow)
    if (await applyEnding(ctx, dispatch.documentId)) await apply(ctx, subject, ending)
  },
})

function todayOf({ now, settings }: Context): string {
  return dayOf(now, settings.DISTRICT_ZONE)
}
