import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbedded } from '../kernel/embedded-postgres.ts'
import { migrate } from '../kernel/migrate.ts'
import { readSettings, type Settings } from '../kernel/settings.ts'
import { migrationFolders } from '../migrations.ts'
import { say } from './verb.ts'

/** Applies what has not been applied, to the database that the settings name. */
export async function run(words: readonly string[]): Promise<number> {
  parseArgs({ args: [...words], options: {} })
  const { url, stop } = await openDatabase(readSettings(process.env))
  try {
    const applied = await migrate(url, migrationFolders(), (name) => say(`applying ${name}`))
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

async function openDatabase(settings: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL, stop: async () => {} }
  return startEmbedded({ dataDir: join(settings.DATA_DIR, 'postgres') })
}
