import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { query } from '../../kernel/query.ts'
import { both, type Text } from '../../kernel/text.ts'
import { organisationsByIds } from '../directory/index.ts'
import { type Result, ResultFilter } from './model.ts'
import { mayRelease, maySee, mayTakeDown } from './policy.ts'
import { publishedItems, publishedResults, publishingOffices, takenDown } from './store/list.ts'
import { editionsOf, getResult } from './store/result.ts'

const pageSize = 30
const everybody = () => true

/** Where a list goes on: the moment in milliseconds, and the id, of the last one shown. */
export const BeforeKey = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
  .transform((value) => {
    const [ms = '0', id = ''] = value.split('.')
    return { at: new Date(Number(ms)), id }
  })

export const keyOf = ({ publishedAt, id }: Pick<Result, 'publishedAt' | 'id'>) => `${publishedAt?.getTime() ?? 0}.${id}`

/** Published results, by words and filters. */
export const listResults = query({
  name: 'publicity.list-results',
  summary: both('查找已公开的办理结果。', 'Find published results by words, office, service, outcome and month.'),
  input: ResultFilter.extend({ before: BeforeKey.optional().catch(undefined) }),
  find: async () => ({ id: 'results' }),
  allow: everybody,
  async run(ctx, { before, ...filter }) {
    const zone = ctx.settings.DISTRICT_ZONE
    const rows = await publishedResults(ctx.tx, filter, { before, limit: pageSize + 1, zone })
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    const removed = before ? [] : await takenDown(ctx.tx, 5)
    const offices = await publishingOffices(ctx.tx)
    const names = await namesOf(ctx, [...offices, ...placesOf([...shown, ...removed])])
    return {
      filter,
      results: shown.map((result) => seenResult(ctx, result, names)),
      removed: removed.map((result) => seenResult(ctx, result, names)),
      items: (await publishedItems(ctx.tx)).map(({ code, name }) => ({ value: code, text: name })),
      organisations: offices.flatMap((id) => {
        const text = names.get(id)
        return text ? [{ value: id, text }] : []
      }),
      next: last ? keyOf(last) : null,
    }
  },
})

export async function namesOf({ tx }: Pick<Context, 'tx'>, ids: readonly string[]): Promise<Map<string, Text>> {
  return new Map([...(await organisationsByIds(tx, ids))].map(([id, { name }]) => [id, name]))
}

/** Offices and villages of results. */
export function placesOf(results: readonly Pick<Result, 'organisationId' | 'placeId'>[]): string[] {
  return results.flatMap(({ organisationId, placeId }) => (placeId ? [organisationId, placeId] : [organisationId]))
}

/** A result as anybody sees it. */
export function seenResult(ctx: Pick<Context, 'settings'>, result: Result, names: ReadonlyMap<string, Text>) {
  const day = (at: Date | null) => at && dayOf(at, ctx.settings.DISTRICT_ZONE)
  const { id, itemCode, itemName, outcomeName, kind, state, facts, body, ground, basis, late, keepUntil, dueOn } =
    result
  return {
    ...{ id, itemCode, itemName, outcomeName, kind, state, facts, body, ground, basis, late, keepUntil, dueOn },
    workingDays: result.workingDays,
    publishedAt: result.publishedAt,
    updatedAt: result.updatedAt,
    decidedOn: day(result.decidedAt),
    publishedOn: day(result.publishedAt),
    endedOn: day(result.endedAt),
    organisation: names.get(result.organisationId) ?? null,
    place: (result.placeId && names.get(result.placeId)) || null,
  }
}
export type SeenResult = ReturnType<typeof seenResult>

/** One result: what is public of it, or why it is no more; for the office also what the release check found. */
export const showResultPage = query({
  name: 'publicity.show-result',
  summary: both('查看一项公开的办理结果。', 'See one published result, or why it is shown no more.'),
  input: z.object({ id: z.uuid() }),
  find: async (ctx, { id }) => ({ id, result: await getResult(ctx.tx, id) }),
  allow: (actor, subject) => maySee(actor, subject),
  async run(ctx, _input, subject) {
    const { result } = subject
    const names = await namesOf(ctx, placesOf([result]))
    const open = result.state === 'held' || result.state === 'published'
    return {
      result: seenResult(ctx, result, names),
      findings: result.findings,
      history: (await editionsOf(ctx.tx, result.id)).map(({ by: _by, ...edition }) => edition),
      mayRelease: open && mayRelease(ctx.actor, subject),
      mayTakeDown: result.state === 'published' && mayTakeDown(ctx.actor, subject),
    }
  },
})
export type ResultPage = Awaited<ReturnType<typeof showResultPage>>
