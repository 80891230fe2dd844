import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { Upload } from '../../../../kernel/http/upload.ts'
import { operation } from '../../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { swapped } from '../buttons.ts'
import { changeContent, changePart, requireUnchanged } from '../change.ts'
import { listOf } from '../choices.ts'
import { isObject, type Json, JsonObject, withValueAt } from '../json.ts'
import { phrases } from '../phrases.ts'
import { blankOf } from '../posted.ts'
import { shapeOfThing } from '../sections.ts'
import { beforeOf, editsOf } from '../store.ts'
import { lockDraft } from '../subject.ts'
import { textOfUpload } from '../uploads.ts'

const byCode = z.object({ code: ItemCode })

/** Adds a thing to a list, copies it, moves it or takes it out. */
export const arrangeList = operation({
  name: 'catalogue.arrange-guide-list',
  summary: both('增加、复制、移动或删除草稿中的一项。', 'Add, copy, move or remove one thing of a list of the draft.'),
  input: byCode.extend({
    list: z.string().max(40),
    act: z.enum(['add', 'copy', 'up', 'down', 'remove']),
    index: z.coerce.number().int().min(0).max(300).default(0),
    /** Mark of the list as it was seen. */
    seen: z.string().max(40),
  }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { list, act, index, seen }, subject) {
    const shape = shapeOfThing(list)
    if (!shape) throw new Refusal('not-found', phrases.noPart)
    const things = listOf(subject.draft.content[list])
    requireUnchanged(things, seen)
    const arranged = rearranged(things, act, { index, blank: blankOf(shape) })
    await changePart(ctx, subject, list, arranged)
    return { list, opened: act === 'add' ? arranged.length - 1 : act === 'copy' ? index + 1 : null }
  },
})

function rearranged(
  things: readonly Json[],
  act: 'add' | 'copy' | 'up' | 'down' | 'remove',
  { index, blank }: { index: number; blank: Json },
): Json[] {
  switch (act) {
    case 'add':
      return [...things, blank]
    case 'copy':
      return things.flatMap((thing, at) => (at === index ? [thing, withoutCode(thing)] : [thing]))
    case 'up':
      return swapped(things, index, index - 1)
    case 'down':
      return swapped(things, index, index + 1)
    case 'remove':
      return things.filter((_, at) => at !== index)
  }
}

/** A code names one thing, so that a copy needs its own. */
function withoutCode(thing: Json): Json {
  return isObject(thing) && 'code' in thing ? { ...thing, code: '' } : thing
}

/** Takes back the newest change that was not taken back yet, whoever made it. */
export const undoGuideEdit = operation({
  name: 'catalogue.undo-guide-edit',
  summary: both('撤销草稿的上一次修改。', 'Take back the last change of a draft.'),
  input: byCode.extend({ revision: z.coerce.number().int().positive() }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { revision }, subject) {
    const { draft } = subject
    const last = await lastEdit(ctx, draft.id)
    if (!last || last.revision !== revision) throw new Refusal('conflict', phrases.nothingToUndo)
    const before = await beforeOf(ctx.tx, draft.id, revision)
    const content = JsonObject.parse(withValueAt(draft.content, last.part, before))
    await changeContent(ctx, subject, { part: last.part, content, undoes: revision })
    return { code: draft.itemCode, part: last.part }
  },
})

/** The newest change that still holds; the first one, which began the draft, is not taken back. */
async function lastEdit(ctx: Context, draftId: string) {
  const edits = await editsOf(ctx.tx, draftId, 500)
  const undone = new Set(edits.flatMap(({ undoes }) => undoes ?? []))
  return edits.find(
    ({ revision, part, undoes }) => revision > 1 && part !== 'tests' && undoes === null && !undone.has(revision),
  )
}

/** Puts a guide from a file in the place of the whole draft. */
export const importGuide = operation({
  name: 'catalogue.import-guide',
  summary: both('用 JSON 文件替换草稿全文。', 'Put a guide from a JSON file in the place of the draft.'),
  input: byCode.extend({ uploads: z.array(Upload).max(3) }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { uploads }, subject) {
    const content = readContent(await textOfUpload(ctx, uploads, 'guide'))
    const revision = await changeContent(ctx, subject, {
      part: '',
      content: { ...content, itemCode: subject.code },
    })
    return { code: subject.code, revision }
  },
})

/** A guide, or what the API answers with one inside. */
function readContent(text: string): JsonObject {
  try {
    const read = JsonObject.parse(JSON.parse(text))
    return isObject(read.guide) ? read.guide : read
  } catch {
    throw invalidField('guide', phrases.unreadableFile)
  }
}
