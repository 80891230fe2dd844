import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { Filing } from '../model.ts'
import type {} from '../tables.ts'

export async function findFiling(tx: Tx, organisationId: string, year: number): Promise<Filing | undefined> {
  const row = await filings(tx)
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row && Filing.parse(row)
}

/** The same; two that would open it at once wait for each other. */
export async function lockFilingOf(tx: Tx, organisationId: string, year: number): Promise<Filing | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`archives.filing ${organisationId} ${year}`}))`.execute(tx)
  return findFiling(tx, organisationId, year)
}

export async function findFilingById(tx: Tx, id: string): Promise<Filing | undefined> {
  const row = await filings(tx).where('matter_id', '=', id).executeTakeFirst()
  return row && Filing.parse(row)
}

function filings(tx: Tx) {
  return tx
    .selectFrom('archives.filing')
    .select(['matter_id as id', 'number', 'organisation_id as organisationId', 'year', 'clock_id as clockId'])
    .select(['done_at as doneAt'])
}

export async function insertFiling(
  ctx: Context,
  { id, number, organisationId, year }: Pick<Filing, 'id' | 'number' | 'organisationId' | 'year'>,
): Promise<void> {
  await ctx.tx
    .insertInto('archives.filing')
    .values({
      ...{ matter_id: id, number, organisation_id: organisationId, year, opened_at: ctx.now },
      ...{ clock_id: null, done_at: null },
    })
    .execute()
}

export async function updateFiling(ctx: Context, id: string, set: { clockId?: string; doneAt?: Date }): Promise<void> {
  await ctx.tx
    .updateTable('archives.filing')
    .set({ ...(set.clockId && { clock_id: set.clockId }), ...(set.doneAt && { done_at: set.doneAt }) })
    .where('matter_id', '=', id)
    .execute()
}

/** Counts a confirmation. @returns its ordinal: 1 for the year's filing, more for what was filed to it later */
export async function insertBatch(ctx: Context, filingId: string, pieces: number): Promise<number> {
  const { rows } = await sql<{ ordinal: number }>`
    insert into archives.batch (filing_id, ordinal, pieces, filed_by, filed_at)
    select ${filingId}::uuid, 1 + coalesce(max(ordinal), 0), ${pieces}, ${ctx.actor.id}::uuid, ${ctx.now}
    from archives.batch where filing_id = ${filingId} returning ordinal`.execute(ctx.tx)
  return rows[0]?.ordinal ?? 1
}

/** Organisations with documents of a year that have no filing of it, or one whose clock does not run yet. */
export async function unopenedFilings(
  db: Pick<Tx, 'getExecutor'>,
  { year, begins, ends, limit }: { year: number; begins: Date; ends: Date; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from (
      select distinct office_id as id from documents.pub_filing where extract(year from signed_on) = ${year}
      union select distinct organisation_id from delivery.pub_incoming where sent_at > ${begins} and sent_at <= ${ends}
      union select organisation_id from archives.filing where year = ${year}) x
    join directory.pub_organisation o on o.id = x.id and (o.active_to is null or o.active_to >= current_date)
    left join archives.filing f on f.organisation_id = x.id and f.year = ${year}
    where f.matter_id is null or (f.clock_id is null and f.done_at is null)
    order by o.number limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

const YearRow = z.object({
  year: z.number().int(),
  number: z.string().nullable(),
  clockId: z.uuid().nullable(),
  doneAt: z.date().nullable(),
  permanent: z.number().int(),
  thirty: z.number().int(),
  ten: z.number().int(),
  destroyed: z.number().int(),
})
export type YearRow = z.infer<typeof YearRow>

/** The years of an archive, the newest first, with how much was filed. */
export async function yearRows(tx: Tx, organisationId: string): Promise<YearRow[]> {
  const { rows } = await sql`
    select f.year, f.number, f.clock_id as "clockId", f.done_at as "doneAt",
      count(p.id) filter (where p.retention = 'permanent')::int as permanent,
      count(p.id) filter (where p.retention = '30')::int as thirty, count(p.id) filter (where p.retention = '10')::int as ten,
      count(p.id) filter (where p.destroyed_at is not null)::int as destroyed
    from archives.filing f left join archives.piece p on p.organisation_id = f.organisation_id and p.year = f.year
    where f.organisation_id = ${organisationId} group by f.matter_id order by f.year desc`.execute(tx)
  return rows.map((row) => YearRow.parse(row))
}

const Batch = z.object({ ordinal: z.number().int(), pieces: z.number().int(), by: z.string(), at: z.date() })

/** The confirmations of a filing, the first one first. */
export async function batchesOf(tx: Tx, filingId: string): Promise<z.infer<typeof Batch>[]> {
  const { rows } = await sql`
    select b.ordinal, b.pieces, p.name as by, b.filed_at as at from archives.batch b
    join directory.pub_person p on p.id = b.filed_by where b.filing_id = ${filingId} order by b.ordinal`.execute(tx)
  return rows.map((row) => Batch.parse(row))
}

const Below = z.object({ id: z.uuid(), name: Text, pieces: z.number().int(), years: z.number().int() })
export type Below = z.infer<typeof Below>

/** Organisations below one that have an archive: for who supervises them. Keyset paging on the number. */
export async function archivesBelow(tx: Tx, topId: string, limit: number): Promise<Below[]> {
  const { rows } = await sql`
    select o.id, o.name, count(p.id)::int as pieces, count(distinct f.year)::int as years
    from directory.pub_organisation o join archives.filing f on f.organisation_id = o.id
    left join archives.piece p on p.filing_id = f.matter_id
    where ${topId}::uuid = any(o.path) group by o.id, o.name, o.number order by o.number limit ${limit}`.execute(tx)
  return rows.map((row) => Below.parse(row))
}
