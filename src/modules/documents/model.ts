import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { Content } from './content/model.ts'
import { Direction, DocumentType, Format, Urgency } from './types.ts'

/** Whom a document goes to: an organisation here, a group of them, or somebody outside in words. */
export const Addressee = z.union([
  z.object({ organisation: z.uuid() }).strict(),
  z.object({ group: z.string().min(1).max(60) }).strict(),
  z.object({ words: z.string().min(1).max(120) }).strict(),
])
export type Addressee = z.infer<typeof Addressee>

/** Why the public does not get it of itself (政府信息公开条例 art. 13 to 16). */
export const disclosureGrounds = [
  'on-request',
  'law-forbids',
  'stability',
  'rights-of-others',
  'internal',
  'process',
] as const
export const DisclosureWish = z.object({
  decision: z.enum(['open', 'on-request', 'withheld']),
  /** Null while the drafter has not named one. */
  ground: z.enum(disclosureGrounds).nullable(),
})
export type DisclosureWish = z.infer<typeof DisclosureWish>

/** What a document obliges somebody to do. */
export const Obligation = z.object({
  /** Where in the document it stands, such as 二、（一）. */
  clause: z.string().max(40),
  what: z.string().min(1).max(500),
  /** Who: organisations or groups; empty means every main addressee. */
  organisations: z.array(Addressee).max(80),
  /** A day, or a rule of the calendar that counts from the signing for receipt. */
  due: z.union([z.object({ day: Day }).strict(), z.object({ rule: z.string().max(60) }).strict()]),
  evidence: z.enum(['figure', 'file', 'operation', 'words']),
  unit: z.string().max(20).optional(),
  recurring: z.enum(['monthly', 'quarterly', 'yearly']).optional(),
})
export type Obligation = z.infer<typeof Obligation>

/** 会议通知: what a document calls everybody to whom it is addressed to. */
export const Meeting = z.object({
  title: z.string().min(2).max(120),
  day: Day,
  /** Where, or by which way when nobody has to travel. */
  place: z.string().min(2).max(120),
  /** People of each organisation that is invited. */
  people: z.number().int().min(1).max(999),
})
export type Meeting = z.infer<typeof Meeting>

/** A file that is part of the document, by its place on the matter. */
export const DocumentAttachment = z.object({
  id: z.uuid(),
  name: z.string().max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type DocumentAttachment = z.infer<typeof DocumentAttachment>

/** Everything that a document says, from header to imprint (条例 art. 9). Number, date and seal are added by the flow. */
export const Elements = z.object({
  type: DocumentType,
  format: Format,
  direction: Direction,
  /** In whose name it is issued; first of the heads of a joint document. */
  issuer: z.uuid(),
  joint: z.array(z.uuid()).max(12),
  title: z.string().max(200),
  urgency: Urgency.nullable(),
  main: z.array(Addressee).max(80),
  copies: z.array(Addressee).max(80),
  content: Content,
  attachments: z.array(DocumentAttachment).max(30),
  /** 附注, without its brackets. */
  notes: z.string().max(400),
  contact: z.string().max(120),
  disclosure: DisclosureWish,
  obligations: z.array(Obligation).max(40),
  /** Of minutes: who was there, who was excused, who sat in. */
  attendees: z
    .object({ present: z.string().max(2000), absent: z.string().max(1000), observers: z.string().max(1000) })
    .nullable(),
  /** Left out when it calls none, so that what was frozen before there were meetings has the same digest. Not printed. */
  meeting: Meeting.optional(),
  /** Why a rule that knows exceptions is not kept: a level passed over, a superior's own order. Not printed. */
  special: z.string().max(400),
})
export type Elements = z.infer<typeof Elements>

export const DocumentState = z.enum([
  'drafting',
  'consulting',
  'reviewing',
  'signing',
  'rechecking',
  'registering',
  'setting',
  'ready',
  'dispatched',
  'recalled',
  'repealed',
  'superseded',
  'withdrawn',
])
export type DocumentState = z.infer<typeof DocumentState>

/** An official document on its way; what the docket knows is not repeated here. */
export const OfficialDocument = z.object({
  id: z.uuid(),
  number: z.string(),
  /** The organisation whose people draft, review, number and seal it. */
  officeId: z.uuid(),
  issuerId: z.uuid(),
  state: DocumentState,
  elements: Elements,
  version: z.number().int(),
  draftedBy: z.uuid(),
  savedBy: z.uuid(),
  startedAt: z.date(),
  round: z.number().int(),
  signedOn: Day.nullable(),
  contentSha256: z.string().nullable(),
  documentNumber: z.string().nullable(),
  pdfFileId: z.uuid().nullable(),
  pages: z.number().int().nullable(),
  failure: Text.nullable(),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>

/** Lists of documents: what one wrote oneself, what the organisation has on its hands, what it has issued. */
export const listViews = ['mine', 'hand', 'issued'] as const
export type ListView = (typeof listViews)[number]
