import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { diskBlobs } from './kernel/blob-disk.ts'
import { connect } from './kernel/database.ts'
import { startEmbedded } from './kernel/embedded-postgres.ts'
import { buildApp } from './kernel/http/app.ts'
import type { House } from './kernel/http/house.ts'
import { migrate } from './kernel/migrate.ts'
import type { Settings } from './kernel/settings.ts'
import { startWorker } from './kernel/worker.ts'
import { migrationFolders } from './migrations.ts'
import { identify, refuseUnsafeDemo } from './modules/directory/index.ts'
import { startSequencer } from './modules/ledger/index.ts'
import { modules } from './modules.ts'
import { buildAssets } from './ui/assets/build.ts'
import { loadAssets } from './ui/assets/load.ts'
import { TroubleView } from './ui/index.ts'

/** Which parts of the product this process runs; several processes may share one database. */
export type Role = 'web' | 'worker' | 'all'

/** A started house, before anything listens. */
export interface Standing {
  readonly house: House
  readonly pool: pg.Pool
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** Settings → assets → database → migrations. Everything that a command needs short of listening. */
export async function stand(settings: Settings, progress: (line: string) => void): Promise<Standing> {
  refuseUnsafeDemo(settings)
  await mkdir(settings.DATA_DIR, { recursive: true })
  const database = await openDatabase(settings, progress)
  progress('Bringing the database up to date')
  await migrate(database.url, migrationFolders(), { progress: (name) => progress(`  applying ${name}`) })
  const { db, pool } = connect(database.url)
  const assetsDir = join(import.meta.dirname, '..', 'dist', 'assets')
  progress('Building pages’ styles and scripts')
  await buildAssets({ outdir: assetsDir })
  const house: House = {
    db,
    blobs: await diskBlobs(join(settings.DATA_DIR, 'blobs')),
    settings,
    modules,
    identify: (token, now) => identify({ db, settings, now }, token),
    asset: loadAssets(assetsDir),
    assetsDir,
    troubleView: TroubleView,
    now: () => new Date(),
  }
  const stop = async () => {
    await db.destroy()
    if (!pool.ended) await pool.end() // `destroy` leaves a pool open that was never asked anything
    await database.stop()
  }
  return { house, pool, databaseUrl: database.url, stop }
}

/** Serves and works until `stop`; requests and jobs in hand are finished first. */
export async function serve(
  standing: Standing,
  role: Role,
): Promise<{ address: string | undefined; stop(): Promise<void> }> {
  const { house, pool } = standing
  const app = role === 'worker' ? undefined : await buildApp(house)
  const address = await app?.listen({ port: house.settings.PORT, host: house.settings.HOST }).catch((error) => {
    throw portTaken(error, house.settings) ?? error
  })
  const worker = role === 'web' ? undefined : await startWorker(house, pool)
  const sequencer = role === 'web' ? undefined : startSequencer(house)
  const stop = async () => {
    await app?.close()
    await worker?.stop()
    await sequencer?.stop()
    await standing.stop()
  }
  return { address, stop }
}

/** The most common way in which a start fails, in words that help. */
function portTaken(error: unknown, { PORT, HOST }: Settings): Error | undefined {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return taken
    ? new Error(`Port ${PORT} on ${HOST} is in use by another program. Stop it, or set PORT to another number.`)
    : undefined
}

async function openDatabase(settings: Settings, progress: (line: string) => void) {
  if (settings.DATABASE_URL) {
    progress('Using the database named by DATABASE_URL')
    return { url: settings.DATABASE_URL, stop: async () => undefined }
  }
  progress('Starting the embedded PostgreSQL')
  return startEmbedded({ dataDir: join(settings.DATA_DIR, 'postgres') })
}
