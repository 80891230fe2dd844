import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { csvFile } from '../../kernel/csv.ts'
import { dayOf } from '../../kernel/day.ts'
import { Instant } from '../../kernel/instant.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tableFile } from '../../kernel/sheet.ts'
import { formatInstant } from '../../ui/index.ts'
import { organisationsByIds } from '../directory/index.ts'
import { attachmentsOf, getAttachment, MatterNumber } from '../docket/index.ts'
import { groupsUsed, readFrozen, Urgency } from '../documents/index.ts'
import { fileAnswer } from '../files/index.ts'
import { buildReceipt } from '../ledger/index.ts'
import { findRegistry } from './from-outside/register.ts'
import { DeliveryState, deliveryStates, IncomingStep, isOver } from './model.ts'
import { says } from './page-phrases.ts'
import { refusals, stages, stateNames, summaries } from './phrases.ts'
import { mayEnd, mayFollow, mayList, maySend, mayTakeIn } from './policy.ts'
import { isSender, recipientsOf } from './send.ts'
import { countStates, type GridRow, gridRows, gridVersion } from './store/grid.ts'
import { incomingRows, outgoingRows } from './store/list.ts'
import { getOutgoing, getSent, type OutgoingSubject } from './subject.ts'
import { type OutsideDelivery, outsideAddressees } from './to-outside/model.ts'
import { outsidePhrases, sendingWayNames } from './to-outside/phrases.ts'
import { outsideOf } from './to-outside/store.ts'

const pageSize = 30
const gridSize = 100
const most = 5000
const Place = z.tuple([Instant, z.uuid()])
const GridPlace = z.tuple([z.string().max(10), z.uuid()])

const From = z.enum(['here', 'outside'])

const own = async ({ actor }: Context) => ({ id: actor.post?.organisationId ?? actor.id })

/** What came to one's organisation; filters stand in the address. */
export const listIncoming = query({
  name: 'delivery.list-incoming',
  summary: summaries.listIncoming,
  input: z.object({
    step: filter(IncomingStep),
    urgency: filter(Urgency),
    from: filter(From),
    q: z.string().trim().max(60).optional(),
    before: z.string().max(80).optional(),
  }),
  find: own,
  allow: (actor) => mayList(actor),
  async run(ctx, { before, q, ...rest }, { id }) {
    const rows = await incomingRows(ctx.tx, id, {
      ...{ filter: { ...rest, q: q || undefined }, before: placeOf(before), limit: pageSize + 1 },
    })
    const registry = await findRegistry(ctx)
    return { ...pageOf(rows), mayRegister: registry !== undefined && mayTakeIn(ctx.actor, registry) }
  },
})

/** The same as a file. */
export const exportIncoming = query({
  name: 'delivery.export-incoming',
  summary: summaries.exportIncoming,
  input: z.object({
    ...{ step: filter(IncomingStep), urgency: filter(Urgency), from: filter(From) },
    q: z.string().trim().max(60).optional(),
  }),
  find: own,
  allow: (actor) => mayList(actor),
  async run(ctx, { q, ...rest }, { id }) {
    const rows = await incomingRows(ctx.tx, id, {
      ...{ filter: { ...rest, q: q || undefined }, before: undefined, limit: most },
    })
    const head = [says.registered, says.documentNumber, says.title, says.issuer, says.step, says.sentAt]
    return csvFile('incoming', [
      head.map(({ zh }) => zh),
      ...rows.map((row) => [
        ...[row.serial ? says.serial(row.year ?? 0, row.serial).zh : '', row.documentNumber ?? '', row.title],
        ...[row.issuer.zh, stages[row.step].text.zh, inZone(row.sentAt, ctx)],
      ]),
    ])
  },
})

/** What one's organisation sent. */
export const listOutgoing = query({
  name: 'delivery.list-outgoing',
  summary: summaries.listOutgoing,
  input: z.object({ q: z.string().trim().max(60).optional(), before: z.string().max(80).optional() }),
  find: own,
  allow: (actor) => mayList(actor),
  async run(ctx, { before, q }, { id }) {
    return pageOf(await outgoingRows(ctx.tx, id, { q: q || undefined, before: placeOf(before), limit: pageSize + 1 }))
  },
})

