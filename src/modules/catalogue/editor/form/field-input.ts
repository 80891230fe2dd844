import { invalidField } from '../../../../kernel/refusal.ts'
import type { Text } from '../../../../kernel/text.ts'
import type { Condition, Option, Property } from '../../form/model.ts'
import { Holds, Source } from '../../form/model.ts'
import type { Posted } from '../posted.ts'
import type { Design } from './loose.ts'
import { designPhrases as phrases } from './phrases.ts'

/** Formats that may be chosen by name: a pattern typed by hand could keep the server busy for ever. */
export const formats = ['resident-id', 'uscc', 'mobile', 'email'] as const

/** A field as its settings page describes it. @throws Refusal 'invalid' with the box that is wrong */
export function readDesign(before: Design, posted: Posted): Design {
  const required = posted.required === 'yes'
  const said = { label: textIn(posted, 'label') ?? { zh: '', en: '' } }
  const hint = textIn(posted, 'hint')
  const showIf = conditionIn(posted) ?? (posted.keepCondition === 'yes' ? before.field.showIf : undefined)
  const { hint: _hint, showIf: _showIf, ...rest } = before.field
  const field = readOwn({ ...rest, ...said, ...(hint && { hint }), ...(showIf && { showIf }) }, posted, required)
  return {
    name: before.name,
    field,
    required,
    property: before.property && readProperty(field, before.property, posted),
  }
}

/** What only some kinds of field have. */
function readOwn(field: Design['field'], posted: Posted, required: boolean): Design['field'] {
  switch (field.widget) {
    case 'upload':
      return { ...field, material: text(posted, 'material') || field.material, required }
    case 'table':
      return { ...withSource(field, posted), row: textIn(posted, 'row') ?? field.row }
    case 'textarea':
      return { ...withSource(field, posted), rows: numberIn(posted, 'rows') ?? field.rows }
    case 'number': {
      const { unit: _unit, ...rest } = withSource(field, posted)
      const unit = textIn(posted, 'unit')
      return { ...rest, ...(unit && { unit }) }
    }
    case 'select':
    case 'radios':
    case 'checkboxes':
      return { ...withSource(field, posted), options: optionsIn(posted) }
    case 'text': {
      const { holds: _holds, ...rest } = withSource(field, posted)
      const held = Holds.safeParse(posted.holds)
      return held.success ? { ...rest, holds: held.data } : rest
    }
    default:
      return withSource(field, posted)
  }
}

function withSource<One extends { source?: Source | undefined }>(field: One, posted: Posted): One {
  const { source: _source, ...rest } = field
  const source = Source.safeParse(posted.source)
  // the rest is the field without its source, which is optional
  return (source.success ? { ...rest, source: source.data } : rest) as One
}

/** The rule of the answer; keywords that the page does not show stay as they are. */
function readProperty(field: Design['field'], before: Property, posted: Posted): Property {
  switch (field.widget) {
    case 'text':
    case 'textarea':
      return set(before, { ...numbersIn(posted, 'minLength', 'maxLength'), format: formatIn(posted, before) })
    case 'number': {
      const type = posted.whole === 'yes' ? 'integer' : 'number'
      return { ...set(before, numbersIn(posted, 'minimum', 'maximum')), type }
    }
    case 'money':
      return set(before, { minimum: fenIn(posted, 'minimum'), maximum: fenIn(posted, 'maximum') })
    case 'date':
      return set(before, { formatMinimum: dayIn(posted, 'earliest'), formatMaximum: dayIn(posted, 'latest') })
    case 'select':
    case 'radios':
      return { ...before, enum: field.options.map(({ value }) => value) }
    case 'checkboxes': {
      const items = { ...before.items, type: 'string', enum: field.options.map(({ value }) => value) }
      return { ...set(before, numbersIn(posted, 'minItems', 'maxItems')), items }
    }
    case 'table':
      return set(before, numbersIn(posted, 'minItems', 'maxItems'))
    case 'confirm':
      return set(before, { const: posted.mustTick === 'yes' ? true : undefined })
    default:
      return before
  }
}

function numbersIn(posted: Posted, ...names: readonly string[]): Record<string, number | undefined> {
  return Object.fromEntries(names.map((name) => [name, numberIn(posted, name)]))
}

function dayIn(posted: Posted, name: string): string | undefined {
  return text(posted, name) || undefined
}

function set(property: Property, keywords: Readonly<Record<string, unknown>>): Property {
  const left = Object.entries(property).filter(([name]) => !(name in keywords))
  const given = Object.entries(keywords).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(left), ...Object.fromEntries(given), type: property.type }
}

/** One of the formats by name; one that the list does not offer stays. */
function formatIn(posted: Posted, before: Property): string | undefined {
  const other = typeof before.format === 'string' && formats.every((one) => one !== before.format)
  return other ? String(before.format) : formats.find((one) => one === posted.format)
}

/** Options, one a line: code | Chinese | English, and a hint in both languages where there is one. */
function optionsIn(posted: Posted): Option[] {
  const lines = text(posted, 'options')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const options = lines.map((line) => line.split('|').map((part) => part.trim()))
  if (
    options.length === 0 ||
    options.some((parts) => parts.length < 3 || parts.slice(0, 3).some((part) => part === ''))
  )
    throw invalidField('options', phrases.badOptions)
  return options.map(([value = '', zh = '', en = '', hintZh = '', hintEn = '']) => ({
    ...{ value, label: { zh, en } },
    ...(hintZh && { hint: { zh: hintZh, en: hintEn || hintZh } }),
  }))
}

/** Options as their box shows them. */
export function optionLines(options: readonly Option[]): string {
  return options
    .map(({ value, label, hint }) => [value, label.zh, label.en, ...(hint ? [hint.zh, hint.en] : [])].join(' | '))
    .join('\n')
}

/** How many conditions the page offers. */
export const conditionRows = 3

/** The condition that was put together from the lists; undefined when nothing was chosen. */
export function conditionIn(posted: Posted): Condition | undefined {
  const conditions = Array.from({ length: conditionRows }, (_, at) => at).flatMap(
    (at) => oneCondition(posted, at) ?? [],
  )
  const [first] = conditions
  if (!first || conditions.length === 1) return first
  return posted.ifMode === 'any' ? { any: conditions } : { all: conditions }
}

function oneCondition(posted: Posted, at: number): Condition | undefined {
  const field = text(posted, `if.${at}.field`)
  if (field === '') return undefined
  const value = text(posted, `if.${at}.value`)
  switch (posted[`if.${at}.test`]) {
    case 'in':
      return { field, in: value.split(/[,，]/).map((one) => literal(one.trim())) }
    case 'includes':
      return { field, includes: value }
    case 'notEmpty':
      return { field, notEmpty: true }
    default:
      return { field, equals: literal(value) }
  }
}

function literal(written: string): string | number | boolean {
  if (written === 'true' || written === 'false') return written === 'true'
  return /^-?\d{1,12}$/.test(written) ? Number(written) : written
}

function textIn(posted: Posted, name: string): Text | undefined {
  const [zh, en] = [text(posted, `${name}.zh`), text(posted, `${name}.en`)]
  return zh === '' && en === '' ? undefined : { zh, en }
}

function numberIn(posted: Posted, name: string): number | undefined {
  const written = text(posted, name)
  if (written === '') return undefined
  if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(written)) throw invalidField(name, phrases.badNumber)
  return Number(written)
}

function fenIn(posted: Posted, name: string): number | undefined {
  const yuan = numberIn(posted, name)
  return yuan === undefined ? undefined : Math.round(yuan * 100)
}

function text(posted: Posted, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}
