import type { Context } from '../../kernel/context.ts'
import { readApart } from './inspection/read-apart.ts'
import type { StoredFile } from './model.ts'
import { findMark } from './store/content.ts'

/**
 * The mark of secrecy in the text of a file that has just come in, for doors that cannot wait until it is read in its turn. What is only a
 * picture, or cannot be read, has none that could be found.
 */
export async function secretMarkOf(
  ctx: Pick<Context, 'tx' | 'blobs'>,
  { type, sha256, reading }: Pick<StoredFile, 'type' | 'sha256' | 'reading'>,
): Promise<string | undefined> {
  if (reading === 'done') return findMark(ctx.tx, sha256)
  if (type.startsWith('image/')) return undefined
  return (await readApart(type, () => ctx.blobs.get(sha256)))?.mark ?? undefined
}
