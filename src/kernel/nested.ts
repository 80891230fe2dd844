import { z } from 'zod'

/** Lets a form send a structure: 'name.zh' and 'grounds.0.code' become members and rows. A nested value is taken as it is. */
export function nested<T extends z.ZodType>(schema: T) {
  return z.preprocess(unflatten, schema)
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
