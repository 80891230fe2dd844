import { Form } from '../../catalogue/index.ts'
import { formFile } from '../form-files.ts'
import type { CasePage } from '../queries.ts'

/** What the read-only summary of a case's answers needs. */
export function answersOf({ subject, guide, attachments }: Pick<CasePage, 'subject' | 'guide' | 'attachments'>) {
  return {
    form: Form.parse(guide.content.form),
    values: subject.case.answers,
    attachments: attachments.map((attachment) => formFile(subject.matter.number, attachment)),
  }
}
