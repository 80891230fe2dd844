import { createHash } from 'node:crypto'
import { z } from 'zod'

/** A guide under way: whatever was typed, right or not. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export const Json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(Json), z.record(z.string(), Json)]),
)
export type JsonObject = { readonly [name: string]: Json }
export const JsonObject: z.ZodType<JsonObject> = z.record(z.string(), Json)

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** What stands at a path such as 'materials.2.name'; '' is the whole. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  return steps(path).reduce<Json | undefined>((inside, name) => memberOf(inside, name), value)
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (isList(value)) return value[Number(name)]
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The same with another value at a path; undefined takes it out. Groups on the way that are not there are made. */
export function withValueAt(value: Json | undefined, path: string, inside: Json | undefined): Json {
  const [name, ...rest] = steps(path)
  if (name === undefined) return inside ?? {}
  const member = rest.length > 0 ? withValueAt(memberOf(value, name), rest.join('.'), inside) : inside
  if (isList(value))
    return value.flatMap((one, at) => (String(at) === name ? (member === undefined ? [] : [member]) : [one]))
  const others = isObject(value) ? value : {}
  if (member !== undefined) return { ...others, [name]: member }
  return Object.fromEntries(Object.entries(others).filter(([other]) => other !== name))
}

function steps(path: string): string[] {
  return path === '' ? [] : path.split('.')
}

/** A short mark of a value: whoever saves tells which one was seen, so that nobody writes over what another wrote. */
export function markOf(value: Json | undefined): string {
  return createHash('sha256').update(sorted(value)).digest('hex').slice(0, 16)
}

/** Whether two values say the same. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  return sorted(one) === sorted(other)
}

/** JSON whose members stand in one order. Numbers may have fractions here, unlike in the ledger's canonical form. */
function sorted(value: Json | undefined): string {
  if (isList(value)) return `[${value.map(sorted).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value ?? null)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`).join(',')}}`
}
