import { spawn } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../src/kernel/embedded-postgres.ts'

/** Free memory that databases of tests may take; hundreds come and go, of some 20 MB each, few at a time. */
const ROOM_BYTES = 4 * 1024 ** 3

/** Where servers for tests keep their data: in memory where there is room, as a clone makes hundreds of small files. */
export const serversHome = roomInMemory() ? '/dev/shm' : tmpdir()

/** Where the keeper of the shared server notes its address. One for each account: another's could not be reached. */
export const sharedHome = join(serversHome, `heliograph-test-${process.getuid?.() ?? 0}`)
export const sharedUrlFile = join(sharedHome, 'url')

/** What is lost in a crash is made again by the next run, so nothing waits for the disk. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  autovacuum: 'off',
}

/** A server for tests; the caller stops it. */
export function startTestServer(dataDir: string): Promise<EmbeddedServer> {
  return startEmbedded({ dataDir, settings: fast })
}

/**
 * The server that tests use: `npm test` names the one it started; a file run by itself uses one that all such runs
 * share, kept by a process of its own that goes when nobody has used it for a while.
 */
export async function serverUrl(): Promise<string> {
  if (process.env.HELIOGRAPH_TEST_SERVER) return process.env.HELIOGRAPH_TEST_SERVER
  await mkdir(sharedHome, { recursive: true })
  for (let tries = 0; tries < 100; tries++) {
    const url = await readFile(sharedUrlFile, 'utf8').catch(() => '')
    if (url && (await answers(url))) return url
    if (tries % 40 === 0) startKeeper()
    await pause(250)
  }
  throw new Error(`The shared test server did not start; run: node --import tsx ${keeper}`)
}

const keeper = fileURLToPath(new URL('keep-server.ts', import.meta.url))
function startKeeper(): void {
  spawn(process.execPath, ['--import', 'tsx', keeper], {
    detached: true,
    stdio: 'ignore',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  }).unref()
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

function roomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ROOM_BYTES
  } catch {
    return false // no such place on this system
  }
}
