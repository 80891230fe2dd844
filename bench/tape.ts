import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { preparedName } from '../src/kernel/prepared.ts'

/** A statement as the product sent it, and what came back. */
export interface Take {
  readonly text: string
  readonly values: readonly unknown[]
  readonly rows: readonly Record<string, unknown>[]
}

/** Writes down everything that a connection is asked from now on; `stop` gives the tape. */
export function record(client: pg.PoolClient): { stop(): Take[] } {
  const takes: Take[] = []
  const plain = client.query.bind(client)
  const asked = async (first: string | { text: string; values?: unknown[] }, second?: unknown[]) => {
    const text = typeof first === 'string' ? first : first.text
    const values = (typeof first === 'string' ? second : first.values) ?? []
    const result = await (typeof first === 'string' ? plain(first, second) : plain(first))
    takes.push({ text, values, rows: result.rows })
    return result
  }
  Object.assign(client, { query: asked })
  return {
    stop() {
      Object.assign(client, { query: plain })
      return takes
    },
  }
}

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const numberPattern = /\b[0-9]{6}[0-9A-Z]{4}[0-9]{8}[A-Z0-9]{2}[0-9]{6}[0-9A-Z]\b/g

/** Numbers of papers, such as 云政办〔2026〕12号, and the codes by which they are checked: neither is given twice. */
const paperPattern = /(?<=〔[0-9]{4}〕)[0-9]+(?=号)/g
const codePattern = /\b[0-9A-Z]{16}\b/g
const patterns = [idPattern, numberPattern, paperPattern, codePattern]

/** What is new in each run: ids and numbers of one tape that the other does not have. */
function freshIn(tape: readonly Take[], other: readonly Take[]): Set<string> {
  const known = namesIn(other)
  return new Set([...namesIn(tape)].filter((name) => !known.has(name)))
}

function namesIn(tape: readonly Take[]): Set<string> {
  const text = JSON.stringify(tape.map(({ values, rows }) => [values, rows]))
  return new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))
}

/** Ids and numbers of the recording, and what stands for them in one run. */
export type Names = Map<string, string>

/**
 * The raw limit: the same statements in the same order through the same driver, without the product. Ids and numbers are new in
 * each run; those that the database makes are taken from its answers, as the product does.
 *
 * @param tape and `other`: two recordings of the same act, by which what changes is told from what stays
 * @returns plays it once; `names` says from the start what stands for what, and learns the rest
 */
export function player(
  tape: readonly Take[],
  other: readonly Take[],
): (client: pg.PoolClient, names: Names) => Promise<void> {
  const fresh = freshIn(tape, other)
  return async (client, names) => {
    const nameOf = (old: string) => {
      const known = names.get(old)
      if (known !== undefined || !fresh.has(old)) return known ?? old
      const given = another(old)
      names.set(old, given)
      return given
    }
    for (const take of tape) {
      const values = take.values.map((value) => renamed(value, nameOf))
      const name = values.length > 0 ? preparedName(take.text) : undefined
      const { rows } = await client.query({ text: take.text, values, ...(name && { name }) })
      learn(take.rows, rows, { fresh, names })
    }
  }
}

const idLength = 36
const codeLength = 16

function renamed(value: unknown, nameOf: (old: string) => string): unknown {
  if (typeof value === 'string') return patterns.reduce((text, pattern) => text.replace(pattern, nameOf), value)
  if (Buffer.isBuffer(value)) return randomBytes(value.length) // hashes and leaves differ each time
  return Array.isArray(value) ? value.map((one) => renamed(one, nameOf)) : value
}

/** An id, number or code of the same shape. */
function another(old: string): string {
  if (old.length === idLength) return randomUUID()
  if (old.length === codeLength)
    return randomBytes(codeLength / 2)
      .toString('hex')
      .toUpperCase()
  if (old.length < codeLength) return String(randomInt(1_000_000_000))
  return old.slice(0, 20) + String(randomInt(1_000_000)).padStart(6, '0') + old.slice(26)
}

/** Ids that the database made in the recording stand for those that it made now. */
function learn(
  before: readonly Record<string, unknown>[],
  now: readonly Record<string, unknown>[],
  { fresh, names }: { fresh: Set<string>; names: Names },
): void {
  const [was, is] = [before[0], now[0]]
  if (!was || !is) return
  for (const [column, old] of Object.entries(was)) {
    const given = is[column]
    if (typeof old === 'string' && typeof given === 'string' && fresh.has(old) && !names.has(old)) names.set(old, given)
  }
}
