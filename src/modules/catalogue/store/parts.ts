import { sql } from 'kysely'
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
  for (const [table, rows] of Object.entries(partsOf(guide, process))) {
    await sql`insert into ${sql.table(`catalogue.${table}`)}
      select r.* from jsonb_populate_recordset(null::${sql.table(`catalogue.${table}`)},
        ${JSON.stringify(rows.map((row) => ({ guide_version_id: id, ...row })))}) r`.execute(tx)
  }
}

/** Rows by table; a table comes after those it refers to. */
function partsOf(guide: Guide, process: ProcessModel): Record<string, readonly object[]> {
  const { materials, fees, stopGrounds, outcomes } = guide
  return {
    guide_material: materials.map(({ code, necessity }, position) => ({ code, necessity, position })),
    guide_field: fieldsOf(guide).map((field, position) => ({ ...field, position })),
    guide_fee: fees.map(({ code, amountFen }) => ({ code, amount_fen: amountFen })),
    guide_stop_ground: stopGrounds.map(({ code, maxWorkingDays }) => ({ code, max_working_days: maxWorkingDays })),
    guide_outcome: outcomes.map(({ code, kind }) => ({ code, kind })),
    guide_ground: outcomes.flatMap(({ code: outcome, grounds }) => grounds.map(({ code }) => ({ outcome, code }))),
    guide_task: process.nodes.filter((node) => node.kind === 'task').map(({ id: node }) => ({ node })),
  }
}

/** Fields of the form; a column of a table by the table's name and its own. */
export function fieldsOf(guide: Guide): FieldRow[] {
  const fields = guide.form.pages.flatMap((page) =>
    page.sections.flatMap((section): readonly Field[] => section.fields),
  )
  return fields.flatMap((field): FieldRow[] => {
    if (field.widget === 'upload') return [{ name: field.name, material: field.material }]
    const columns = field.widget === 'table' ? field.columns : []
    return [field.name, ...columns.map((column) => `${field.name}.${column.name}`)].map((name) => ({
      name,
      material: null,
    }))
  })
}
interface FieldRow {
  readonly name: string
  readonly material: string | null
}
