import type { Context } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { getMatter, lockMatter, lockMatters, type Matter } from '../docket/index.ts'
import { type IssuedDocument, readIssued } from '../documents/index.ts'
import { findOutside } from './from-outside/store.ts'
import type { Delivery, Dispatch, Ending, Source } from './model.ts'
import { refusals } from './phrases.ts'
import { deliveriesOf, getDelivery } from './store/delivery.ts'
import { findDispatch, findEnding } from './store/dispatch.ts'

/** A document that is to go out, or has gone out. */
export interface OutgoingSubject {
  readonly id: string
  readonly matter: Matter
  readonly document: IssuedDocument
  /** Undefined before it went out. */
  readonly dispatch: Dispatch | undefined
  readonly ending: Ending | null
}

/** The document of this matter, locked: lock first, read second. @throws Refusal 'not-found', 'conflict' while it is not sealed */
export async function lockOutgoing(ctx: Context, number: string): Promise<OutgoingSubject> {
  await lockMatter(ctx.tx, number)
  return getOutgoing(ctx, number)
}

/** The same without the lock, for pages. */
export async function getOutgoing({ tx }: Pick<Context, 'tx'>, number: string): Promise<OutgoingSubject> {
  const matter = await getMatter(tx, number)
  if (matter.kind !== 'document') throw new Refusal('not-found', refusals.noSuch)
  const { id } = matter
  return {
    ...{ id, matter, document: await readIssued(tx, id) },
    ...{ dispatch: await findDispatch(tx, id), ending: await findEnding(tx, id) },
  }
}

/** A document that went out. */
export type SentSubject = OutgoingSubject & { readonly dispatch: Dispatch }

/** @throws Refusal 'not-found' before it went out */
export async function lockSent(ctx: Context, number: string): Promise<SentSubject> {
  return sent(await lockOutgoing(ctx, number))
}

/** The same without the lock. */
export async function getSent(ctx: Pick<Context, 'tx'>, number: string): Promise<SentSubject> {
  return sent(await getOutgoing(ctx, number))
}

function sent({ dispatch, ...subject }: OutgoingSubject): SentSubject {
  if (!dispatch) throw new Refusal('not-found', refusals.notSent)
  return { ...subject, dispatch }
}

/** Deliveries of a document, their matters locked: what is read after is what holds. */
export async function lockDeliveries(ctx: Context, { dispatch }: SentSubject): Promise<Delivery[]> {
  const before = await deliveriesOf(ctx.tx, dispatch.documentId)
  await lockMatters(
    ctx,
    before.map(({ id }) => id),
  )
  return deliveriesOf(ctx.tx, dispatch.documentId)
}

/** One document at one recipient. */
export interface IncomingSubject {
  readonly id: string
  readonly matter: Matter
  readonly delivery: Delivery
  readonly source: Source
  readonly ending: Ending | null
}

/** The recipient's matter, locked. @throws Refusal 'not-found' */
export async function lockIncoming(ctx: Context, number: string): Promise<IncomingSubject> {
  await lockMatter(ctx.tx, number)
  return getIncoming(ctx, number)
}

/** The same without the lock, for pages. */
export async function getIncoming({ tx }: Pick<Context, 'tx'>, number: string): Promise<IncomingSubject> {
  const delivery = await getDelivery(tx, number)
  const { id, documentId } = delivery
  const source = await sourceOf(tx, documentId)
  return { id, matter: await getMatter(tx, number), delivery, source, ending: await findEnding(tx, documentId) }
}

async function sourceOf(tx: Context['tx'], documentId: string): Promise<Source> {
  const dispatch = await findDispatch(tx, documentId)
  if (dispatch) return { ...dispatch, from: 'here' }
  const outside = await findOutside(tx, documentId)
  if (!outside) throw new Refusal('not-found', refusals.noSuch)
  return { ...outside, from: 'outside' }
}
