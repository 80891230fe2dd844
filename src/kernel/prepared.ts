import { createHash } from 'node:crypto'

/** Uses after which a statement is worth keeping: most texts with lists of changing length never come again. */
const usesBefore = 3
/** Statements kept on each connection; a plan takes some 30 kB of the server's memory. */
const mostKept = 500
/** Texts whose uses are counted, before counting begins anew. */
const mostCounted = 5000

const uses = new Map<string, number>()
const names = new Map<string, string>()

/**
 * The name under which a statement is prepared, so that PostgreSQL reads and plans it once on each connection; undefined while
 * it is rare. Behind a pooler that hands connections around by transaction, the pooler must know prepared statements
 * (PgBouncer from 1.21).
 */
export function preparedName(text: string): string | undefined {
  const name = names.get(text)
  if (name !== undefined || names.size >= mostKept) return name
  const before = uses.get(text) ?? 0
  if (before + 1 < usesBefore) {
    if (uses.size >= mostCounted) uses.clear()
    uses.set(text, before + 1)
    return undefined
  }
  uses.delete(text)
  const given = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, given)
  return given
}
