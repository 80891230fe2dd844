import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkBackup, restore } from '../kernel/backup/restore.ts'
import { diskBlobs } from '../kernel/blob-disk.ts'
import { connect } from '../kernel/database.ts'
import { readSettings } from '../kernel/settings.ts'
import { migrationFolders } from '../migrations.ts'
import { inspectLedger } from '../modules/ledger/index.ts'
import { openDatabase } from './database.ts'
import { complain, say, USAGE_EXIT } from './verb.ts'

/** Makes an installation of a backup, in an empty place; or only looks whether a backup is whole. */
export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { 'check-only': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [folder] = positionals
  if (!folder) return complain('Name the folder of a backup: heliograph restore FOLDER', USAGE_EXIT)
  if (!values['check-only']) return restoreFrom(folder)
  const { takenAt, tables } = await checkBackup(folder)
  say(`The backup of ${takenAt.toISOString()} is whole: ${tables.length} tables.`)
  return 0
}

async function restoreFrom(folder: string): Promise<number> {
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  const { db, pool } = connect(database.url, { max: 4 })
  try {
    const blobs = await diskBlobs(join(settings.DATA_DIR, 'blobs'))
    const target = { pool, blobs, keys: join(settings.DATA_DIR, 'keys'), folders: migrationFolders() }
    const { takenAt } = await restore(target, folder, say)
    say('Replaying the ledger')
    const faults = await inspectLedger(db)
    for (const fault of faults) complain(`  ${fault}`)
    say(
      `The state of ${takenAt.toISOString()} is restored${faults.length === 0 ? ', and the ledger agrees with it' : ''}.`,
    )
    return faults.length === 0 ? 0 : 1
  } finally {
    await db.destroy()
    if (!pool.ended) await pool.end()
    await database.stop()
  }
}
