import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'
import { Format } from '../types.ts'

/** 机关代字: a series of numbers, whose it is, and for which layouts. */
export const Series = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  word: z.string(),
  name: z.string(),
  formats: z.array(Format),
})
export type Series = z.infer<typeof Series>

/** @returns its id, or undefined when the word is taken */
export async function insertSeries(ctx: Context, made: Omit<Series, 'id'>): Promise<string | undefined> {
  const row = await ctx.tx
    .insertInto('documents.series')
    .values({
      ...{ organisation_id: made.organisationId, word: made.word, name: made.name, formats: [...made.formats] },
      ...{ opened_by: ctx.actor.id, opened_at: ctx.now },
    })
    .onConflict((on) => on.column('word').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Series of organisations, by their words. */
export async function seriesOf(tx: Tx, organisationIds: readonly string[]): Promise<Series[]> {
  const rows = await series(tx)
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('word')
    .execute()
  return rows.map((row) => Series.parse(row))
}

/** Loads a series and keeps others from numbering in it: lock first, count second. @throws Refusal 'not-found' */
export async function lockSeries(tx: Tx, id: string): Promise<Series> {
  const row = await series(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSeries)
  return Series.parse(row)
}

function series(tx: Tx) {
  return tx
    .selectFrom('documents.series')
    .select(['id', 'organisation_id as organisationId', 'word', 'name', 'formats'])
}

/** Gives the next number of a locked series. @returns the number as it is printed */
export async function takeNumber(
  ctx: Context,
  { id, word }: Series,
  { year, documentId, title }: { year: number; documentId: string; title: string },
): Promise<string> {
  const { last } = await ctx.tx
    .selectFrom('documents.register')
    .select((on) => on.fn.coalesce(on.fn.max('serial'), sql<number>`0`).as('last'))
    .where('series_id', '=', id)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const serial = Number(last) + 1
  const text = `${word}〔${year}〕${serial}号`
  await ctx.tx
    .insertInto('documents.register')
    .values({
      ...{ series_id: id, year, serial, text, document_id: documentId, title },
      ...{ registered_by: ctx.actor.id, registered_at: ctx.now, voided_by: null, voided_at: null, void_reason: null },
    })
    .execute()
  return text
}

/** A number that was given in vain stays in the register, voided. */
export async function voidNumber(ctx: Context, documentId: string, reason: string): Promise<void> {
  await ctx.tx
    .updateTable('documents.register')
    .set({ voided_by: ctx.actor.id, voided_at: ctx.now, void_reason: reason })
    .where('document_id', '=', documentId)
    .where('voided_at', 'is', null)
    .execute()
}

const Line = z.object({
  serial: z.number().int(),
  text: z.string(),
  title: z.string(),
  matterNumber: z.string(),
  registeredAt: z.date(),
  registeredBy: z.string(),
  signedOn: z.string().nullable(),
  main: z.string(),
  voidedAt: z.date().nullable(),
  voidReason: z.string().nullable(),
})
export type RegisterLine = z.infer<typeof Line>

/** One page of the register of a series and year, from the first number on; voided ones too. Keyset paging on the serial. */
export async function registerLines(
  tx: Tx,
  { seriesId, year, after, limit }: { seriesId: string; year: number; after: number; limit: number },
): Promise<RegisterLine[]> {
  const { rows } = await sql`
    select r.serial, r.text, r.title, d.number as "matterNumber", r.registered_at as "registeredAt", p.name as "registeredBy",
           d.signed_on as "signedOn", r.voided_at as "voidedAt", r.void_reason as "voidReason",
           coalesce((select string_agg(o.name->>'zh', '、' order by o.number) from documents.recipient t
             join directory.pub_organisation o on o.id = t.organisation_id
             where t.document_id = r.document_id and t.part = 'main'), '') as main
    from documents.register r join documents.document d on d.matter_id = r.document_id
    join directory.pub_person p on p.id = r.registered_by
    where r.series_id = ${seriesId} and r.year = ${year} and r.serial > ${after}
    order by r.serial limit ${limit}`.execute(tx)
  return rows.map((row) => Line.parse(row))
}

/** Years in which a series has numbers, the newest first. */
export async function registerYears(tx: Tx, seriesId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('documents.register')
    .select('year')
    .distinct()
    .where('series_id', '=', seriesId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
