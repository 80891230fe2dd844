import { invalidField, Refusal } from '../../../../kernel/refusal.ts'
import type { Field } from '../../form/model.ts'
import { swapped } from '../buttons.ts'
import { designsOf, getDesign, type LooseForm, replaced, withRule } from './loose.ts'
import { isKind, newColumn, newField } from './palette.ts'
import { designPhrases as phrases } from './phrases.ts'

/** Where a group stands: page and place in it. */
export interface Group {
  readonly page: number
  readonly section: number
}

/** Adds a new field of a kind at the end of a group. @throws Refusal 'invalid' when the name is taken or no name */
export function addField(
  form: LooseForm,
  to: Group,
  { kind, name, material }: { kind: string; name: string; material?: string | undefined },
): LooseForm {
  requireFreeName(form, name)
  if (!isKind(kind)) throw invalidField('kind', phrases.noKind)
  const { field, property } = newField(kind, name, material)
  const pages = form.pages.map((page, at) => ({
    ...page,
    sections: page.sections.map((section, place) =>
      at === to.page && place === to.section ? { ...section, fields: [...section.fields, field] } : section,
    ),
  }))
  return withRule({ ...form, pages }, name, { field, property, required: false })
}

/** Adds a column to a table. */
export function addColumn(form: LooseForm, table: string, { kind, name }: { kind: string; name: string }): LooseForm {
  requireFreeName(form, name)
  if (!isKind(kind) || kind === 'table' || kind === 'upload') throw invalidField('kind', phrases.noKind)
  const { field, property } = newColumn(kind, name)
  const before = getDesign(form, table)
  const withColumn = replaced(form, table, (one) =>
    one.widget === 'table' ? { ...one, columns: [...one.columns, field] } : one,
  )
  const items = before.property?.items ?? {}
  const properties =
    typeof items.properties === 'object' ? { ...items.properties, [name]: property } : { [name]: property }
  return withRule(withColumn, table, {
    ...before,
    property: { type: 'array', ...before.property, items: { ...items, properties } },
  })
}

/** Takes a field, or a column `table.column`, out with its rule. */
export function removeField(form: LooseForm, name: string): LooseForm {
  const design = getDesign(form, name)
  const [table = '', column] = name.split('.')
  if (column === undefined) {
    const without = replaced(form, name, () => undefined)
    return withRule(without, name, { ...design, property: null, required: false })
  }
  const whole = getDesign(form, table)
  const { properties, required } = { properties: {}, required: [], ...whole.property?.items }
  const left = Object.fromEntries(Object.entries(properties ?? {}).filter(([one]) => one !== column))
  const must = Array.isArray(required) ? required.filter((one) => one !== column) : []
  const without = replaced(form, table, (one) =>
    one.widget === 'table' ? { ...one, columns: one.columns.filter((each) => each.name !== column) } : one,
  )
  return withRule(without, table, {
    ...whole,
    property: {
      type: 'array',
      ...whole.property,
      items: { ...whole.property?.items, properties: left, required: must },
    },
  })
}

/** Moves a field one place up or down; at the end of its group into the next one. Columns stay in their table. */
export function moveField(form: LooseForm, name: string, by: -1 | 1): LooseForm {
  const [table = '', column] = name.split('.')
  if (column !== undefined) {
    return replaced(form, table, (one) => {
      if (one.widget !== 'table') return one
      const at = one.columns.findIndex((each) => each.name === column)
      return { ...one, columns: swapped(one.columns, at, at + by) }
    })
  }
  const groups = groupsOf(form)
  const at = groups.findIndex(({ fields }) => fields.some((field) => field.name === name))
  const fields = groups[at]?.fields ?? []
  const place = fields.findIndex((field) => field.name === name)
  const inside = place + by
  if (inside >= 0 && inside < fields.length) return withGroup(form, groups[at], swapped(fields, place, inside))
  const next = groups[at + by]
  return next ? moveInto(form, name, next, by === 1 ? (next.fields[0]?.name ?? '') : '') : form
}

/**
 * Moves a field into a group.
 *
 * @param before name of the field before which it is put; at the end of the group when it has none of this name
 */
export function moveInto(form: LooseForm, name: string, to: Group, before = ''): LooseForm {
  const field = groupsOf(form)
    .flatMap(({ fields }) => fields)
    .find((one) => one.name === name)
  if (!field) throw new Refusal('not-found', phrases.noField)
  if (before === name) return form
  const without = replaced(form, name, () => undefined)
  const group = groupsOf(without).find(({ page, section }) => page === to.page && section === to.section)
  if (!group) throw new Refusal('not-found', phrases.noGroup)
  const at = group.fields.findIndex((one) => one.name === before)
  const place = at === -1 ? group.fields.length : at
  return withGroup(without, group, group.fields.toSpliced(place, 0, field))
}

/** All groups in the order in which they are asked. */
export function groupsOf(form: LooseForm): (Group & { readonly fields: readonly Field[] })[] {
  return form.pages.flatMap(({ sections }, page) => sections.map(({ fields }, section) => ({ page, section, fields })))
}

function withGroup(form: LooseForm, group: Group | undefined, fields: readonly Field[]): LooseForm {
  const pages = form.pages.map((page, at) => ({
    ...page,
    sections: page.sections.map((section, place) =>
      at === group?.page && place === group.section ? { ...section, fields: [...fields] } : section,
    ),
  }))
  return { ...form, pages }
}

function requireFreeName(form: LooseForm, name: string): void {
  if (!/^[a-zA-Z][a-zA-Z0-9]{0,59}$/.test(name)) throw invalidField('name', phrases.badName)
  const taken = designsOf(form).some((one) => one.name === name || one.name.endsWith(`.${name}`))
  if (taken) throw invalidField('name', phrases.nameTaken)
}
