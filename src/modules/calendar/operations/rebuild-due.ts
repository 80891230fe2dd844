import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { mayRecompute } from '../policy.ts'
import { clockIds, getClocks } from '../store/clocks.ts'
import { holdCalendar } from '../store/days.ts'
import { writeDue } from '../store/due.ts'

const BATCH = 200

/** Makes what lists keep of the clocks anew from their events. */
export const rebuildDue = operation({
  name: 'calendar.rebuild-due',
  summary: both('根据计时事件重建全部期限索引。', 'Make the index of due days anew from the events of the clocks.'),
  input: z.object({}),
  find: async () => ({ id: 'due' }),
  allow: mayRecompute,
  async run(ctx) {
    const place = { calendar: await holdCalendar(ctx.tx), zone: ctx.settings.DISTRICT_ZONE }
    let count = 0
    for (let ids = await clockIds(ctx.tx, BATCH); ids.length > 0; ids = await clockIds(ctx.tx, BATCH, ids.at(-1))) {
      for (const clock of await getClocks(ctx.tx, ids)) await writeDue(ctx.tx, clock, place)
      count += ids.length
    }
    return { clocks: count }
  },
})
