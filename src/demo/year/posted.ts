import {
  type Answers,
  type Form,
  missing,
  placedFields,
  shownPages,
  validateForm,
} from '../../modules/catalogue/index.ts'

type Posted = Record<string, string | string[]>
type Scalar = string | number | boolean | readonly string[]

/** The answers to the fields of one page as a browser sends them. What the directory knows is left out: it is not asked. */
export function postedPage(form: Form, page: string, answers: Answers, only?: ReadonlySet<string>): Posted {
  const fields = placedFields(form).filter(
    (placed) => placed.page.id === page && (!only || only.has(placed.field.name)),
  )
  const posted: Posted = {}
  for (const { field } of fields) {
    const answer = answers[field.name]
    if (answer === undefined || field.widget === 'upload' || isKnown(field)) continue
    if (field.widget !== 'table') posted[field.name] = typed(field.widget, answer)
    else
      for (const [at, row] of rowsOf(answer).entries())
        for (const column of field.columns) {
          const cell = row[column.name]
          if (cell !== undefined) posted[`${field.name}.${at}.${column.name}`] = typed(column.widget, cell)
        }
  }
  return posted
}

/** Whether the directory fills it in: those who apply here are people, so of firms nothing is known. */
function isKnown(field: ReturnType<typeof placedFields>[number]['field']): boolean {
  return 'source' in field && (field.source?.startsWith('applicant.') ?? false)
}

/** Ids of the pages that these answers show. */
export function pagesOf(form: Form, answers: Answers): string[] {
  return shownPages(form, answers).map(({ id }) => id)
}

/** Materials of which a file is asked for on a page. */
export function materialsOn(form: Form, page: string): ReadonlySet<string> {
  const placed = placedFields(form).filter((one) => one.page.id === page)
  return new Set(placed.flatMap(({ field }) => (field.widget === 'upload' ? [field.material] : [])))
}

/** @throws Error naming what an invented application lacks: a mistake of the demonstration, not of a person */
export function checkWhole(form: Form, answers: Answers, materials: readonly string[]): void {
  const known = placedFields(form).flatMap(({ field }) => (isKnown(field) ? [field.name] : []))
  const asked = (name: string) => !known.includes(name)
  const wrong = Object.entries(validateForm(form, answers).errors).filter(([name]) => asked(name))
  const gaps = missing(
    form,
    answers,
    materials.map((material) => ({ material })),
  ).filter(({ field }) => asked(field))
  const all = [
    ...wrong.map(([name, text]) => `${name}: ${text.en}`),
    ...gaps.map(({ field, text }) => `${field}: ${text.en}`),
  ]
  if (all.length > 0) throw new Error(`An invented application is not whole: ${all.join('; ')}`)
}

function typed(widget: string, answer: Answers[string]): string | string[] {
  if (Array.isArray(answer)) return answer.filter((choice) => typeof choice === 'string')
  if (widget === 'money') return (Number(answer) / 100).toFixed(2)
  if (widget === 'confirm') return 'yes'
  return String(answer)
}

function rowsOf(answer: Answers[string]): readonly Readonly<Record<string, Scalar>>[] {
  return Array.isArray(answer) ? answer.filter((row) => typeof row === 'object') : []
}
