import type { Context } from '../../kernel/context.ts'
import { documentById } from './store/document.ts'
import { isOutside, keepScanWords } from './store/outside.ts'
import { keepFileWords, keepText } from './store/search.ts'

/**
 * Lets a document, locked by `lockStale`, be found by its words and those of its files.
 *
 * @returns false while a file has not been read
 */
export async function takeUpDocument(ctx: Context, id: string): Promise<boolean> {
  if (await isOutside(ctx.tx, id)) return keepScanWords(ctx.tx, id)
  const document = await documentById(ctx.tx, id)
  await keepText(ctx.tx, id, document.elements)
  return keepFileWords(ctx, document)
}
