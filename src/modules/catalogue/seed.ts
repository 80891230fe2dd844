import type { Caller } from '../../kernel/context.ts'
import list from './data/items.json' with { type: 'json' }
import { guides } from './guides/index.ts'
import { importItems } from './operations.ts'
import { draftGuide, publishGuide } from './publishing.ts'
import { versionLines } from './store/guides.ts'
import { getItem } from './store/items.ts'
import { itemCounts } from './store/organisations.ts'

/**
 * Brings the list of items and the guides that come with the product, each once. The deadline rules and the organisations
 * that the guides name must be there, or publishing is refused.
 *
 * @param caller the machine, at the time at which the guides are to have come out
 */
export async function seedCatalogue(caller: Caller): Promise<void> {
  const { items } = await caller.db.transaction().execute(itemCounts)
  if (items === 0) await importItems(caller, { source: list.source, licence: list.licence, rows: list.items })
  for (const guide of guides) {
    if (await isPublished(caller, guide.itemCode)) continue
    await draftGuide(caller, { code: guide.itemCode, guide })
    await publishGuide(caller, { code: guide.itemCode })
  }
}

function isPublished(caller: Caller, code: string): Promise<boolean> {
  return caller.db.transaction().execute(async (tx) => {
    const { id } = await getItem(tx, code)
    return (await versionLines(tx, id)).length > 0
  })
}
