import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import type { Purpose } from './key.ts'

export interface StoredCertificate {
  readonly id: string
  readonly keyId: string
  readonly sealId: string | null
  readonly subject: string
  readonly serial: string
  readonly sha256: string
  readonly der: Buffer
  readonly notBefore: Date
  readonly notAfter: Date
}

/** Two programs that start together make one authority. */
export async function lockAuthority(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('seals.authority'))`.execute(tx)
}

export interface NewCertificate {
  readonly purpose: Purpose
  readonly keyId: string
  readonly issuerId: string | null
  readonly sealId: string | null
  readonly subject: string
  readonly serial: string
  readonly der: Buffer
  readonly notBefore: Date
  readonly notAfter: Date
}

export async function insertCertificate(ctx: Context, made: NewCertificate): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('seals.certificate')
    .values({
      ...{ purpose: made.purpose, key_id: made.keyId, issuer_id: made.issuerId, seal_id: made.sealId },
      ...{ subject: made.subject, serial: made.serial, der: made.der },
      sha256: createHash('sha256').update(made.der).digest('hex'),
      ...{ not_before: made.notBefore, not_after: made.notAfter },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The newest certificate of the installation's own authority for a purpose. */
export function findCertificate(
  tx: Tx,
  purpose: 'root' | 'intermediate' | 'timestamp',
): Promise<StoredCertificate | undefined> {
  return certificates(tx).where('purpose', '=', purpose).orderBy('not_before', 'desc').limit(1).executeTakeFirst()
}

/** The newest certificate of a seal. */
export function certificateOfSeal(tx: Tx, sealId: string): Promise<StoredCertificate | undefined> {
  return certificates(tx).where('seal_id', '=', sealId).orderBy('not_before', 'desc').limit(1).executeTakeFirst()
}

/** When the newest certificate of each seal ends. */
export async function certificatesOfSeals(tx: Tx, sealIds: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ id: string; ends: Date }>`select seal_id as id, max(not_after) as ends
    from seals.certificate where seal_id = any(${[...sealIds]}::uuid[]) group by seal_id`.execute(tx)
  return new Map(rows.map(({ id, ends }) => [id, ends]))
}

/** The certificate with this digest for this purpose, if we issued it. */
export function certificateByDigest(tx: Tx, sha256: string, purpose: Purpose): Promise<StoredCertificate | undefined> {
  return certificates(tx).where('sha256', '=', sha256).where('purpose', '=', purpose).executeTakeFirst()
}

/** A certificate and those above it, the root last. */
export async function chainOf(tx: Tx, id: string): Promise<Buffer[]> {
  const { rows } = await sql<{ der: Buffer }>`
    with recursive chain as (
      select id, issuer_id, der, 1 as place from seals.certificate where id = ${id}
      union all
      select c.id, c.issuer_id, c.der, chain.place + 1 from seals.certificate c join chain on c.id = chain.issuer_id
    ) select der from chain order by place`.execute(tx)
  return rows.map(({ der }) => der)
}

function certificates(tx: Tx) {
  return tx
    .selectFrom('seals.certificate')
    .select(['id', 'key_id as keyId', 'seal_id as sealId', 'subject', 'serial', 'sha256', 'der'])
    .select(['not_before as notBefore', 'not_after as notAfter'])
}
