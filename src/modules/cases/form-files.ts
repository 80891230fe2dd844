import type { Context } from '../../kernel/context.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { type Attachment, type Form, placedFields } from '../catalogue/index.ts'
import { attachmentsOf, type MatterAttachment } from '../docket/index.ts'
import { scanWords } from '../files/index.ts'
import { refusals } from './phrases.ts'
import type { CaseSubject } from './policy.ts'

/** Files of one material; more is no application. */
const mostFiles = 20

/**
 * The material that a file was handed in for.
 *
 * @throws Refusal 'invalid' when the page of the form has no place for it
 */
export function slotOf(form: Form, pageId: string, upload: Upload): string {
  const slot = upload.field.replace(/^file\./, '')
  const asked = placedFields(form).some(
    ({ page, field }) => page.id === pageId && field.widget === 'upload' && field.material === slot,
  )
  if (!asked) throw invalidField(upload.field, refusals.notInGuide)
  return slot
}

/** @throws Refusal 'invalid' when a material that files were just handed in for has too many of them now */
export async function requireFewFiles(ctx: Context, { id }: CaseSubject, uploads: readonly Upload[]): Promise<void> {
  if (uploads.length === 0) return
  const slots = (await attachmentsOf(ctx.tx, id)).map(({ slot }) => `file.${slot}`)
  const crowded = uploads.find(({ field }) => slots.filter((slot) => slot === field).length > mostFiles)
  if (crowded) throw invalidField(crowded.field, refusals.tooManyFiles)
}

/** A file of the application as its form shows it; what a virus was found in cannot be opened and does not count. */
export function formFile(number: string, { id, slot, file }: MatterAttachment): Attachment {
  const { name, sizeBytes, scan } = file
  const isSealed = scan === 'infected'
  const known = { id, material: slot, name, sizeBytes, state: scanWords(file), isSealed }
  return isSealed ? known : { ...known, href: `/matters/${number}/attachments/${id}` }
}
