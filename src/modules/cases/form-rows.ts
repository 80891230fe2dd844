import type { Answers } from '../catalogue/index.ts'

/**
 * Adds an empty row to a table, or takes one out.
 *
 * @param what the table's name to add, `table.index` to remove
 */
export function editRows(answers: Answers, verb: 'add' | 'remove', what: string): Answers {
  const [table = '', index] = what.split('.')
  const rows = Array.isArray(answers[table]) ? answers[table] : []
  const changed = verb === 'add' ? [...rows, {}] : rows.filter((_row, at) => String(at) !== index)
  return { ...answers, [table]: changed } as Answers // rows are lists of records, which `some` list types cannot express
}
