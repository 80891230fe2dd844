import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../../kernel/settings.ts'

/** A key that encrypts the keys under which private keys lie; never in the database. */
export interface MasterKey {
  /** Tells which master key something was encrypted under, without giving it away. */
  readonly id: string
  readonly bytes: Buffer
}

/** The present master key first, then former ones that may still be needed. Empty when none has been made. */
export async function readMasterKeys({ SEALS_KEY, DATA_DIR }: Settings): Promise<MasterKey[]> {
  const text = SEALS_KEY ?? (await readFile(keyFile(DATA_DIR), 'utf8').catch(ignoreAbsent)) ?? ''
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(keyOf)
}

/** The master keys; a first one is made in a file that only the owner reads, unless one is there or set. */
export async function makeMasterKey(settings: Settings): Promise<MasterKey[]> {
  const there = await readMasterKeys(settings)
  if (there.length > 0) return there
  await mkdir(join(settings.DATA_DIR, 'keys'), { recursive: true, mode: 0o700 })
  const file = await open(keyFile(settings.DATA_DIR), 'wx', 0o600).catch(ignoreExisting)
  if (file) {
    await file.writeFile(`${randomBytes(32).toString('base64')}\n`)
    await file.sync()
    await file.close()
  }
  return readMasterKeys(settings)
}

/** AES-256-GCM. @param about what the text belongs to, so that it cannot be put elsewhere */
export function encrypt(key: Uint8Array, text: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when it was encrypted under another key, belongs elsewhere, or was altered */
export function decrypt(key: Uint8Array, sealed: Uint8Array, about: string): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

function keyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'seals.key')
}

function keyOf(text: string): MasterKey {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new Error('A master key of the seals is 32 bytes in base64')
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes }
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

function ignoreExisting(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EEXIST') throw error
  return undefined
}
