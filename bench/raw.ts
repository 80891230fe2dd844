import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { connect } from '../src/kernel/database.ts'
import { accept, saveDraft, startApplication, submit } from '../src/modules/cases/index.ts'
import { service } from './applying.ts'
import { closedLoop, type Figures } from './loop.ts'
import { startRaw } from './programs.ts'
import { anAddress, type Ground, type Scenario } from './scenarios.ts'
import { player, record, type Take } from './tape.ts'
import { visitorOf } from './visit.ts'

/** How a scenario's raw limit is measured in the same run. */
export async function rawLimit(
  scenario: Scenario,
  ground: Ground,
  load: { clients: number; seconds: number; databaseUrl: string },
): Promise<Figures> {
  return scenario.raw === 'bytes' ? rawBytes(scenario, ground, load) : rawStatements(scenario.name, ground, load)
}

/** The same bytes from node:http, to the same clients. */
async function rawBytes(
  { page }: Scenario,
  ground: Ground,
  load: { clients: number; seconds: number },
): Promise<Figures> {
  const { path = '/', session } = (await page?.(ground)) ?? {}
  const answer = await visitorOf(ground.base, { address: anAddress(), ...(session && { session }) }).get(path)
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-bench-'))
  await writeFile(join(folder, 'body'), answer.body)
  const {
    connection,
    'keep-alive': keepAlive,
    'content-length': length,
    'transfer-encoding': coding,
    ...headers
  } = answer.headers
  await writeFile(join(folder, 'headers.json'), JSON.stringify(headers))
  const server = await startRaw(folder)
  const visitors = Array.from({ length: load.clients }, () => visitorOf(server.base, { address: anAddress() }))
  try {
    return await closedLoop(load.clients, load.seconds, async (client) => void (await visitors[client]?.get(path)))
  } finally {
    for (const visitor of visitors) visitor.close()
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

/** The same statements through the same driver. */
async function rawStatements(
  name: string,
  ground: Ground,
  load: { clients: number; seconds: number; databaseUrl: string },
): Promise<Figures> {
  const [one, other] = [await recorded(name, ground, load.databaseUrl), await recorded(name, ground, load.databaseUrl)]
  const play = player(one, other)
  const { pool, db } = connect(load.databaseUrl, { max: load.clients })
  const clients: pg.PoolClient[] = await Promise.all(Array.from({ length: load.clients }, () => pool.connect()))
  try {
    return await closedLoop(load.clients, load.seconds, async (index) => {
      const client = clients[index]
      if (client) await play(client).catch((error) => client.query('rollback').then(() => Promise.reject(error)))
    })
  } finally {
    for (const client of clients) client.release()
    await db.destroy()
    if (!pool.ended) await pool.end()
  }
}

/** The statements of one act, done by the product in this process; for the intake those of the acceptance alone. */
async function recorded(name: string, ground: Ground, databaseUrl: string): Promise<Take[]> {
  const { db, pool } = connect(databaseUrl, { max: 1 })
  try {
    const client = await pool.connect()
    client.release()
    const whole = record(client)
    const { house, people, posts } = ground
    const resident = people.residents.at(-1)?.actor ?? people.clerk.actor
    const caller = (actor: typeof resident) => ({
      db,
      blobs: house.blobs,
      settings: house.settings,
      actor,
      now: house.now(),
    })
    const { number } = await startApplication(caller(resident), { code: service })
    for (const { page, fields, files } of posts) {
      const uploads = await Promise.all(
        files.map(async ({ field, name: file, bytes }) => ({ field, name: file, ...(await keep(house, bytes)) })),
      )
      await saveDraft(caller(resident), { number, page, uploads, ...fields })
    }
    await submit(caller(resident), { number })
    const submitting = whole.stop()
    if (name === 'submit') return submitting
    const accepting = record(client)
    await accept(caller(people.clerk.actor), { number })
    return accepting.stop()
  } finally {
    await db.destroy()
    if (!pool.ended) await pool.end()
  }
}

async function keep(house: Ground['house'], bytes: Buffer) {
  const { Readable } = await import('node:stream')
  return house.blobs.put(Readable.from([bytes]), { maxBytes: bytes.length + 1 })
}