function placeOf(before: string | undefined) {
  const [at, id] = Place.safeParse(before?.split('_')).data ?? []
  return at && id ? { at, id } : undefined
}

function pageOf<Row extends { readonly id: string; readonly sentAt: Date }>(rows: readonly Row[]) {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > pageSize && last ? `${last.sentAt.toISOString()}_${last.id}` : null }
}

/** Before it goes out: to whom. Afterwards: who has opened it, signed for it, acted. */
export const showDispatch = query({
  name: 'delivery.show-dispatch',
  summary: summaries.showDispatch,
  input: z.object({
    number: MatterNumber,
    state: filter(DeliveryState),
    after: z.string().max(80).optional(),
  }),
  find: (ctx, { number }) => getOutgoing(ctx, number),
  allow: (actor, { document }) => mayFollow(actor, sidesOf(document)),
  async run(ctx, { state, after }, subject) {
    const { document, dispatch } = subject
    const senders = sidesOf(document)
    const recipients = dispatch ? [] : await recipientsOf(ctx, senders, document)
    const names = await organisationsByIds(ctx.tx, [...document.main, ...document.copies])
    const goesTo = new Set(recipients.map(({ id }) => id))
    const named = (ids: readonly string[]) => ids.flatMap((id) => (goesTo.has(id) ? (names.get(id)?.name ?? []) : []))
    const own = dispatch ? [] : [...names.keys()].filter((id) => isSender(senders, id))
    const [number, id] = GridPlace.safeParse(after?.split('_')).data ?? []
    const rows = dispatch
      ? await gridRows(ctx.tx, document.id, {
          state,
          limit: gridSize + 1,
          after: number && id ? { number, id } : undefined,
        })
      : []
    const shown = rows.slice(0, gridSize)
    const last = shown.at(-1)
    return {
      ...{ subject, rows: shown, counts: await countStates(ctx.tx, document.id) },
      ...{
        main: named(document.main),
        copies: named(document.copies),
        own: own.flatMap((id) => names.get(id)?.name ?? []),
      },
      next: rows.length > gridSize && last ? `${last.organisationNumber}_${last.id}` : null,
      groups: await groupsUsed(ctx.tx, document.id),
      outside: dispatch ? await outsideOf(ctx.tx, document.id) : await outsideWanted(ctx, document.id),
      may: mayOf(ctx, senders, subject),
    }
  },
})
export type ShownDispatch = Awaited<ReturnType<typeof showDispatch>>

/** Before it goes out: who will have to be reached by other ways. */
async function outsideWanted({ tx }: Pick<Context, 'tx'>, id: string): Promise<OutsideDelivery[]> {
  const nothing = { way: null, sentOn: null, proof: null }
  return outsideAddressees(await readFrozen(tx, id)).map((one, at) => ({ ...one, ...nothing, position: at + 1 }))
}

function sidesOf({ officeId, organisationId }: { officeId: string; organisationId: string }) {
  return { officeId, issuerId: organisationId }
}

/** What is only announced can still be recalled; nobody is nagged about what holds no longer. */
function mayOf(
  { actor, now, settings }: Context,
  sides: { officeId: string; issuerId: string },
  { ending }: Pick<OutgoingSubject, 'ending'>,
) {
  const [send, end] = [maySend(actor, sides), mayEnd(actor, sides)]
  const over = isOver(ending, dayOf(now, settings.DISTRICT_ZONE))
  return { send, nag: send && !over, end: end && ending === null, recall: end && !over }
}

const find = (ctx: Context, { number }: { number: string }) => getSent(ctx, number)

/** Whether anything changed, for pages that stay open. */
export const watchDispatch = query({
  name: 'delivery.watch-dispatch',
  summary: summaries.watch,
  input: z.object({ number: MatterNumber }),
  find,
  allow: (actor, { dispatch }) => mayFollow(actor, dispatch),
  run: async (ctx, _input, { id }) => ({ version: await gridVersion(ctx.tx, id) }),
})

