import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { claim } from '../src/kernel/embedded-claim.ts'
import { sharedHome, sharedUrlFile, startTestServer } from './server.ts'

// Keeps the server that test files share when they are run one by one, until nobody has used it for a while.
const IDLE_MS = 20 * 60_000
const LOOK_EVERY_MS = 10_000

await mkdir(sharedHome, { recursive: true })
const giveBack = await claim(join(sharedHome, 'keeper'))
for (const left of await readdir(sharedHome))
  if (left.startsWith('pg-')) await rm(join(sharedHome, left), { recursive: true, force: true })
const dataDir = join(sharedHome, `pg-${process.pid}`)
const server = await startTestServer(dataDir)
await writeFile(`${sharedUrlFile}.new`, server.url)
await rename(`${sharedUrlFile}.new`, sharedUrlFile)

for (let idleMs = 0; idleMs < IDLE_MS; idleMs += LOOK_EVERY_MS) {
  await pause(LOOK_EVERY_MS)
  if (await inUse()) idleMs = 0
}
await rm(sharedUrlFile, { force: true })
await server.stop()
await rm(dataDir, { recursive: true, force: true })
await giveBack()

async function inUse(): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query(`select 1 from pg_stat_activity where datname <> 'postgres'`)
  await client.end()
  return rows.length > 0
}
