import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { operation } from '../../../../kernel/operation.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import { both, type Text } from '../../../../kernel/text.ts'
import type { Condition } from '../../form/model.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { swapped } from '../buttons.ts'
import { changePart, requireUnchanged } from '../change.ts'
import { JsonObject, markOf } from '../json.ts'
import { type DraftSubject, lockDraft } from '../subject.ts'
import { addColumn, addField, moveField, moveInto, removeField } from './arrange.ts'
import { conditionIn, readDesign } from './field-input.ts'
import { getDesign, type LooseForm, readForm, withDesign } from './loose.ts'
import { designPhrases as phrases } from './phrases.ts'

const byCode = z.object({ code: ItemCode })

async function save(ctx: Context, subject: DraftSubject, form: LooseForm): Promise<void> {
  await changePart(ctx, subject, 'form', jsonOf(form))
}

const Place = z.string().regex(/^\d{1,3}\.\d{1,3}$/)
const placeOf = (place: string) => {
  const [page = 0, section = 0] = place.split('.').map(Number)
  return { page, section }
}

/** Adds, moves or removes a field of the form, by buttons or by dragging. */
export const arrangeField = operation({
  name: 'catalogue.arrange-form-field',
  summary: both('增加、移动或删除申请表的项目。', 'Add, move or remove a field of the form.'),
  input: byCode.extend({
    act: z.enum(['add', 'up', 'down', 'move', 'remove', 'column']),
    name: z.string().trim().max(121),
    kind: z.string().max(20).default('text'),
    material: z.string().max(40).optional(),
    to: Place.default('0.0'),
    /** Name of the field before which it is put; at the end of the group without one. */
    before: z.string().max(60).optional(),
    table: z.string().max(60).default(''),
  }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { act, name, kind, material, to, before, table }, subject) {
    const form = readForm(subject.draft.content.form)
    const arranged = {
      add: () => addField(form, placeOf(to), { kind, name, material }),
      column: () => addColumn(form, table, { kind, name }),
      up: () => moveField(form, name, -1),
      down: () => moveField(form, name, 1),
      move: () => moveInto(form, name, placeOf(to), before ?? ''),
      remove: () => removeField(form, name),
    }[act]()
    await save(ctx, subject, arranged)
    const opened = act === 'add' ? name : act === 'column' ? `${table}.${name}` : null
    return { opened, at: name }
  },
})

/** Saves the settings of a field: its words, its rule, when it is shown. */
export const writeField = operation({
  name: 'catalogue.write-form-field',
  summary: both('保存申请表一个项目的设置。', 'Save the settings of a field of the form.'),
  input: z.looseObject({ code: ItemCode, field: z.string().max(121), _seen: z.string().max(40) }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    const form = readForm(subject.draft.content.form)
    const before = getDesign(form, input.field)
    requireUnchanged(jsonOf(before), input._seen)
    await save(ctx, subject, withDesign(form, readDesign(before, input)))
    return { name: input.field }
  },
})

/** Adds, moves, words or removes pages and groups. */
export const arrangePage = operation({
  name: 'catalogue.arrange-form-page',
  summary: both('增加、移动、命名或删除申请表的页和组。', 'Add, move, word or remove pages and groups of the form.'),
  input: z.looseObject({
    code: ItemCode,
    act: z.enum(['add-page', 'add-group', 'write', 'up', 'down', 'remove']),
    /** Page, or page and group. */
    at: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,3})?$/)
      .default('0'),
  }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    const form = readForm(subject.draft.content.form)
    await save(ctx, subject, { ...form, pages: rearranged(form.pages, input) })
    return { at: input.at }
  },
})

type Pages = LooseForm['pages']
type Input = { act: string; at: string } & Readonly<Record<string, unknown>>

function rearranged(pages: Pages, input: Input): Pages {
  const [page = 0, group] = input.at.split('.').map(Number)
  if (input.act === 'add-page') return [...pages, newPage(pages)]
  if (input.act === 'add-group' || group !== undefined)
    return pages.map((one, at) =>
      at === page ? { ...one, sections: groupsWith(one.sections, input, group ?? 0) } : one,
    )
  if (input.act === 'write') return pages.map((one, at) => (at === page ? worded(one, input) : one))
  if (input.act === 'up' || input.act === 'down') return swapped(pages, page, page + (input.act === 'up' ? -1 : 1))
  if (pages[page]?.sections.some(({ fields }) => fields.length > 0)) throw new Refusal('conflict', phrases.notEmpty)
  return pages.filter((_, at) => at !== page)
}

function groupsWith(groups: Pages[number]['sections'], input: Input, group: number): Pages[number]['sections'] {
  if (input.act === 'add-group') return [...groups, { title: both('新的一组', 'New group'), fields: [] }]
  if (input.act === 'write') return groups.map((one, at) => (at === group ? worded(one, input) : one))
  if (input.act === 'up' || input.act === 'down') return swapped(groups, group, group + (input.act === 'up' ? -1 : 1))
  if ((groups[group]?.fields.length ?? 0) > 0) throw new Refusal('conflict', phrases.notEmpty)
  return groups.filter((_, at) => at !== group)
}

function newPage(pages: Pages): Pages[number] {
  const taken = new Set(pages.map(({ id }) => id))
  let number = pages.length + 1
  while (taken.has(`page${number}`)) number += 1
  return {
    id: `page${number}`,
    title: both('新的一页', 'New page'),
    sections: [{ title: both('新的一组', 'New group'), fields: [] }],
  }
}

interface Worded {
  readonly title: Text
  readonly intro?: Text | undefined
  readonly showIf?: Condition | undefined
}

/** A page or group with the words and the condition that were typed. */
function worded<One extends Worded>(before: One, input: Input): One {
  const { intro: _intro, showIf: _showIf, ...rest } = before
  const intro = said(input, 'intro')
  const showIf = conditionIn(input) ?? (input.keepCondition === 'yes' ? before.showIf : undefined)
  const made = {
    ...rest,
    title: said(input, 'title'),
    ...((intro.zh || intro.en) && { intro }),
    ...(showIf && { showIf }),
  }
  return made as One // only parts that may be left out were left out
}

function said(input: Input, name: string): Text {
  const [zh, en] = [input[`${name}.zh`], input[`${name}.en`]]
  return { zh: typeof zh === 'string' ? zh.trim() : '', en: typeof en === 'string' ? en.trim() : '' }
}

/** Mark of a field as its page shows it. */
export function markOfDesign(design: ReturnType<typeof getDesign>): string {
  return markOf(jsonOf(design))
}

/** Without what is undefined, as the database keeps it. */
function jsonOf(value: unknown): JsonObject {
  return JsonObject.parse(JSON.parse(JSON.stringify(value)))
}