/** The whole grid as a file. */
export const exportDispatch = query({
  name: 'delivery.export-dispatch',
  summary: summaries.exportDispatch,
  input: z.object({
    number: MatterNumber,
    state: filter(DeliveryState),
    format: z.enum(['csv', 'xlsx']).catch('csv'),
  }),
  find,
  allow: (actor, { dispatch }) => mayFollow(actor, dispatch),
  async run(ctx, { state, format }, { id, dispatch }): Promise<FileAnswer> {
    const rows = await gridRows(ctx.tx, id, { state, limit: most })
    const head = [says.recipientName.zh, says.part.zh, says.state.zh]
    const states = deliveryStates.flatMap((one) => [stateNames[one].zh, `${stateNames[one].zh}${says.person.zh}`])
    const lines = rows.map((row) => [
      ...[row.organisation.zh, says.parts[row.part].zh, stateNames[row.state].zh],
      ...deliveryStates.flatMap((one) => cellsOf(row, one, ctx)),
    ])
    const outside = state ? [] : await outsideOf(ctx.tx, id)
    const cells = [[...head, ...states], ...lines, ...outside.map(outsideLine)]
    return tableFile(`dispatch-${dispatch.documentNumber}`, { cells, format, sheet: says.receipts.zh })
  },
})

/** Whoever is outside has no states of ours: how it was sent stands in their place. */
function outsideLine({ name, part, way, sentOn, proof }: OutsideDelivery): string[] {
  const how = way ? sendingWayNames[way].zh : outsidePhrases.waiting.zh
  return [name, says.parts[part].zh, [how, sentOn, proof].filter(Boolean).join(' ')]
}

/** The moment as clocks in the district showed it. */
function cellsOf({ receipts }: GridRow, state: DeliveryState, ctx: Context): [string, string] {
  const receipt = receipts[state]
  return receipt ? [inZone(receipt.at, ctx), receipt.who ?? ''] : ['', '']
}

function inZone(at: Date, { settings }: Pick<Context, 'settings'>): string {
  return formatInstant(at, 'zh-Hans', settings.DISTRICT_ZONE)
}

/** One recipient: every receipt, what it answered and with what, what the sender may do. */
export const showRecipient = query({
  name: 'delivery.show-recipient',
  summary: summaries.showRecipient,
  input: z.object({ number: MatterNumber, recipient: z.uuid() }),
  find,
  allow: (actor, { dispatch }) => mayFollow(actor, dispatch),
  async run(ctx, { recipient }, subject) {
    const [row] = await gridRows(ctx.tx, subject.id, { recipient, limit: 1 })
    if (!row) throw new Refusal('not-found', refusals.noSuch)
    const files = (await attachmentsOf(ctx.tx, row.id)).filter(({ slot }) => slot === 'answer')
    return { subject, row, files, may: mayOf(ctx, subject.dispatch, subject) }
  },
})
export type ShownRecipient = Awaited<ReturnType<typeof showRecipient>>

/** A file with which a recipient answered. */
export const readEvidence = query({
  name: 'delivery.read-evidence',
  summary: summaries.readEvidence,
  input: z.object({ number: MatterNumber, recipient: z.uuid(), file: z.uuid(), save: z.literal('yes').optional() }),
  find,
  allow: (actor, { dispatch }) => mayFollow(actor, dispatch),
  async run(ctx, { recipient, file, save }, subject): Promise<FileAnswer> {
    const [row] = await gridRows(ctx.tx, subject.id, { recipient, limit: 1 })
    const found = row && (await getAttachment(ctx.tx, row.id, file))
    if (found?.slot !== 'answer') throw new Refusal('not-found', refusals.noSuch)
    return fileAnswer(ctx, found.file, { save: save === 'yes' })
  },
})

/** The proof of what a recipient has done: of what it does inside it shows that it was done, not what. */
export const downloadProof = query({
  name: 'delivery.download-proof',
  summary: summaries.proof,
  input: z.object({ number: MatterNumber, recipient: z.uuid() }),
  find,
  allow: (actor, { dispatch }) => mayFollow(actor, dispatch),
  async run(ctx, { recipient }, subject): Promise<FileAnswer> {
    const [row] = await gridRows(ctx.tx, subject.id, { recipient, limit: 1 })
    if (!row) throw new Refusal('not-found', refusals.noSuch)
    const receipt = await buildReceipt(ctx, { number: row.number, title: subject.matter.title })
    const body = `${JSON.stringify(receipt, null, 1)}\n`
    return { type: 'application/json', body, downloadAs: `receipt-${row.number}.json` }
  },
})
