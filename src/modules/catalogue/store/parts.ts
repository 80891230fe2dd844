import type { Tx } from '../../../kernel/context.ts'
import type { Field } from '../form/model.ts'
import type { Guide } from '../model.ts'
import type { ProcessModel } from '../process/model.ts'
import type {} from '../tables.ts'

/**
 * Writes out, one row a thing, what a version contains, so that the database itself can refuse a material, fee, stop,
 * ground or task that the guide does not have. Must run before the version is marked published.
 */
export async function insertParts(tx: Tx, id: string, guide: Guide, process: ProcessModel): Promise<void> {
  const at = { guide_version_id: id }
  await insertAll(tx, 'catalogue.guide_material', guide.materials.map(({ code, necessity }, position) => ({ ...at, code, necessity, position })))
  await insertAll(tx, 'catalogue.guide_field', fieldsOf(guide).map((field, position) => ({ ...at, ...field, position })))
  await insertAll(tx, 'catalogue.guide_fee', guide.fees.map(({ code, amountFen }) => ({ ...at, code, amount_fen: amountFen })))
  await insertAll(tx, 'catalogue.guide_stop_ground', guide.stopGrounds.map((one) => ({ ...at, code: one.code, max_working_days: one.maxWorkingDays })))
  await insertAll(tx, 'catalogue.guide_outcome', guide.outcomes.map(({ code, kind }) => ({ ...at, code, kind })))
  await insertAll(tx, 'catalogue.guide_ground', guide.outcomes.flatMap((one) => one.grounds.map(({ code }) => ({ ...at, outcome: one.code, code }))))
  await insertAll(tx, 'catalogue.guide_task', process.nodes.filter((node) => node.kind === 'task').map((node) => ({ ...at, node: node.id })))
}

type PartTable = `catalogue.guide_${'material' | 'field' | 'fee' | 'stop_ground' | 'outcome' | 'ground' | 'task'}`

async function insertAll<Row>(tx: Tx, table: PartTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  // the rows of seven tables are built above, each for its own; Kysely cannot follow that
  await tx.insertInto(table).values(rows as never).execute()
}

/** Fields of the form; a column of a table by the table's name and its own. */
export function fieldsOf(guide: Guide): FieldRow[] {
  const fields = guide.form.pages.flatMap((page) => page.sections.flatMap((section): readonly Field[] => section.fields))
  return fields.flatMap((field): FieldRow[] => {
    if (field.widget === 'upload') return [{ name: field.name, material: field.material }]
    const columns = field.widget === 'table' ? field.columns : []
    return [field.name, ...columns.map((column) => `${field.name}.${column.name}`)].map((name) => ({ name, material: null }))
  })
}
interface FieldRow {
  readonly name: string
  readonly material: string | null
}
