import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { both } from '../../kernel/text.ts'
import { groundFigures, noticeFigure, objectionFigures, outcomeFigures, type Window } from './store/figures.ts'

const MS_PER_DAY = 86_400_000

/** How many days back decisions are counted. */
export const WindowDays = z.enum(['30', '90', '365']).default('365').catch('365')

/** The days up to now. */
export function windowOf(now: Date, days: z.output<typeof WindowDays>): Window {
  return { from: new Date(now.getTime() - Number(days) * MS_PER_DAY), to: now }
}

/** What offices decided, what of it is public, what people objected to, how long it took. */
export const showSunlight = query({
  name: 'publicity.show-sunlight',
  summary: both(
    '查看决定、公开、异议和办理时间的统计。',
    'Figures of decisions, their publication, objections and time taken.',
  ),
  input: z.object({ days: WindowDays }),
  find: async () => ({ id: 'figures' }),
  allow: () => true,
  async run(ctx, { days }) {
    const window = windowOf(ctx.now, days)
    return {
      days,
      ...window,
      outcomes: await outcomeFigures(ctx.tx, window),
      grounds: await groundFigures(ctx.tx, window),
      objections: await objectionFigures(ctx.tx, window),
      notices: await noticeFigure(ctx.tx, window),
    }
  },
})
export type Sunlight = Awaited<ReturnType<typeof showSunlight>>
