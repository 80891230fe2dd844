import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import { type FieldTexts, Refusal } from '../../kernel/refusal.ts'
import { both, Text } from '../../kernel/text.ts'
import type {} from './events.ts'
import { officeMap, placeOf, readRows, summariseFindings, wordsOf } from './importing.ts'
import type { Item } from './item.ts'
import { Guide, type GuideVersion, ItemCode } from './model.ts'
import { did, refusals } from './phrases.ts'
import { mayImport, mayPublish, maySuspend } from './policy.ts'
import { findDraft, markPublished, replaceDraft } from './store/guides.ts'
import {
  describeItem,
  type ImportedItem,
  type ImportedSoFar,
  insertImport,
  itemsByCode,
  officesOfDistrict,
  upsertItems,
} from './store/imports.ts'
import { insertSuspension, liftSuspension, lockItem } from './store/items.ts'
import { organisationIdByCode } from './store/organisations.ts'
import { insertParts } from './store/parts.ts'
import { surroundingsOf } from './surroundings.ts'
import { type Finding, mayBePublished, validateGuide } from './validator.ts'

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

/** Puts a draft of a guide in the place of the one before; what is wrong with it is told, nothing is refused but nonsense. */
export const draftGuide = operation({
  name: 'catalogue.draft-guide',
  summary: both('保存办事指南草稿，并告知核验结果。', 'Save a draft of a guide and tell what the checks find.'),
  input: z.object({ code: ItemCode, guide: Guide }),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: mayPublish,
  async run(ctx, { guide }, item) {
    if (guide.itemCode !== item.code) throw new Refusal('invalid', refusals.otherItem, { itemCode: refusals.otherItem })
    const { id, version } = await replaceDraft(ctx.tx, { itemId: item.id, guide, by: ctx.actor.id, at: ctx.now })
    ctx.trace.content.push({ step: 'drafted', words: did.drafted(guide.name, version), data: { id, guide } })
    return { id, version, findings: validateGuide(guide, await surroundingsOf(ctx.tx, guide)) }
  },
})

/** Publishes the draft of a guide when nothing blocks it; from then on it never changes. */
export const publishGuide = operation({
  name: 'catalogue.publish-guide',
  summary: both(
    '发布办事指南；未通过核验的不能发布，发布后不可更改。',
    'Publish a guide that passes the checks; it never changes afterwards.',
  ),
  input: z.object({ code: ItemCode }),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: mayPublish,
  async run(ctx, _input, item) {
    const draft = await findDraft(ctx.tx, item.id)
    if (!draft) throw new Refusal('conflict', refusals.noDraft)
    const around = await surroundingsOf(ctx.tx, draft.content)
    const findings = validateGuide(draft.content, around)
    if (!mayBePublished(findings) || !around.process)
      throw new Refusal('invalid', refusals.incomplete, fieldsOf(findings))
    await insertParts(ctx.tx, draft.id, draft.content, around.process)
    await markPublished(ctx.tx, { id: draft.id, process: around.process, by: ctx.actor.id, at: ctx.now })
    await describe(ctx, item, draft)
    await emit(ctx, 'catalogue.guide-published', {
      itemCode: item.code,
      guideVersionId: draft.id,
      version: draft.version,
    })
    ctx.trace.content.push({
      step: 'published',
      words: did.published(draft.content.name, draft.version),
      data: { id: draft.id, content: draft.content },
    })
    return { id: draft.id, version: draft.version, findings }
  },
})

/** Blocking findings by their code, numbered where one code has several. */
function fieldsOf(findings: readonly Finding[]): FieldTexts {
  const fields: Record<string, Text> = {}
  for (const { code, text } of findings.filter((finding) => finding.severity === 'blocking')) {
    const again = Object.keys(fields).filter((name) => name === code || name.startsWith(`${code}.`)).length
    fields[again === 0 ? code : `${code}.${again + 1}`] = text
  }
  return fields
}

/** Lets the item be found and listed as its guide describes it. */
async function describe(ctx: Context, item: Item, { content }: GuideVersion): Promise<void> {
  const handedIn = content.handlers
    .filter((one) => one.part !== 'decides' && one.part !== 'assists')
    .map((one) => one.level)
  const { name, type, serves, lifeEvents, topics, synonyms, summary, youGet, whoCan } = content
  const plain = [summary, youGet, whoCan].map((text) => `${text.zh} ${text.en}`).join(' ')
  await describeItem(ctx.tx, {
    ...{ id: item.id, name, type, serves, lifeEvents },
    topics: [
      ...topics.persons.map((code) => `persons.${code}`),
      ...topics.organisations.map((code) => `organisations.${code}`),
    ],
    levels: [...new Set(handedIn.length > 0 ? handedIn : [content.useLevel])],
    organisationId:
      (await organisationIdByCode(ctx.tx, content.department.organisation)) ?? item.organisation?.id ?? null,
    words: wordsOf({
      name: `${name.zh} ${name.en}`,
      other: synonyms.join(' '),
      about: plain,
      rest: `${item.office} ${item.code}`,
    }),
  })
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
