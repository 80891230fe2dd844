import { z } from 'zod'
import { addDays, dayOf } from '../../kernel/day.ts'
import type { Job } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { summaries } from './phrases.ts'
import { closeMonth, firstDay, firstOpenDay, lockClosing, parameters } from './store.ts'

/** Closes the oldest month that is over and still open. A day is left for what was under way at midnight. */
export const closeNextMonth = operation({
  name: 'savings.close-month',
  summary: summaries.close,
  input: z.object({}),
  find: async (ctx) => {
    await lockClosing(ctx.tx)
    return { id: 'savings' }
  },
  allow: (actor) => actor.kind === 'machine',
  async run(ctx) {
    const zone = ctx.settings.DISTRICT_ZONE
    const first = (await firstOpenDay(ctx.tx)) ?? (await firstDay(ctx.tx, zone))
    const end = first && `${addDays(first, 31).slice(0, 7)}-01`
    if (!first || !end || dayOf(ctx.now, zone) <= end) return { month: null }
    const changes = [...new Set((await parameters(ctx.tx)).map(({ validFrom }) => validFrom))].toSorted()
    await closeMonth(ctx, { zone, changes, days: { first, end } })
    return { month: first.slice(0, 7) }
  },
})

/** Each night; of an older installation all months that are over, one after the other. */
export const closeMonths: Job = {
  name: 'close-savings-months',
  cron: '50 17 * * *',
  async run(caller) {
    while ((await closeNextMonth(caller, {})).month !== null);
  },
}
