import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getMatter, lockMatter, type Matter } from '../../docket/index.ts'
import type {} from '../tables.ts'
import { Card, type CardFilter, type CardSubject, type Outcome, type Stage } from './model.ts'
import { cardPhrases } from './phrases.ts'

/** A card with its matter, for reading. @throws Refusal 'not-found' */
export async function getCard(tx: Tx, number: string): Promise<CardSubject> {
  return withCard(tx, await getMatter(tx, number))
}

/** As `getCard`, locked: the matter's lock guards both. */
export async function lockCard(tx: Tx, number: string): Promise<CardSubject> {
  return withCard(tx, await lockMatter(tx, number))
}

async function withCard(tx: Tx, matter: Matter): Promise<CardSubject> {
  const [card] = await cards(tx, sql`c.matter_id = ${matter.id}`, sql``)
  if (!card) throw new Refusal('not-found', cardPhrases.noSuchCard)
  return { id: matter.id, matter, card }
}

/** The cards about a matter, the newest first. */
export function cardsAbout(tx: Tx, matterId: string): Promise<Card[]> {
  return cards(tx, sql`c.about_id = ${matterId}`, sql`limit 50`)
}

/** Where a page of the list begins: after this moment and id. */
export interface After {
  readonly at: Date
  readonly id: string
}

/** Cards of organisations, the newest first; of one post only when one is named. Keyset on (issued, id). */
export function listCardRows(
  tx: Tx,
  of: { organisations: readonly string[]; post?: string | undefined } & CardFilter,
  page: { after?: After | undefined; limit: number },
): Promise<Card[]> {
  const { organisations, post, colour, stage, trigger } = of
  const { after, limit } = page
  const narrow = sql`c.organisation_id = any(${sql.val([...organisations])}::uuid[])
    ${post ? sql`and c.post_id = ${post}` : sql``}
    ${colour ? sql`and c.colour = ${colour}` : sql``} ${stage ? sql`and c.stage = ${stage}` : sql``}
    ${trigger ? sql`and c.trigger = ${trigger}` : sql``}
    ${after ? sql`and (c.issued_at, c.matter_id) < (${after.at}, ${after.id}::uuid)` : sql``}`
  return cards(tx, narrow, sql`limit ${limit}`)
}

async function cards(tx: Tx, where: ReturnType<typeof sql>, limit: ReturnType<typeof sql>): Promise<Card[]> {
  const { rows } = await sql`
    select c.matter_id as "matterId", c.number, c.colour, c.trigger, c.organisation_id as "organisationId",
           c.supervisor_id as "supervisorId", c.post_id as "postId", c.answering_role as "answeringRole",
           c.about_id as "aboutId", c.about_number as "aboutNumber", c.by_rule as "byRule", c.finding_id as "findingId",
           c.due_at as "dueAt", c.evidence, c.issued_at as "issuedAt", c.issued_by as "issuedBy", c.stage,
           c.window_clock as "windowClock", c.work_clock as "workClock", o.path as "organisationPath",
           s.words as "statementWords", s.stated_at as "statedAt", s.stated_by as "statedBy",
           p.words as "appealWords", p.appealed_at as "appealedAt", p.appealed_by as "appealedBy",
           f.outcome as "firstOutcome", f.reason as "firstReason", f.decided_at as "firstAt", f.decided_by as "firstBy",
           r.outcome as "reviewOutcome", r.reason as "reviewReason", r.decided_at as "reviewAt", r.decided_by as "reviewBy"
      from oversight.card c
      join directory.pub_organisation o on o.id = c.organisation_id
      left join oversight.statement s on s.matter_id = c.matter_id
      left join oversight.appeal p on p.matter_id = c.matter_id
      left join oversight.card_decision f on f.matter_id = c.matter_id and f.instance = 'first'
      left join oversight.card_decision r on r.matter_id = c.matter_id and r.instance = 'appeal'
     where ${where} order by c.issued_at desc, c.matter_id desc ${limit}`.execute(tx)
  return rows.map((row) => cardOf(Object(row)))
}

function cardOf(row: Record<string, unknown>): Card {
  const said = (name: string, at: string) =>
    row[`${name}Words`] === null ? null : { words: row[`${name}Words`], at: row[`${at}At`], by: row[`${at}By`] }
  const decided = (name: string) =>
    row[`${name}Outcome`] === null
      ? null
      : { outcome: row[`${name}Outcome`], reason: row[`${name}Reason`], at: row[`${name}At`], by: row[`${name}By`] }
  return Card.parse({
    ...row,
    ...{ statement: said('statement', 'stated'), appeal: said('appeal', 'appealed') },
    ...{ first: decided('first'), review: decided('review') },
  })
}

