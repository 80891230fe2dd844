import { z } from 'zod'
import { both, Text } from '../../kernel/text.ts'

/** Kinds of papers: the heading, and the word of their series (文号). */
export const kinds = {
  receipt: { title: both('收件凭证', 'Receipt of papers'), word: '收' },
  acceptance: { title: both('受理通知书', 'Notice of acceptance'), word: '受' },
  correction: { title: both('补正告知书', 'Correction notice'), word: '补' },
  'not-accepted': { title: both('不予受理决定书', 'Decision not to accept'), word: '不受' },
  'not-needed': { title: both('不受理告知书', 'Notice that no application is needed'), word: '告' },
  'stop-notice': { title: both('办理期限中止告知书', 'Notice that the clock has stopped'), word: '止' },
  'resume-notice': { title: both('恢复办理通知书', 'Notice that the clock runs again'), word: '复' },
  'extension-notice': { title: both('延长办理期限告知书', 'Notice of extension'), word: '延' },
  'decision-granted': { title: both('准予决定书', 'Decision to grant'), word: '准' },
  'decision-refused': { title: both('不予决定书', 'Decision to refuse'), word: '不准' },
  'certificate-notice': { title: both('许可证件事项告知书', 'Notice about a licence'), word: '证告' },
  'certificate-decision': { title: both('许可证件事项决定书', 'Decision about a licence'), word: '证决' },
  'delivery-receipt': { title: both('送达回证', 'Proof of delivery'), word: '送' },
  notice: { title: both('告知书', 'Notice'), word: '告' },
} as const satisfies Record<string, { title: Text; word: string }>
export type PaperKind = keyof typeof kinds

/** What a paper says, in Chinese: the language of the law. */
export const PaperData = z.object({
  /** Instead of the kind's own heading. */
  heading: z.string().max(40).optional(),
  addressee: z.string().max(200),
  paragraphs: z.array(z.string().max(8000)).max(40),
  /** A table of names and values. */
  items: z
    .array(z.tuple([z.string().max(60), z.string().max(2000)]))
    .max(60)
    .default([]),
  /** After the table: articles, remedies, what to do. */
  closing: z.array(z.string().max(2000)).max(20).default([]),
})
export type PaperData = z.infer<typeof PaperData>

export const states = ['requested', 'set', 'failed'] as const

export const Paper = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  matterNumber: z.string(),
  kind: z.string().transform((kind): PaperKind => (kind in kinds ? (kind as PaperKind) : 'notice')), // read back from what requestPaper wrote
  organisationId: z.uuid(),
  number: z.string(),
  title: Text,
  data: PaperData,
  code: z.string(),
  requestedAt: z.date(),
  state: z.enum(states),
  failure: Text.nullable(),
  fileId: z.uuid().nullable(),
  sha256: z.string().nullable(),
  sealId: z.uuid().nullable(),
  setAt: z.date().nullable(),
})
export type Paper = z.infer<typeof Paper>

/** A code in groups of four, as it is printed and typed. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
