import type { ErrorObject } from 'ajv/dist/2020.js'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { messageFor } from './messages.ts'
import type { Answers, Column, Field, Form } from './model.ts'
import { phrases } from './phrases.ts'
import { compileSchema } from './schema.ts'
import { placedFields, shownFor } from './walk.ts'

/** Answers as they are kept, and what is wrong with them by field path such as `household.0.name`. */
export interface Checked {
  readonly values: Answers
  readonly errors: Readonly<Record<string, Text>>
}

/**
 * Checks answers. Fields that are not shown are neither required nor kept; fields that the form does not have are refused.
 *
 * @param options.page checks only the fields of this page, for saving one page after the other
 */
export function validateForm(form: Form, given: Answers, options: { page?: string } = {}): Checked {
  const { answers, hidden } = shownFor(form, given)
  const fields = fieldsByPath(form)
  const errors: Record<string, Text> = {}
  for (const name of Object.keys(given)) if (!fields.has(name)) errors[name] = phrases.unknownField
  const validate = compileSchema(form)
  if (!validate(answers)) {
    for (const error of validate.errors ?? []) {
      const path = pathOf(error)
      const field = fields.get(nameOf(path))
      if (!hidden.has(path) && field?.widget !== 'upload') errors[path] ??= named(field, messageFor(error, field))
    }
  }
  const wanted = options.page === undefined ? undefined : namesOn(form, options.page)
  const kept = Object.entries(errors).filter(([path]) => {
    const [name = ''] = path.split('.')
    return !wanted || wanted.has(name) || !fields.has(name)
  })
  return { values: answers, errors: Object.fromEntries(inOrder(kept, [...fields.keys()])) }
}

/** Above the form stand all errors together: each says which field it is about. */
function named(field: Field | Column | undefined, text: Text): Text {
  if (!field || text.zh.includes(field.label.zh)) return text
  return both(`${field.label.zh}：${text.zh}`, `${field.label.en}: ${text.en}`)
}

/** In the order in which the fields are asked, row by row. */
function inOrder(errors: [string, Text][], names: readonly string[]): [string, Text][] {
  const place = (path: string) => {
    const [table = '', row = '-1'] = path.split('.')
    return [names.indexOf(table), Number(row), names.indexOf(nameOf(path))]
  }
  return errors.toSorted(([a], [b]) => {
    const [one, other] = [place(a), place(b)]
    return one.map((at, index) => at - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
}

/** `members.0.name` is a cell of the column `members.name`. */
function nameOf(path: string): string {
  return path.replaceAll(/\.\d+(?=\.|$)/g, '')
}

/** @throws Refusal 'invalid' that names every wrong field */
export function requireValid({ values, errors }: Checked): Answers {
  if (Object.keys(errors).length > 0) throw new Refusal('invalid', phrases.checkMarked, errors)
  return values
}

/** The field that an error of Ajv is about. */
function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const parts = instancePath.split('/').slice(1)
  if (keyword === 'required') parts.push(String(params.missingProperty))
  if (keyword === 'additionalProperties') parts.push(String(params.additionalProperty))
  return parts.join('.')
}

/** Fields by name, columns as `table.column`. */
function fieldsByPath(form: Form): ReadonlyMap<string, Field | Column> {
  const pairs = placedFields(form).flatMap(({ field }): [string, Field | Column][] => {
    const columns = field.widget === 'table' ? field.columns : []
    return [[field.name, field], ...columns.map((column): [string, Column] => [`${field.name}.${column.name}`, column])]
  })
  return new Map(pairs)
}

function namesOn(form: Form, pageId: string): ReadonlySet<string> {
  const placed = placedFields(form).filter(({ page }) => page.id === pageId)
  return new Set(placed.map(({ field }) => field.name))
}
