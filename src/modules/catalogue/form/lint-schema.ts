import { z } from 'zod'
import { both, type Text } from '../../../kernel/text.ts'
import type { FormFinding } from './lint.ts'
import type { Column, Field, Form } from './model.ts'
import { compileSchema } from './schema.ts'
import { placedFields } from './walk.ts'

/** The schema compiles, says what the pages ask, and no more. */
export function lintSchema(form: Form): FormFinding[] {
  const fields = placedFields(form).map(({ field }) => field)
  const { properties, required } = form.schema
  const names = new Set(fields.flatMap((field) => (field.widget === 'upload' ? [] : [field.name])))
  return [
    ...compiles(form),
    ...Object.keys(properties)
      .filter((name) => !names.has(name))
      .map((name) => error(name, both('结构定义了表单没有的字段。', 'The schema has a property that no page asks.'))),
    ...required
      .filter((name) => !names.has(name))
      .map((name) => error(name, both('必填的字段不在表单上。', 'A required field is on no page.'))),
    ...fields.flatMap((field) => (field.widget === 'upload' ? [] : lintProperty(field, properties[field.name]))),
  ]
}

const error = (field: string, text: Text): FormFinding => ({ severity: 'error', field, text })

function compiles(form: Form): FormFinding[] {
  try {
    compileSchema(form)
    return []
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem)
    return [error('form', both(`结构定义有误：${detail}`, `The schema is wrong: ${detail}`))]
  }
}

/** Only keywords that the page can say in words when they are broken. */
const keywords = new Set(
  'type enum const minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf formatMinimum formatMaximum items minItems maxItems uniqueItems properties required additionalProperties'.split(
    ' ',
  ),
)

const types: Readonly<Record<Exclude<Field['widget'], 'upload'>, readonly string[]>> = {
  text: ['string'],
  textarea: ['string'],
  number: ['integer', 'number'],
  money: ['integer'],
  date: ['string'],
  select: ['string'],
  radios: ['string'],
  checkboxes: ['array'],
  confirm: ['boolean'],
  table: ['array'],
}

const Schema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
})
const Items = z.looseObject({ enum: z.array(z.unknown()).optional() })
const RowSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  additionalProperties: z.literal(false),
})

function lintProperty(field: Exclude<Field, { widget: 'upload' }>, property: unknown): FormFinding[] {
  const schema = Schema.safeParse(property).data
  if (!schema) return [error(field.name, both('结构没有定义此字段。', 'The schema has no property for this field.'))]
  const strange = Object.keys(schema).filter((keyword) => !keywords.has(keyword))
  return [
    ...strange.map((keyword) =>
      error(field.name, both(`不能使用关键字 ${keyword}。`, `The keyword ${keyword} cannot be used.`)),
    ),
    ...(types[field.widget].includes(schema.type ?? '')
      ? []
      : [error(field.name, both('结构类型与控件不符。', 'The type of the property does not fit the widget.'))]),
    ...(field.widget === 'date' && schema.format !== 'date'
      ? [error(field.name, both('日期须注明 format: date。', 'A date needs format: date.'))]
      : []),
    ...lintOptions(field, field.widget === 'checkboxes' ? Items.safeParse(schema.items).data?.enum : schema.enum),
    ...(field.widget === 'table' ? lintRows(field.name, field.columns, schema.items) : []),
  ]
}

function lintOptions(field: Field, allowed: readonly unknown[] | undefined): FormFinding[] {
  if (!('options' in field)) return []
  const values = field.options.map((option) => option.value)
  const same = allowed?.length === values.length && values.every((value) => allowed.includes(value))
  return same ? [] : [error(field.name, both('选项与结构的 enum 不一致。', 'The options are not those of the enum.'))]
}

function lintRows(table: string, columns: readonly Column[], items: unknown): FormFinding[] {
  const schema = RowSchema.safeParse(items).data
  if (!schema)
    return [
      error(
        table,
        both('表格的行须定义字段且不许其他字段。', 'The rows need properties and additionalProperties: false.'),
      ),
    ]
  const names = new Set(columns.map((column) => column.name))
  const extra = Object.keys(schema.properties).filter((name) => !names.has(name))
  return [
    ...extra.map((name) =>
      error(`${table}.${name}`, both('结构定义了表格没有的列。', 'The schema has a property that is no column.')),
    ),
    ...columns.flatMap((column) => lintProperty(column, schema.properties[column.name])),
  ]
}
