import { isDeepStrictEqual } from 'node:util'
import type { FormValues } from '../../../kernel/page.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Answers, Editable, Form, Row, TableField } from './model.ts'
import { phrases } from './phrases.ts'
import { parsePosted } from './posted.ts'
import { requireValid, validateForm } from './validate.ts'
import { placedFields, rowsOf, shownFor } from './walk.ts'

/**
 * Whether something may be changed. Opening a table opens its rows; opening `household.income` opens that column in every row.
 *
 * @param path field path, or `material:` and a code
 */
export function isOpen(editable: Editable, path: string): boolean {
  if (editable === 'all') return true
  const [table, at, column] = path.split('.')
  const wider = [path, table, at !== undefined && `${table}.${at}`, column !== undefined && `${table}.${column}`]
  return wider.some((name) => typeof name === 'string' && editable.has(name))
}

/**
 * The answers as they are to be after one page of a correction was posted, for `applyCorrection` to judge. What was opened on the
 * page is as posted, an unticked box too; what was posted without being open is kept in, so that it is refused and not lost in silence.
 */
export function mergeCorrection(
  form: Form,
  pageId: string,
  old: Answers,
  correction: { posted: FormValues; opened: ReadonlySet<string> },
): Answers {
  const { posted, opened } = correction
  const typed = parsePosted(form, posted)
  const merged: Record<string, Answers[string]> = { ...old, ...typed }
  for (const { page, field } of placedFields(form)) {
    const answer = typed[field.name]
    if (page.id === pageId && answer === undefined && opened.has(field.name)) delete merged[field.name]
    if (field.widget === 'table' && !opened.has(field.name)) {
      const rows = mergeRows(field, { before: rowsOf(old[field.name]), typed: rowsOf(answer) }, opened)
      if (answer !== undefined) merged[field.name] = rows
    }
  }
  return merged
}

/** Rows of a table of which only some cells are open: open cells as posted, the others as they were unless they too were posted. */
function mergeRows(
  table: TableField,
  rows: { before: readonly Row[]; typed: readonly Row[] },
  opened: ReadonlySet<string>,
): Row[] {
  const merged = rows.before.map((row, at) => {
    const open = table.columns.filter((column) => isOpen(opened, `${table.name}.${at}.${column.name}`))
    const kept = Object.entries(row).filter(([name]) => !open.some((column) => column.name === name))
    return { ...Object.fromEntries(kept), ...rows.typed[at] }
  })
  return [...merged, ...rows.typed.slice(merged.length)]
}

/**
 * The answers after a correction. Only what was opened may differ from what was sent; what an opened answer brings into sight
 * may be filled in, and what it hides goes.
 *
 * @param changed the answers as they are to be: those sent before, with the posted ones in their place
 * @throws Refusal 'invalid' naming each field that was changed though it was not open, and each that is wrong
 */
export function applyCorrection(form: Form, old: Answers, changed: Answers, opened: ReadonlySet<string>): Answers {
  const before = shownFor(form, old)
  const after = shownFor(form, changed)
  const errors: Record<string, Text> = {}
  for (const name of new Set([...Object.keys(before.answers), ...Object.keys(changed)])) {
    if (opened.has(name)) continue
    const hides = after.hidden.has(name)
    // an answer to a hidden field counts as a change too, unless it was there before and now simply goes
    if (hides && (changed[name] === undefined || isDeepStrictEqual(changed[name], old[name]))) continue
    if (before.hidden.has(name) && !hides) continue
    for (const path of differences(old[name], changed[name], name)) {
      if (!isOpen(opened, path) && !(before.hidden.has(path) && !after.hidden.has(path)) && !after.hidden.has(path))
        errors[path] = phrases.notOpened
    }
  }
  if (Object.keys(errors).length > 0) throw new Refusal('invalid', phrases.onlyOpened, errors)
  return requireValid(validateForm(form, changed))
}

/** Paths at which two answers differ: cells of tables with the same number of rows, else the whole field. */
function differences(old: Answers[string] | undefined, changed: Answers[string] | undefined, name: string): string[] {
  if (isDeepStrictEqual(old, changed)) return []
  const [before, after] = [tableRows(old), tableRows(changed)]
  if (!before || !after || before.length !== after.length) return [name]
  return before.flatMap((row, at) => {
    const columns = new Set([...Object.keys(row), ...Object.keys(after[at] ?? {})])
    return [...columns].flatMap((column) =>
      isDeepStrictEqual(row[column], after[at]?.[column]) ? [] : [`${name}.${at}.${column}`],
    )
  })
}

function tableRows(answer: Answers[string] | undefined): readonly Row[] | undefined {
  return Array.isArray(answer) && answer.every((row) => typeof row === 'object') ? rowsOf(answer) : undefined
}
