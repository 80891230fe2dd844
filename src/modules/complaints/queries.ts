import { z } from 'zod'
import { type Actor, type Context, hasRole } from '../../kernel/context.ts'
import { csvFile } from '../../kernel/csv.ts'
import { dayOf } from '../../kernel/day.ts'
import { Instant } from '../../kernel/instant.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Text } from '../../kernel/text.ts'
import {
  findDistrict,
  maskName,
  organisationsByIds,
  organisationsUnder,
  partyNames,
  postsOf,
} from '../directory/index.ts'
import { attachmentsOf, findMatter, isParty, MatterNumber } from '../docket/index.ts'
import { ComplaintState, mayReview, mayState, maySupervise } from './model.ts'
import { summaries } from './phrases.ts'
import { findShownFor } from './shown.ts'
import {
  categories,
  findStatement,
  getComplaint,
  grounds,
  itemByCode,
  numberOfCode,
  shownToOrganisation,
} from './store/complaint.ts'
import { complaintFigures, listComplaints } from './store/list.ts'

/** What the form needs: whom to complain of, about what, and what the address has said already. */
export const showForm = query({
  name: 'complaints.show-form',
  summary: summaries.form,
  input: z.object({
    organisation: z.uuid().optional().catch(undefined),
    matter: MatterNumber.optional().catch(undefined),
    item: z.string().max(64).optional().catch(undefined),
    category: z.string().max(60).optional().catch(undefined),
  }),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => actor.kind !== 'machine',
  async run(ctx, { organisation, matter: number, item: code, category }) {
    const found = number ? await findMatter(ctx.tx, number) : undefined
    const matter = found && isParty(ctx.actor, found) ? found : undefined
    const itemCode = code ?? matter?.subjectId ?? null
    const item = itemCode ? await itemByCode(ctx.tx, itemCode) : undefined
    const chosen = organisation ?? matter?.organisationId ?? item?.organisationId ?? null
    const district = await findDistrict(ctx.tx)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const all = district ? await organisationsUnder(ctx.tx, district.id) : []
    return {
      organisations: all.filter(({ activeTo }) => !activeTo || activeTo >= today).map(({ id, name }) => ({ id, name })),
      posts: chosen ? (await postsOf(ctx.tx, chosen)).map(({ id, name }) => ({ id, name })) : [],
      categories: await categories(ctx.tx),
      ...{ chosen, matter: matter?.number ?? null, item: item ? itemCode : null, category: category ?? null },
      itemName: item ? Text.parse(item.name) : null,
      signedIn: ctx.actor.kind === 'person',
      barred: barredBy(ctx.actor),
    }
  },
})

/** Why this actor does not complain here: in a post, or as a helper in somebody's name. */
function barredBy({ post, behalf }: Actor): 'post' | 'helper' | null {
  if (post) return 'post'
  return behalf?.isHelper ? 'helper' : null
}

/** A complaint that was sent without signing in, by its code. */
export const followComplaint = query({
  name: 'complaints.follow',
  summary: summaries.follow,
  perMinute: 12,
  input: z.object({ code: z.string().trim().max(60).optional(), new: z.literal('yes').optional() }),
  async find(ctx, { code }) {
    if (!code) return { id: 'nothing', subject: null }
    const subject = await getComplaint(ctx.tx, await numberOfCode(ctx.tx, code))
    return { id: subject.id, subject }
  },
  allow: () => true,
  run: async (ctx, { code, new: isNew }, { subject }) => ({
    ...{ code: code ?? null, isNew: isNew === 'yes', subject },
    grounds: subject?.complaint.ground ? await grounds(ctx.tx) : [],
  }),
})

/** The complainant's own page, when signed in. */
export const showOwn = query({
  name: 'complaints.show-own',
  summary: summaries.own,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getComplaint(ctx.tx, number),
  allow: (actor, { matter }) => isParty(actor, matter),
  run: async (ctx, _input, subject) => ({
    subject,
    grounds: subject.complaint.ground ? await grounds(ctx.tx) : [],
  }),
})

