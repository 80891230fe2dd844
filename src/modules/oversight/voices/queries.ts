import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both, Text } from '../../../kernel/text.ts'
import { scopeOf } from '../cards/queries.ts'
import { offeredQuarters } from '../figures/queries.ts'
import { mayOversee } from '../policy.ts'
import { Quarter, quarterOf, quartersUntil, spanOf } from '../spans.ts'
import { organisationsBelow } from '../store/people.ts'
import { toldRatings } from './model.ts'
import { leastRatings, voiceCounts } from './store.ts'

/** What people said of the organisations that one oversees, quarter by quarter. */
export const showVoices = query({
  name: 'oversight.show-voices',
  summary: both(
    '按单位和季度比较评价、投诉和整改。',
    'Compare ratings, complaints and rectifications by organisation and quarter.',
  ),
  input: z.object({ organisation: z.uuid().optional(), quarter: Quarter.optional() }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, { quarter: asked }, { id }) {
    const zone = ctx.settings.DISTRICT_ZONE
    const today = dayOf(ctx.now, zone)
    const quarter = asked ?? quarterOf(today)
    const below = (await organisationsBelow(ctx.tx, id)).map((one) => ({ id: one.id, name: Text.parse(one.name) }))
    const least = await leastRatings(ctx.tx)
    const ids = below.map((one) => one.id)
    const counts = new Map(
      (await voiceCounts(ctx.tx, ids, spanOf(quarter, zone))).map((row) => [row.organisationId, row]),
    )
    return {
      ...{ quarter, quarters: quartersUntil(today, offeredQuarters), least },
      rows: below.flatMap(({ id: organisationId, name }) => {
        const found = counts.get(organisationId)
        if (!found) return []
        const { rated: _rated, bad: _bad, ...rest } = found
        const ratings = toldRatings(found, least)
        // a line that stands there for too few ratings alone would tell that there was one
        return ratings || rest.complaints + rest.rectified > 0 ? [{ ...rest, name, ratings }] : []
      }),
      organisations: below.map((one) => ({ value: one.id, text: one.name })),
    }
  },
})
export type VoicesPage = Awaited<ReturnType<typeof showVoices>>
