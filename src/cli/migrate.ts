import { parseArgs } from 'node:util'
import { migrate } from '../kernel/migrate.ts'
import { readSettings } from '../kernel/settings.ts'
import { migrationFolders } from '../migrations.ts'
import { openDatabase } from './database.ts'
import { say } from './verb.ts'

/** Applies what has not been applied, to the database that the settings name. */
export async function run(words: readonly string[]): Promise<number> {
  parseArgs({ args: [...words], options: {} })
  const { url, stop } = await openDatabase(readSettings(process.env))
  try {
    const applied = await migrate(url, migrationFolders(), { progress: (name) => say(`applying ${name}`) })
    say(
      applied.length === 0
        ? 'The database is up to date.'
        : `Applied ${applied.length} files. The database is up to date.`,
    )
    return 0
  } finally {
    await stop()
  }
}
