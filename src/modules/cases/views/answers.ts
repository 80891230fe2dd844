import { Form } from '../../catalogue/index.ts'
import type { CasePage } from '../queries.ts'

/** What the read-only summary of a case's answers needs. */
export function answersOf({ subject, guide, attachments }: CasePage) {
  return {
    form: Form.parse(guide.content.form),
    values: subject.case.answers,
    attachments: attachments.map(({ id, slot, file }) => ({
      id,
      material: slot,
      name: file.name,
      sizeBytes: file.sizeBytes,
      href: `/matters/${subject.matter.number}/attachments/${id}`,
    })),
  }
}
