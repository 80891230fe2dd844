import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { languages } from '../../../kernel/text.ts'
import { type Channel, channels } from '../channels/carrier.ts'
import type {} from '../tables.ts'

export const Address = z.object({
  channel: z.enum(channels),
  value: z.string(),
  verifiedAt: z.date().nullable(),
  failedAt: z.date().nullable(),
  codeSecret: z.instanceof(Uint8Array).nullable(),
  codeExpiresAt: z.date().nullable(),
  tries: z.number(),
})
export type Address = z.infer<typeof Address>

const Time = z.string().transform((time) => time.slice(0, 5))
export const Preference = z.object({
  mail: z.boolean(),
  sms: z.boolean(),
  quietFrom: Time.nullable(),
  quietTo: Time.nullable(),
  language: z.enum(languages),
})
export type Preference = z.infer<typeof Preference>

/** Who has chosen nothing is told through every address that was confirmed, at any hour, in simplified Chinese. */
export const unchosen: Preference = { mail: true, sms: true, quietFrom: null, quietTo: null, language: 'zh-Hans' }

/** A person's addresses, locked. */
export async function lockAddresses(tx: Tx, personId: string): Promise<Address[]> {
  const rows = await addresses(tx).where('person_id', '=', personId).orderBy('channel').forUpdate().execute()
  return rows.map((row) => Address.parse(row))
}

/** A person's addresses. */
export async function addressesOf(tx: Tx, personId: string): Promise<Address[]> {
  const rows = await addresses(tx).where('person_id', '=', personId).orderBy('channel').execute()
  return rows.map((row) => Address.parse(row))
}

function addresses(tx: Tx) {
  return tx
    .selectFrom('notices.address')
    .select(['channel', 'value', 'tries', 'verified_at as verifiedAt', 'failed_at as failedAt'])
    .select(['code_secret as codeSecret', 'code_expires_at as codeExpiresAt'])
}

/** Keeps an address that waits for its code; it takes the place of the one before. */
export async function putAddress(
  tx: Tx,
  personId: string,
  address: { channel: Channel; value: string; codeSecret: Buffer; codeExpiresAt: Date; at: Date },
): Promise<void> {
  const waiting = {
    ...{ value: address.value, added_at: address.at, code_secret: address.codeSecret },
    ...{ code_expires_at: address.codeExpiresAt, tries: 0, verified_at: null, failed_at: null },
  }
  await tx
    .insertInto('notices.address')
    .values({ person_id: personId, channel: address.channel, ...waiting })
    .onConflict((conflict) => conflict.columns(['person_id', 'channel']).doUpdateSet(waiting))
    .execute()
}

/** Changes what is known of an address. */
export async function updateAddress(
  tx: Tx,
  { personId, channel }: { personId: string; channel: Channel },
  change: { tries?: number; verified_at?: Date; code_secret?: null; failed_at?: Date },
): Promise<void> {
  await tx
    .updateTable('notices.address')
    .set(change)
    .where('person_id', '=', personId)
    .where('channel', '=', channel)
    .execute()
}

export async function deleteAddress(tx: Tx, personId: string, channel: Channel): Promise<void> {
  await tx.deleteFrom('notices.address').where('person_id', '=', personId).where('channel', '=', channel).execute()
}

/** What a person has chosen. */
export async function preferenceOf(tx: Tx, personId: string): Promise<Preference> {
  const row = await tx
    .selectFrom('notices.preference')
    .select(['mail', 'sms', 'language', 'quiet_from as quietFrom', 'quiet_to as quietTo'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? Preference.parse(row) : unchosen
}

export async function putPreference(tx: Tx, personId: string, chosen: Preference, at: Date): Promise<void> {
  const { mail, sms, language, quietFrom, quietTo } = chosen
  const row = { mail, sms, language, quiet_from: quietFrom, quiet_to: quietTo, changed_at: at }
  await tx
    .insertInto('notices.preference')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** A confirmed address of somebody who is to be told, with what that person has chosen. */
export const Reachable = Preference.extend({ personId: z.uuid(), channel: z.enum(channels) })
export type Reachable = z.infer<typeof Reachable>

/** Confirmed addresses of people, by which nothing has come back. */
export async function reachable(tx: Tx, people: readonly string[]): Promise<Reachable[]> {
  const { rows } = await sql`
    select a.person_id as "personId", a.channel, coalesce(p.mail, true) as mail, coalesce(p.sms, true) as sms,
           p.quiet_from as "quietFrom", p.quiet_to as "quietTo", coalesce(p.language, 'zh-Hans') as language
    from notices.address a left join notices.preference p on p.person_id = a.person_id
    where a.person_id = any(${sql.val([...people])}::uuid[]) and a.verified_at is not null and a.failed_at is null
    order by a.person_id, a.channel`.execute(tx)
  return rows.map((row) => Reachable.parse(row))
}
