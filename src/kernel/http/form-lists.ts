import type { FormValues } from '../page.ts'

/** Rows of a form as lists: of `rows.0.name` and `rows.1.name` it makes `{ rows: [{ name }, { name }] }`, in the order of the places. */
export function listsIn(fields: FormValues, lists: readonly string[]): Record<string, unknown[]> {
  const rows = new Map<string, Map<number, Record<string, unknown>>>()
  for (const [name, value] of Object.entries(fields)) {
    const [, list = '', place = '', key = ''] = /^(\w+)\.(\d{1,4})\.(\w+)$/.exec(name) ?? []
    if (!lists.includes(list)) continue
    const places = rows.get(list) ?? new Map<number, Record<string, unknown>>()
    rows.set(list, places.set(Number(place), { ...places.get(Number(place)), [key]: value }))
  }
  const inOrder = (places: Map<number, unknown>) => [...places].toSorted(([a], [b]) => a - b).map(([, row]) => row)
  return Object.fromEntries([...rows].map(([list, places]) => [list, inOrder(places)]))
}
