import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect } from './database.ts'
import { startEmbedded } from './embedded-postgres.ts'

const writer = fileURLToPath(new URL('embedded-postgres.fixture.ts', import.meta.url))

async function aDirectory(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-cluster-'))
  t.after(() => rm(folder, { recursive: true, maxRetries: 20, force: true }))
  return join(folder, 'deep/data')
}

/** Runs the writing program until it has acknowledged `count` rows. */
async function writeRows(
  dataDir: string,
  count: number,
): Promise<{ program: ChildProcess; acknowledged: () => number }> {
  const program = spawn(process.execPath, ['--import', 'tsx', writer, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last = 0
  let said = 0
  const lines = createInterface({ input: program.stdout })
  await new Promise<void>((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)))
    lines.on('line', (line) => {
      last = Number(line)
      if (++said === count) resolve()
    })
  })
  return { program, acknowledged: () => last }
}

async function kill(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit')
  program.kill('SIGKILL')
  await ended
}

async function serverPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Whether a cluster is being made at the moment, and has got as far as a version. */
async function halfMade(dataDir: string): Promise<boolean> {
  const names = await readdir(dirname(dataDir)).catch(() => [])
  return names.some((name) => name.includes('.new-') && existsSync(join(dirname(dataDir), name, 'PG_VERSION')))
}

/** Starts again, counts, stops. */
async function countRows(dataDir: string): Promise<number> {
  const server = await startEmbedded({ dataDir })
  const { pool } = connect(server.url)
  const { rows } = await pool.query<{ count: number }>('select count(*) from number')
  await pool.end()
  await server.stop()
  return rows[0]?.count ?? 0
}

test('it starts, serves, stops, and starts again', async (t) => {
  const dataDir = await aDirectory(t)
  for (const expected of [undefined, 'kept']) {
    const server = await startEmbedded({ dataDir })
    const { pool } = connect(server.url)
    await pool.query('create table if not exists word (w text)')
    const { rows } = await pool.query<{ w: string }>('select w from word')
    assert.equal(rows[0]?.w, expected)
    await pool.query(`insert into word values ('kept')`)
    await pool.end()
    await server.stop()
  }
  assert.equal(existsSync(`${dataDir}.owner`), false)
})

test('Chinese is sorted, folded and split into trigrams', async (t) => {
  const server = await startEmbedded({ dataDir: await aDirectory(t) })
  const { pool } = connect(server.url)
  await pool.query('create extension pg_trgm')
  const { rows } = await pool.query(
    `select cardinality(show_trgm('营业执照')) as trigrams, lower('ÄＡ') as folded, current_setting('fsync') as fsync`,
  )
  assert.deepEqual(rows, [{ trigrams: 5, folded: 'äａ', fsync: 'on' }])
  await pool.end()
  await server.stop()
})

test('after kill -9 of the program the server goes too, and every acknowledged row is there', async (t) => {
  const dataDir = await aDirectory(t)
  const { program, acknowledged } = await writeRows(dataDir, 200)
  const server = await serverPid(dataDir)
  await kill(program)
  for (let waitedMs = 0; existsSync(`/proc/${server}`); waitedMs += 50) {
    assert.ok(waitedMs < 10_000, 'the server outlived its program')
    await pause(50)
  }
  assert.ok((await countRows(dataDir)) >= acknowledged())
})

test('after kill -9 of program and server every acknowledged row is there', async (t) => {
  const dataDir = await aDirectory(t)
  const { program, acknowledged } = await writeRows(dataDir, 200)
  process.kill(await serverPid(dataDir), 'SIGKILL')
  await kill(program)
  assert.ok((await countRows(dataDir)) >= acknowledged())
})

test('a directory in use is refused, and its user is not disturbed', async (t) => {
  const dataDir = await aDirectory(t)
  const { program, acknowledged } = await writeRows(dataDir, 20)

  await assert.rejects(startEmbedded({ dataDir }), new RegExp(`Process ${program.pid} is already using`))

  const before = acknowledged()
  await pause(300)
  assert.ok(acknowledged() > before)
  await kill(program)
})

test('what a dead process left behind does not keep the next one from starting', async (t) => {
  const dataDir = await aDirectory(t)
  const { program, acknowledged } = await writeRows(dataDir, 20)
  const lock = await readFile(join(dataDir, 'postmaster.pid'), 'utf8')
  await kill(program)
  await pause(3000) // the server has gone
  // its number now belongs to somebody else: this very program's parent
  await writeFile(join(dataDir, 'postmaster.pid'), lock.replace(/^\d+/, String(process.ppid)))
  assert.ok((await countRows(dataDir)) >= acknowledged())
})

test('a start that was cut off while making the cluster is made good by the next', async (t) => {
  const dataDir = await aDirectory(t)
  const program = spawn(process.execPath, ['--import', 'tsx', writer, dataDir], { stdio: 'ignore' })
  while (!(await halfMade(dataDir))) await pause(5)
  await kill(program)
  assert.equal(existsSync(join(dataDir, 'PG_VERSION')), false)

  const server = await startEmbedded({ dataDir })
  await server.stop()
})
