import { same, type Text } from '../../kernel/text.ts'
import { type Answers, Form, type Guide, type Material, shownFor } from '../catalogue/index.ts'

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

/** What an applicant can put right with the answers given: fields and materials that the form asks for now. */
export interface Askable {
  readonly fields: ReadonlyMap<string, Text>
  readonly materials: readonly Material[]
}

/** What a correction notice may name. Materials that government looks up have no place on the form, so they cannot be asked. */
export function askable(guide: Guide, answers: Answers): Askable {
  const shown = shownFor(Form.parse(guide.form), answers).fields.map(({ field }) => field)
  const names = new Set(shown.map((field) => field.name))
  const handedIn = new Set(shown.flatMap((field) => (field.widget === 'upload' ? [field.material] : [])))
  return {
    fields: new Map([...fieldNames(guide)].filter(([name]) => names.has(name.split('.')[0] ?? ''))),
    materials: guide.materials.filter(({ code }) => handedIn.has(code)),
  }
}

/** What the guide calls a field or material; its own code when it has none of that name. */
export function nameOfItem(guide: Guide, item: { readonly target: 'field' | 'material'; readonly code: string }): Text {
  if (item.target === 'material')
    return guide.materials.find((material) => material.code === item.code)?.name ?? same(item.code)
  return fieldNames(guide).get(item.code) ?? same(item.code)
}
