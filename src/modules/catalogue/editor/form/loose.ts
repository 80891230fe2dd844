import { z } from 'zod'
import { Refusal } from '../../../../kernel/refusal.ts'
import { AnswersSchema, type Column, type Field, Page, type Property, Section } from '../../form/model.ts'
import type { Json } from '../json.ts'
import { designPhrases } from './phrases.ts'

/** A form under way: pages and groups may still be empty. The checks say so before it is published. */
const LooseSection = Section.extend({ fields: z.array(Section.shape.fields.element) })
const LoosePage = Page.extend({ sections: z.array(LooseSection) })
export const LooseForm = z.strictObject({ schema: AnswersSchema, pages: z.array(LoosePage) })
export type LooseForm = z.infer<typeof LooseForm>
export type LoosePage = z.infer<typeof LoosePage>
export type LooseSection = z.infer<typeof LooseSection>

/** Reads the form of a draft to design it. @throws Refusal 'conflict' when it has no shape of a form: a file mends that */
export function readForm(value: Json | undefined): LooseForm {
  const read = LooseForm.safeParse(value)
  if (!read.success) throw new Refusal('conflict', designPhrases.broken)
  return read.data
}

/** A field with the rule of its answer and whether it must be answered. A column of a table is `table.column`. */
export interface Design {
  readonly name: string
  readonly field: Field | Column
  readonly property: Property | null
  readonly required: boolean
}

/** Every field and column, in the order in which they are asked. */
export function designsOf(form: LooseForm): Design[] {
  return form.pages.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) => fields.flatMap((one) => [designOf(form, one), ...columnsOf(form, one)])),
  )
}

/** The field of a name. @throws Refusal 'not-found' */
export function getDesign(form: LooseForm, name: string): Design {
  const found = designsOf(form).find((one) => one.name === name)
  if (!found) throw new Refusal('not-found', designPhrases.noField)
  return found
}

/** A field with its rule. */
export function designOf({ schema }: LooseForm, field: Field): Design {
  const property = schema.properties[field.name] ?? null
  const required = field.widget === 'upload' ? field.required : schema.required.includes(field.name)
  return { name: field.name, field, property, required }
}

const Rows = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})

function columnsOf({ schema }: LooseForm, field: Field): Design[] {
  if (field.widget !== 'table') return []
  const rows = rowsOf(schema.properties[field.name])
  return field.columns.map((column) => ({
    name: `${field.name}.${column.name}`,
    field: column,
    property: propertyIn(rows.properties[column.name]),
    required: rows.required.includes(column.name),
  }))
}

function rowsOf(table: Property | undefined): z.infer<typeof Rows> {
  return Rows.parse(table?.items ?? {})
}

function propertyIn(value: unknown): Property | null {
  const read = z
    .looseObject({ type: z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']) })
    .safeParse(value)
  return read.success ? read.data : null
}

/** Puts a field with its rule in the place of the one of its name. */
export function withDesign(form: LooseForm, design: Design): LooseForm {
  const [name = '', column] = design.name.split('.')
  if (column === undefined)
    return withRule(
      replaced(form, name, () => design.field),
      name,
      design,
    )
  const table = getDesign(form, name)
  const rows = rowsOf(table.property ?? undefined)
  const items = {
    ...rows,
    ...{ type: 'object', additionalProperties: false },
    properties: { ...rows.properties, [column]: design.property ?? {} },
    required: listed(rows.required, column, design.required),
  }
  const changed = replaced(form, name, (field) => {
    if (field.widget !== 'table' || design.field.widget === 'table' || design.field.widget === 'upload') return field
    const own = design.field
    return { ...field, columns: field.columns.map((one) => (one.name === column ? own : one)) }
  })
  return withRule(changed, name, { ...table, property: { type: 'array', ...table.property, items } })
}

/** Changes one field where it stands. */
export function replaced(
  form: LooseForm,
  name: string,
  change: (field: Field) => Field | Column | undefined,
): LooseForm {
  const pages = form.pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      fields: section.fields.flatMap((field) => (field.name === name ? (change(field) ?? []) : [field])),
    })),
  }))
  return { ...form, pages }
}

/** Writes the rule of an answer into the schema; files have none. */
export function withRule(
  form: LooseForm,
  name: string,
  { property, required, field }: Omit<Design, 'name'>,
): LooseForm {
  const { [name]: _old, ...others } = form.schema.properties
  const before = Object.keys(form.schema.properties).includes(name)
  const properties =
    property === null || field.widget === 'upload'
      ? others
      : before
        ? { ...form.schema.properties, [name]: property }
        : { ...others, [name]: property }
  const must = required && field.widget !== 'upload'
  return { ...form, schema: { ...form.schema, properties, required: listed(form.schema.required, name, must) } }
}

function listed(names: readonly string[], name: string, wanted: boolean): string[] {
  if (names.includes(name) === wanted) return [...names]
  return wanted ? [...names, name] : names.filter((one) => one !== name)
}
