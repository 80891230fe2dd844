import { both, type Text } from '../../../../kernel/text.ts'
import type { Column, Field, Property } from '../../form/model.ts'

/** Kinds of field that a form may hold. */
export const kinds = {
  text: both('一行文字', 'One line of text'),
  textarea: both('多行文字', 'Several lines of text'),
  number: both('数字', 'Number'),
  money: both('金额（元）', 'Amount of money'),
  date: both('日期', 'Day'),
  select: both('下拉选择', 'Choice from a list'),
  radios: both('单选', 'One of several'),
  checkboxes: both('多选', 'Any of several'),
  confirm: both('勾选确认', 'A box to tick'),
  table: both('表格（可加行）', 'Table with rows'),
  upload: both('上传材料', 'Upload of a material'),
} as const satisfies Readonly<Record<Field['widget'], Text>>
export type Kind = keyof typeof kinds

export function isKind(value: string): value is Kind {
  return Object.hasOwn(kinds, value)
}

const nameless = both('（请填写名称）', '(write the label)')
const twoOptions = [
  { value: 'yes', label: both('是', 'Yes') },
  { value: 'no', label: both('否', 'No') },
]
const twoValues = ['yes', 'no']

/** A new field with the rule of its answer; both are filled in on the field's own page. */
export function newField(kind: Kind, name: string, material?: string): { field: Field; property: Property | null } {
  if (kind === 'upload')
    return {
      field: { name, label: nameless, widget: 'upload', material: material || 'MATERIAL', required: true },
      property: null,
    }
  if (kind !== 'table') return newColumn(kind, name)
  const column = newColumn('text', `${name}Item`)
  const items = {
    type: 'object',
    additionalProperties: false,
    properties: { [column.field.name]: column.property },
    required: [],
  }
  const row = both('一行', 'Row')
  return {
    field: { name, label: nameless, widget: 'table', row, columns: [column.field] },
    property: { type: 'array', maxItems: 20, items },
  }
}

/** A new field that holds one answer. */
export function newColumn(
  kind: Exclude<Kind, 'table' | 'upload'>,
  name: string,
): { field: Column; property: Property } {
  const own = { name, label: nameless }
  switch (kind) {
    case 'text':
      return { field: { ...own, widget: 'text' }, property: { type: 'string', maxLength: 100 } }
    case 'textarea':
      return { field: { ...own, widget: 'textarea', rows: 4 }, property: { type: 'string', maxLength: 500 } }
    case 'number':
      return { field: { ...own, widget: 'number' }, property: { type: 'integer', minimum: 0 } }
    case 'money':
      return { field: { ...own, widget: 'money' }, property: { type: 'integer', minimum: 0 } }
    case 'date':
      return { field: { ...own, widget: 'date' }, property: { type: 'string', format: 'date' } }
    case 'select':
    case 'radios':
      return { field: { ...own, widget: kind, options: twoOptions }, property: { type: 'string', enum: twoValues } }
    case 'checkboxes':
      return {
        field: { ...own, widget: 'checkboxes', options: twoOptions },
        property: { type: 'array', uniqueItems: true, items: { type: 'string', enum: twoValues } },
      }
    case 'confirm':
      return { field: { ...own, widget: 'confirm' }, property: { type: 'boolean' } }
  }
}
