import { type Standing, standings } from './model.ts'
import type { ObligationRow } from './store/list.ts'

/** How many stand where, of one clause or one organisation. */
export interface Tally {
  readonly key: string
  readonly counts: Readonly<Record<Standing, number>>
  readonly total: number
  readonly rows: readonly ObligationRow[]
}

/** Counts what the document itself demands, by clause or by organisation; what it was broken down to is told below it. */
export function tally(rows: readonly ObligationRow[], keyOf: (row: ObligationRow) => string): Tally[] {
  const groups = new Map<string, ObligationRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, all]) => ({ key, counts: countsOf(all), total: all.length, rows: all }))
}

export function countsOf(rows: readonly ObligationRow[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { 'not-begun': 0, begun: 0, late: 0, reported: 0, done: 0, ended: 0 }
  for (const { standing } of rows) counts[standing] += 1
  return counts
}

/** A row with what was broken down from it. */
export interface Branch {
  readonly row: ObligationRow
  readonly children: readonly Branch[]
}

/** Rows as a tree; one whose parent is not among them stands at the top. */
export function branches(rows: readonly ObligationRow[]): Branch[] {
  const known = new Set(rows.map(({ id }) => id))
  const below = new Map<string, ObligationRow[]>()
  for (const row of rows)
    if (row.parentId && known.has(row.parentId)) below.set(row.parentId, [...(below.get(row.parentId) ?? []), row])
  const grow = (row: ObligationRow): Branch => ({ row, children: (below.get(row.id) ?? []).map(grow) })
  return rows.filter(({ parentId }) => !(parentId && known.has(parentId))).map(grow)
}

/** Tops of the rows shown: what counts. */
export function tops(rows: readonly ObligationRow[]): ObligationRow[] {
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
