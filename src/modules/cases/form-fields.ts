import { same, type Text } from '../../kernel/text.ts'
import { Form, type Guide } from '../catalogue/index.ts'

/** Every field of a guide's form with its label: the name in the form, and `table.column` for columns. */
export function fieldNames(guide: Guide): ReadonlyMap<string, Text> {
  const form = Form.parse(guide.form)
  const fields = form.pages.flatMap((page) => page.sections.flatMap((section) => section.fields))
  return new Map(
    fields.flatMap((field): [string, Text][] => {
      if (field.widget === 'upload') return []
      if (field.widget !== 'table') return [[field.name, field.label]]
      return [
        [field.name, field.label],
        ...field.columns.map((column): [string, Text] => [`${field.name}.${column.name}`, column.label]),
      ]
    }),
  )
}

/** What the guide calls a field or material; its own code when it has none of that name. */
export function nameOfItem(guide: Guide, item: { readonly target: 'field' | 'material'; readonly code: string }): Text {
  if (item.target === 'material')
    return guide.materials.find((material) => material.code === item.code)?.name ?? same(item.code)
  return fieldNames(guide).get(item.code) ?? same(item.code)
}
