import { z } from 'zod'
import type { Caller, Context } from '../../kernel/context.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import { bundles } from './bundles.ts'
import { openDrafts } from './imports/store.ts'
import { Guide, ItemCode } from './model.ts'
import { refusals } from './phrases.ts'
import { mayImport, maySuspend } from './policy.ts'
import { readPicture } from './process/index.ts'
import { looseQueryFor, queryFor, Search } from './search.ts'
import { findPublishedGuide, getNumberedVersion, getPublishedGuide, versionLines } from './store/guides.ts'
import { getImport, importReports } from './store/imports.ts'
import { getItem, guidedItems, relatedItems, summariesByCode } from './store/items.ts'
import { publicNumbers } from './store/numbers.ts'
import { departments, itemCounts, lifeEventCounts } from './store/organisations.ts'
import { countFacets, searchItems } from './store/search.ts'
import { lifeEvents } from './vocabulary.ts'

const everything = async () => ({ id: 'catalogue' })
const everybody = () => true
const nothing = z.looseObject({})
const YesOrNo = z.enum(['yes', 'no'])
const byCode = z.object({ code: ItemCode })

/** The day by which a guide is in force or not. */
export function todayOf({ now, settings }: Pick<Caller, 'now' | 'settings'>): Day {
  return dayOf(now, settings.DISTRICT_ZONE)
}

/** Finds services by words and by filters, with counts beside each filter. */
export const findServices = query({
  name: 'catalogue.find-services',
  summary: both(
    '按词语、主题、部门、人生事件、服务对象查找事项。',
    'Find services by words, topic, department, life event, kind of person and level.',
  ),
  input: Search,
  find: everything,
  allow: everybody,
  run: (ctx, search) => runSearch(ctx, search),
})

/** The same within one department, at an address of its own. */
export const findServicesOfDepartment = query({
  name: 'catalogue.find-services-of-department',
  summary: both('查找某一部门的事项。', 'Find services of one department.'),
  input: Search.extend({ department: z.string().trim().min(1).max(200) }),
  find: everything,
  allow: everybody,
  run: (ctx, search) => runSearch(ctx, search),
})

/** What is found by no word as typed is looked for once more by pairs of characters. */
async function runSearch(ctx: Context, search: Search) {
  const today = todayOf(ctx)
  const exact = queryFor(search.q)
  const first = await countFacets(ctx.tx, search, exact, today)
  const again = first.total === 0 && exact !== '' ? looseQueryFor(search.q) : ''
  const words = again || exact
  const counted = again ? await countFacets(ctx.tx, search, again, today) : first
  const items = await searchItems(ctx.tx, search, words, today)
  return { search, items, ...counted, loose: again !== '', departments: await departments(ctx.tx) }
}

/** A service with its guide in force, or without one yet. */
export const getService = query({
  name: 'catalogue.get-service',
  summary: both('读取一个事项和现行办事指南。', 'Read a service and its guide in force.'),
  input: byCode,
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  async run(ctx, _input, item) {
    const today = todayOf(ctx)
    const guide = (await findPublishedGuide(ctx.tx, item.code, today)) ?? null
    const picture = guide ? await readPicture(guide.content.process) : null
    const named = await summariesByCode(ctx.tx, guide?.content.related ?? [], today)
    const related = [
      ...named,
      ...(await relatedItems(ctx.tx, item, today, 6)).filter(({ id }) => named.every((one) => one.id !== id)),
    ]
    const versions = await versionLines(ctx.tx, item.id)
    return { item, guide, picture, related: related.slice(0, 6), versions, maySuspend: maySuspend(ctx.actor, item) }
  },
})

/** A published version, also one that is no longer in force. */
export const getServiceVersion = query({
  name: 'catalogue.get-service-version',
  summary: both('读取办事指南的某一版本。', 'Read a version of a guide, also a former one.'),
  input: byCode.extend({ version: z.coerce.number().int().positive() }),
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  async run(ctx, { version }, item) {
    const guide = await getNumberedVersion(ctx.tx, item.code, version)
    return {
      item,
      guide,
      picture: await readPicture(guide.content.process),
      related: [],
      versions: await versionLines(ctx.tx, item.id),
    }
  },
})

/** The process of a published version as BPMN 2.0 XML: for the interactive diagram, and for any other BPMN tool. */
export const getServiceProcess = query({
  name: 'catalogue.get-service-process',
  summary: both('下载办事流程（BPMN 2.0）。', 'Download the process of a guide version as BPMN 2.0 XML.'),
  input: byCode.extend({ version: z.coerce.number().int().positive() }),
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  async run(ctx, { version }, item): Promise<FileAnswer> {
    const guide = await getNumberedVersion(ctx.tx, item.code, version)
    return { type: 'application/xml; charset=utf-8', body: guide.content.process, cache: 'public, max-age=3600' }
  },
})

/** The guide in force, whole, for programs. */
export const getGuide = query({
  name: 'catalogue.get-guide',
  summary: both('读取现行办事指南全文。', 'Read the guide in force, whole.'),
  input: byCode,
  output: z.object({ id: z.uuid(), version: z.number().int(), publishedAt: z.date().nullable(), guide: Guide }),
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  async run(ctx, _input, item) {
    const { id, version, publishedAt, content } = await getPublishedGuide(ctx.tx, item.code, todayOf(ctx))
    return { id, version, publishedAt, guide: content }
  },
})

