import { z } from 'zod'
import type { FormValues } from '../../../kernel/page.ts'
import { tidyCode } from '../../directory/index.ts'
import type { Answers, Column, Form, Row, Scalar, TableField } from './model.ts'
import { fenOf } from './money.ts'
import { placedFields } from './walk.ts'

/** Rows a person may send at once; the schema's `maxItems` decides what is right. */
const mostRows = 200

/**
 * Turns posted strings into typed answers. What has not the type of its field stays text, and what is no field keeps its
 * name, so that `validateForm` names both. Empty boxes give no answer.
 */
export function parsePosted(form: Form, posted: FormValues): Answers {
  const fields = new Map(placedFields(form).map(({ field }) => [field.name, field]))
  const answers: Record<string, Answers[string]> = {}
  const rows = new Map<string, Map<number, Record<string, Scalar>>>()
  for (const [path, value] of Object.entries(posted)) {
    if (path.startsWith('_') || path.startsWith('file.')) continue
    const [name = '', at, column, ...more] = path.split('.')
    const field = fields.get(name)
    if (
      field?.widget === 'table' &&
      at !== undefined &&
      more.length === 0 &&
      /^\d{1,3}$/.test(at) &&
      Number(at) < mostRows
    ) {
      keepCell(form, rows, { table: field, at: Number(at), name: column ?? '', value })
    } else if (!field || field.widget === 'table' || field.widget === 'upload' || at !== undefined) {
      answers[path] = textOf(value)
    } else {
      const answer = typed(field, value, isCode(form, name))
      if (answer !== undefined) answers[name] = answer
    }
  }
  for (const [name, cells] of rows) answers[name] = rowsInOrder(cells)
  return answers
}

function keepCell(
  form: Form,
  rows: Map<string, Map<number, Record<string, Scalar>>>,
  cell: { table: TableField; at: number; name: string; value: string | readonly string[] },
): void {
  const { table } = cell
  const cells = rows.get(table.name) ?? new Map<number, Record<string, Scalar>>()
  const row = cells.get(cell.at) ?? {}
  rows.set(table.name, cells.set(cell.at, row))
  if (cell.name === '') return // a bare `household.0` says that the row is there
  const column = table.columns.find((candidate) => candidate.name === cell.name)
  const answer = column ? typed(column, cell.value, isCode(form, table.name, cell.name)) : textOf(cell.value)
  if (answer !== undefined) row[cell.name] = answer
}

/** A correction posts single cells, so that rows between may be absent: they keep their place. */
function rowsInOrder(cells: ReadonlyMap<number, Row>): Row[] {
  const last = Math.max(...cells.keys())
  return Array.from({ length: last + 1 }, (_, at) => cells.get(at) ?? {})
}

function typed(field: Column, value: string | readonly string[], code: boolean): Scalar | undefined {
  if (field.widget === 'checkboxes') {
    const chosen = (typeof value === 'string' ? [value] : value).filter((choice) => choice !== '')
    return chosen.length > 0 ? chosen : undefined
  }
  const text = textOf(value)
  if (text === '') return undefined
  if (field.widget === 'confirm') return text === 'yes' || text === 'true' ? true : text
  if (field.widget === 'money') return fenOf(text) ?? text
  if (field.widget === 'number') return numberOf(text) ?? text
  return code ? tidyCode(text) : text
}

function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

function textOf(value: string | readonly string[]): string {
  const text = typeof value === 'string' ? value : (value[0] ?? '')
  return text.replaceAll('\r\n', '\n').trim()
}

/** Codes are typed with spaces, full-width digits or a small x. */
const codeFormats = new Set(['resident-id', 'uscc', 'mobile'])

function isCode(form: Form, name: string, column?: string): boolean {
  const property = form.schema.properties[name]
  const schema = column === undefined ? property : columnSchema(property?.items, column)
  return codeFormats.has(String(schema?.format))
}

const Items = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) })

function columnSchema(items: unknown, column: string): Readonly<Record<string, unknown>> | undefined {
  return Items.safeParse(items).data?.properties[column]
}
