import { z } from 'zod'
import { oddPlace } from '../../kernel/storable.ts'

/** How many rows a page of a list shows. */
export const pageSize = 30

/** A place in a list, as it stands in an address. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Reads a place back; undefined when somebody has changed it, which begins the list anew. */
export function readCursor(cursor: string | undefined): readonly string[] | undefined {
  if (!cursor) return undefined
  try {
    const parts = z.array(z.string()).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return oddPlace(parts) ? undefined : parts
  } catch {
    return undefined
  }
}

/** Splits one row too many into the rows of a page and the place after them. */
export function pageOf<Row>(
  rows: readonly Row[],
  place: (row: Row) => readonly string[],
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: last && rows.length > pageSize ? writeCursor(place(last)) : null }
}
