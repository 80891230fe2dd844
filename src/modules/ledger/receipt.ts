import { z } from 'zod'
import { entrySalt, hashEntry, hashLeaf } from '../../kernel/audit.ts'
import { canonicalJson } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import { receiptCode } from './code.ts'
import { storedTiles } from './integrate.ts'
import type { MatterLeaf, Receipt, ReceiptEntry, ReceiptStep } from './model.ts'
import { phrases } from './phrases.ts'
import { findCheckpoint, findKey, findMatterSalt, matterLeaves } from './store.ts'
import { inclusionPath, type ReadTile } from './tree.ts'

/**
 * The receipt of a matter as of the last checkpoint: only reads, so a query may call it. Whoever calls has made sure that
 * the person may see the matter. It tells what the database holds; whether that agrees with the tree is for the verifier.
 *
 * @param matter.number as in `trace.matter`
 * @throws Refusal 'conflict' in the seconds before the matter's first step is in a checkpoint
 */
export async function buildReceipt({ tx, now }: Pick<Context, 'tx' | 'now'>, matter: ReceiptSubject): Promise<Receipt> {
  const [checkpoint, key, salt] = [await findCheckpoint(tx), await findKey(tx), await findMatterSalt(tx, matter.number)]
  const leaves = checkpoint ? await matterLeaves(tx, matter.number, checkpoint.size) : []
  const last = leaves.at(-1)
  if (!checkpoint || !key || !salt || !last) throw new Refusal('conflict', phrases.notYetRecorded)
  const read = storedTiles(tx)
  const steps: ReceiptStep[] = []
  for (const leaf of leaves) steps.push(await stepOf(read, leaf, checkpoint.size))
  return {
    format: 'heliograph-receipt/1',
    issuedAt: now.toISOString(),
    matter: { number: matter.number, salt: salt.toString('base64'), title: matter.title },
    steps,
    checkpoint: checkpoint.note,
    vkey: key.vkey,
    code: receiptCode(hashLeaf(last.leaf)),
  }
}

/** Which matter a receipt is for, and what to call it. */
export interface ReceiptSubject {
  readonly number: string
  readonly title: Text
}

async function stepOf(read: ReadTile, leaf: MatterLeaf, size: number): Promise<ReceiptStep> {
  const path = await inclusionPath(read, leaf.index, size)
  return {
    index: leaf.index,
    leaf: leaf.leaf.toString('base64'),
    path: path.map((hash) => hash.toString('base64')),
    entries: leaf.salt && leaf.content !== null ? entriesOf(leaf.salt, leaf.content) : null,
  }
}

/** Inner entries are shown by their hash only; the salts of the others do not open them. */
function entriesOf(salt: Buffer, content: string): ReceiptEntry[] {
  return parseContent(content).map((entry, index) => {
    const [own, text] = [entrySalt(salt, index), typeof entry === 'string' ? entry : canonicalJson(entry)]
    const inner = typeof entry !== 'string' && entry.inner === true
    return inner ? { hash: hashEntry(own, text).toString('base64') } : { salt: own.toString('base64'), text }
  })
}

const Entry = z.looseObject({ inner: z.unknown().optional() })

/** Content that somebody wrote over may be no list of entries; it then goes into the receipt as it is, for the verifier to find. */
function parseContent(content: string): readonly (string | z.infer<typeof Entry>)[] {
  try {
    return z.array(Entry).parse(JSON.parse(content))
  } catch {
    return [content]
  }
}
