import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { operation } from '../../../../kernel/operation.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import { listRules } from '../../../calendar/index.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { applyButton, type Helps } from '../buttons.ts'
import { changePart, objectOr, requireUnchanged } from '../change.ts'
import { listOf } from '../choices.ts'
import { type Json, JsonObject, markOf, withValueAt } from '../json.ts'
import { articleByKey } from '../library.ts'
import { phrases } from '../phrases.ts'
import { type Posted, readGroup, readPart } from '../posted.ts'
import { type GuideSection, sectionOf, shapeOfSection, shapeOfThing } from '../sections.ts'
import { type DraftSubject, lockDraft } from '../subject.ts'

const Written = z.looseObject({
  code: ItemCode,
  /** Mark of what stood there when the form was opened. */
  _seen: z.string().max(40).default(''),
  /** The button: save, or something that the form is to do with itself first. */
  _do: z.string().max(200).default('save'),
})

/** Saves the form of a section as typed. */
export const writeSection = operation({
  name: 'catalogue.write-guide-section',
  summary: both('保存办事指南草稿的一节（照原样保存）。', 'Save a section of a draft guide, as typed.'),
  input: Written.extend({ section: z.string().max(40) }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    const section = sectionOf(input.section)
    if (!section) throw new Refusal('not-found', phrases.noPart)
    const { draft } = subject
    const before = membersOf(draft.content, section)
    requireUnchanged(before, input._seen)
    const shape = shapeOfSection(section)
    const typed = readGroup(shape, '', { posted: input, before })
    const value = objectOr(applyButton(input._do, { shape, value: typed, path: '' }, await helpsOf(ctx, input)))
    await changeMembers(ctx, subject, before, value)
    return { section: section.id, at: anchorOfButton(input._do) }
  },
})

/** Only what changed is noted as changed, one member at a time, so that two authors see whose hand was where. */
async function changeMembers(
  ctx: Context,
  subject: DraftSubject,
  before: JsonObject,
  value: JsonObject,
): Promise<void> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(value)])]
  let { draft } = subject
  for (const name of names) {
    if (markOf(before[name]) === markOf(value[name])) continue
    const revision = await changePart(ctx, { ...subject, draft }, name, value[name])
    draft = { ...draft, revision, content: JsonObject.parse(withValueAt(draft.content, name, value[name])) }
  }
}

/** Saves one thing of a list, such as a material. */
export const writeThing = operation({
  name: 'catalogue.write-guide-thing',
  summary: both(
    '保存办事指南草稿中的一项，如一份材料（照原样保存）。',
    'Save one thing of a draft guide, such as a material, as typed.',
  ),
  input: Written.extend({ list: z.string().max(40), index: z.coerce.number().int().min(0).max(300) }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    const { list } = input
    const shape = shapeOfThing(list)
    if (!shape) throw new Refusal('not-found', phrases.noPart)
    const things = listOf(subject.draft.content[list])
    const index = placeOf(things, input)
    const path = `${list}.${index}`
    // named by where the form was opened; others may have moved it since
    const typed = readPart(shape, `${list}.${input.index}`, input, things[index])
    const value = applyButton(
      input._do,
      { shape, value: typed, path: `${list}.${input.index}` },
      await helpsOf(ctx, input),
    )
    await changePart(ctx, subject, path, value)
    return { list, index, at: anchorOfButton(input._do) }
  },
})

/** The thing that was seen, wherever it stands now. @throws Refusal 'conflict' when it is no longer what it was */
function placeOf(things: readonly Json[], { index, _seen }: { index: number; _seen: string }): number {
  if (markOf(things[index]) === _seen) return index
  const moved = things.findIndex((thing) => markOf(thing) === _seen)
  if (moved === -1) requireUnchanged(things[index], _seen)
  return moved
}

/** What the buttons of a form fetch from elsewhere: the wording of an article, the days of a rule. */
async function helpsOf(ctx: Context, posted: Posted & { _do: string }): Promise<Helps> {
  const [verb, path = ''] = split(posted._do)
  const picked = posted[verb === 'quote' ? `${path}._article` : `${path}.rule`]
  const name = typeof picked === 'string' ? picked : ''
  if (verb === 'quote') return { article: articleByKey(name) }
  if (verb !== 'rule') return {}
  return { rule: (await listRules(ctx.tx)).find(({ code }) => code === name) }
}

function split(button: string): [string, string] {
  const at = button.indexOf(':')
  return at === -1 ? [button, ''] : [button.slice(0, at), button.slice(at + 1)]
}

/** Where the page is to be shown again; nowhere in particular after a plain saving. */
function anchorOfButton(button: string): string {
  return button === 'save' ? '' : split(button)[1]
}

/** The members of a section as they stand. */
export function membersOf(content: JsonObject, { members }: GuideSection): JsonObject {
  return Object.fromEntries(
    members.flatMap((name): [string, Json][] => {
      const value = content[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
