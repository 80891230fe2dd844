import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { organisationsByIds } from '../../directory/index.ts'
import { findPublicHearing, type HearingCursor, type PublicHearing, publicHearings } from '../store/public-hearing.ts'
import { hearingPhrases } from './phrases.ts'
import { hasSeat } from './seat-store.ts'

/** Rows on a page of the list. */
const pageSize = 20

/** A public hearing with the name of the authority. */
export interface ShownHearing extends PublicHearing {
  readonly authority: Text
}

async function named(ctx: Context, hearings: readonly PublicHearing[]): Promise<ShownHearing[]> {
  const offices = await organisationsByIds(
    ctx.tx,
    hearings.map(({ organisationId }) => organisationId),
  )
  return hearings.map((one) => ({ ...one, authority: offices.get(one.organisationId)?.name ?? both('', '') }))
}

/** Public hearings, for anybody. */
export const listHearings = query({
  name: 'cases.list-hearings',
  summary: both('查看公开听证。', 'List public hearings, to come or past.'),
  input: z.object({
    when: z.enum(['upcoming', 'past']).catch('upcoming').default('upcoming'),
    after: z.string().max(80).optional(),
  }),
  find: async () => ({ id: 'hearings' }),
  allow: () => true,
  async run(ctx, { when, after }) {
    const found = await publicHearings(ctx.tx, when, { now: ctx.now, after: cursorOf(after), limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const last = shown.at(-1)
    const next = found.length > pageSize && last ? `${last.startsAt.toISOString()}_${last.id}` : null
    return { when, hearings: await named(ctx, shown), next }
  },
})
export type HearingList = Awaited<ReturnType<typeof listHearings>>

/** A cursor as the address carries it; anything else begins at the first row. */
function cursorOf(after: string | undefined): HearingCursor | undefined {
  const parsed = z.tuple([z.iso.datetime(), z.uuid()]).safeParse(after?.split('_')).data
  return parsed && { at: new Date(parsed[0]), id: parsed[1] }
}

/** One public hearing, and whether the reader has a seat. */
export const showPublicHearing = query({
  name: 'cases.show-public-hearing',
  summary: both('查看一场公开听证。', 'Show a public hearing.'),
  input: z.object({ id: z.uuid() }),
  async find({ tx }, { id }) {
    const hearing = await findPublicHearing(tx, id)
    if (!hearing) throw new Refusal('not-found', hearingPhrases.noSuch)
    return hearing
  },
  allow: () => true,
  async run(ctx, _input, hearing) {
    const [shown] = await named(ctx, [hearing])
    const seated = ctx.actor.kind === 'person' && (await hasSeat(ctx.tx, hearing.id, ctx.actor.id))
    return { hearing: shown ?? { ...hearing, authority: both('', '') }, seated, open: isOpenToAll(hearing, ctx.now) }
  },
})
export type PublicHearingPage = Awaited<ReturnType<typeof showPublicHearing>>

function isOpenToAll({ state, startsAt, seats, taken }: PublicHearing, now: Date): boolean {
  return state === 'called' && startsAt > now && taken < seats
}
