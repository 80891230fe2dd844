import { z } from 'zod'
import { hashLeaf } from '../../kernel/audit.ts'
import type { Tx } from '../../kernel/context.ts'
import { query } from '../../kernel/query.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { both, same, type Text } from '../../kernel/text.ts'
import { checkReceipt, type Verdict } from './check.ts'
import { hashesOf, receiptCode } from './code.ts'
import { type PublishedCheckpoint, Receipt, type RecordedLeaf } from './model.ts'
import { phrases, summaries } from './phrases.ts'
import { mayRead } from './policy.ts'
import { buildReceipt } from './receipt.ts'
import { findCheckpoint, findKey, findLeafByHash } from './store.ts'

/** What the public may know about a receipt: nothing of the person or the matter. */
export interface PublicReceipt {
  readonly code: string
  readonly steps: number
  readonly firstAt: Date
  readonly lastAt: Date
  /** Steps recorded after those of the receipt. */
  readonly later: number
  readonly checkpoint: PublishedCheckpoint
  readonly problems: readonly Text[]
}

/** Looks up the code of a receipt. Without a code the page only asks for one; `found` is null when no leaf has the code. */
export const lookUpReceipt = query({
  name: 'ledger.look-up-receipt',
  summary: summaries.lookUp,
  input: z.object({ code: z.string().max(60).optional() }),
  find: async () => ({ id: 'ledger' }),
  allow: mayRead,
  async run({ tx, now }, { code }): Promise<{ code: string | null; found: PublicReceipt | null }> {
    const range = code === undefined ? undefined : hashesOf(code)
    const [checkpoint, leaf] = [await findCheckpoint(tx), range && (await findLeafByHash(tx, range.low, range.high))]
    const found =
      leaf && checkpoint && leaf.index < checkpoint.size ? await describe({ tx, now }, leaf, checkpoint) : null
    return { code: code ?? null, found }
  },
})

/** The matter's steps up to the leaf, checked as if somebody had handed in the receipt. */
async function describe(
  ctx: { tx: Tx; now: Date },
  leaf: RecordedLeaf,
  checkpoint: PublishedCheckpoint,
): Promise<PublicReceipt | null> {
  if (leaf.matter === null) return null
  const whole = await buildReceipt(ctx, { number: leaf.matter, title: same('') })
  const steps = whole.steps.filter(({ index }) => index <= leaf.index)
  const last = steps.at(-1)
  const own = last?.index === leaf.index ? hashLeaf(Buffer.from(last.leaf, 'base64')) : undefined
  const verdict = checkReceipt({ ...whole, steps, code: own ? receiptCode(own) : '' }, whole.vkey)
  const [first, end] = [verdict.steps[0], verdict.steps.at(-1)]
  if (!first || !end) return null
  return {
    code: receiptCode(leaf.hash),
    steps: steps.length,
    firstAt: first.at,
    lastAt: end.at,
    later: whole.steps.length - steps.length,
    checkpoint,
    problems: own?.equals(leaf.hash) ? verdict.problems : [...verdict.problems, phrases.lastStepAltered],
  }
}

/** Checks a whole receipt that somebody pasted. */
export const checkPastedReceipt = query({
  name: 'ledger.check-receipt',
  summary: summaries.check,
  input: z.object({ receipt: z.string().max(1_500_000) }),
  find: async () => ({ id: 'ledger' }),
  allow: mayRead,
  async run({ tx }, { receipt }): Promise<{ code: string }> {
    const [parsed, key] = [parseReceipt(receipt), await findKey(tx)]
    if (!parsed) throw invalidField('receipt', phrases.notAReceipt)
    if (!key) throw invalidField('receipt', phrases.noCheckpoint)
    const { problems } = checkReceipt(parsed, key.vkey)
    if (problems.length > 0) throw invalidField('receipt', together(problems))
    return { code: parsed.code }
  },
})

function parseReceipt(text: string): Receipt | undefined {
  try {
    return Receipt.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function together(problems: Verdict['problems']): Text {
  const shown = problems.slice(0, 5)
  const more = problems.length - shown.length
  const rest = more > 0 ? phrases.moreProblems(more) : same('')
  return both(
    [phrases.checkFailed.zh, ...shown.map(({ zh }) => zh), rest.zh].join(''),
    [phrases.checkFailed.en, ...shown.map(({ en }) => en), rest.en].join(' ').trim(),
  )
}
