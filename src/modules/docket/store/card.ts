import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { type CardColour, CardRule, Matter } from '../model.ts'
import type {} from '../tables.ts'
import { matters } from './matter.ts'
import type { Cursor } from './work.ts'

/** The card rules in force on a day. */
export async function cardRules(tx: Tx, day: Day): Promise<CardRule[]> {
  const rows = await tx
    .selectFrom('docket.card_rule')
    .select(['code', 'version', 'colour', 'when', 'days', 'words', 'source'])
    .where('valid_from', '<=', day)
    .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', day)]))
    .execute()
  return rows.map((row) => CardRule.parse(row))
}

/** Makes a card the one that is shown wherever the matter is; null shows none. */
export async function showCard(tx: Tx, matterId: string, colour: CardColour | null): Promise<void> {
  await tx.updateTable('docket.matter').set({ card: colour }).where('id', '=', matterId).execute()
}

/**
 * Keeps that a rule's card was shown against a due moment.
 *
 * @returns the id of the card, or undefined when it had been shown before
 */
export async function keepCard(
  ctx: Context,
  matter: Matter,
  card: { rule: CardRule; dueAt: Date },
): Promise<string | undefined> {
  const kept = await ctx.tx
    .insertInto('docket.card')
    .values({
      matter_id: matter.id,
      rule: card.rule.code,
      rule_version: card.rule.version,
      colour: card.rule.colour,
      due_at: card.dueAt,
      raised_at: ctx.now,
      holder_organisation_id: matter.holderOrganisationId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id
}

/** Longer than any rule looks ahead: matters whose clock ends later need no card. */
const aheadDays = 30

/**
 * Open matters whose card may have to change, some at a time in the order of the clock: clocks near their end or past it,
 * those that stand still, since a stop can end by itself, and cards for which there is no reason any more. Matters that are late and red already are left out.
 */
export async function mattersNearTheirEnd(
  tx: Tx,
  now: Date,
  page: { after?: Cursor | undefined; limit: number },
): Promise<Matter[]> {
  const near = sql`m.clock_state = 'stopped' or m.clock_state = 'running' and m.due_at < ${now}::timestamptz + make_interval(days => ${aheadDays})`
  const redForGood = sql`m.clock_state = 'running' and m.due_at < ${now} and m.card = 'red'`
  const { after } = page
  const rows = await matters(tx)
    .where('m.state', '=', 'open')
    .where(sql<boolean>`(m.card is not null or (${near})) and (${redForGood}) is not true`)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`${dueOrder} > ${cursorRow(after)}`))
    .orderBy(sql`coalesce(m.due_at, 'infinity')`)
    .orderBy('m.id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => Matter.parse(row))
}

const dueOrder = sql`(coalesce(m.due_at, 'infinity'), m.id)`

function cursorRow(after: Cursor | undefined) {
  return sql`(${after?.due ?? '-infinity'}::timestamptz, ${after?.id ?? null}::uuid)`
}
