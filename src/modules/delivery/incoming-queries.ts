import { z } from 'zod'
import type { Caller, Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { attempt, Refusal } from '../../kernel/refusal.ts'
import { same } from '../../kernel/text.ts'
import { organisationsByIds, peopleByIds, postsOf, unitsOf } from '../directory/index.ts'
import { attachmentsOf, getAttachment, MatterNumber, mayReadMatter } from '../docket/index.ts'
import { loadBook, readFrozen } from '../documents/index.ts'
import { fileAnswer, getFile, thumbnailsOf } from '../files/index.ts'
import type { OutsideSource } from './from-outside/model.ts'
import { outsideSummaries } from './from-outside/phrases.ts'
import { ownRegistry, scanSlot } from './from-outside/register.ts'
import { repliesTo } from './from-outside/store.ts'
import { type Inside, isInHand, isReading } from './inside.ts'
import type { Dispatch } from './model.ts'
import { toTakeOn } from './operations/handle.ts'
import { openIncoming } from './operations/receive.ts'
import { refusals, summaries } from './phrases.ts'
import { isRecipient, mayInstruct, mayList, mayTakeIn } from './policy.ts'
import { gridRows } from './store/grid.ts'
import { insideOf } from './store/inside.ts'
import { phrasesOf } from './store/phrase.ts'
import { registeredAs } from './store/register.ts'
import { getIncoming, type IncomingSubject } from './subject.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => getIncoming(ctx, number)
const allow = (actor: Context['actor'], { matter }: IncomingSubject) => mayReadMatter(actor, matter)

/** The first look of somebody at the recipient leaves the receipt; of two at once one does. */
async function leaveReceipt(caller: Caller, _output: unknown, { delivery, matter }: IncomingSubject): Promise<void> {
  if (delivery.state !== 'delivered' || !isRecipient(caller.actor, delivery)) return
  await attempt(openIncoming(caller, { number: matter.number }))
}

/** An incoming document with its text, how far it is, and what this reader has to do. */
export const showIncoming = query({
  name: 'delivery.show-incoming',
  summary: summaries.showIncoming,
  input: numbered,
  ...{ find, allow, afterwards: leaveReceipt },
  async run(ctx, _input, subject) {
    const { delivery, source, matter } = subject
    const { tx, actor } = ctx
    const inside = await insideOf(tx, delivery.id)
    const [row] = await gridRows(tx, source.documentId, { recipient: delivery.id, limit: 1 })
    return {
      ...{ subject, inside, receipts: row?.receipts ?? {}, registered: await registeredAs(tx, delivery.id) },
      ...(source.from === 'outside' ? await fromOutside(ctx, source) : await fromHere(ctx, source)),
      posts: await postsOf(tx, delivery.organisationId),
      units: await unitsOf(tx, delivery.organisationId),
      people: await peopleByIds(tx, peopleIn(inside)),
      files: await attachmentsOf(tx, matter.id),
      today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE),
      ...{ phrases: await phrasesOf(tx, actor.id), turn: turnOf(ctx, subject, inside) },
    }
  },
})
export type ShownIncoming = Awaited<ReturnType<typeof showIncoming>>

/** Its text as it was sealed. */
async function fromHere({ tx }: Context, { documentId, officeId, issuerId }: Dispatch) {
  const issuer = (await organisationsByIds(tx, [issuerId])).get(issuerId)?.name ?? null
  return {
    issuer,
    text: { elements: await readFrozen(tx, documentId), book: await loadBook(tx, officeId) },
    scans: [],
    replies: [],
  }
}

/** Its scans, and how it was answered. */
async function fromOutside({ tx }: Context, { documentId, issuer }: OutsideSource) {
  const scans = (await attachmentsOf(tx, documentId)).filter(({ slot }) => slot === scanSlot)
  const pictures = await thumbnailsOf(
    tx,
    scans.map(({ file }) => file.id),
  )
  return {
    ...{ issuer: same(issuer), text: null, replies: await repliesTo(tx, documentId) },
    scans: scans.map((scan) => ({ ...scan, thumbnail: pictures.get(scan.file.id) })),
  }
}

function peopleIn({ proposals, instructions, assignments, readers }: Inside): string[] {
  const ids = [
    ...[...proposals, ...instructions].map(({ by }) => by),
    ...assignments.map(({ doneBy }) => doneBy),
    ...readers.map(({ readBy }) => readBy),
  ]
  return [...new Set(ids.flatMap((id) => id ?? []))]
}

/** What this reader may do here now. */
function turnOf({ actor }: Context, { delivery, ending }: IncomingSubject, { assignments, readers }: Inside) {
  const isOpen = ending?.how !== 'recalled' && !['filed', 'returned', 'ended'].includes(delivery.step)
  const mine = actor.post?.id
  return {
    takesIn: isOpen && mayTakeIn(actor, delivery),
    instructs: isOpen && mayInstruct(actor, delivery),
    takesOn: isOpen && toTakeOn(actor, assignments).length > 0,
    handles: isOpen && assignments.some((one) => isInHand(one) && one.postId === mine),
    reads: isOpen && readers.some((one) => isReading(one) && one.postId === mine),
  }
}

/** The sealed document itself. */
export const readPdf = query({
  name: 'delivery.read-pdf',
  summary: summaries.readPdf,
  input: numbered.extend({ save: z.literal('yes').optional() }),
  ...{ find, allow, afterwards: leaveReceipt },
  async run(ctx, { save }, { source }): Promise<FileAnswer> {
    return fileAnswer(ctx, await getFile(ctx.tx, source.pdfFileId), { save: save === 'yes' })
  },
})

/** A file that was issued with it. */
export const readIssuedFile = query({
  name: 'delivery.read-file',
  summary: summaries.readPdf,
  input: numbered.extend({ file: z.uuid(), save: z.literal('yes').optional() }),
  ...{ find, allow, afterwards: leaveReceipt },
  async run(ctx, { file, save }, { source }): Promise<FileAnswer> {
    if (source.from === 'outside') throw new Refusal('not-found', refusals.noSuch)
    const { attachments } = await readFrozen(ctx.tx, source.documentId)
    if (!attachments.some(({ id }) => id === file)) throw new Refusal('not-found', refusals.noSuch)
    const found = await getAttachment(ctx.tx, source.documentId, file)
    return fileAnswer(ctx, found.file, { save: save === 'yes' })
  },
})

/** The phrases that one keeps for instructing. */
export const listPhrases = query({
  name: 'delivery.list-phrases',
  summary: summaries.listPhrases,
  input: z.object({}),
  find: async ({ actor }) => ({ id: actor.id }),
  allow: (actor) => mayList(actor),
  run: async ({ tx, actor }) => ({ phrases: await phrasesOf(tx, actor.id) }),
})

/** The form for a document from outside; there is nothing in it but today. */
export const beginOutside = query({
  name: 'delivery.begin-outside',
  summary: outsideSummaries.begin,
  input: z.object({}),
  find: ownRegistry,
  allow: (actor, registry) => mayTakeIn(actor, registry),
  run: async ({ now, settings }) => ({ today: dayOf(now, settings.DISTRICT_ZONE) }),
})
