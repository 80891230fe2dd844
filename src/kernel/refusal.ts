import { both, type Text } from './text.ts'

/** Why the system said no. A closed list: adding a kind is an architecture decision. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many'

/** The HTTP status of each kind, for pages and API alike. */
export const refusalStatus: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
}

/** Field name -> what is wrong with it. */
export type FieldTexts = Readonly<Record<string, Text>>

/** Where somebody who was refused sees why, such as the first of two that are the same. */
export interface Elsewhere {
  readonly href: string
  readonly text: Text
}

/**
 * An expected "no", thrown so that the open transaction rolls back.
 * Anything else that is thrown is a bug and becomes a 500.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** One plain sentence that is safe to show to the person. */
  readonly text: Text
  /** Empty unless kind is 'invalid'. */
  readonly fields: FieldTexts
  readonly see: Elsewhere | undefined

  constructor(kind: RefusalKind, text: Text, fields: FieldTexts = {}, see?: Elsewhere) {
    super(text.en)
    this.name = 'Refusal'
    this.kind = kind
    this.text = text
    this.fields = fields
    this.see = see
  }
}

/** Refuses one field of a form. */
export function invalidField(name: string, text: Text): Refusal {
  return new Refusal('invalid', both('请检查标出的内容。', 'Check the marked fields.'), { [name]: text })
}

/** Turns a refusal into a value, for pages that show it next to the form. */
export async function attempt<T>(work: Promise<T>): Promise<{ value: T } | { refusal: Refusal }> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}
