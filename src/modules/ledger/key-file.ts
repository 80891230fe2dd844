import { generateKeyPairSync } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { readSigner, type Signer } from './note.ts'

/** Where the private key of the log lies: a file that only the owner reads, never the database. */
function keyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'ledger.key')
}

/** Where the signer notes what it signed last, so that it cannot be led astray by a database that forgot. */
function memoryFile(dataDir: string): string {
  return join(dataDir, 'keys', 'ledger.checkpoint')
}

/** The signer, or undefined when there is no key. */
export async function readKey(dataDir: string, origin: string): Promise<Signer | undefined> {
  const pem = await readIfThere(keyFile(dataDir))
  return pem === undefined ? undefined : readSigner(origin, pem)
}

/**
 * Makes a key for a new log. A key that is already there belongs to another log: it is put aside under the date with
 * what it signed, since signing two logs by one key would look like a fork.
 */
export async function makeKey(dataDir: string, origin: string, now: Date): Promise<Signer> {
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  const suffix = `.until-${now.toISOString().replaceAll(':', '')}`
  for (const file of [keyFile(dataDir), memoryFile(dataDir)]) await rename(file, file + suffix).catch(ignoreAbsent)
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await writeWhole(keyFile(dataDir), pem)
  return readSigner(origin, pem)
}

/** The note that was signed last on this machine. */
export function readMemory(dataDir: string): Promise<string | undefined> {
  return readIfThere(memoryFile(dataDir))
}

/** Notes what is about to be signed and published; on disk before anybody sees it. */
export function writeMemory(dataDir: string, note: string): Promise<void> {
  return writeWhole(memoryFile(dataDir), note)
}

async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`
  const file = await open(part, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(ignoreAbsent)
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
