import type { Words } from './language.ts'

/** One of the things to choose from. */
export interface Option {
  readonly value: string
  readonly text: Words
  readonly hint?: Words
}
