import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Block } from '../content/model.ts'
import { Format, Urgency } from '../types.ts'

const Words = z.string().trim().min(1).max(2000)
/** Addressees and copies. */
const Names = z.string().trim().min(1).max(20_000)

/** Of a file, which is no part of the name that is printed. */
const ending = /\.(?:pdf|ofd|docx?|wps|xlsx?|et|pptx?|csv|txt|jpe?g|png|heic|zip)$/i

/** Listed below the text; with `blocks` also set on pages of its own, before the imprint. */
const Attachment = z.strictObject({
  name: Words.transform((name) => name.replace(ending, '')),
  blocks: z.array(Block).optional(),
})

/** 国发〔1999〕25号: a seal of an organisation has at most 45 mm; those of townships 42. */
const SealedBy = z.strictObject({ name: Words, sealMm: z.number().min(20).max(45).default(42) })

const date = Day.nullable()
const Signature = z.discriminatedUnion('kind', [
  /** The host first; a seal is pressed upon each. */
  z.strictObject({ kind: z.literal('seal'), organisations: z.array(SealedBy).min(1), date }),
  z.strictObject({ kind: z.literal('unsealed'), organisations: z.array(SealedBy).min(1), date }),
  /** Orders and others that are signed by persons: a signature stamp beside the full name of the post. */
  z.strictObject({
    kind: z.literal('stamp'),
    signers: z.array(z.strictObject({ post: Words, name: Words })).min(1),
    date,
  }),
  /** Minutes: organisation and day stand above the red line. */
  z.strictObject({ kind: z.literal('none'), organisation: Words, date }),
])

/** Everything that is printed of an official document; nothing of it is looked up. */
export const PageInput = z.strictObject({
  format: Format,
  /** The host first. `suffix` is what follows the names: 文件, 令, 纪要, or nothing. Letters show the host alone. */
  header: z.strictObject({ organisations: z.array(Words).min(1), suffix: z.string().max(20) }),
  /** Null before registration: its line stays empty. */
  number: Words.nullable(),
  /** Upward documents show who signed. */
  signatories: z.array(Words).default([]),
  urgency: Urgency.nullable().default(null),
  copyNumber: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  title: z.string().trim().max(300),
  addressee: Names.nullable().default(null),
  blocks: z.array(Block),
  attachments: z.array(Attachment).default([]),
  signature: Signature,
  note: Words.nullable().default(null),
  attendees: z.array(z.strictObject({ label: z.enum(['出席', '请假', '列席']), names: Words })).default([]),
  copies: Names.nullable().default(null),
  printing: z.strictObject({ organisation: Words, date }).nullable().default(null),
})
export type PageInput = z.input<typeof PageInput>
/** The same with what was left out filled in. */
export type Page = z.output<typeof PageInput>
