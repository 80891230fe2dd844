import { holds, seenInRow } from './conditions.ts'
import type { Answers, Field, Form, Page, Row, Scalar, Section, TableField } from './model.ts'

/** A field with the page and section that it stands on. */
export interface Placed {
  readonly page: Page
  readonly section: Section
  readonly field: Field
}

/** Every field of a form in the order in which it is asked. */
export function placedFields(form: Form): Placed[] {
  return form.pages.flatMap((page) =>
    page.sections.flatMap((section) => section.fields.map((field) => ({ page, section, field }))),
  )
}

/** What is shown for given answers. */
export interface Shown {
  /** Only the answers to fields that are shown; rows keep only their shown columns. */
  readonly answers: Answers
  /** Fields that are shown. */
  readonly fields: readonly Placed[]
  /** Paths of what is not shown, such as `spouse` or `household.0.school`. */
  readonly hidden: ReadonlySet<string>
}

/** Goes through a form as a person does: each condition sees the answers given before it, without those that are hidden. */
export function shownFor(form: Form, given: Answers): Shown {
  const answers: Record<string, Answers[string]> = {}
  const fields: Placed[] = []
  const hidden = new Set<string>()
  for (const placed of placedFields(form)) {
    const { page, section, field } = placed
    if (![page.showIf, section.showIf, field.showIf].every((condition) => holds(condition, answers))) {
      hidden.add(field.name)
      continue
    }
    fields.push(placed)
    const answer = field.widget === 'upload' ? undefined : given[field.name]
    if (answer === undefined) continue
    answers[field.name] = field.widget === 'table' ? shownRows(field, rowsOf(answer), answers, hidden) : answer
  }
  return { answers, fields, hidden }
}

function shownRows(table: TableField, rows: readonly Row[], answers: Answers, hidden: Set<string>): Row[] {
  return rows.map((row, at) => {
    const kept: Record<string, Scalar> = {}
    const known = new Set(table.columns.map((column) => column.name))
    for (const column of table.columns) {
      const answer = row[column.name]
      if (!holds(column.showIf, seenInRow(answers, kept))) hidden.add(`${table.name}.${at}.${column.name}`)
      else if (answer !== undefined) kept[column.name] = answer
    }
    // what no column asks stays in sight, so that it is refused rather than dropped in silence
    return { ...Object.fromEntries(Object.entries(row).filter(([name]) => !known.has(name))), ...kept }
  })
}

/** The rows of a table's answer; what is not a row counts as one without answers. */
export function rowsOf(answer: Answers[string] | undefined): readonly Row[] {
  if (!Array.isArray(answer)) return []
  return answer.map((row) => (isRow(row) ? row : {}))
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The pages that are shown for given answers. */
export function shownPages(form: Form, given: Answers): Page[] {
  return [...new Set(shownFor(form, given).fields.map((placed) => placed.page))]
}

/** The answer to a field that is no table; rows are none. */
export function scalarOf(answer: Answers[string] | undefined): Scalar | undefined {
  if (!Array.isArray(answer)) return isScalar(answer) ? answer : undefined
  const choices = answer.filter((choice) => typeof choice === 'string')
  return choices.length === answer.length ? choices : undefined
}

function isScalar(answer: unknown): answer is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof answer)
}
