/**
 * JSON with sorted keys and no spaces, so that equal values have equal bytes (RFC 8785 for the values used here:
 * strings, whole numbers, booleans, null, arrays, plain objects; `undefined` members are left out, dates become ISO strings).
 *
 * @throws TypeError on a number that is not a safe whole number: its text could differ between programs
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`not a safe whole number: ${value}`)
  if (typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
