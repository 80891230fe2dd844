import type { BlobStore } from '../../kernel/blob.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { kinds, type StoredFile } from './model.ts'

/** The file as an answer: shown in place only when the browser cannot run anything in it, else saved. */
export async function fileAnswer(blobs: BlobStore, file: StoredFile, options: { save: boolean }): Promise<FileAnswer> {
  const inline = !options.save && kinds.some((kind) => kind.type === file.type && kind.inline)
  const type = file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type
  const body = await blobs.get(file.sha256)
  return inline ? { type, body } : { type, body, downloadAs: file.name }
}
