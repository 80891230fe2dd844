import { type Standing, standings } from './model.ts'
import type { ObligationRow, TreeRow } from './store/list.ts'

/** How many stand where, of one clause or one organisation. */
export interface Tally {
  readonly key: string
  readonly counts: Readonly<Record<Standing, number>>
  readonly total: number
  readonly rows: readonly TreeRow[]
}

/** Counts what the document itself demands, by clause or by organisation; what it was broken down to is told below it. */
export function tally(rows: readonly TreeRow[], keyOf: (row: TreeRow) => string): Tally[] {
  const groups = new Map<string, TreeRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, all]) => ({ key, counts: countsOf(all), total: all.length, rows: all }))
}

export function countsOf(rows: readonly TreeRow[]): Record<Standing, number> {
  const counts: Record<Standing, number> = {
    unsigned: 0,
    'not-begun': 0,
    begun: 0,
    late: 0,
    reported: 0,
    done: 0,
    ended: 0,
  }
  for (const { standing } of rows) counts[standing] += 1
  return counts
}

/** A row with what was broken down from it. */
export interface Branch {
  readonly row: TreeRow
  readonly children: readonly Branch[]
}

/** Rows as a tree; one whose parent is not among them stands at the top. */
export function branches(rows: readonly TreeRow[]): Branch[] {
  const known = new Set(rows.map(({ id }) => id))
  const below = new Map<string, TreeRow[]>()
  for (const row of rows)
    if (row.parentId && known.has(row.parentId)) below.set(row.parentId, [...(below.get(row.parentId) ?? []), row])
  const grow = (row: TreeRow): Branch => ({ row, children: (below.get(row.id) ?? []).map(grow) })
  return rows.filter(({ parentId }) => !(parentId && known.has(parentId))).map(grow)
}

/** Tops of the rows shown: what counts. */
export function tops(rows: readonly TreeRow[]): TreeRow[] {
  return branches(rows).map(({ row }) => row)
}

/** The sum of accepted figures of lower levels, in ten-thousandths so that nothing is rounded; null when there is none. */
export function sumOfFigures(rows: readonly ObligationRow[]): string | null {
  const figures = rows.flatMap(({ figure }) => figure ?? [])
  if (figures.length === 0) return null
  const sum = figures.reduce((total, figure) => total + inTenThousandths(figure), 0n)
  const digits = (sum < 0n ? -sum : sum).toString().padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -4)}${fraction && `.${fraction}`}`
}

function inTenThousandths(figure: string): bigint {
  const [whole = '0', fraction = ''] = figure.replace('-', '').split('.')
  const value = BigInt(whole + fraction.padEnd(4, '0'))
  return figure.startsWith('-') ? -value : value
}

export const countedStandings = standings.filter((one) => one !== 'ended')