/** For the supervision and the reviewers: everything, with what they may do. */
export const showComplaint = query({
  name: 'complaints.show',
  summary: summaries.show,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getComplaint(ctx.tx, number),
  allow: (actor, subject) => maySupervise(actor, subject) || mayReview(actor, subject),
  sensitive: (_answer: unknown, { matter }) => matter.partyIds,
  purpose: ({ matter }) => matter.number,
  async run(ctx, _input, subject) {
    const { complaint } = subject
    const organisations = await organisationsByIds(ctx.tx, [complaint.organisationId])
    return {
      ...{ subject, grounds: await grounds(ctx.tx) },
      organisation: organisations.get(complaint.organisationId)?.name ?? null,
      posts: (await postsOf(ctx.tx, complaint.organisationId)).map(({ id, name }) => ({ id, name })),
      files: await attachmentsOf(ctx.tx, subject.id),
    }
  },
})

/** What the organisation complained of may know: its own view, never the matter. */
export const showStatement = query({
  name: 'complaints.show-statement',
  summary: summaries.showStatement,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => findShownFor(ctx, number),
  allow: (actor, subject) => mayState(actor, subject),
  sensitive: (_answer: unknown, { complaint }) => (complaint.complainantId ? [complaint.complainantId] : []),
  purpose: ({ complaint }) => complaint.number,
  async run(ctx, _input, { complaint, id }) {
    const { complainantId } = complaint
    const names = await partyNames(ctx.tx, complainantId ? [complainantId] : [])
    const name = complainantId && names.get(complainantId)?.name
    const category = (await categories(ctx.tx)).find(({ code }) => code === complaint.category)
    return {
      complaint: await shownToOrganisation(ctx.tx, complaint.number),
      ...{ statement: (await findStatement(ctx.tx, id)) ?? null, category: category?.words ?? null },
      complainant: name ? maskName(name) : null,
    }
  },
})

const pageSize = 30
/** Rows of a file: more than any district has in years. */
const fileRows = 5000
const Filter = z.object({
  state: ComplaintState.optional(),
  category: z.string().max(60).optional(),
  flag: z.literal('retaliation').optional(),
})
const Place = z.tuple([Instant, z.uuid()])
const own = async (ctx: Context) => ({ id: ctx.actor.post?.organisationId ?? ctx.actor.id })
const readerOf = ({ actor }: Context) => ({ id: actor.id, organisationId: actor.post?.organisationId ?? actor.id })

/** What one's organisation supervises, but what is about oneself. */
export const listAll = query({
  name: 'complaints.list',
  summary: summaries.list,
  input: Filter.extend({ before: z.string().max(80).optional() }),
  find: own,
  allow: (actor) => hasRole(actor, 'auditor'),
  async run(ctx, { before, ...filter }) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const page = { before: at && id ? { at, id } : undefined, limit: pageSize + 1 }
    const rows = await listComplaints(ctx.tx, readerOf(ctx), filter, page)
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      ...{ rows: shown, categories: await categories(ctx.tx) },
      next: rows.length > pageSize && last ? `${last.receivedAt.toISOString()}_${last.id}` : null,
    }
  },
})

/** The same list as a file. */
export const exportAll = query({
  name: 'complaints.export',
  summary: summaries.exportList,
  input: Filter,
  find: own,
  allow: (actor) => hasRole(actor, 'auditor'),
  async run(ctx, filter): Promise<FileAnswer> {
    const rows = await listComplaints(ctx.tx, readerOf(ctx), filter, { limit: fileRows })
    return csvFile('complaints', [
      ['编号', '被投诉单位', '类别', '状态', '结论', '收到', '打击报复'],
      ...rows.map((row) => [
        ...[row.number, row.organisation.zh, row.category.zh, row.state, row.outcome ?? ''],
        ...[row.receivedAt.toISOString(), row.retaliation ? '是' : '否'],
      ]),
    ])
  },
})

/** Public: how complaints were dealt with. */
export const showFigures = query({
  name: 'complaints.show-figures',
  summary: summaries.figures,
  input: z.object({}),
  find: async () => ({ id: 'public' }),
  allow: () => true,
  run: async (ctx) => ({ organisations: await complaintFigures(ctx.tx) }),
})
