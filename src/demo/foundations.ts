import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Context, machine } from '../kernel/context.ts'
import { operation } from '../kernel/operation.ts'
import { both } from '../kernel/text.ts'
import { listRules, missingShipped, seedCalendar } from '../modules/calendar/index.ts'
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

/** A newer release brought rules or holidays that an older installation has not; each is named in the ledger, none that was there changes. */
const upgrade = operation({
  name: 'house.upgrade',
  summary: both(
    '升级：写入新版本带来的日历和期限规则，已有的不改。',
    'Add the calendar and deadline rules that a newer release brings; those that are there stay as they are.',
  ),
  input: z.object({}),
  find: async () => ({ id: 'house' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx) {
    const { rules, plans } = await missingShipped(ctx.tx)
    await bring(ctx)
    const words = both(
      '写入新版本带来的日历和期限规则。',
      'Calendar and deadline rules of a newer release were put in place.',
    )
    const data = { rules: rules.map(({ code }) => code), years: plans.map(({ year }) => String(year)) }
    ctx.trace.content.push({ step: 'upgraded', words, data })
  },
})

/**
 * What every installation needs, with a demonstration or without; each start sees to it. A second call brings only what a newer
 * release adds.
 */
export async function seedFoundations(house: Ground, now: Date): Promise<void> {
  const caller = callerAt(house, machine, now)
  const { isNew, lacks } = await house.db.transaction().execute(async (tx) => {
    const { rules, plans } = await missingShipped(tx)
    return { isNew: (await listRules(tx)).length === 0, lacks: rules.length + plans.length > 0 }
  })
  if (isNew) return furnish(caller, {})
  if (lacks) return upgrade(caller, {})
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  await house.db.transaction().execute((tx) => bring({ ...caller, tx, trace }))
}

async function bring(ctx: Context): Promise<void> {
  await seedCalendar(ctx)
  await seedCardRules(ctx.tx)
  await seedSeals(ctx)
}
