import { randomBytes, randomUUID } from 'node:crypto'
import type { Context, Tx } from '../../../kernel/context.ts'
import { decrypt, encrypt, type MasterKey, makeMasterKey, readMasterKeys } from '../master-key.ts'
import { type Suite, suiteNamed } from '../suite/suite.ts'
import type {} from '../tables.ts'

export type Purpose = 'root' | 'intermediate' | 'timestamp' | 'seal'

/** A key that can sign, for as long as the call lasts. */
export interface SigningKey {
  readonly id: string
  readonly suite: Suite
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/** Makes a key pair; its private half is encrypted before it reaches the database. */
export async function makeKey(ctx: Context, purpose: Purpose, suite: Suite): Promise<SigningKey> {
  const master = (await makeMasterKey(ctx.settings))[0]
  if (!master) throw new Error('The master key of the seals could not be made')
  const [id, dataKey] = [randomUUID(), randomBytes(32)]
  const { privateKey, publicKey } = suite.generate()
  await ctx.tx
    .insertInto('seals.key')
    .values({
      ...{ id, purpose, suite: suite.name, public_key: Buffer.from(publicKey) },
      private_key: encrypt(dataKey, privateKey, id),
      wrapped_key: encrypt(master.bytes, dataKey, id),
      ...{ master_id: master.id, made_at: ctx.now },
    })
    .execute()
  return { id, suite, publicKey, sign: (message) => suite.sign(privateKey, message) }
}

/** @throws Error when the master key under which it lies is not there */
export async function openKey(ctx: Context, id: string): Promise<SigningKey> {
  const row = await ctx.tx.selectFrom('seals.key').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const dataKey = unwrap(await readMasterKeys(ctx.settings), row)
  const suite = suiteNamed(row.suite)
  const privateKey = decrypt(dataKey, row.private_key, id)
  return { id, suite, publicKey: row.public_key, sign: (message) => suite.sign(privateKey, message) }
}

/** The name of the suite that a key belongs to. */
export async function suiteOfKey(tx: Tx, id: string): Promise<string> {
  return (await tx.selectFrom('seals.key').select('suite').where('id', '=', id).executeTakeFirstOrThrow()).suite
}

/** Puts every key under the present master key; the private keys themselves stay as they are. */
export async function rewrapKeys(ctx: Context): Promise<number> {
  const masters = await readMasterKeys(ctx.settings)
  const present = masters[0]
  if (!present) return 0
  const rows = await ctx.tx
    .selectFrom('seals.key')
    .select(['id', 'wrapped_key', 'master_id'])
    .where('master_id', '<>', present.id)
    .forUpdate()
    .execute()
  const movable = rows.filter((row) => masters.some(({ id }) => id === row.master_id))
  for (const row of movable)
    await ctx.tx
      .updateTable('seals.key')
      .set({ wrapped_key: encrypt(present.bytes, unwrap(masters, row), row.id), master_id: present.id })
      .where('id', '=', row.id)
      .execute()
  return movable.length
}

function unwrap(
  masters: readonly MasterKey[],
  row: { id: string; wrapped_key: Uint8Array; master_id: string },
): Buffer {
  const master = masters.find(({ id }) => id === row.master_id)
  if (!master)
    throw new Error(
      `The master key ${row.master_id} of the seals is missing: put back DATA_DIR/keys/seals.key, or set SEALS_KEY`,
    )
  return decrypt(master.bytes, row.wrapped_key, row.id)
}
