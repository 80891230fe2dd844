import { z } from 'zod'
import { Text } from '../../kernel/text.ts'

/** Bytes of a `bytea` column. */
export const Bytes = z.instanceof(Buffer)

/** Name and public key of the log. */
export const LogKey = z.object({ origin: z.string(), vkey: z.string(), since: z.date() })
export type LogKey = z.infer<typeof LogKey>

/** A checkpoint as it was published. `at` is the signer's clock and not part of the signed text. */
export const PublishedCheckpoint = z.object({ size: z.number().int(), root: Bytes, note: z.string(), at: z.date() })
export type PublishedCheckpoint = z.infer<typeof PublishedCheckpoint>

/** A place in the tree and the audit row that was put there; `leaf` is null when somebody removed the row. */
export const RecordedLeaf = z.object({
  index: z.number().int(),
  hash: Bytes,
  leaf: Bytes.nullable(),
  matter: z.string().nullable(),
})
export type RecordedLeaf = z.infer<typeof RecordedLeaf>

/** A leaf of a matter with its content in canonical JSON; both null when the content was erased. */
export const MatterLeaf = z.object({
  index: z.number().int(),
  leaf: Bytes,
  salt: Bytes.nullable(),
  content: z.string().nullable(),
})
export type MatterLeaf = z.infer<typeof MatterLeaf>

/** What the bytes of a leaf say; format in `docs/reference/ledger.md`. */
export const Leaf = z.object({
  v: z.literal(1),
  id: z.uuid(),
  at: z.iso.datetime(),
  operation: z.string(),
  outcome: z.string(),
  post: z.uuid().nullable(),
  matter: z.base64().nullable(),
  ordinal: z.number().int().nullable(),
  previous: z.base64().nullable(),
  content: z.base64(),
})
export type Leaf = z.infer<typeof Leaf>

const Hash = z.base64().length(44)

/** One thing recorded by a step: shown with its own salt, or only by its hash. */
export const ReceiptEntry = z.union([
  z.strictObject({ salt: Hash, text: z.string().max(1_000_000) }),
  z.strictObject({ hash: Hash }),
])
export type ReceiptEntry = z.infer<typeof ReceiptEntry>

/** One step of a matter with the proof that the ledger holds it. */
export const ReceiptStep = z.strictObject({
  index: z.number().int().min(0),
  leaf: z.base64().max(100_000),
  /** Hashes beside the way up to the checkpoint's root, the lowest first. */
  path: z.array(Hash).max(64),
  /** Null when the content was erased. */
  entries: z.array(ReceiptEntry).max(1000).nullable(),
})
export type ReceiptStep = z.infer<typeof ReceiptStep>

/** What a party takes home: every recorded step of a matter, provable without the server. */
export const Receipt = z.strictObject({
  format: z.literal('heliograph-receipt/1'),
  issuedAt: z.iso.datetime(),
  matter: z.strictObject({ number: z.string().min(1).max(100), salt: z.base64().length(24), title: Text }),
  steps: z.array(ReceiptStep).min(1).max(10_000),
  checkpoint: z.string().max(10_000),
  vkey: z.string().max(1000),
  /** Names the last step and, by its chain, all before it. */
  code: z.string().max(40),
})
export type Receipt = z.infer<typeof Receipt>

/** What a leaf says, or undefined when the bytes are no leaf of this format. */
export function parseLeaf(bytes: Buffer): Leaf | undefined {
  try {
    return Leaf.safeParse(JSON.parse(bytes.toString('utf8'))).data
  } catch {
    return undefined
  }
}
