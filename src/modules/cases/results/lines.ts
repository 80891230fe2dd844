import { type Answers, Form, type Guide, placedFields, type ResultCertificate } from '../../catalogue/index.ts'
import type { CertificateField } from '../../certificates/index.ts'

/** The lines of a certificate, as the application says; what was not answered has no line. */
export function linesOf(guide: Guide, certificate: ResultCertificate, answers: Answers): CertificateField[] {
  const fields = placedFields(Form.parse(guide.form)).map(({ field }) => field)
  return certificate.fields.flatMap(({ label, from }) => {
    const answer = answers[from]
    if (typeof answer !== 'string' && typeof answer !== 'number') return []
    const field = fields.find(({ name }) => name === from)
    const options = field && 'options' in field ? field.options : []
    const value = options.find((option) => option.value === answer)?.label.zh ?? String(answer)
    return value ? [{ label, value: value.slice(0, 500) }] : []
  })
}
