import { z } from 'zod'

/** Lets a form send a structure: 'name.zh' and 'grounds.0.code' become members and rows. A nested value is taken as it is. */
export function nested<T extends z.ZodType>(schema: T) {
  const members = schema instanceof z.ZodObject ? Object.entries(schema.shape) : []
  const whole = members.flatMap(([name, member]) =>
    member instanceof z.ZodObject || member instanceof z.ZodRecord ? [name] : [],
  )
  return z.preprocess((raw) => withMembers(unflatten(raw), whole), schema)
}

/** A browser sends nothing for fields that stayed empty: so that each of them is said to be missing, what holds them is there. */
function withMembers(value: unknown, names: readonly string[]): unknown {
  if (!isMembers(value)) return value
  return { ...Object.fromEntries(names.map((name) => [name, {}])), ...value }
}

type Members = { [name: string]: unknown }

function unflatten(raw: unknown): unknown {
  if (!isMembers(raw)) return raw
  const whole: Members = {}
  for (const [path, value] of Object.entries(raw)) put(whole, path.split('.'), value)
  return listed(whole)
}

function put(whole: Members, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    whole[name] = value
    return
  }
  const inner = isMembers(whole[name]) ? whole[name] : {}
  whole[name] = inner
  put(inner, rest, value)
}

/** Members named 0, 1, 2 … are rows. */
function listed(value: unknown): unknown {
  if (!isMembers(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, listed(inner)] as const)
  const rows = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
  return rows
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
    : Object.fromEntries(entries)
}

function isMembers(value: unknown): value is Members {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  )
}
