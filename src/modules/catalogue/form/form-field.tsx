import { Checkbox, Checkboxes, DateField, Field, Radios, Select } from '../../../ui/index.ts'
import type { Column, Scalar } from './model.ts'
import { formatYuan } from './money.ts'
import { phrases } from './phrases.ts'

interface Props {
  readonly field: Column
  /** Name of the control: the field's own, or that of a cell. */
  readonly name: string
  readonly value: Scalar | undefined
  readonly required: boolean
  /** Property of the schema, for the limits that a control can show. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** The control that asks for one answer. */
export function FormField({ field, name, value, required, schema }: Props) {
  const common = { name, label: field.label, hint: field.hint, required }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  const options =
    'options' in field
      ? field.options.map(({ label, ...option }) => ({
          value: option.value,
          text: label,
          ...(option.hint && { hint: option.hint }),
        }))
      : []
  switch (field.widget) {
    case 'text':
      return <Field {...common} value={text} {...keyboardOf(schema)} />
    case 'textarea':
      return <Field {...common} value={text} rows={field.rows} />
    case 'number':
      return <Field {...common} value={text} type="number" width="short" {...(field.unit && { suffix: field.unit })} />
    case 'money':
      return (
        <Field
          {...common}
          value={typeof value === 'number' ? formatYuan(value) : text}
          type="number"
          width="short"
          suffix={phrases.yuan}
        />
      )
    case 'date':
      return <DateField {...common} value={text} {...limitsOf(schema)} />
    case 'select':
      return <Select {...common} options={options} value={text} />
    case 'radios':
      return <Radios {...common} options={options} value={text} />
    case 'checkboxes':
      return <Checkboxes {...common} options={options} values={Array.isArray(value) ? value : []} />
    case 'confirm':
      return <Checkbox {...common} checked={value === true} />
  }
}

/** The keyboard of a phone and the width that suit a format. */
function keyboardOf(schema: Readonly<Record<string, unknown>>) {
  if (schema.format === 'mobile') return { type: 'tel', width: 'medium' } as const
  if (schema.format === 'email') return { type: 'email', width: 'medium' } as const
  return schema.format === 'resident-id' || schema.format === 'uscc' ? ({ width: 'medium' } as const) : {}
}

function limitsOf({ formatMinimum, formatMaximum }: Readonly<Record<string, unknown>>): { min?: string; max?: string } {
  return {
    ...(typeof formatMinimum === 'string' && { min: formatMinimum }),
    ...(typeof formatMaximum === 'string' && { max: formatMaximum }),
  }
}
