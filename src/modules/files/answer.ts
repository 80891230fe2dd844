import type { Context } from '../../kernel/context.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { closedTo, kinds, type StoredFile } from './model.ts'
import { phrases } from './phrases.ts'

const closings = { erased: phrases.erased, infected: phrases.closedInfected, waiting: phrases.closedWaiting } as const

/**
 * The file as an answer: shown in place only when the browser cannot run anything in it, else saved. What browsers do not show
 * themselves is shown by its copy; saved is always what was handed in.
 *
 * @throws Refusal 'not-found' when it was destroyed, 'forbidden' when the scanner found something in it, or has not yet passed it
 */
export async function fileAnswer(
  { blobs, actor }: Pick<Context, 'blobs' | 'actor'>,
  file: StoredFile,
  options: { save: boolean },
): Promise<FileAnswer> {
  const closed = closedTo(file, actor.id)
  if (closed) throw new Refusal(closed === 'erased' ? 'not-found' : 'forbidden', closings[closed])
  if (!options.save && file.viewableSha256) return { type: 'image/jpeg', body: await blobs.get(file.viewableSha256) }
  const inline = !options.save && kinds.some((kind) => kind.type === file.type && kind.inline)
  const type = file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type
  const body = await blobs.get(file.sha256)
  return inline ? { type, body } : { type, body, downloadAs: file.name }
}