/** Published versions of a guide with their change notes. */
export const listVersions = query({
  name: 'catalogue.list-versions',
  summary: both('列出办事指南的各版本和修改说明。', 'List the versions of a guide and their change notes.'),
  input: byCode,
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  run: async (ctx, _input, item) => ({ item, versions: await versionLines(ctx.tx, item.id) }),
})

/** Answers to the guide's questions on who may apply; nothing is kept. */
export const checkConditions = query({
  name: 'catalogue.check-conditions',
  summary: both(
    '自查是否符合受理条件；不留存回答。',
    'Check for oneself whether the conditions are met; answers are not kept.',
  ),
  input: byCode.loose(),
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  async run(ctx, { code: _code, ...answers }, item) {
    const guide = await findPublishedGuide(ctx.tx, item.code, todayOf(ctx))
    if (!guide) throw new Refusal('not-found', refusals.noGuide)
    const judged = guide.content.conditions.map((condition) => {
      const answer = YesOrNo.safeParse(answers[condition.code]).data ?? null
      return { condition, answer, fits: answer === condition.fits }
    })
    return {
      item,
      judged,
      answered: judged.every(({ answer }) => answer !== null),
      fits: judged.every(({ fits }) => fits),
    }
  },
})

/** A blank form, a filled example or the sample of a result, to be read and printed. */
export const getTemplate = query({
  name: 'catalogue.get-template',
  summary: both('查看空白表格、示例样表或结果样本。', 'Read a blank form, a filled example or the sample of a result.'),
  input: byCode.extend({ kind: z.enum(['blank', 'example', 'sample']), of: z.string() }),
  find: (ctx, { code }) => getItem(ctx.tx, code),
  allow: everybody,
  async run(ctx, { kind, of }, item) {
    const guide = await findPublishedGuide(ctx.tx, item.code, todayOf(ctx))
    const material = guide?.content.materials.find(({ code }) => code === of)
    const result = guide?.content.results.find(({ code }) => code === of)
    const template = kind === 'sample' ? result?.sample : material?.[kind]
    if (!template) throw new Refusal('not-found', refusals.noTemplate)
    return { item, kind, template }
  },
})

/** Offices with the number of their services. */
export const listDepartments = query({
  name: 'catalogue.list-departments',
  summary: both('列出各部门和事项数量。', 'List the offices and how many services each has.'),
  input: nothing,
  find: everything,
  allow: everybody,
  run: async (ctx) => ({ departments: await departments(ctx.tx) }),
})

/** Life events with the number of services that belong to each. */
export const listLifeEvents = query({
  name: 'catalogue.list-life-events',
  summary: both('列出人生事件和企业事件。', 'List the events of lives and businesses.'),
  input: nothing,
  find: everything,
  allow: everybody,
  async run(ctx) {
    const counts = await lifeEventCounts(ctx.tx)
    return { events: lifeEvents.map((event) => ({ ...event, items: counts.get(event.code) ?? 0 })) }
  },
})

/** One life event with its services, guides first. */
export const getLifeEvent = query({
  name: 'catalogue.get-life-event',
  summary: both('查看一件事涉及的全部事项。', 'See all services that belong to one life event.'),
  input: z.object({ event: z.string(), page: z.coerce.number().int().min(1).max(1000).default(1) }),
  find: everything,
  allow: everybody,
  async run(ctx, { event: code, page }) {
    const event = lifeEvents.find((one) => one.code === code)
    if (!event) throw new Refusal('not-found', refusals.noLifeEvent)
    const search = Search.parse({ event: code, page })
    const { total } = await countFacets(ctx.tx, search, '', todayOf(ctx))
    const ofEvent = bundles.filter(({ lifeEvent }) => lifeEvent === code)
    return { event, total, search, bundles: ofEvent, items: await searchItems(ctx.tx, search, '', todayOf(ctx)) }
  },
})

/** What the first page of the house shows. */
export const showHome = query({
  name: 'catalogue.show-home',
  summary: both('首页。', 'The first page of the house.'),
  input: nothing,
  find: everything,
  allow: everybody,
  run: async (ctx) => ({
    guided: await guidedItems(ctx.tx, todayOf(ctx), 6),
    departments: await departments(ctx.tx),
    counts: await itemCounts(ctx.tx),
    numbers: await publicNumbers(ctx.tx, ctx.now),
  }),
})

/** Where the list of services comes from, its licence and its dirt. */
export const aboutServices = query({
  name: 'catalogue.about-services',
  summary: both('事项清单的来源、许可和导入情况。', 'Source, licence and import of the list of services.'),
  input: nothing,
  find: everything,
  allow: everybody,
  run: async (ctx) => ({ counts: await itemCounts(ctx.tx), imports: await importReports(ctx.tx) }),
})

/** Runs of the importer. */
export const listImports = query({
  name: 'catalogue.list-imports',
  summary: both('列出事项清单的历次导入。', 'List the runs of the importer.'),
  input: nothing,
  find: everything,
  allow: mayImport,
  run: async (ctx) => ({ imports: await importReports(ctx.tx), drafts: await openDrafts(ctx.tx) }),
})

/** One run of the importer with what was soft-accepted. */
export const getImportReport = query({
  name: 'catalogue.get-import',
  summary: both('查看一次导入的报告。', 'Read the report of one import.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => getImport(ctx.tx, id),
  allow: mayImport,
  run: async (_ctx, _input, report) => report,
})
