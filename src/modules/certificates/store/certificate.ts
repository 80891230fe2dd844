import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Certificate, type State, StateEntry } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

export type NewCertificate = Omit<Certificate, 'id' | 'issuerPath' | 'state' | 'issuedAt'> & { readonly serial: string }

/** @throws Refusal 'conflict' when the matter gave one of this type before, or the former one is renewed already */
export async function insertCertificate(ctx: Context, made: NewCertificate): Promise<string> {
  const row = await ctx.tx
    .insertInto('certificates.certificate')
    .values({
      identifier: made.identifier,
      type_code: made.typeCode,
      title: JSON.stringify(made.title),
      holder_person_id: made.holderPersonId,
      holder_firm_id: made.holderFirmId,
      holder_name: made.holderName,
      issuer_organisation_id: made.issuerOrganisationId,
      issuer_code: made.issuerCode,
      issuer_name: JSON.stringify(made.issuerName),
      fields: JSON.stringify(made.fields),
      serial: made.serial,
      version: made.version,
      renews_id: made.renewsId,
      valid_from: made.validFrom,
      valid_until: made.validUntil,
      check_code: made.checkCode,
      matter_id: made.matterId,
      state: 'valid',
      issued_by: ctx.actor.id,
      issued_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', made.renewsId ? refusals.renewed : refusals.twice)
  return row.id
}

export interface NewState {
  readonly state: State
  readonly ground: StateEntry['ground']
  readonly article: string
  readonly matterId: string | null
}

/** Adds to the history and copies the state onto the certificate; the certificate is locked or new. */
export async function addState(ctx: Context, certificateId: string, entry: NewState): Promise<number> {
  const { ordinal } = await ctx.tx
    .insertInto('certificates.state')
    .values({
      certificate_id: certificateId,
      ordinal: sql`(select coalesce(max(ordinal), 0) + 1 from certificates.state where certificate_id = ${certificateId})`,
      state: entry.state,
      ground: JSON.stringify(entry.ground),
      article: entry.article,
      matter_id: entry.matterId,
      by: ctx.actor.id,
      at: ctx.now,
    })
    .returning('ordinal')
    .executeTakeFirstOrThrow()
  await ctx.tx
    .updateTable('certificates.certificate')
    .set({ state: entry.state })
    .where('id', '=', certificateId)
    .execute()
  return ordinal
}

/** The history of a certificate, oldest first. */
export async function statesOf(tx: Tx, certificateId: string): Promise<StateEntry[]> {
  const rows = await tx
    .selectFrom('certificates.state')
    .select(['ordinal', 'state', 'ground', 'article', 'matter_id as matterId', 'at'])
    .where('certificate_id', '=', certificateId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => StateEntry.parse(row))
}

/** Keeps others from changing the certificate: lock first, read second. @throws Refusal 'not-found' */
export async function lockCertificate(tx: Tx, id: string): Promise<Certificate> {
  await tx.selectFrom('certificates.certificate').select('id').where('id', '=', id).forUpdate().execute()
  return getCertificate(tx, id)
}

/** @throws Refusal 'not-found' */
export async function getCertificate(tx: Tx, id: string): Promise<Certificate> {
  const row = await certificates(tx).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  return Certificate.parse(row)
}

/** The next version of a certificate, if it has one; one that was cancelled only when no other took its place. */
export async function nextVersionOf(tx: Tx, id: string): Promise<Certificate | undefined> {
  return (await nextVersionsOf(tx, [id])).get(id)
}

/** The next version of each of some certificates that has one, by the id of the former. */
export async function nextVersionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Certificate>> {
  if (ids.length === 0) return new Map()
  const rows = await certificates(tx)
    .where('c.renews_id', 'in', [...ids])
    .orderBy(sql`c.state <> 'cancelled'`)
    .orderBy('c.version')
    .execute()
  const found = rows.map((row) => Certificate.parse(row))
  return new Map(found.flatMap((one) => (one.renewsId ? [[one.renewsId, one] as const] : [])))
}

/** What a certificate is looked for by. */
export type Wanted = { readonly id: string } | { readonly identifier: string } | { readonly checkCode: string }

/** The certificate with this id, identifier or check code, if there is one. */
export async function findCertificate(tx: Tx, wanted: Wanted): Promise<Certificate | undefined> {
  const found =
    'id' in wanted
      ? certificates(tx).where('c.id', '=', wanted.id)
      : 'identifier' in wanted
        ? certificates(tx).where('c.identifier', '=', wanted.identifier)
        : certificates(tx).where('c.check_code', '=', wanted.checkCode)
  const row = await found.executeTakeFirst()
  return row && Certificate.parse(row)
}

/** The certificates of people and firms, newest first. */
export async function certificatesOfHolder(
  tx: Tx,
  holder: { readonly personId?: string; readonly firmIds?: readonly string[] },
): Promise<Certificate[]> {
  const { personId = null, firmIds = [] } = holder
  const rows = await certificates(tx)
    .where(sql<boolean>`(c.holder_person_id = ${personId}::uuid or c.holder_firm_id = any(${[...firmIds]}::uuid[]))`)
    .orderBy('c.issued_at', 'desc')
    .orderBy('c.id')
    .limit(200)
    .execute()
  return rows.map((row) => Certificate.parse(row))
}

/** What an organisation and those below it issued, newest first; `before` is the last one of the page before. */
export async function issuedBy(
  tx: Tx,
  organisationId: string,
  wanted: { state?: State | undefined; before?: string | undefined; limit: number },
): Promise<Certificate[]> {
  const { state, before, limit } = wanted
  let found = certificates(tx).where(
    sql<boolean>`c.issuer_organisation_id in
      (select id from directory.pub_organisation where path @> array[${organisationId}::uuid])`,
  )
  if (state) found = found.where('c.state', '=', state)
  if (before)
    found = found.where(
      sql`(c.issued_at, c.id)`,
      '<',
      sql`(select issued_at, id from certificates.certificate where id = ${before})`,
    )
  const rows = await found.orderBy('c.issued_at', 'desc').orderBy('c.id', 'desc').limit(limit).execute()
  return rows.map((row) => Certificate.parse(row))
}

/** The certificates that a matter gave. */
export async function certificatesOfMatter(tx: Tx, matterId: string): Promise<Certificate[]> {
  const rows = await certificates(tx).where('c.matter_id', '=', matterId).orderBy('c.issued_at').execute()
  return rows.map((row) => Certificate.parse(row))
}

/** Ids of certificates whose last day is over and which nobody has marked, some at a time. */
export async function endedCertificates(tx: Tx, today: Day, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('certificates.certificate')
    .select('id')
    .where('state', 'in', ['valid', 'suspended'])
    .where('valid_until', '<', today)
    .orderBy('valid_until')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export function certificates(tx: Tx) {
  return tx
    .selectFrom('certificates.certificate as c')
    .select(['c.id', 'c.identifier', 'c.type_code as typeCode', 'c.title', 'c.fields', 'c.version', 'c.state'])
    .select(['c.holder_person_id as holderPersonId', 'c.holder_firm_id as holderFirmId', 'c.holder_name as holderName'])
    .select(['c.issuer_organisation_id as issuerOrganisationId', 'c.issuer_code as issuerCode'])
    .select(['c.issuer_name as issuerName', 'c.renews_id as renewsId', 'c.valid_from as validFrom'])
    .select(['c.valid_until as validUntil', 'c.check_code as checkCode', 'c.matter_id as matterId'])
    .select('c.issued_at as issuedAt')
    .select(
      sql<string[]>`(select o.path from directory.pub_organisation o where o.id = c.issuer_organisation_id)`.as(
        'issuerPath',
      ),
    )
}
