import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import { type FieldTexts, Refusal } from '../../kernel/refusal.ts'
import { both, type Text } from '../../kernel/text.ts'
import { judge } from './editor/findings.ts'
import { JsonObject } from './editor/json.ts'
import { authorsOfDraft, findDraft, getDraft, insertDraft, saveDraft } from './editor/store.ts'
import { failingTests } from './editor/trial/tests.ts'
import type {} from './events.ts'
import { wordsOf } from './importing.ts'
import type { Item } from './item.ts'
import { Guide, ItemCode } from './model.ts'
import { did, refusals } from './phrases.ts'
import { mayPublish, mayWrite } from './policy.ts'
import { markPublished } from './store/guides.ts'
import { describeItem } from './store/imports.ts'
import { lockItem } from './store/items.ts'
import { organisationIdByCode } from './store/organisations.ts'
import { insertParts } from './store/parts.ts'
import { surroundingsOf } from './surroundings.ts'
import { type Finding, mayBePublished, validateGuide } from './validator.ts'

/** Puts a draft of a guide in the place of the one before; what is wrong with it is told, nothing is refused but nonsense. */
export const draftGuide = operation({
  name: 'catalogue.draft-guide',
  summary: both('保存办事指南草稿，并告知核验结果。', 'Save a draft of a guide and tell what the checks find.'),
  input: z.object({ code: ItemCode, guide: Guide }),
  find: (ctx, { code }) => lockItem(ctx.tx, code),
  allow: mayWrite,
  async run(ctx, { guide }, item) {
    if (guide.itemCode !== item.code) throw new Refusal('invalid', refusals.otherItem, { itemCode: refusals.otherItem })
    const { id, version } = await replaceDraft(ctx, item, guide)
    ctx.trace.content.push({ step: 'drafted', words: did.drafted(guide.name, version), data: { id, guide } })
    return { id, version, findings: validateGuide(guide, await surroundingsOf(ctx.tx, guide)) }
  },
})

/** Publishes the draft of a guide when nothing blocks it; from then on it never changes. */
export const publishGuide = operation({
  name: 'catalogue.publish-guide',
  summary: both(
    '发布办事指南；未通过核验的不能发布，发布后不可更改。',
    'Publish a guide that passes the checks and that somebody else wrote; it never changes afterwards.',
  ),
  input: z.object({
    code: ItemCode,
    /** The saving that was read; what was written after it is not published unread. */
    revision: z.coerce.number().int().positive().optional(),
  }),
  find: async (ctx, { code }) => {
    const item = await lockItem(ctx.tx, code)
    return { ...item, authors: await authorsOfDraft(ctx.tx, item.id) }
  },
  allow: mayPublish,
  async run(ctx, { revision }, item) {
    const draft = await getDraft(ctx.tx, item.id)
    if (revision !== undefined && revision !== draft.revision) throw new Refusal('conflict', refusals.changedSince)
    const { guide, around, findings } = await judge(ctx.tx, draft.content)
    const failing = around ? failingTests(draft.tests, around) : []
    if (!guide || !around?.process || !mayBePublished(findings) || failing.length > 0)
      throw new Refusal('invalid', refusals.incomplete, fieldsOf([...findings, ...failing]))
    await insertParts(ctx.tx, draft.id, guide, around.process)
    await markPublished(ctx.tx, { id: draft.id, process: around.process, guide, by: ctx.actor.id, at: ctx.now })
    await describe(ctx, item, guide)
    await emit(ctx, 'catalogue.guide-published', {
      itemCode: item.code,
      guideVersionId: draft.id,
      version: draft.version,
    })
    ctx.trace.content.push({
      step: 'published',
      words: did.published(guide.name, draft.version),
      data: { id: draft.id, content: guide },
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
async function describe(ctx: Context, item: Item, content: Guide): Promise<void> {
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

async function replaceDraft(ctx: Context, item: Item, guide: Guide): Promise<{ id: string; version: number }> {
  const made = { content: JsonObject.parse(guide), by: ctx.actor.id, at: ctx.now }
  const draft = await findDraft(ctx.tx, item.id)
  if (!draft) return insertDraft(ctx.tx, { itemId: item.id, ...made })
  await saveDraft(ctx.tx, draft, { ...made, part: '' })
  return { id: draft.id, version: draft.version }
}
