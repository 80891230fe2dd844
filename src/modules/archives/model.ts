import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { DocumentType } from '../documents/index.ts'

/** 保管期限, in the order in which catalogues list them. */
export const retentions = ['permanent', '30', '10'] as const
export const Retention = z.enum(retentions)
export type Retention = z.infer<typeof Retention>

export const Direction = z.enum(['outgoing', 'incoming'])
export type Direction = z.infer<typeof Direction>

export const Year = z.coerce.number().int().min(2000).max(9999)

/** 全宗: number and code under which an organisation files. */
export const Fonds = z.object({ organisationId: z.uuid(), number: z.string(), unit: z.string(), source: z.string() })
export type Fonds = z.infer<typeof Fonds>

export const RetentionRule = z.object({
  id: z.uuid(),
  organisationId: z.uuid().nullable(),
  ordinal: z.number().int(),
  direction: Direction.nullable(),
  types: z.array(DocumentType),
  words: z.array(z.string()),
  part: z.enum(['main', 'copy']).nullable(),
  retention: Retention,
  name: Text,
  basis: Text,
  mark: z.enum(['V', 'M', 'V-local']),
  source: z.string(),
})
export type RetentionRule = z.infer<typeof RetentionRule>

/** What stands between a document and the archive; null: it can be filed. */
export const Obstacle = z.enum(['unfinished', 'obliged'])
export type Obstacle = z.infer<typeof Obstacle>

/** A document that an organisation has on its hands for the archive of a year. */
export const Candidate = z.object({
  sourceId: z.uuid(),
  direction: Direction,
  isOriginal: z.boolean(),
  matterNumber: z.string(),
  documentId: z.uuid(),
  type: DocumentType,
  title: z.string(),
  responsible: z.string(),
  documentNumber: z.string().nullable(),
  formedOn: Day.nullable(),
  pages: z.number().int().nullable(),
  part: z.enum(['main', 'copy']).nullable(),
  contentSha256: z.string().nullable(),
  pdfFileId: z.uuid().nullable(),
  stage: Text,
  obstacle: Obstacle.nullable(),
  choice: z.enum([...retentions, 'left-out']).nullable(),
  reason: z.string().nullable(),
})
export type Candidate = z.infer<typeof Candidate>

/** An entry of the catalogue. */
export const Piece = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  year: z.number().int(),
  retention: Retention,
  serial: z.number().int(),
  archiveNumber: z.string(),
  filingId: z.uuid(),
  batch: z.number().int(),
  direction: Direction,
  isOriginal: z.boolean(),
  sourceId: z.uuid(),
  matterNumber: z.string(),
  documentId: z.uuid(),
  type: DocumentType,
  title: z.string(),
  responsible: z.string(),
  documentNumber: z.string(),
  formedOn: Day,
  pages: z.number().int(),
  note: z.string(),
  why: Text,
  contentSha256: z.string(),
  pdfFileId: z.uuid(),
  keepUntil: Day.nullable(),
  destroyedAt: z.date().nullable(),
  held: z.string().nullable(),
})
export type Piece = z.infer<typeof Piece>

export const Filing = z.object({
  id: z.uuid(),
  number: z.string(),
  organisationId: z.uuid(),
  year: z.number().int(),
  clockId: z.uuid().nullable(),
  doneAt: z.date().nullable(),
})
export type Filing = z.infer<typeof Filing>

export const PackageState = z.enum(['waiting', 'making', 'sealing', 'ready', 'failed', 'destroyed'])
export const Package = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  filingId: z.uuid(),
  filingNumber: z.string(),
  year: z.number().int(),
  retention: Retention.nullable(),
  pieceId: z.uuid().nullable(),
  archiveNumber: z.string().nullable(),
  state: PackageState,
  pieces: z.number().int(),
  done: z.number().int(),
  manifestSha256: z.string().nullable(),
  fileId: z.uuid().nullable(),
  failure: Text.nullable(),
  orderedAt: z.date(),
  madeAt: z.date().nullable(),
})
export type Package = z.infer<typeof Package>

export const DestructionState = z.enum(['appraising', 'approving', 'approved', 'done', 'withdrawn'])
export const Destruction = z.object({
  id: z.uuid(),
  number: z.string(),
  organisationId: z.uuid(),
  state: DestructionState,
  drawnBy: z.uuid(),
  drawnAt: z.date(),
  appraisedBy: z.uuid().nullable(),
  appraisedAt: z.date().nullable(),
  opinion: z.string().nullable(),
  approvedBy: z.uuid().nullable(),
  approvedAt: z.date().nullable(),
  approval: z.string().nullable(),
  doneAt: z.date().nullable(),
})
export type Destruction = z.infer<typeof Destruction>

export const DestructionLine = z.object({
  pieceId: z.uuid(),
  archiveNumber: z.string(),
  title: z.string(),
  documentNumber: z.string(),
  retention: Retention,
  year: z.number().int(),
  keepUntil: Day,
  verdict: z.enum(['destroy', 'keep']).nullable(),
  reason: z.string().nullable(),
  newUntil: Day.nullable(),
  appraisedBy: z.uuid().nullable(),
  held: z.boolean(),
  destroyedAt: z.date().nullable(),
})
export type DestructionLine = z.infer<typeof DestructionLine>
