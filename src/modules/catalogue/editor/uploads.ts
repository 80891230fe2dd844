import type { Context } from '../../../kernel/context.ts'
import type { Upload } from '../../../kernel/http/upload.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { phrases } from './phrases.ts'

/** Guides and processes are some 100 kB. */
const mostBytesOfGuide = 2 * 1024 * 1024

/**
 * The text of a file that came with a form; it is read once and not kept.
 *
 * @throws Refusal 'invalid' at the field when there is none, or it is no text
 */
export async function textOfUpload(
  ctx: Context,
  uploads: readonly Upload[],
  field: string,
  mostBytes = mostBytesOfGuide,
): Promise<string> {
  const upload = uploads.find((one) => one.field === field)
  if (!upload) throw invalidField(field, phrases.chooseFile)
  if (upload.sizeBytes > mostBytes) throw invalidField(field, phrases.fileTooLarge(mostBytes))
  const bytes: Buffer[] = []
  for await (const part of await ctx.blobs.get(upload.sha256)) bytes.push(Buffer.from(part))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(bytes))
  } catch {
    throw invalidField(field, phrases.notText)
  }
}
