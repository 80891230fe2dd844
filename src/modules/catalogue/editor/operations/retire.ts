import { z } from 'zod'
import { Day, dayOf } from '../../../../kernel/day.ts'
import { operation } from '../../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { lockItem } from '../../store/items.ts'
import { retireVersions } from '../../store/retired.ts'
import { did, phrases } from '../phrases.ts'

/** Takes a guide out of use after a day; open matters go on by it, and a new version may be published later. */
export const retireGuide = operation({
  name: 'catalogue.retire-guide',
  summary: both(
    '停用办事指南，写明原因；在办件继续办理。',
    'Take a guide out of use, with a reason; open matters go on.',
  ),
  input: z.object({
    code: ItemCode,
    lastDay: Day,
    reasonZh: z.string().trim().min(5).max(500),
    reasonEn: z.string().trim().min(5).max(500),
  }),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: mayWrite,
  async run(ctx, { lastDay, reasonZh, reasonEn }, item) {
    if (lastDay < dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('lastDay', phrases.pastDay)
    const reason = { zh: reasonZh, en: reasonEn }
    const versions = await retireVersions(ctx.tx, { itemId: item.id, lastDay, reason, by: ctx.actor.id, at: ctx.now })
    if (versions === 0) throw new Refusal('conflict', phrases.nothingToRetire)
    ctx.trace.content.push({
      step: 'retired',
      words: did.retired(item.name),
      data: { code: item.code, lastDay, reason, versions },
    })
    return { code: item.code }
  },
})
