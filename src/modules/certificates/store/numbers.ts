import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** The version that comes next under a serial; that of a cancelled one is not given again. */
export async function nextVersion(
  tx: Tx,
  of: { readonly issuerCode: string; readonly serial: string; readonly typeCode: string },
): Promise<number> {
  const { last } = await tx
    .selectFrom('certificates.certificate')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('issuer_code', '=', of.issuerCode)
    .where('serial', '=', of.serial)
    .where('type_code', '=', of.typeCode)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Four digits of the year and seven of a serial that begins anew each year; the row lock makes others wait. */
export async function nextSerial(ctx: Context, issuerCode: string, year: number): Promise<string> {
  const { last } = await ctx.tx
    .insertInto('certificates.serial')
    .values({ issuer_code: issuerCode, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['issuer_code', 'year']).doUpdateSet({ last: sql`certificates.serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}${String(last).padStart(7, '0')}`
}

/** The 21 characters of a type. One that is issued for the first time is entered, with the next number of its definer. */
export async function typeNumber(
  ctx: Context,
  type: { code: string; definerCode: string; name: Text },
): Promise<string> {
  const known = await findType(ctx, type.code)
  if (known) return known
  await sql`select pg_advisory_xact_lock(hashtext('certificates.type ' || ${type.definerCode}))`.execute(ctx.tx)
  const { rows } = await sql<{ next: number }>`select coalesce(max(number::int), 0) + 1 as next
    from certificates.type where definer_code = ${type.definerCode}`.execute(ctx.tx)
  const next = rows[0]?.next ?? 1
  if (next > 999) throw new Refusal('conflict', refusals.noTypeLeft)
  await ctx.tx
    .insertInto('certificates.type')
    .values({
      code: type.code,
      definer_code: type.definerCode,
      number: String(next).padStart(3, '0'),
      name: JSON.stringify(type.name),
      entered_by: ctx.actor.id,
      entered_at: ctx.now,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  return (await findType(ctx, type.code)) ?? ''
}

async function findType({ tx }: Context, code: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('certificates.type')
    .select(['definer_code', 'number'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && row.definer_code + row.number
}
