import { join } from 'node:path'
import { startEmbedded } from '../kernel/embedded-postgres.ts'
import { findRunningServer } from '../kernel/embedded-running.ts'
import type { Settings } from '../kernel/settings.ts'

/**
 * The database of an installation, whether or not the installation runs: DATABASE_URL, the embedded server of the program that
 * runs, or one started for the time being.
 */
export async function openDatabase(settings: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  const nothing = async () => {}
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL, stop: nothing }
  const dataDir = join(settings.DATA_DIR, 'postgres')
  const running = await findRunningServer(dataDir)
  return running ? { url: running, stop: nothing } : startEmbedded({ dataDir })
}
