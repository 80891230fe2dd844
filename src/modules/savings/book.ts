import {
  addCounted,
  addSaved,
  type Counted,
  inForceOn,
  nothing,
  nothingSaved,
  type Parameter,
  type Saved,
  savedBy,
} from './model.ts'
import type { CountedRow } from './store.ts'

/** One organisation in one month: what was counted, and what follows from it. */
export interface Booked extends Pick<CountedRow, 'organisationId' | 'name' | 'month'> {
  readonly counted: Counted
  readonly saved: Saved
}

/** Reckons each row with the parameters that held then, and puts together what belongs to one organisation and month. */
export function booked(rows: readonly CountedRow[], versions: readonly Parameter[]): Booked[] {
  const made = rows.map(({ organisationId, name, month, since, ...counted }) => ({
    ...{ organisationId, name, month, counted, saved: savedBy(counted, inForceOn(versions, since)) },
  }))
  return together(made, ({ organisationId, month }) => `${organisationId} ${month}`)
}

/** Adds up what has the same key; of names and months the first is kept. */
export function together(rows: readonly Booked[], keyOf: (row: Booked) => string): Booked[] {
  const sums = new Map<string, Booked>()
  for (const row of rows) {
    const sum = sums.get(keyOf(row))
    const added = sum && { counted: addCounted(sum.counted, row.counted), saved: addSaved(sum.saved, row.saved) }
    sums.set(keyOf(row), sum && added ? { ...sum, ...added } : row)
  }
  return [...sums.values()]
}

/** Everything together. */
export function total(rows: readonly Booked[]): Pick<Booked, 'counted' | 'saved'> {
  return rows.reduce<Pick<Booked, 'counted' | 'saved'>>(
    (sum, row) => ({ counted: addCounted(sum.counted, row.counted), saved: addSaved(sum.saved, row.saved) }),
    { counted: nothing, saved: nothingSaved },
  )
}
