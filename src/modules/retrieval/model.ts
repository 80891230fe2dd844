import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { DocumentState, DocumentType } from '../documents/index.ts'

const Name = filter(z.string().trim().max(60))

/** How one's organisation has a document: sent it, got it, was asked or signs with others, or everybody may read it. */
export const scopes = ['sent', 'received', 'part', 'open'] as const
export const personParts = ['drafter', 'signer', 'handler', 'instructor'] as const
export const organisationParts = ['issuer', 'recipient'] as const
export const orders = ['relevance', 'date'] as const

/** What came from outside the district has no course of its own here. */
export const FoundState = z.enum([...DocumentState.options, 'outside'])
export type FoundState = z.infer<typeof FoundState>

/** What somebody looks for; all of it stands in the address. */
export const Wanted = z.object({
  q: filter(z.string().trim().max(100)),
  number: filter(z.string().trim().max(40)),
  type: filter(DocumentType),
  state: filter(FoundState),
  scope: filter(z.enum(scopes)),
  organisation: Name,
  organisationAs: filter(z.enum(organisationParts)),
  person: Name,
  personAs: filter(z.enum(personParts)),
  from: filter(Day),
  to: filter(Day),
  receivedFrom: filter(Day),
  receivedTo: filter(Day),
  sort: filter(z.enum(orders)),
})
export type Wanted = z.infer<typeof Wanted>

/** A document that was found, as the reader's organisation has it. */
export const Found = z.object({
  id: z.uuid(),
  /** Of the document's own matter. */
  number: z.string(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  type: DocumentType,
  state: FoundState,
  issuer: Text,
  signedOn: Day.nullable(),
  dated: Day,
  rank: z.number().int(),
  /** The reader's organisation works on it, got it; everybody may read it. */
  works: z.boolean(),
  isOpen: z.boolean(),
  incoming: z.object({ number: z.string(), sentAt: z.coerce.date(), isOpened: z.boolean() }).nullable(),
  /** Pieces of the text in which words stand; none where only an attachment has them. */
  pieces: z.array(z.string()),
})
export type Found = z.infer<typeof Found>

/** Where a page of the list goes on. */
export const Place = z.object({ rank: z.number().int(), dated: Day, id: z.uuid() })
export type Place = z.infer<typeof Place>

/** The place as it stands in an address; undefined when it is none. */
export function placeOf(text: string | undefined): Place | undefined {
  const [rank, dated, id] = text?.split('_') ?? []
  return Place.safeParse({ rank: Number(rank), dated, id }).data
}

export function placeText({ rank, dated, id }: Place): string {
  return `${rank}_${dated}_${id}`
}
