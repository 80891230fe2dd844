import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { readClocks } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { organisationsByIds, partyNames } from '../../directory/index.ts'
import { isParty, MatterNumber } from '../../docket/index.ts'
import { caseOf, getCase } from '../store/case.ts'
import {
  hangs,
  hears,
  knowsObjector,
  mayEndNotice,
  mayObject,
  mayTakeDown,
  type NoticeSubject,
  type Objection,
  type PublicNotice,
} from './model.ts'
import { noticePhrases } from './phrases.ts'
import {
  getNotice,
  noticePlaces,
  noticesOfMatter,
  objectionByCode,
  objectionsOf,
  objectorsOf,
  runningNotices,
} from './store.ts'

const pageSize = 30
const everybody = () => true

/** A place on a list: the end and the id of the last one shown. */
const After = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
  .transform((value) => {
    const [ms = '0', id = ''] = value.split('.')
    return { until: new Date(Number(ms)), id }
  })

/** Everything that hangs out now. */
export const listNotices = query({
  name: 'cases.list-public-notices',
  summary: both('查看正在公示的事项。', 'See what hangs out now, of all or one village or office.'),
  input: z.object({
    place: z.uuid().optional().catch(undefined),
    organisation: z.uuid().optional().catch(undefined),
    after: After.optional().catch(undefined),
  }),
  find: async () => ({ id: 'public-notices' }),
  allow: everybody,
  async run(ctx, filter) {
    const rows = await runningNotices(ctx.tx, ctx.now, filter, pageSize + 1)
    const notices = rows.slice(0, pageSize)
    const places = await noticePlaces(ctx.tx, ctx.now)
    const ids = [...notices, ...places].flatMap((one) =>
      'id' in one ? [one.organisationId, one.placeId ?? ''] : [one.organisation, one.place ?? ''],
    )
    const names = await namesOf(ctx, ids)
    const last = rows.length > pageSize ? notices.at(-1) : undefined
    const options = (wanted: readonly (string | null)[]) =>
      [...new Set(wanted)].flatMap((id) =>
        id && names.has(id) ? [{ value: id, text: names.get(id) ?? noticePhrases.title }] : [],
      )
    return {
      notices: notices.map((notice) => seen(notice, names)),
      places: options(places.map(({ place }) => place)),
      organisations: options(places.map(({ organisation }) => organisation)),
      filter: { place: filter.place ?? null, organisation: filter.organisation ?? null },
      next: last ? `${last.untilAt.getTime()}.${last.id}` : null,
    }
  },
})

async function namesOf({ tx }: Context, ids: readonly string[]): Promise<Map<string, Text>> {
  const wanted = ids.filter((id) => id !== '')
  return new Map([...(await organisationsByIds(tx, wanted))].map(([id, { name }]) => [id, name]))
}

/** A notice as anybody sees it. */
function seen(notice: PublicNotice, names: ReadonlyMap<string, Text>) {
  const { id, title, facts, putAt, untilAt, itemCode, endedAt, takenDownWhy } = notice
  return {
    ...{ id, itemCode, title, facts, putAt, untilAt, endedAt, takenDownWhy },
    organisation: names.get(notice.organisationId) ?? null,
    place: (notice.placeId && names.get(notice.placeId)) || null,
  }
}
export type SeenNotice = ReturnType<typeof seen>

async function withMatter(ctx: Context, id: string): Promise<NoticeSubject> {
  const notice = await getNotice(ctx.tx, id)
  return { id, notice, matter: await matterById(ctx, notice.matterId) }
}

async function matterById(ctx: Context, id: string) {
  return (await getCase(ctx.tx, (await caseOf(ctx.tx, id)).number)).matter
}

