import { createHash } from 'node:crypto'
import { z } from 'zod'
import { hashEntry, hashLeaf, hashMatter } from '../../kernel/audit.ts'
import { Text } from '../../kernel/text.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { hashesOf, receiptCode } from './code.ts'
import { rootOfInclusion } from './merkle.ts'
import { type Leaf, parseLeaf, type Receipt, type ReceiptStep } from './model.ts'
import { phrases, problems } from './phrases.ts'

/** What the server's own check of a receipt found. The independent verifier checks the same and more. */
export interface Verdict {
  /** Empty when the receipt holds. */
  readonly problems: readonly Text[]
  readonly steps: readonly CheckedStep[]
  readonly checkpoint: Checkpoint | undefined
}

/** A step as its leaf and entries tell it. */
export interface CheckedStep {
  readonly at: Date
  readonly operation: string
  readonly done: boolean
  readonly words: readonly Text[]
}

/** Checks signature, proofs, content, and that the steps are all and in order, against the log's public key. */
export function checkReceipt(receipt: Receipt, vkey: string): Verdict {
  const checkpoint = openCheckpoint(receipt.checkpoint, vkey)
  const leaves = receipt.steps.map((step) => parseLeaf(Buffer.from(step.leaf, 'base64')))
  const found = receipt.steps.flatMap((_, at) => stepProblems(receipt, at, checkpoint))
  return {
    problems: [...(checkpoint ? [] : [problems.signature]), ...found, ...codeProblems(receipt)],
    steps: receipt.steps.flatMap((step, at) => described(step, leaves[at])),
    checkpoint,
  }
}

function stepProblems(receipt: Receipt, at: number, checkpoint: Checkpoint | undefined): Text[] {
  const step = receipt.steps[at]
  const bytes = Buffer.from(step?.leaf ?? '', 'base64')
  const leaf = parseLeaf(bytes)
  if (!step || !leaf) return [problems.unreadable(at + 1)]
  const tag = hashMatter(Buffer.from(receipt.matter.salt, 'base64'), receipt.matter.number).toString('base64')
  const checks: [boolean, Text][] = [
    [!checkpoint || isIncluded(step, bytes, checkpoint), problems.notIncluded(at + 1)],
    [leaf.matter === tag, problems.otherMatter(at + 1)],
    [step.entries === null || isContent(leaf, step), problems.content(at + 1)],
    [leaf.ordinal === at + 1 && isAfter(receipt.steps[at - 1], step, leaf), problems.order(at + 1)],
  ]
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]))
}

function isIncluded(step: ReceiptStep, bytes: Buffer, { size, root }: Checkpoint): boolean {
  const path = step.path.map((hash) => Buffer.from(hash, 'base64'))
  return rootOfInclusion({ leafHash: hashLeaf(bytes), index: step.index, size, path })?.equals(root) ?? false
}

function isContent(leaf: Leaf, step: ReceiptStep): boolean {
  const hashes = (step.entries ?? []).map((entry) =>
    'hash' in entry ? Buffer.from(entry.hash, 'base64') : hashEntry(Buffer.from(entry.salt, 'base64'), entry.text),
  )
  return createHash('sha256').update(Buffer.concat(hashes)).digest('base64') === leaf.content
}

/** Each leaf names the one before it, and stands after it in the tree. */
function isAfter(before: ReceiptStep | undefined, step: ReceiptStep, leaf: Leaf): boolean {
  if (!before) return leaf.previous === null
  return before.index < step.index && hashLeaf(Buffer.from(before.leaf, 'base64')).toString('base64') === leaf.previous
}

function codeProblems({ code, steps }: Receipt): Text[] {
  const last = steps.at(-1)
  const named = hashesOf(code)
  const own = last && hashesOf(receiptCode(hashLeaf(Buffer.from(last.leaf, 'base64'))))
  return named && own && named.low.equals(own.low) ? [] : [problems.code]
}

function described(step: ReceiptStep, leaf: Leaf | undefined): CheckedStep[] {
  if (!leaf) return []
  const words = (step.entries ?? []).flatMap((entry) => ('hash' in entry ? [phrases.innerEntry] : wordsOf(entry.text)))
  const shown = step.entries === null ? [phrases.erased] : words
  return [{ at: new Date(leaf.at), operation: leaf.operation, done: leaf.outcome === 'done', words: shown }]
}

/** The words of an entry; the first entry of each step names operation and subject and has none. */
function wordsOf(text: string): Text[] {
  try {
    const entry = z.object({ words: Text }).safeParse(JSON.parse(text))
    return entry.success ? [entry.data.words] : []
  } catch {
    return []
  }
}
