import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Answers, Editable, Form, Row } from './model.ts'
import { phrases } from './phrases.ts'
import { requireValid, validateForm } from './validate.ts'
import { rowsOf, shownFor } from './walk.ts'

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
