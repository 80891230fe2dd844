import type { Answers, Form, Holds } from './model.ts'
import { rowsOf, shownFor } from './walk.ts'

/** What fields that are shown, and rows of tables, hold of these kinds, as it was typed. */
export function heldIn(form: Form, given: Answers, kinds: readonly Holds[]): string[] {
  const { answers, fields } = shownFor(form, given)
  const isMeant = (field: object) => 'holds' in field && kinds.some((kind) => kind === field.holds)
  const found = fields.flatMap(({ field }): unknown[] => {
    if (field.widget !== 'table') return isMeant(field) ? [answers[field.name]] : []
    const columns = field.columns.filter(isMeant)
    return rowsOf(answers[field.name]).flatMap((row) => columns.map(({ name }) => row[name]))
  })
  return found
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
