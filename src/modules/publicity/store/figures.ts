import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'

/** From when to when decisions are counted. */
export interface Window {
  readonly from: Date
  readonly to: Date
}

export interface OutcomeFigure {
  readonly itemCode: string
  readonly itemName: Text
  readonly kind: 'grant' | 'refuse'
  readonly decided: number
  readonly published: number
  readonly withheld: number
  readonly held: number
  readonly takenDown: number
  readonly expired: number
  readonly late: number
  /** Decisions with a handling time. */
  readonly timed: number
  readonly median: number | null
  readonly ninetieth: number | null
}

/**
 * Decisions by item and outcome, what became public of them, and how long they took. Median and 90th percentile are values that
 * occurred (percentile_disc), in working days from acceptance to decision.
 */
export async function outcomeFigures(tx: Tx, { from, to }: Window): Promise<OutcomeFigure[]> {
  const { rows } = await sql<Omit<OutcomeFigure, 'itemName'> & { itemName: unknown }>`
    select item_code as "itemCode", (array_agg(item_name order by decided_at desc))[1] as "itemName", kind,
           count(*)::int as decided,
           count(*) filter (where state = 'published')::int as published,
           count(*) filter (where state = 'withheld')::int as withheld,
           count(*) filter (where state = 'held')::int as held,
           count(*) filter (where state = 'taken-down')::int as "takenDown",
           count(*) filter (where state = 'expired')::int as expired,
           count(*) filter (where late)::int as late,
           count(working_days)::int as timed,
           percentile_disc(0.5) within group (order by working_days) as median,
           percentile_disc(0.9) within group (order by working_days) as ninetieth
      from publicity.result where decided_at >= ${from} and decided_at <= ${to}
     group by item_code, kind order by count(*) desc, item_code, kind limit 200`.execute(tx)
  return rows.map((row) => ({ ...row, itemName: Text.parse(row.itemName) }))
}

export interface GroundFigure {
  readonly ground: Text
  readonly basis: Text | null
  readonly state: 'withheld' | 'taken-down'
  readonly count: number
}

/** How many results are withheld or were taken down, by ground. */
export async function groundFigures(tx: Tx, { from, to }: Window): Promise<GroundFigure[]> {
  const { rows } = await sql<{ ground: unknown; basis: unknown; state: GroundFigure['state']; count: number }>`
    select ground, basis, state, count(*)::int as count from publicity.result
     where decided_at >= ${from} and decided_at <= ${to} and ground is not null
     group by ground, basis, state order by count(*) desc limit 100`.execute(tx)
  return rows.map(({ ground, basis, ...row }) => ({
    ...row,
    ground: Text.parse(ground),
    basis: basis === null ? null : Text.parse(basis),
  }))
}

export interface ObjectionFigure {
  /** Null while it waits. */
  readonly outcome: string | null
  readonly count: number
}

/** Objections to public notices, by how they ended. */
export async function objectionFigures(tx: Tx, { from, to }: Window): Promise<ObjectionFigure[]> {
  const { rows } = await sql<ObjectionFigure>`
    select outcome, count(*)::int as count from cases.pub_objection
     where at >= ${from} and at <= ${to} group by outcome order by outcome nulls last`.execute(tx)
  return rows
}

/** Public notices that were put up, and those that were objected to. */
export async function noticeFigure(tx: Tx, { from, to }: Window): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from cases.pub_notice where put_at >= ${from} and put_at <= ${to}`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface DecisionRow {
  readonly item: string
  readonly itemName: Text
  readonly outcome: string
  readonly kind: string
  readonly state: string
  readonly decidedAt: Date
  readonly workingDays: number | null
  readonly late: boolean
}

/** The rows behind the figures: nothing of persons, no place. */
export async function decisionRows(tx: Tx, { from, to }: Window, limit: number): Promise<DecisionRow[]> {
  const { rows } = await sql<Omit<DecisionRow, 'itemName'> & { itemName: unknown }>`
    select item_code as item, item_name as "itemName", outcome, kind, state, decided_at as "decidedAt",
           working_days as "workingDays", late from publicity.result
     where decided_at >= ${from} and decided_at <= ${to} order by decided_at, id limit ${limit}`.execute(tx)
  return rows.map((row) => ({ ...row, itemName: Text.parse(row.itemName) }))
}
