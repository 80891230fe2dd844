import { z } from 'zod'
import type { FileAnswer } from '../../../../kernel/page.ts'
import { query } from '../../../../kernel/query.ts'
import { both } from '../../../../kernel/text.ts'
import { type Answers, Form } from '../../form/model.ts'
import { parsePosted } from '../../form/posted.ts'
import { placedFields, shownPages } from '../../form/walk.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { coded } from '../choices.ts'
import { isIn, judge } from '../findings.ts'
import { readDraft } from '../subject.ts'
import { designsOf, getDesign, readForm } from './loose.ts'
import { markOfDesign } from './operations.ts'

const byCode = z.object({ code: ItemCode })

/** The form of the draft, to be designed. */
export const showFormDesign = query({
  name: 'catalogue.show-form-design',
  summary: both('设计申请表。', 'Design the form of a draft.'),
  input: byCode,
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, _input, subject) {
    const { findings } = await judge(ctx.tx, subject.draft.content)
    return {
      ...{ item: subject, draft: subject.draft, form: readForm(subject.draft.content.form) },
      materials: coded(subject.draft.content.materials),
      findings: findings.filter(({ at }) => isIn(at, 'form')),
    }
  },
})

/** One field of the form with its settings. */
export const showFormField = query({
  name: 'catalogue.show-form-field',
  summary: both('查看申请表一个项目的设置。', 'Show the settings of a field of the form.'),
  input: byCode.extend({ field: z.string().max(121) }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { field: name }, subject) {
    const form = readForm(subject.draft.content.form)
    const design = getDesign(form, name)
    const all = designsOf(form)
    const { findings } = await judge(ctx.tx, subject.draft.content)
    return {
      ...{ item: subject, draft: subject.draft, design, seen: markOfDesign(design) },
      earlier: all
        .slice(
          0,
          all.findIndex((one) => one.name === name),
        )
        .filter((one) => one.field.widget !== 'upload' && one.field.widget !== 'table'),
      columns: all.filter((one) => one.name.startsWith(`${name}.`)),
      materials: coded(subject.draft.content.materials),
      findings: findings.filter(({ at }) => at === `form.${name}` || at === `form.${name.split('.').at(-1)}`),
    }
  },
})

/** A page of the form as the applicant sees it. What is typed comes in the address and is kept nowhere. */
export const previewForm = query({
  name: 'catalogue.preview-form',
  summary: both('像申请人一样看申请表。', 'See the form of a draft as an applicant does.'),
  input: byCode.extend({ page: z.string().max(60).optional() }).loose(),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(_ctx, { code: _code, page, ...typed }, subject) {
    const form = Form.safeParse(subject.draft.content.form).data ?? null
    const values = form ? valuesOf(form, typed) : {}
    const pages = form ? shownPages(form, values) : []
    return { item: subject, form, values, pageId: pages.find(({ id }) => id === page)?.id ?? pages[0]?.id ?? '' }
  },
})

function valuesOf(form: Form, typed: Readonly<Record<string, unknown>>): Answers {
  const posted = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]]
      return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : []
    }),
  )
  const known = new Set(placedFields(form).map(({ field }) => field.name))
  const answers = Object.entries(parsePosted(form, posted)).filter(([name]) => known.has(name))
  return Object.fromEntries(answers)
}

/** The form by itself, as JSON Schema and its pages, for other systems. */
export const exportForm = query({
  name: 'catalogue.export-form',
  summary: both('导出申请表的 JSON Schema 和页面。', 'Export the JSON Schema and the pages of a form.'),
  input: byCode,
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(_ctx, _input, { draft }): Promise<FileAnswer> {
    const body = `${JSON.stringify(draft.content.form ?? {}, null, 2)}\n`
    return { type: 'application/schema+json; charset=utf-8', body, downloadAs: `form-${draft.itemCode}.json` }
  },
})
