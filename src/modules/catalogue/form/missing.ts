import type { Text } from '../../../kernel/text.ts'
import type { Answers, Attachment, Form } from './model.ts'
import { phrases } from './phrases.ts'
import { validateForm } from './validate.ts'
import { placedFields, shownFor } from './walk.ts'

/** One thing that stands in the way of sending. */
export interface Missing {
  /** Id of the page where it is put right; null for answers that the form does not have. */
  readonly page: string | null
  /** Path of the field, or name of the upload field. */
  readonly field: string
  /** Code of the material when a file is missing. */
  readonly material: string | null
  readonly label: Text
  readonly text: Text
}

/** Everything that must be put right before a form can be sent, in the order of its pages. */
export function missing(
  form: Form,
  answers: Answers,
  attachments: readonly Pick<Attachment, 'material' | 'isSealed'>[],
): Missing[] {
  const { errors } = validateForm(form, answers)
  const byName = Object.groupBy(Object.entries(errors), ([path]) => path.split('.')[0] ?? path)
  const inForm = placedFields(form).flatMap(({ page, field }) =>
    (byName[field.name] ?? []).map(
      ([path, text]): Missing => ({ page: page.id, field: path, material: null, label: field.label, text }),
    ),
  )
  const names = new Set(placedFields(form).map(({ field }) => field.name))
  const unknown = Object.entries(errors).filter(([path]) => !names.has(path.split('.')[0] ?? path))
  const strangers = unknown.map(
    ([path, text]): Missing => ({ page: null, field: path, material: null, label: phrases.unknownField, text }),
  )
  const handedIn = new Set(attachments.filter(({ isSealed }) => !isSealed).map(({ material }) => material))
  const files = shownFor(form, answers).fields.flatMap(({ page, field }): Missing[] => {
    if (field.widget !== 'upload' || !field.required || handedIn.has(field.material)) return []
    return [
      { page: page.id, field: field.name, material: field.material, label: field.label, text: phrases.fileNeeded },
    ]
  })
  const order = new Map(form.pages.map((page, at) => [page.id, at]))
  const place = ({ page }: Missing) => order.get(page ?? '') ?? form.pages.length
  return [...inForm, ...files, ...strangers].sort((a, b) => place(a) - place(b))
}
