import { z } from 'zod'

const blank = (value: unknown) => (value === '' ? undefined : value)

/** A field of a form that may stay empty: browsers send '' for it. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(blank, schema.optional())
}

/** A condition that stands in an address: one that is empty or makes no sense is not there. */
export function filter<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(blank, schema.optional().catch(undefined))
}
