import { constants } from 'node:fs'
import { access, mkdir, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { diskBlobs } from '../kernel/blob-disk.ts'
import { connect, type Database } from '../kernel/database.ts'
import type { Settings } from '../kernel/settings.ts'
import { openDatabase } from './database.ts'
import { databaseFindings } from './database-findings.ts'
import { scannerFinding } from './scanner-finding.ts'

/** Something that was looked at. */
export interface Finding {
  readonly what: string
  /** 'look': it works, but somebody should look; 'bad': something does not work or will be lost. */
  readonly state: 'good' | 'look' | 'bad'
  readonly found: string
  /** What to do about it. */
  readonly remedy?: string
}

const bytesPerGiB = 2 ** 30
/** Below this much free space an installation may stop soon. */
const littleSpace = 2 * bytesPerGiB

/** Looks at program, data directory and database. A database that does not answer is a finding too. */
export async function lookOver(settings: Settings, { thorough }: { thorough: boolean }): Promise<Finding[]> {
  await mkdir(settings.DATA_DIR, { recursive: true })
  const around = [program(), ...publicName(settings), await directory(settings), await keys(settings)]
  return [...around, await scannerFinding(settings, new Date()), ...(await inside(settings, thorough))]
}

function program(): Finding {
  return { what: 'Node', state: 'good', found: process.version }
}

function publicName({ DEMO, PUBLIC_URL, TRUST_PROXY }: Settings): Finding[] {
  if (DEMO === 'on') return [{ what: 'Mode', state: 'good', found: 'demonstration: everybody knows its passwords' }]
  const name: Finding = PUBLIC_URL
    ? { what: 'PUBLIC_URL', state: 'good', found: PUBLIC_URL }
    : {
        what: 'PUBLIC_URL',
        state: 'look',
        found: 'not set',
        remedy: 'Set it before the first start: the ledger takes its name from it, for ever.',
      }
  const isOpen = PUBLIC_URL?.startsWith('https://') && TRUST_PROXY === 'off'
  const proxy = {
    what: 'TRUST_PROXY',
    state: 'look',
    found: 'off behind https',
    remedy: 'Set it to on, or cookies are not marked secure.',
  } as const
  return isOpen ? [name, proxy] : [name]
}

async function directory({ DATA_DIR }: Settings): Promise<Finding> {
  const what = `Data directory ${DATA_DIR}`
  const isWritable = await access(DATA_DIR, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!isWritable)
    return { what, state: 'bad', found: 'cannot be written', remedy: 'Give it to the account that runs the product.' }
  const { bavail, bsize } = await statfs(DATA_DIR)
  const free = `${((bavail * bsize) / bytesPerGiB).toFixed(1)} GiB free`
  return bavail * bsize < littleSpace
    ? { what, state: 'bad', found: free, remedy: 'Make room.' }
    : { what, state: 'good', found: free }
}

/** Keys that others may read are no secret. */
async function keys({ DATA_DIR }: Settings): Promise<Finding> {
  const what = 'Keys'
  const folder = join(DATA_DIR, 'keys')
  const names = await readdir(folder).catch(() => [])
  const open: string[] = []
  for (const name of names) if (((await stat(join(folder, name))).mode & 0o077) !== 0) open.push(name)
  if (open.length > 0)
    return { what, state: 'bad', found: `${open.join(', ')} can be read by others`, remedy: `chmod 600 ${folder}/*` }
  return names.length > 0
    ? { what, state: 'good', found: names.join(', ') }
    : {
        what,
        state: 'look',
        found: 'none yet',
        remedy: 'The first start makes them; after that their loss cannot be made good.',
      }
}

async function inside(settings: Settings, thorough: boolean): Promise<Finding[]> {
  let open: { db: Kysely<Database>; stop(): Promise<void> } | undefined
  try {
    const database = await openDatabase(settings)
    const { db, pool } = connect(database.url, { max: 3 })
    open = {
      db,
      stop: async () => {
        await db.destroy()
        if (!pool.ended) await pool.end()
        await database.stop()
      },
    }
    return await databaseFindings(db, {
      blobs: await diskBlobs(join(settings.DATA_DIR, 'blobs')),
      now: new Date(),
      thorough,
    })
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return [{ what: 'Database', state: 'bad', found, remedy: 'See DATABASE_URL and DATA_DIR; is the server running?' }]
  } finally {
    await open?.stop()
  }
}
