import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import type { FileAnswer } from '../../../kernel/page.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { peopleByIds } from '../../directory/index.ts'
import { ItemCode } from '../model.ts'
import { mayPublish, mayWrite } from '../policy.ts'
import { authorLines } from '../store/author-lines.ts'
import { versionLines } from '../store/guides.ts'
import { getItem } from '../store/items.ts'
import { listOf } from './choices.ts'
import { isIn, judge, type PlacedFinding } from './findings.ts'
import { markOf } from './json.ts'
import type { Edit } from './model.ts'
import { offersOf } from './offers.ts'
import { membersOf } from './operations/write.ts'
import { phrases } from './phrases.ts'
import { sectionOf, sections, shapeOfThing } from './sections.ts'
import { authorsOfDraft, editsOf, findDraft } from './store.ts'
import { readDraft } from './subject.ts'

const byCode = z.object({ code: ItemCode })
const pageSize = 40

/** Services whose guides one may write. */
export const listGuides = query({
  name: 'catalogue.list-own-guides',
  summary: both('列出本部门事项及其指南、草稿。', 'List the services of one’s organisation with guides and drafts.'),
  input: z.object({
    q: z.string().trim().max(60).default(''),
    state: z.enum(['draft', 'published', 'none']).optional(),
    after: z.string().max(64).default(''),
  }),
  find: async () => ({ id: 'catalogue' }),
  allow: (actor) => actor.post?.roles.includes('publisher') ?? false,
  async run(ctx, { q, state = null, after }) {
    const path = ctx.actor.post?.organisationPath ?? []
    const organisationId = path.length === 1 ? null : (ctx.actor.post?.organisationId ?? '')
    const found = await authorLines(ctx.tx, { organisationId, words: q, state, after, limit: pageSize + 1 })
    const lines = found.slice(0, pageSize)
    return { lines, next: found.length > pageSize ? (lines.at(-1)?.code ?? null) : null }
  },
})

/** A saving with the name of who made it. */
export interface NamedEdit extends Edit {
  readonly name: string
}

/** The desk of a guide: its draft by sections with what is found, its versions, who did what. */
export const showGuideDesk = query({
  name: 'catalogue.show-guide-desk',
  summary: both(
    '查看办事指南的编写情况、核验结果和各版本。',
    'See the draft of a guide, what the checks find, and its versions.',
  ),
  input: byCode,
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: mayWrite,
  async run(ctx, _input, item) {
    const draft = (await findDraft(ctx.tx, item.id)) ?? null
    const authors = await authorsOfDraft(ctx.tx, item.id)
    const edits = draft ? await namedEdits(ctx, await editsOf(ctx.tx, draft.id, 30)) : []
    const findings = draft ? (await judge(ctx.tx, draft.content)).findings : []
    return {
      ...{ item, draft, edits, findings, sections: draft ? sections.map((one) => stateOf(one, findings)) : [] },
      versions: await versionLines(ctx.tx, item.id),
      mayPublish: mayPublish(ctx.actor, { ...item, authors }),
    }
  },
})

function stateOf(section: (typeof sections)[number], findings: readonly PlacedFinding[]) {
  const own = findings.filter(({ at }) => [...section.members, ...section.lists].some((name) => isIn(at, name)))
  const blocking = own.filter(({ severity }) => severity === 'blocking').length
  return { section, blocking, advisory: own.length - blocking }
}

/** Savings with names, in one statement. */
export async function namedEdits(ctx: Context, edits: readonly Edit[]): Promise<NamedEdit[]> {
  const people = await peopleByIds(
    ctx.tx,
    edits.map(({ madeBy }) => madeBy),
  )
  return edits.map((edit) => ({ ...edit, name: people.get(edit.madeBy)?.name ?? '' }))
}

/** A section of the draft, to be written. */
export const showGuideSection = query({
  name: 'catalogue.show-guide-section',
  summary: both('查看草稿的一节。', 'Show a section of the draft.'),
  input: byCode.extend({ section: z.string().max(40) }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { section: id }, subject) {
    const section = sectionOf(id)
    if (!section) throw new Refusal('not-found', phrases.noPart)
    const { content } = subject.draft
    const value = membersOf(content, section)
    const { findings } = await judge(ctx.tx, content)
    return {
      ...{ item: subject, draft: subject.draft, section, value, seen: markOf(value), offers: await offersOf(ctx.tx) },
      lists: section.lists.map((list) => ({
        list,
        things: listOf(content[list]),
        seen: markOf(listOf(content[list])),
      })),
      findings: findings.filter(({ at }) => [...section.members, ...section.lists].some((name) => isIn(at, name))),
    }
  },
})

/** One thing of a list of the draft, to be written. */
export const showGuideThing = query({
  name: 'catalogue.show-guide-thing',
  summary: both('查看草稿中的一项。', 'Show one thing of a list of the draft.'),
  input: byCode.extend({ list: z.string().max(40), index: z.coerce.number().int().min(0).max(300) }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { list, index }, subject) {
    const shape = shapeOfThing(list)
    const things = listOf(subject.draft.content[list])
    const value = things[index]
    if (!shape || value === undefined) throw new Refusal('not-found', phrases.noPart)
    const { findings } = await judge(ctx.tx, subject.draft.content)
    return {
      ...{ item: subject, draft: subject.draft, list, index, count: things.length, shape, value },
      ...{ seen: markOf(value), offers: await offersOf(ctx.tx) },
      findings: findings.filter(({ at }) => isIn(at, `${list}.${index}`)),
    }
  },
})

/** The whole draft as a file, to keep or to carry elsewhere. */
export const exportGuide = query({
  name: 'catalogue.export-guide',
  summary: both('导出草稿全文（JSON）。', 'Export the whole draft as JSON.'),
  input: byCode,
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(_ctx, _input, { draft }): Promise<FileAnswer> {
    const body = `${JSON.stringify(draft.content, null, 2)}\n`
    return { type: 'application/json; charset=utf-8', body, downloadAs: `guide-${draft.itemCode}.json` }
  },
})
