import type { Actor } from '../../kernel/context.ts'
import { draftGuide, guides, importItems, publishGuide, shippedItems } from '../../modules/catalogue/index.ts'
import type { Pen } from '../ground.ts'
import { departmentsOf, type Size } from './organisations.ts'

/** Brings in the real list; a small district takes the items of its own departments. */
export async function importCatalogue(pen: Pen, size: Size): Promise<void> {
  const own = new Set(departmentsOf(size).map(({ shortZh }) => shortZh))
  const rows = size === 'whole' ? shippedItems.rows : shippedItems.rows.filter((row) => own.has(row.department))
  await pen.call(importItems, { ...shippedItems, rows })
}

/** Publishes the guides that ship with the product: one person writes, another publishes. */
export async function publishGuides(pen: Pen, hands: { author: Actor; publisher: Actor }): Promise<void> {
  for (const guide of guides) {
    await pen.call(draftGuide, { code: guide.itemCode, guide }, hands.author)
    await pen.call(publishGuide, { code: guide.itemCode }, hands.publisher)
  }
}
