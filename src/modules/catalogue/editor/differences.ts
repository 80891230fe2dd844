import { isList, isObject, type Json, sameJson } from './json.ts'

/** One place in which two values differ, both sides as text. */
export interface Difference {
  readonly at: string
  readonly before: string
  readonly after: string
}

/** Everything in which two values differ, as deep as they have the same shape. */
export function differences(one: Json | undefined, other: Json | undefined, path = ''): Difference[] {
  if (sameJson(one, other)) return []
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    return names.flatMap((name) => differences(one[name], other[name], path ? `${path}.${name}` : name))
  }
  if (isList(one) && isList(other)) {
    const longer = one.length > other.length ? one : other
    return longer.flatMap((_, at) => differences(one[at], other[at], path ? `${path}.${at}` : String(at)))
  }
  return [{ at: path, before: plain(one), after: plain(other) }]
}

/** A value as text; of a text in two languages the Chinese one. */
export function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (isObject(value) && typeof value.zh === 'string') return value.zh
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
