import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { getOrganisation, peopleIn } from '../../directory/index.ts'
import { addStep, addSteps, MatterNumber, turnWorks } from '../../docket/index.ts'
import { loadBook, readAddressees } from '../../documents/index.ts'
import { type Delivery, isOver, mayBeNagged } from '../model.ts'
import { refusals, steps, summaries, words } from '../phrases.ts'
import { maySend } from '../policy.ts'
import { deliver, isSender } from '../send.ts'
import { writeClosings } from '../store/delivery.ts'
import { keepNags } from '../store/nag.ts'
import { lockDeliveries, lockSent, type SentSubject } from '../subject.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockSent(ctx, number)

/** 催办: one recipient, or all that have not signed for it or not acted. Once an hour at most for each. */
export const nag = operation({
  name: 'delivery.nag',
  summary: summaries.nag,
  input: numbered.extend({ recipient: z.uuid().optional() }),
  find,
  allow: (actor, { dispatch }) => maySend(actor, dispatch),
  async run(ctx, { number, recipient }, subject) {
    requireInForce(ctx, subject)
    const deliveries = await lockDeliveries(ctx, subject)
    const wanted = deliveries.filter(({ id }) => recipient === undefined || id === recipient)
    const due = wanted.filter((delivery) => mayBeNagged(delivery, ctx.now))
    if (due.length === 0) throw new Refusal('conflict', refusals.nobodyToNag)
    const { matter, dispatch } = subject
    const ids = due.map(({ id }) => id)
    await keepNags(ctx, ids)
    await addSteps(ctx, ids, { kind: 'nagged', words: steps.nagged })
    await addStep(ctx, matter, {
      ...{ kind: 'nagged', words: steps.naggedAll(due.length) },
      data: { incoming: due.map((one) => one.number) },
    })
    await tellNagged(ctx, dispatch, due)
    return { number, nagged: due.length }
  },
})

/** @throws Refusal 'conflict' when it was recalled, repealed or replaced, and its day has come */
function requireInForce({ now, settings }: Context, { ending }: SentSubject): void {
  if (isOver(ending, dayOf(now, settings.DISTRICT_ZONE))) throw new Refusal('conflict', refusals.holdsNoLonger)
}

async function tellNagged(ctx: Context, dispatch: SentSubject['dispatch'], due: readonly Delivery[]): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const wanted = due.flatMap(({ organisationId, role }) => [{ organisationId, role }])
  await emit(ctx, 'notices.due', {
    people: await peopleIn(ctx.tx, wanted, { today }),
    cause: `nag ${dispatch.documentId} ${ctx.now.toISOString()}`,
    words: words.nagged(dispatch.documentNumber),
    href: `/desk/incoming?q=${encodeURIComponent(dispatch.documentNumber)}`,
    matter: dispatch.matterNumber,
    ...(dispatch.urgency === 'urgent-most' && { urgent: true }),
  })
}

/** The issuer looks at what was done and closes the delivery of one recipient, or of all that have acted. */
export const closeDeliveries = operation({
  name: 'delivery.close',
  summary: summaries.close,
  input: numbered.extend({ recipient: z.uuid().optional() }),
  find,
  allow: (actor, { dispatch }) => maySend(actor, dispatch),
  async run(ctx, { number, recipient }, subject) {
    const deliveries = await lockDeliveries(ctx, subject)
    const isReady = ({ id, state }: Delivery) =>
      recipient === undefined ? state === 'acted' : id === recipient && (state === 'acted' || state === 'signed')
    const ready = deliveries.filter(isReady)
    if (ready.length === 0) throw new Refusal('conflict', refusals.nothingToClose)
    await writeClosings(ctx, ready)
    const ids = ready.map(({ id }) => id)
    await turnWorks(ctx, ids, { from: 'answer', to: 'file', title: words.tasks.file })
    await addSteps(ctx, ids, { kind: 'closed-by-issuer', words: steps.closedByIssuer })
    await addStep(ctx, subject.matter, {
      ...{ kind: 'deliveries-closed', words: steps.closedAll(ready.length) },
      data: { incoming: ready.map((one) => one.number) },
    })
    return { number, closed: ready.length }
  },
})

/** A misdirected one that came back goes to somebody else, or to the same once more. */
export const redirect = operation({
  name: 'delivery.redirect',
  summary: summaries.redirect,
  input: numbered.extend({ recipient: z.uuid(), to: z.string().trim().min(1).max(120) }),
  find,
  allow: (actor, { dispatch }) => maySend(actor, dispatch),
  async run(ctx, { number, recipient, to: named }, subject) {
    requireInForce(ctx, subject)
    const deliveries = await lockDeliveries(ctx, subject)
    const returned = deliveries.find(({ id, state }) => id === recipient && state === 'returned')
    if (!returned) throw new Refusal('conflict', refusals.notReturned)
    if (deliveries.some(({ redirectedFrom }) => redirectedFrom === recipient))
      throw new Refusal('conflict', refusals.alreadyRedirected)
    const to = await organisationCalled(ctx, subject, named)
    if (isSender(subject.dispatch, to)) throw invalidField('to', refusals.toItself)
    if (deliveries.some(({ organisationId, state }) => organisationId === to && state !== 'returned'))
      throw invalidField('to', refusals.hasItAlready)
    const organisation = await getOrganisation(ctx.tx, to)
    await addStep(ctx, subject.matter, { kind: 'redirected', words: steps.redirected(organisation.name) })
    const lists = returned.part === 'main' ? { main: [to], copies: [] } : { main: [], copies: [to] }
    const [opened] = await deliver(ctx, subject.dispatch, { ...lists, redirectedFrom: recipient })
    return { number, incoming: opened?.number ?? '' }
  },
})

/** By name, as documents are addressed, or by id. @throws Refusal 'invalid' when no organisation here is called so */
async function organisationCalled(ctx: Context, { dispatch }: SentSubject, named: string): Promise<string> {
  if (z.uuid().safeParse(named).success) return named
  const [found] = readAddressees(await loadBook(ctx.tx, dispatch.officeId), named)
  if (!found || !('organisation' in found)) throw invalidField('to', refusals.noOrganisation)
  return found.organisation
}
