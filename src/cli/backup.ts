import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { save } from '../kernel/backup/save.ts'
import { diskBlobs } from '../kernel/blob-disk.ts'
import { connect } from '../kernel/database.ts'
import { readSettings } from '../kernel/settings.ts'
import { schemaNames } from '../migrations.ts'
import { openDatabase } from './database.ts'
import { complain, say, USAGE_EXIT } from './verb.ts'

/** Saves the installation into a new folder while it runs. */
export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { 'without-keys': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [folder] = positionals
  if (!folder) return complain('Name a new folder: heliograph backup FOLDER', USAGE_EXIT)
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  const { db, pool } = connect(database.url, { max: 2 })
  try {
    const source = {
      ...{ pool, schemas: schemaNames() },
      blobs: await diskBlobs(join(settings.DATA_DIR, 'blobs')),
      keys: values['without-keys'] ? undefined : join(settings.DATA_DIR, 'keys'),
    }
    const { tables, blobs } = await save(source, folder, say)
    say(`Saved ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows and ${blobs.count} files in ${folder}.`)
    if (source.keys) say('The folder keys/ in it signs in your name. Keep it apart from the rest, in two hands.')
    return 0
  } finally {
    await db.destroy()
    if (!pool.ended) await pool.end()
    await database.stop()
  }
}