/** One notice, with what this reader may do. After its end only that it hung. */
export const showNotice = query({
  name: 'cases.show-public-notice',
  summary: both('查看一项公示。', 'See one public notice.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => withMatter(ctx, id),
  allow: everybody,
  async run(ctx, _input, subject) {
    const { notice, matter } = subject
    const names = await namesOf(ctx, [notice.organisationId, notice.placeId ?? ''])
    const guide = await getGuideVersion(ctx.tx, (await caseOf(ctx.tx, matter.id)).guideVersionId)
    const isRunning = hangs(notice, ctx.now)
    const shown = seen(notice, names)
    return {
      notice: isRunning ? shown : { ...shown, facts: [] },
      rule: guide.content.publicity?.notice ?? null,
      isRunning,
      mayObject: isRunning && mayObject(ctx.actor, subject),
      isOwn: isParty(ctx.actor, matter),
      isKnown: ctx.actor.kind === 'person',
      desk: mayTakeDown(ctx.actor, subject) ? `/matters/${matter.number}/objections` : null,
      mayEnd: isRunning && mayEndNotice(ctx.actor, subject),
    }
  },
})
export type NoticePage = Awaited<ReturnType<typeof showNotice>>

/** What became of an objection, by its code. */
export const showObjection = query({
  name: 'cases.show-objection',
  summary: both('凭查询码查看异议办理情况。', 'See by its code what became of an objection.'),
  perMinute: 20,
  input: z.object({
    code: z
      .string()
      .transform((typed) => typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase())
      .optional(),
    new: z.string().optional(),
  }),
  find: async () => ({ id: 'objection' }),
  allow: everybody,
  async run(ctx, { code, new: isNew }) {
    if (code === undefined) return { objection: null, title: null, due: null, isNew: false }
    const { words: _words, ...objection } = await objectionByCode(ctx.tx, code)
    const notice = await getNotice(ctx.tx, objection.noticeId)
    const due = (await readClocks(ctx, [objection.clockId])).get(objection.clockId)?.dueDay ?? null
    const { at, outcome, answer, answeredAt } = objection
    return { objection: { code, at, outcome, answer, answeredAt }, title: notice.title, due, isNew: isNew === 'yes' }
  },
})

/** The desk: objections to a matter's notices, and the form to take one down. */
export const showObjections = query({
  name: 'cases.show-objections',
  summary: both('查看一件事项的公示和异议。', 'See the notice of a matter and the objections to it.'),
  input: z.object({ number: MatterNumber }),
  async find(ctx, { number }): Promise<NoticeSubject> {
    const { matter } = await getCase(ctx.tx, number)
    const [notice] = await noticesOfMatter(ctx.tx, matter.id)
    if (!notice) throw new Refusal('not-found', noticePhrases.noSuch)
    return { id: notice.id, notice, matter }
  },
  allow: (actor, subject: NoticeSubject) =>
    mayTakeDown(actor, subject) || hears(actor, subject) || isDeciding(actor, subject),
  async run(ctx, _input, subject) {
    const { notice, matter } = subject
    const reads = hears(ctx.actor, subject) || isDeciding(ctx.actor, subject)
    const objections = reads ? await objectionsOf(ctx.tx, matter.id) : []
    const names = await namesOf(ctx, [notice.organisationId, notice.placeId ?? ''])
    return {
      matter: { number: matter.number, title: matter.title },
      notice: seen(notice, names),
      findings: notice.findings,
      isRunning: hangs(notice, ctx.now),
      reads,
      mayTakeDown: hangs(notice, ctx.now) && mayTakeDown(ctx.actor, subject),
      mayAnswer: hears(ctx.actor, subject),
      objections: await known(ctx, subject, objections),
    }
  },
  sensitive: ({ objections }) => objections.flatMap(({ personId }) => personId ?? []),
  purpose: ({ matter }) => `办理事项 ${matter.number}`,
})

/** Staff of the authority, which decides on what the objections say. */
function isDeciding(actor: Context['actor'], { matter }: NoticeSubject): boolean {
  const isStaff = actor.post?.roles.some((role) => role === 'handler' || role === 'head') ?? false
  return (
    isStaff &&
    actor.post?.organisationId === matter.organisationId &&
    matter.organisationIds.includes(matter.organisationId)
  )
}

/** Objections with who made them, where the reader may know it. */
async function known(ctx: Context, subject: NoticeSubject, objections: readonly Objection[]) {
  const mayKnow = objections.filter((one) => knowsObjector(ctx.actor, subject, one)).map(({ id }) => id)
  const objectors = await objectorsOf(ctx.tx, mayKnow)
  const people = await partyNames(
    ctx.tx,
    [...objectors.values()].flatMap(({ personId }) => personId ?? []),
  )
  const dues = await readClocks(
    ctx,
    objections.map(({ clockId }) => clockId),
  )
  return objections.map((objection) => {
    const objector = objectors.get(objection.id)
    const account = objector?.personId ? people.get(objector.personId)?.name : undefined
    return {
      ...objection,
      dueDay: dues.get(objection.clockId)?.dueDay ?? null,
      personId: objector?.personId ?? null,
      who: objector ? [objector.name ?? account, objector.contact].filter(Boolean).join(' · ') : null,
      isAccount: account !== undefined,
    }
  })
}
export type ObjectionsPage = Awaited<ReturnType<typeof showObjections>>
