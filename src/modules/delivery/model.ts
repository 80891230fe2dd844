import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { DocumentType, Urgency } from '../documents/index.ts'
import type { OutsideSource } from './from-outside/model.ts'

/** How far a delivery has come, in the order in which it happens; the last is a way out. */
export const deliveryStates = ['delivered', 'opened', 'signed', 'acted', 'closed', 'returned'] as const
export const DeliveryState = z.enum(deliveryStates)
export type DeliveryState = z.infer<typeof DeliveryState>

/** Where it is inside the recipient organisation (条例 art. 24). */
export const incomingSteps = [
  'signing',
  'registering',
  'looking',
  'proposing',
  'instructing',
  'assigning',
  'handling',
  'reading',
  'filed',
  'returned',
  'ended',
] as const
export const IncomingStep = z.enum(incomingSteps)
export type IncomingStep = z.infer<typeof IncomingStep>

/** Who takes in documents at an organisation: its office, or where it has none whoever handles or heads. */
export const TakingRole = z.enum(['office', 'handler', 'head'])
export type TakingRole = z.infer<typeof TakingRole>

/** A document that went out. */
export const Dispatch = z.object({
  documentId: z.uuid(),
  matterNumber: z.string(),
  documentNumber: z.string(),
  type: DocumentType,
  title: z.string(),
  urgency: Urgency.nullable(),
  issuerId: z.uuid(),
  officeId: z.uuid(),
  signedOn: Day,
  contentSha256: z.string(),
  pdfFileId: z.uuid(),
  pages: z.number().int(),
  sentAt: z.date(),
  auditId: z.uuid(),
})
export type Dispatch = z.infer<typeof Dispatch>

/** What came in: a document that went out here, or one from outside the district. */
export type Source = (Dispatch & { readonly from: 'here' }) | (OutsideSource & { readonly from: 'outside' })

/** How a document is called: by its number, or where it has none by its title. */
export function nameOf({ documentNumber, title }: Pick<Source, 'documentNumber' | 'title'>): string {
  return documentNumber ?? `《${title}》`
}

export const EndingWay = z.enum(['recalled', 'repealed', 'superseded'])
export type EndingWay = z.infer<typeof EndingWay>

/** Why a document holds no longer, and from when. */
export const Ending = z.object({
  how: EndingWay,
  startsOn: Day,
  reason: z.string(),
  successorId: z.uuid().nullable(),
  successorNumber: z.string().nullable(),
  endedAt: z.date(),
})
export type Ending = z.infer<typeof Ending>

/** Whether a document holds no longer on a day: it was recalled, or its day has come. */
export function isOver(ending: Pick<Ending, 'how' | 'startsOn'> | null, today: Day): boolean {
  return ending !== null && (ending.how === 'recalled' || ending.startsOn <= today)
}

/** One document at one organisation. */
export const Delivery = z.object({
  id: z.uuid(),
  number: z.string(),
  documentId: z.uuid(),
  organisationId: z.uuid(),
  part: z.enum(['main', 'copy']),
  role: TakingRole,
  state: DeliveryState,
  step: IncomingStep,
  signBy: z.date().nullable(),
  rings: z.boolean(),
  naggedAt: z.date().nullable(),
  redirectedFrom: z.uuid().nullable(),
  sentAt: z.date(),
})
export type Delivery = z.infer<typeof Delivery>

/** Which rule of the calendar says how long signing for it may take. */
export function signRule(urgency: Urgency | null): string {
  return urgency ? `incoming-sign-${urgency}` : 'incoming-sign'
}

/** One nag an hour, for each recipient. */
export const nagEveryMs = 60 * 60_000

/** Whether something is still wanted of this recipient: its signature; or of a main addressee that has not filed it, an answer. */
export function isAwaited({ state, step, part }: Pick<Delivery, 'state' | 'step' | 'part'>): boolean {
  if (state === 'delivered' || state === 'opened') return true
  return state === 'signed' && part === 'main' && step !== 'filed'
}

/** Whether this recipient may be nagged now: something is wanted of it, and it was not nagged within the hour. */
export function mayBeNagged(delivery: Pick<Delivery, 'state' | 'step' | 'part' | 'naggedAt'>, now: Date): boolean {
  const { naggedAt } = delivery
  return isAwaited(delivery) && (naggedAt === null || now.getTime() - naggedAt.getTime() >= nagEveryMs)
}
