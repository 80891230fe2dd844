import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kernel/context.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { copied, type Part, parts, quoted } from './tables.ts'

/** What is chosen for each copy. */
export interface Copy {
  readonly id: string
  /** The matter it is a copy of. */
  readonly pattern: string
  readonly number: string
  readonly person: string
  /** Later by so many days; whole weeks, so that working days stay working days. */
  readonly days: number
  readonly item: string
  readonly title: string
  readonly words: string
  /** The office of the pattern, and the one that takes its place. */
  readonly office: string
  readonly otherOffice: string
}

const Copies = z.custom<readonly Copy[]>((value) => Array.isArray(value) && value.length > 0)

/** Copies patterns; one transaction, one leaf. */
export const copyMatters = operation({
  name: 'demo.copy-matters',
  summary: both('按样例批量复制事项，用于规模测量。', 'Copy matters from patterns, to measure at size.'),
  input: z.object({ copies: Copies }),
  find: async () => ({ id: 'demonstration' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { copies }) {
    const { length } = copies
    const words = both(`批量复制事项 ${length} 件。`, `${length} matters were copied.`)
    ctx.trace.content.push({ step: 'demonstration', words, data: { matters: length } })
    await sql`set local synchronous_commit = off`.execute(ctx.tx)
    await withoutTriggers(ctx.tx)
    await stage(ctx.tx, copies, ctx.trace.auditId)
    for (const part of parts) await copyRows(ctx.tx, part)
  },
})

/** The rows copied have passed every trigger and key once; where the account may, they are not asked again. */
async function withoutTriggers(tx: Tx): Promise<void> {
  await sql`savepoint triggers`.execute(tx)
  await sql`set local session_replication_role = replica`
    .execute(tx)
    .catch(() => sql`rollback to savepoint triggers`.execute(tx))
}

async function stage(tx: Tx, copies: readonly Copy[], auditId: string): Promise<void> {
  await sql`
    create temp table copy_batch on commit drop as
    select u.id, u.pattern, u.number, u.person, make_interval(days => u.days) as moved, u.item, u.title::jsonb as title,
           u.words, u.office, u.other_office, ${auditId}::uuid as audit
    from unnest(${columnOf(copies, 'id')}::uuid[], ${columnOf(copies, 'pattern')}::uuid[], ${columnOf(copies, 'number')}::text[],
                ${columnOf(copies, 'person')}::uuid[], ${sql.val(copies.map(({ days }) => days))}::int[], ${columnOf(copies, 'item')}::text[],
                ${columnOf(copies, 'title')}::text[], ${columnOf(copies, 'words')}::text[], ${columnOf(copies, 'office')}::uuid[],
                ${columnOf(copies, 'otherOffice')}::uuid[])
      as u(id, pattern, number, person, days, item, title, words, office, other_office)`.execute(tx)
  await sql`analyze copy_batch`.execute(tx)
}

function columnOf(copies: readonly Copy[], key: Exclude<keyof Copy, 'days'>) {
  return sql.val(copies.map((copy) => copy[key]))
}

async function copyRows(tx: Tx, { table, mayMeet }: Part): Promise<void> {
  const columns = await columnsOf(tx, table)
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  const values = columns.map(({ name, type }) => copied(table, name, type)).join(', ')
  await sql`insert into ${sql.raw(table)} (${sql.raw(names)})
    select ${sql.raw(values)} from copy_batch b join ${sql.raw(patternTable(table))} t on t.pattern_of = b.pattern
    ${sql.raw(mayMeet ? 'on conflict do nothing' : '')}`.execute(tx)
}

/** The temporary table that holds a table's rows of all patterns. */
export function patternTable(table: string): string {
  return `pg_temp.${quoted(`pattern ${table}`)}`
}

async function columnsOf(tx: Tx, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(
    tx,
  )
  return rows
}
