import type { Text } from '../../../../kernel/text.ts'
import { Checkbox, DateField, Field, Select } from '../../../../ui/index.ts'
import type { Property } from '../../form/model.ts'
import { formats, optionLines } from './field-input.ts'
import type { FieldData } from './field-view.tsx'
import type { Design } from './loose.ts'
import { designPhrases as phrases } from './phrases.ts'

/** What an answer must be like, as the kind of field has it. */
export function RuleBoxes({ data: { design, materials } }: { data: FieldData }) {
  const { field } = design
  const property = design.property ?? { type: 'string' }
  switch (field.widget) {
    case 'text':
    case 'textarea':
      return <Lengths field={field} property={property} />
    case 'number':
      return <NumberRules field={field} property={property} />
    case 'money':
      return (
        <>
          <YuanBox name="minimum" label={phrases.minimum} property={property} />
          <YuanBox name="maximum" label={phrases.maximum} property={property} />
        </>
      )
    case 'date':
      return (
        <>
          <DateField name="earliest" label={phrases.earliest} value={textIn(property, 'formatMinimum')} unmarked />
          <DateField name="latest" label={phrases.latest} value={textIn(property, 'formatMaximum')} unmarked />
        </>
      )
    case 'select':
    case 'radios':
    case 'checkboxes':
      return <OptionRules field={field} property={property} />
    case 'table':
      return (
        <>
          <Field name="row.zh" label={phrases.rowZh} value={field.row.zh} width="medium" required />
          <Field name="row.en" label={phrases.rowEn} value={field.row.en} width="medium" required />
          <Counts property={property} />
        </>
      )
    case 'confirm':
      return <Checkbox name="mustTick" label={phrases.mustTick} checked={property.const === true} unmarked />
    case 'upload':
      return <Select name="material" label={phrases.material} options={materials} value={field.material} required />
  }
}

type Of<Widget> = Extract<Design['field'], { widget: Widget }>

function Lengths({ field, property }: { field: Of<'text'> | Of<'textarea'>; property: Property }) {
  return (
    <>
      <NumberBox name="minLength" label={phrases.minLength} property={property} />
      <NumberBox name="maxLength" label={phrases.maxLength} property={property} />
      {field.widget === 'text' ? (
        <Format property={property} />
      ) : (
        <Field name="rows" label={phrases.rows} type="number" width="short" value={field.rows} unmarked />
      )}
    </>
  )
}

function NumberRules({ field, property }: { field: Of<'number'>; property: Property }) {
  return (
    <>
      <NumberBox name="minimum" label={phrases.minimum} property={property} />
      <NumberBox name="maximum" label={phrases.maximum} property={property} />
      <Checkbox name="whole" label={phrases.whole} checked={property.type === 'integer'} unmarked />
      <Field name="unit.zh" label={phrases.unitZh} value={field.unit?.zh ?? ''} width="short" unmarked />
      <Field name="unit.en" label={phrases.unitEn} value={field.unit?.en ?? ''} width="short" unmarked />
    </>
  )
}

function OptionRules({
  field,
  property,
}: {
  field: Of<'select'> | Of<'radios'> | Of<'checkboxes'>
  property: Property
}) {
  const rows = Math.max(4, field.options.length + 1)
  const value = optionLines(field.options)
  return (
    <>
      <Field name="options" label={phrases.options} hint={phrases.optionsHint} value={value} rows={rows} required />
      {field.widget === 'checkboxes' && <Counts property={property} />}
    </>
  )
}

interface BoxProps {
  readonly name: string
  readonly label: Text
  readonly property: Property
}

function NumberBox({ name, label, property }: BoxProps) {
  return <Field name={name} label={label} type="number" width="short" value={textIn(property, name)} unmarked />
}

/** Kept in fen, typed in yuan. */
function YuanBox({ name, label, property }: BoxProps) {
  const fen = property[name]
  const yuan = typeof fen === 'number' ? String(fen / 100) : ''
  return <Field name={name} label={label} type="number" width="short" value={yuan} suffix={phrases.yuan} unmarked />
}

function Counts({ property }: { property: Property }) {
  return (
    <>
      <NumberBox name="minItems" label={phrases.fewest} property={property} />
      <NumberBox name="maxItems" label={phrases.most} property={property} />
    </>
  )
}

function Format({ property }: { property: Property }) {
  const options = formats.map((value) => ({ value, text: phrases.formats[value] }))
  return <Select name="format" label={phrases.format} options={options} value={textIn(property, 'format')} unmarked />
}

function textIn(property: Property, name: string): string {
  const value = property[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
