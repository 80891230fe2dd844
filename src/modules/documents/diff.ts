/** A piece of a comparison: the same in both, only in the older, only in the newer. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer ones are compared as a whole: a table of this many squares is still quick. */
const mostCells = 4_000_000

/** What changed between two lists of paragraphs, by the longest that they have in common. */
export function compare(before: readonly string[], after: readonly string[]): Change[] {
  if (before.length * after.length > mostCells)
    return [
      ...before.map((text): Change => ({ kind: 'gone', text })),
      ...after.map((text): Change => ({ kind: 'new', text })),
    ]
  const common = tableOf(before, after)
  const changes: Change[] = []
  let [at, to] = [0, 0]
  while (at < before.length || to < after.length) {
    const [old, now] = [before[at], after[to]]
    if (old !== undefined && old === now) {
      changes.push({ kind: 'same', text: old })
      at += 1
      to += 1
    } else if (now !== undefined && (old === undefined || valueAt(common, at, to + 1) > valueAt(common, at + 1, to))) {
      changes.push({ kind: 'new', text: now })
      to += 1
    } else if (old !== undefined) {
      changes.push({ kind: 'gone', text: old })
      at += 1
    }
  }
  return changes
}

function valueAt(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0
}

/** For each pair of places how many paragraphs the rests have in common. */
function tableOf(before: readonly string[], after: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const line = table[row]
      if (!line) continue
      line[column] =
        before[row] === after[column]
          ? 1 + valueAt(table, row + 1, column + 1)
          : Math.max(valueAt(table, row + 1, column), valueAt(table, row, column + 1))
    }
  return table
}
