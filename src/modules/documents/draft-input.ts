import { z } from 'zod'
import { optional } from '../../kernel/blank.ts'
import { Day } from '../../kernel/day.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { type AddressBook, readAddressees } from './addressees.ts'
import { parseText } from './content/text.ts'
import { meetingPhrases } from './meeting-phrases.ts'
import { type Addressee, disclosureGrounds, type Elements, Meeting, type Obligation } from './model.ts'
import { refusals } from './phrases.ts'
import { Direction, DocumentType, Format, Urgency } from './types.ts'

const words = (max: number) => z.string().trim().max(max).default('')

const ObligationInput = z.object({
  clause: words(40),
  what: z.string().trim().min(2).max(500),
  who: words(2000),
  /** Without a day it is due by the rule for what a document demands without naming one. */
  due: optional(Day),
  evidence: z.enum(['figure', 'file', 'operation', 'words']).default('words'),
  unit: words(20),
  recurring: optional(z.enum(['monthly', 'quarterly', 'yearly'])),
})

/** What a form says of a document, as one person typed it. */
export const DraftInput = z.object({
  type: DocumentType,
  format: Format,
  direction: Direction,
  urgency: optional(Urgency),
  joint: words(600),
  title: z
    .string()
    .default('')
    .transform((title) => title.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(200)),
  main: words(4000),
  copies: words(4000),
  text: z.string().max(200_000).default(''),
  notes: words(400),
  contact: words(120),
  disclosure: z.enum(['open', 'on-request', 'withheld']),
  ground: optional(z.enum(disclosureGrounds)),
  obligations: z.preprocess(withoutBlankRows, z.array(ObligationInput).max(40).default([])),
  present: words(2000),
  absent: words(1000),
  observers: words(1000),
  special: words(400),
  meetingTitle: words(120),
  meetingDay: optional(Day),
  meetingPlace: words(120),
  meetingPeople: optional(z.coerce.number().int().min(1).max(999)),
})
export type DraftInput = z.infer<typeof DraftInput>

/** The elements that an input makes, on those it changes: issuer and attachments have acts of their own. */
export function elementsFrom(input: DraftInput, before: Elements, book: AddressBook): Elements {
  const { type, format, direction, title, notes, contact, special } = input
  const { present, absent, observers } = input
  const meeting = meetingFrom(input)
  return {
    ...{ type, format, direction, title, notes, contact, special, issuer: before.issuer },
    ...{ urgency: input.urgency ?? null, joint: jointIn(input.joint, before.issuer, book) },
    ...{ main: readAddressees(book, input.main), copies: readAddressees(book, input.copies) },
    ...{ content: parseText(input.text), attachments: before.attachments },
    disclosure: {
      decision: input.disclosure,
      ground: input.disclosure === 'open' ? null : (input.ground ?? null),
    },
    obligations: input.obligations.map((row, at) => obligationFrom(row, at, book)),
    attendees: format === 'minutes' ? { present, absent, observers } : null,
    ...(meeting && { meeting }),
  }
}

/** None while nothing is said of one; else everything, since who is called has to know it. */
function meetingFrom(input: DraftInput): Meeting | undefined {
  const { meetingTitle: title, meetingDay: day, meetingPlace: place, meetingPeople: people } = input
  if (!title && !day && !place && !people) return undefined
  const { data, error } = Meeting.safeParse({ title, day, place, people })
  if (data) return data
  const [at] = error.issues[0]?.path ?? []
  const field = meetingFields.find((one) => one.toLowerCase() === `meeting${String(at)}`) ?? 'meetingTitle'
  throw invalidField(field, meetingPhrases.incomplete)
}
const meetingFields = ['meetingTitle', 'meetingDay', 'meetingPlace', 'meetingPeople'] as const

function jointIn(text: string, issuer: string, book: AddressBook): string[] {
  const ids = readAddressees(book, text).map((one) => {
    if ('organisation' in one) return one.organisation
    throw invalidField('joint', refusals.unknownJoint('words' in one ? one.words : text))
  })
  return [...new Set(ids)].filter((id) => id !== issuer)
}

const undatedRule = { rule: 'directive-report' }

function obligationFrom(
  { who, due, unit, recurring, ...row }: z.infer<typeof ObligationInput>,
  at: number,
  book: AddressBook,
): Obligation {
  const organisations = readAddressees(book, who)
  const stranger = organisations.find((one): one is Extract<Addressee, { words: string }> => 'words' in one)
  if (stranger) throw invalidField(`obligations.${at}.who`, refusals.unknownWho(stranger.words))
  return {
    ...row,
    organisations,
    due: due ? { day: due } : undatedRule,
    ...(unit && { unit }),
    ...(recurring && { recurring }),
  }
}

/** A form sends what it chose by itself, such as the kind of evidence, in rows that nobody filled in. */
function withoutBlankRows(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows === '' ? [] : rows
  return rows.filter((row: unknown) => {
    const said = z.object({ what: z.string().optional(), clause: z.string().optional() }).safeParse(row).data
    return !said || Boolean(said.what?.trim() || said.clause?.trim())
  })
}
