import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/context.ts'
import { operation } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both, Text } from '../../kernel/text.ts'
import { officeMap, placeOf, readRows, summariseFindings } from './importing.ts'
import { ItemCode } from './model.ts'
import { did, refusals } from './phrases.ts'
import { mayImport, maySuspend } from './policy.ts'
import {
  type ImportedItem,
  type ImportedSoFar,
  insertImport,
  itemsByCode,
  officesOfDistrict,
  upsertItems,
} from './store/imports.ts'
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
  async run(ctx, { source, licence, rows }) {
    const offices = await officesOfDistrict(ctx.tx)
    const district = offices.find((office) => office.root)?.names[0] ?? ''
    const { items, refused } = readRows(rows, officeMap(offices, placeOf(district)))
    if (items.length === 0) throw new Refusal('invalid', refusals.unreadable)
    const { fresh, counts } = await compare(ctx, items)
    const report = {
      ...{ source, licence, counts: { ...counts, rows: rows.length, refused: refused.length } },
      ...{ findings: summariseFindings(items), importedBy: ctx.actor.id, importedAt: ctx.now },
    }
    const id = await insertImport(ctx.tx, report)
    if (fresh.length > 0) await upsertItems(ctx.tx, id, fresh, ctx.now)
    ctx.trace.content.push({
      step: 'imported',
      words: did.imported(items.length),
      data: { id, counts: report.counts, refused },
    })
    return { id, ...report.counts }
  },
})

/** Which items are new or differ from what is stored; of an item with a guide only what the guide does not say. */
async function compare(ctx: Context, items: readonly ImportedItem[]) {
  const known = await itemsByCode(
    ctx.tx,
    items.map((item) => item.code),
  )
  const fresh = items.filter((item) => {
    const before = known.get(item.code)
    return !before || listed(item, before.guided) !== listed(before, before.guided)
  })
  const added = items.filter((item) => !known.has(item.code)).length
  return { fresh, counts: { added, changed: fresh.length - added, unchanged: items.length - fresh.length } }
}

function listed(
  { name, type, family, office, organisationId, findings }: Omit<ImportedSoFar, 'guided'>,
  guided: boolean,
): string {
  return canonicalJson(guided ? { family, office, findings } : { name, type, family, office, organisationId, findings })
}

/** Takes no applications for an item until further notice; open matters go on. */
export const suspendItem = operation({
  name: 'catalogue.suspend-item',
  summary: both(
    '暂停受理某一事项，须写明原因；在办件继续办理。',
    'Stop taking applications for an item, with a reason; open matters go on.',
  ),
  input: z.object({
    code: ItemCode,
    reason: Text.extend({ zh: z.string().trim().min(5), en: z.string().trim().min(5) }),
  }),
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
