import { z } from 'zod'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { partyNames } from '../../directory/index.ts'
import type { Item } from '../item.ts'
import { ItemCode } from '../model.ts'
import { maySuspend } from '../policy.ts'
import { getItem } from '../store/items.ts'
import { type PastSuspension, suspensionsOf } from './store.ts'

export interface SuspensionPage {
  readonly item: Item
  readonly past: readonly (PastSuspension & { readonly who: string; readonly lifter: string })[]
}

/** Whether applications are taken, and every time they were not. */
export const showSuspension = query({
  name: 'catalogue.show-suspension',
  summary: both('查看事项的暂停和恢复。', 'See whether a service takes applications, and when it did not.'),
  input: z.object({ code: ItemCode }),
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: maySuspend,
  async run(ctx, _input, item): Promise<SuspensionPage> {
    const past = await suspensionsOf(ctx.tx, item.id)
    const names = await partyNames(
      ctx.tx,
      past.flatMap(({ by, liftedBy }) => [by, liftedBy ?? []].flat()),
    )
    const nameOf = (id: string | null) => (id && names.get(id)?.name) || ''
    return { item, past: past.map((one) => ({ ...one, who: nameOf(one.by), lifter: nameOf(one.liftedBy) })) }
  },
})
