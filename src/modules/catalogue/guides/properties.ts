// Shapes of answers that all three forms use; JSON Schema 2020-12.

/** Words that must be there. */
export const words = (maxLength: number) => ({ type: 'string' as const, minLength: 1, maxLength })
/** One of these values. */
export const among = (...values: string[]) => ({ type: 'string' as const, enum: values })
/** A box that must be ticked. */
export const ticked = { type: 'boolean', const: true } as const
/** A resident ID number with its check digit. */
export const residentId = { type: 'string', format: 'resident-id' } as const
/** Whole fen, up to ten million yuan: above that it is a slip of the hand. */
export const fen = { type: 'integer', minimum: 0, maximum: 1_000_000_000 } as const
