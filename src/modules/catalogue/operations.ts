import { z } from 'zod'
import { nested } from '../../kernel/nested.ts'
import { operation } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both, Text } from '../../kernel/text.ts'
import { bringIn } from './imports/bring-in.ts'
import { ItemCode } from './model.ts'
import { did, refusals } from './phrases.ts'
import { mayImport, maySuspend } from './policy.ts'
import { insertSuspension, liftSuspension, lockItem } from './store/items.ts'

const importSubject = { id: 'catalogue' }

/** Brings in a published list of items; what is dirty is accepted and reported. */
export const importItems = operation({
  name: 'catalogue.import-items',
  summary: both(
    '导入政务服务事项清单，并报告软性接受的问题。',
    'Import a list of service items and report what was accepted although it was not right.',
  ),
  input: z.object({ source: Text, licence: z.string().trim().min(1), rows: z.array(z.unknown()).min(1).max(20_000) }),
  find: async () => importSubject,
  allow: mayImport,
  run: (ctx, list) => bringIn(ctx, list),
})

/** Takes no applications for an item until further notice; open matters go on. */
export const suspendItem = operation({
  name: 'catalogue.suspend-item',
  summary: both(
    '暂停受理某一事项，须写明原因；在办件继续办理。',
    'Stop taking applications for an item, with a reason; open matters go on.',
  ),
  input: nested(
    z.object({
      code: ItemCode,
      reason: Text.extend({ zh: z.string().trim().min(5), en: z.string().trim().min(5) }),
    }),
  ),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: maySuspend,
  async run(ctx, { reason }, item) {
    if (item.suspension) throw new Refusal('conflict', refusals.alreadySuspended)
    await insertSuspension(ctx.tx, { itemId: item.id, reason, by: ctx.actor.id, at: ctx.now })
    ctx.trace.content.push({ step: 'suspended', words: did.suspended(item.name), data: { code: item.code, reason } })
    return { code: item.code }
  },
})

/** Takes applications for a suspended item again. */
export const resumeItem = operation({
  name: 'catalogue.resume-item',
  summary: both('恢复受理已暂停的事项。', 'Take applications for a suspended item again.'),
  input: z.object({ code: ItemCode }),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: maySuspend,
  async run(ctx, _input, item) {
    if (!item.suspension) throw new Refusal('conflict', refusals.notSuspended)
    await liftSuspension(ctx.tx, { itemId: item.id, by: ctx.actor.id, at: ctx.now })
    ctx.trace.content.push({ step: 'resumed', words: did.resumed(item.name), data: { code: item.code } })
    return { code: item.code }
  },
})