/** What a card says when it is issued. */
export type NewCard = Pick<
  Card,
  | 'matterId'
  | 'number'
  | 'colour'
  | 'trigger'
  | 'organisationId'
  | 'supervisorId'
  | 'postId'
  | 'answeringRole'
  | 'aboutId'
  | 'aboutNumber'
  | 'byRule'
  | 'findingId'
  | 'dueAt'
  | 'evidence'
  | 'windowClock'
>

export async function insertCard(ctx: Context, card: NewCard): Promise<void> {
  await ctx.tx
    .insertInto('oversight.card')
    .values({
      ...{ matter_id: card.matterId, number: card.number, colour: card.colour, trigger: card.trigger },
      ...{ organisation_id: card.organisationId, supervisor_id: card.supervisorId, post_id: card.postId },
      ...{ answering_role: card.answeringRole, about_id: card.aboutId, about_number: card.aboutNumber },
      ...{ by_rule: card.byRule, finding_id: card.findingId, due_at: card.dueAt, evidence: card.evidence },
      ...{ issued_at: ctx.now, issued_by: ctx.actor.id, stage: 'statement', window_clock: card.windowClock },
      work_clock: null,
    })
    .execute()
}

/** Moves a card on; a clock that is not named stays. */
export async function moveCard(
  tx: Tx,
  id: string,
  to: { stage: Stage; windowClock?: string; workClock?: string },
): Promise<void> {
  await tx
    .updateTable('oversight.card')
    .set({
      stage: to.stage,
      ...(to.windowClock && { window_clock: to.windowClock }),
      ...(to.workClock && { work_clock: to.workClock }),
    })
    .where('matter_id', '=', id)
    .execute()
}

export async function insertStatement(ctx: Context, id: string, words: string, postId: string): Promise<void> {
  const by = { stated_at: ctx.now, stated_by: ctx.actor.id, post_id: postId }
  await ctx.tx
    .insertInto('oversight.statement')
    .values({ matter_id: id, words, ...by })
    .execute()
}

export async function insertAppeal(ctx: Context, id: string, words: string, postId: string): Promise<void> {
  const by = { appealed_at: ctx.now, appealed_by: ctx.actor.id, post_id: postId }
  await ctx.tx
    .insertInto('oversight.appeal')
    .values({ matter_id: id, words, ...by })
    .execute()
}

export async function insertDecision(
  ctx: Context,
  id: string,
  decision: { instance: 'first' | 'appeal'; outcome: Outcome; reason: string; postId: string },
): Promise<void> {
  const { instance, outcome, reason, postId } = decision
  const by = { decided_at: ctx.now, decided_by: ctx.actor.id, post_id: postId }
  await ctx.tx
    .insertInto('oversight.card_decision')
    .values({ matter_id: id, instance, outcome, reason, ...by })
    .execute()
}

/** The docket's card that a rule raised, with what the shown clock timed. */
export interface RaisedCard {
  readonly id: string
  readonly matterId: string
  readonly rule: string
  readonly version: number
  readonly colour: string
  readonly dueAt: Date
  readonly organisationId: string | null
  readonly words: unknown
  readonly source: string
  readonly known: boolean
}

/** The version of the rule by which a card was raised; null when supervision issued it. */
export async function ruleOfCard(
  tx: Tx,
  { byRule }: Pick<Card, 'byRule'>,
): Promise<{ code: string; version: number } | null> {
  const raised = byRule ? await raisedCard(tx, byRule) : undefined
  return raised ? { code: raised.rule, version: raised.version } : null
}

/** What a rule raised, and whether it is a card of the desk already. */
export async function raisedCard(tx: Tx, id: string): Promise<RaisedCard | undefined> {
  const { rows } = await sql<RaisedCard>`
    select k.id, k.matter_id as "matterId", k.rule, k.rule_version as version, k.colour, k.due_at as "dueAt",
           k.holder_organisation_id as "organisationId", u.words, u.source,
           exists (select 1 from oversight.card c where c.by_rule = k.id) as known
      from docket.pub_card k join docket.pub_card_rule u on u.code = k.rule and u.version = k.rule_version
     where k.id = ${id}`.execute(tx)
  return rows[0]
}

/** What the clock times that a matter shows. */
export async function clockKind(tx: Tx, clockId: string | null): Promise<string | null> {
  const { rows } = await sql<{ kind: string }>`select kind from calendar.pub_clock where clock_id = ${clockId}`.execute(
    tx,
  )
  return rows[0]?.kind ?? null
}

/** Cards whose time for a statement or an appeal is over, by number. */
export async function windowsOver(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select c.number from oversight.card c join calendar.pub_clock k on k.clock_id = c.window_clock
     where c.stage in ('statement', 'appeal') and k.due_at < ${now} order by k.due_at limit 200`.execute(tx)
  return rows.map(({ number }) => number)
}
