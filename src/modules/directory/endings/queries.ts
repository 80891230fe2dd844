import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { pageOf, pageSize, readCursor } from '../cursor.ts'
import { maskId } from '../masking.ts'
import { type EndingState, mayKeepEnding, maySettle, stateOf } from './model.ts'
import { endingsOf } from './store.ts'

/** What this reader may do with a note now. */
export type EndingAct = 'settle' | 'ask-undo' | 'settle-undo'

/** The notes of the reader's organisation, the newest first. */
export const listEndings = query({
  name: 'directory.list-endings',
  summary: both('列出本单位的死亡、注销登记。', 'List the notes of deaths and closed firms of one’s organisation.'),
  input: z.object({ after: z.string().max(400).optional() }),
  find: async (ctx) => ({ id: 'endings', organisationId: ctx.actor.post?.organisationId ?? '' }),
  allow: (actor, subject) => mayKeepEnding(actor, subject),
  async run(ctx, { after }, { organisationId }) {
    const [at = '', id = ''] = readCursor(after) ?? []
    const place = z.object({ at: z.coerce.date(), id: z.uuid() }).safeParse({ at, id })
    const found = await endingsOf(ctx.tx, organisationId, { before: place.data, limit: pageSize + 1 })
    const { rows, next } = pageOf(found, (one) => [one.notedAt.toISOString(), one.id])
    return {
      next,
      today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE),
      rows: rows.map(({ partyCode, ...one }) => {
        const code = partyCode && (one.partyKind === 'person' ? maskId(partyCode) : partyCode)
        return { ...one, code, state: stateOf(one), act: actOf(ctx, one) }
      }),
    }
  },
})

function actOf(
  { actor }: Context,
  ending: Parameters<typeof stateOf>[0] & { organisationId: string; notedBy: string },
) {
  const acts: Partial<Record<EndingState, EndingAct | false>> = {
    noted: maySettle(actor, { ...ending, by: ending.notedBy }) && 'settle',
    confirmed: 'ask-undo',
    'undo-asked': maySettle(actor, { ...ending, by: ending.undo?.askedBy ?? '' }) && 'settle-undo',
  }
  return acts[stateOf(ending)] || null
}
export type EndingsPage = Awaited<ReturnType<typeof listEndings>>
