import type { Words } from './language.ts'

/** One of the things to choose from. */
export interface Option {
  readonly value: string
  readonly text: Words
  readonly hint?: Words
}

/** A closed list to choose from, each by its name. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, Words>>,
): { value: Value; text: Words }[] {
  return values.map((value) => ({ value, text: names[value] }))
}
