import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { addDays, dayOf } from '../../../../kernel/day.ts'
import { operation } from '../../../../kernel/operation.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import type { Item } from '../../item.ts'
import { type Guide, ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { findPublishedGuide, getNumberedVersion } from '../../store/guides.ts'
import { lockItem } from '../../store/items.ts'
import { isObject, JsonObject, withValueAt } from '../json.ts'
import { did, phrases } from '../phrases.ts'
import { deleteDraft, findDraft, getDraft, insertDraft } from '../store.ts'
import { lockDraft } from '../subject.ts'
import { blankGuide } from '../template.ts'

/** Begins the next version of a guide: from the one in force, a former one, another service's, or an empty template. */
export const beginGuide = operation({
  name: 'catalogue.begin-guide',
  summary: both(
    '开始编写办事指南：从现行版、旧版、别的事项或空白模板起。',
    'Begin a draft: from the guide in force, a former version, another service’s guide, or a template.',
  ),
  input: z.object({
    code: ItemCode,
    from: z.enum(['in-force', 'version', 'item', 'template']),
    version: z.coerce.number().int().positive().optional(),
    item: ItemCode.optional(),
  }),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: mayWrite,
  async run(ctx, input, item) {
    if (await findDraft(ctx.tx, item.id)) throw new Refusal('conflict', phrases.hasDraft)
    const begun = await sourceOf(ctx, input, item)
    const made = await insertDraft(ctx.tx, { itemId: item.id, content: begun, by: ctx.actor.id, at: ctx.now })
    const words = did.begun(item.name, made.version)
    ctx.trace.content.push({
      step: 'begun',
      words,
      data: { ...made, from: input.from, version: input.version, item: input.item },
    })
    return { code: item.code, ...made }
  },
})

interface From {
  readonly from: 'in-force' | 'version' | 'item' | 'template'
  readonly version?: number | undefined
  readonly item?: string | undefined
}

async function sourceOf(ctx: Context, { from, version, item: other }: From, item: Item): Promise<JsonObject> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const next = addDays(today, 1)
  if (from === 'template') return JsonObject.parse(blankGuide(item, next))
  const guide = await copied(ctx, { from, version, item: other }, item)
  const copy = withValueAt(JsonObject.parse(guide), 'version', {
    ...{ ...guide.version, changeNote: { zh: '', en: '' }, validFrom: next, validTo: null },
  })
  const own = from === 'item' ? { itemCode: item.code, name: { ...item.name } } : {}
  return JsonObject.parse({ ...(isObject(copy) ? copy : {}), ...own })
}

async function copied(ctx: Context, { from, version, item: other }: From, item: Item): Promise<Guide> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  if (from === 'version') return (await getNumberedVersion(ctx.tx, item.code, version ?? 0)).content
  const found = await findPublishedGuide(ctx.tx, from === 'item' ? (other ?? '') : item.code, today)
  if (!found) throw new Refusal('invalid', phrases.noSource, { item: phrases.noSource })
  return found.content
}

/** Throws a draft away with all its savings. */
export const discardGuide = operation({
  name: 'catalogue.discard-guide',
  summary: both('删除办事指南草稿。', 'Discard a draft of a guide.'),
  input: z.object({ code: ItemCode }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, _input, { name, id }) {
    const draft = await getDraft(ctx.tx, id)
    await deleteDraft(ctx.tx, draft)
    ctx.trace.content.push({ step: 'discarded', words: did.discarded(name, draft.version), data: { id: draft.id } })
    return { code: draft.itemCode }
  },
})
