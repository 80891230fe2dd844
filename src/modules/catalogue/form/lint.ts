import { both, type Text } from '../../../kernel/text.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintSchema } from './lint-schema.ts'
import { type Field, type Form, type Option, sources } from './model.ts'
import { placedFields } from './walk.ts'

/** What is wrong with a form. No form with an error can be published. */
export interface FormFinding {
  readonly severity: 'error' | 'warning'
  /** Name of the field or page; 'form' when it concerns the whole. */
  readonly field: string
  readonly text: Text
}

/**
 * Everything that is wrong with a form.
 *
 * @param materials codes of the guide's materials; when given, every upload must name one of them
 */
export function lintForm(form: Form, materials?: ReadonlySet<string>): FormFinding[] {
  return [
    ...lintWords(form),
    ...lintNames(form),
    ...lintSchema(form),
    ...lintConditions(form),
    ...lintSources(form),
    ...(materials ? lintMaterials(form, materials) : []),
  ]
}

const error = (field: string, text: Text): FormFinding => ({ severity: 'error', field, text })

/** Words with the name of what they stand on. */
type Said = readonly [name: string, words: Text | undefined]

function lintWords(form: Form): FormFinding[] {
  const said = form.pages.flatMap((page): Said[] => [
    [page.id, page.title],
    [page.id, page.intro],
    ...page.sections.flatMap((section): Said[] => [
      [page.id, section.title],
      [page.id, section.intro],
      ...section.fields.flatMap(wordsOf),
    ]),
  ])
  const bare = said.filter(([, text]) => text && (text.zh.trim() === '' || text.en.trim() === ''))
  return bare.map(([name]) => error(name, both('文字缺少中文或英文。', 'Words are missing in one of the languages.')))
}

function wordsOf(field: Field): Said[] {
  const options: readonly Option[] = 'options' in field ? field.options : []
  const own = [field.label, field.hint, ...options.flatMap((option) => [option.label, option.hint])]
  const row: Said[] = field.widget === 'table' ? [[field.name, field.row], ...field.columns.flatMap(wordsOf)] : []
  return [...own.map((text): Said => [field.name, text]), ...row]
}

function lintNames(form: Form): FormFinding[] {
  const fields = placedFields(form).map(({ field }) => field)
  const names = fields.map((field) => field.name)
  const taken = new Set(names)
  const columns = fields.flatMap((field) =>
    field.widget === 'table' ? field.columns.map((column) => ({ table: field, column })) : [],
  )
  const twice = (text: Text) => (name: string) => error(name, text)
  return [
    ...repeated(names).map(twice(both('字段名重复。', 'Two fields have the same name.'))),
    ...repeated(form.pages.map((page) => page.id)).map(twice(both('页面编号重复。', 'Two pages have the same id.'))),
    ...fields
      .flatMap((field) => (field.widget === 'table' ? repeated(field.columns.map((column) => column.name)) : []))
      .map(twice(both('列名重复。', 'Two columns have the same name.'))),
    ...columns.flatMap(({ column }) =>
      taken.has(column.name)
        ? [error(column.name, both('列名与表外字段同名。', 'A column has the name of a field outside its table.'))]
        : [],
    ),
  ]
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

/** What the directory may know is taken from it, once; a field named after it must say so. */
function lintSources(form: Form): FormFinding[] {
  const fields = placedFields(form).map(({ field }) => field)
  const sourced = fields.flatMap((field) => ('source' in field && field.source ? [field.source] : []))
  const asked = fields.filter(
    (field) => !('source' in field && field.source) && sources.some((source) => namedAfter(source) === field.name),
  )
  const inRows = fields.flatMap((field) =>
    field.widget === 'table' ? field.columns.filter((column) => column.source) : [],
  )
  return [
    ...asked.map((field) =>
      error(
        field.name,
        both('此项名录里已有，须注明来源，不再询问。', 'The directory knows this: name its source instead of asking.'),
      ),
    ),
    ...repeated(sourced).map((source) =>
      error(source, both('同一来源的信息问了两次。', 'The same known detail is asked twice.')),
    ),
    ...inRows.map((column) =>
      error(
        column.name,
        both('表格的列不能取自申请人信息。', 'A column cannot come from what is known of the applicant.'),
      ),
    ),
  ]
}

/** applicant.residentId -> applicantResidentId */
function namedAfter(source: string): string {
  return source.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase())
}

function lintMaterials(form: Form, materials: ReadonlySet<string>): FormFinding[] {
  return placedFields(form).flatMap(({ field }) => {
    if (field.widget !== 'upload' || materials.has(field.material)) return []
    return [
      error(
        field.name,
        both(`办事指南没有材料“${field.material}”。`, `The guide has no material '${field.material}'.`),
      ),
    ]
  })
}
