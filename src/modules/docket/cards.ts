import { sql } from 'kysely'
import { z } from 'zod'
import type { Caller, Tx } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Job } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { loadCalendar, readClock, workingDaysBetween } from '../calendar/index.ts'
import { type CardColour, CardRule, cardsDue, type Matter } from './model.ts'
import { phrases } from './phrases.ts'
import { lockMatterById } from './store/matter.ts'
import { addStep } from './store/step.ts'
import type {} from './tables.ts'

/** Matters looked at in one run of the job; the rest follow in the next. */
const batch = 500

/** The card rules in force on a day. */
export async function cardRules(tx: Tx, day: string): Promise<CardRule[]> {
  const rows = await tx
    .selectFrom('docket.card_rule')
    .select(['code', 'colour', 'when', 'days', 'words', 'source'])
    .where('valid_from', '<=', day)
    .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', day)]))
    .execute()
  return rows.map((row) => CardRule.parse(row))
}

/** Looks at one matter's clock and shows the card it deserves; also for matters that nobody has taken. */
export const raiseCard = operation({
  name: 'docket.raise-card',
  summary: both('按时钟发出提醒或黄牌、红牌。', 'Show the card that a matter’s clock deserves.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockMatterById(ctx.tx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, matter) {
    const wanted = await wantedCard(ctx, matter)
    await ctx.tx
      .updateTable('docket.matter')
      .set({ card: wanted?.rule.colour ?? null })
      .where('id', '=', matter.id)
      .execute()
    if (!wanted) return { colour: null }
    const { rule, dueAt, dueDay } = wanted
    const row = {
      matter_id: matter.id,
      rule: rule.code,
      colour: rule.colour,
      due_at: dueAt,
      raised_at: ctx.now,
      holder_organisation_id: matter.holderOrganisationId,
    }
    const { numInsertedOrUpdatedRows } = await ctx.tx
      .insertInto('docket.card')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows)
      await addStep(ctx, matter, {
        kind: 'card',
        words: phrases.cardRaised(phrases.cards[rule.colour], dueDay),
        visible: rule.colour === 'blue' ? 'staff' : 'parties',
      })
    return { colour: rule.colour satisfies CardColour }
  },
})

async function wantedCard(ctx: Parameters<typeof readClock>[0], matter: Matter) {
  if (matter.state !== 'open' || !matter.clockId) return undefined
  const { reading } = await readClock(ctx, matter.clockId)
  if (reading.state !== 'running') return undefined
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const calendar = await loadCalendar(ctx.tx)
  const left = reading.late
    ? -workingDaysBetween(reading.dueDay, today, calendar)
    : workingDaysBetween(today, reading.dueDay, calendar)
  const [rule] = cardsDue(await cardRules(ctx.tx, today), left, reading.late)
  return rule && { rule, dueAt: reading.dueAt, dueDay: reading.dueDay }
}

/** Every quarter of an hour: matters whose clock is near its end or past it, and those whose card no longer holds. */
export const raiseCards: Job = {
  name: 'raise-cards',
  cron: '*/15 * * * *',
  async run(caller) {
    for (const id of await nearTheirEnd(caller)) await raiseCard(caller, { id })
  },
}

/** Open matters whose card may have to change: due within a week or late without a red card, or with a card but no reason. */
async function nearTheirEnd({ db, now }: Caller): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from docket.matter
    where state = 'open' and (
      (clock_state = 'running' and coalesce(due_at, 'infinity') < ${now}::timestamptz + interval '7 days' and card is distinct from 'red')
      or (card is not null and (clock_state <> 'running' or due_at > ${now}::timestamptz + interval '7 days')))
    order by coalesce(due_at, 'infinity'), id limit ${batch}`.execute(db)
  return rows.map((row) => row.id)
}
