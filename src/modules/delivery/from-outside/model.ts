import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { DocumentType, Urgency } from '../../documents/index.ts'
import { OutsideWay } from '../outside-ways.ts'

/** A document that came from outside the district, as it was registered. */
export const OutsideSource = z.object({
  /** The recipient's own matter: there is no other of it here. */
  documentId: z.uuid(),
  issuer: z.string(),
  documentNumber: z.string().nullable(),
  type: DocumentType,
  title: z.string(),
  urgency: Urgency.nullable(),
  /** The date on it. */
  signedOn: Day,
  receivedOn: Day,
  way: OutsideWay,
  pages: z.number().int(),
  copies: z.number().int(),
  asksAnswer: z.boolean(),
  answerBy: Day.nullable(),
  contentSha256: z.string(),
  /** The first scan. */
  pdfFileId: z.uuid(),
  auditId: z.uuid(),
})
export type OutsideSource = z.infer<typeof OutsideSource>

/** How it was answered, or sent back. */
export const OutsideReply = z.object({
  state: z.enum(['acted', 'returned']),
  way: OutsideWay,
  sentOn: Day,
  /** Of the own document that answers it. */
  documentNumber: z.string().nullable(),
})
export type OutsideReply = z.infer<typeof OutsideReply>

const amount = (most: number) => z.coerce.number().int().min(1).max(most)

/** What whoever registers it reads off the paper. */
export const OutsideInput = z.object({
  issuer: z.string().trim().min(2).max(120),
  documentNumber: z.string().trim().min(2).max(60).optional(),
  type: DocumentType,
  title: z.string().trim().min(2).max(200),
  datedOn: Day,
  urgency: Urgency.optional(),
  part: z.enum(['main', 'copy']).default('main'),
  receivedOn: Day,
  way: OutsideWay,
  pages: amount(9999),
  copies: amount(999).default(1),
  asksAnswer: z.literal('yes').optional(),
  answerBy: Day.optional(),
  uploads: z.array(Upload).max(20).default([]),
})
export type OutsideInput = z.output<typeof OutsideInput>

/** What may be a scan: pages, or pictures of pages. */
export function isScan(type: string): boolean {
  return type === 'application/pdf' || type.startsWith('image/')
}

/** The endings of their names, for the field that chooses them. */
export const scanEndings = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif'

const brackets = /[〔[【({（<〈［｛〈《]/gu
const closing = /[〕\]】)}）>〉］｝〉》]/gu

/** As issuers and numbers are compared: spaces, width, case and the kind of brackets make no other document. */
export function comparedAs(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replace(brackets, '〔').replace(closing, '〕').toLowerCase()
}

/** By what a document of one issuer is known again: its number, or where it has none its date and title. */
export function sameKey({
  documentNumber,
  datedOn,
  title,
}: Pick<OutsideInput, 'documentNumber' | 'datedOn' | 'title'>) {
  return documentNumber ? comparedAs(documentNumber) : `${datedOn} ${comparedAs(title)}`
}
