import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Context, machine } from '../kernel/context.ts'
import { operation } from '../kernel/operation.ts'
import { both } from '../kernel/text.ts'
import { listRules, seedCalendar } from '../modules/calendar/index.ts'
import { seedCardRules } from '../modules/docket/index.ts'
import { seedSeals } from '../modules/seals/index.ts'
import { callerAt, type Ground } from './ground.ts'

/** Written to the ledger once: from then on the rules in force are those that somebody entered, or that a release brought. */
const furnish = operation({
  name: 'house.furnish',
  summary: both(
    '安装：写入随产品提供的日历和规则。',
    'Furnish a new installation with the calendar and rules that ship with it.',
  ),
  input: z.object({}),
  find: async () => ({ id: 'house' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx) {
    await bring(ctx)
    const words = both(
      '写入工作日历、期限规则和亮牌规则。',
      'Calendar, deadline rules and card rules were put in place.',
    )
    ctx.trace.content.push({ step: 'furnished', words })
  },
})

/** What every installation needs, with a demonstration or without. A second call brings only what a newer release adds. */
export async function seedFoundations(house: Ground, now: Date): Promise<void> {
  const caller = callerAt(house, machine, now)
  const isNew = await house.db.transaction().execute(async (tx) => (await listRules(tx)).length === 0)
  if (isNew) return furnish(caller, {})
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  await house.db.transaction().execute((tx) => bring({ ...caller, tx, trace }))
}

async function bring(ctx: Context): Promise<void> {
  await seedCalendar(ctx)
  await seedCardRules(ctx.tx)
  await seedSeals(ctx)
}
