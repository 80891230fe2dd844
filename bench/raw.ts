import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { connect } from '../src/kernel/database.ts'
import { accept, saveDraft, startApplication, submit } from '../src/modules/cases/index.ts'
import { service } from './applying.ts'
import { closedLoop, type Figures } from './loop.ts'
import { startRaw } from './programs.ts'
import { anAddress, type Ground, type Scenario, waitingFor } from './scenarios.ts'
import { type Names, player, record, type Take } from './tape.ts'
import { type FormFile, visitorOf } from './visit.ts'

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
  const answer = await visitorOf(ground.base, { address: anAddress, ...(session && { session }) }).get(path)
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
  const visitors = Array.from({ length: load.clients }, () => visitorOf(server.base, { address: anAddress }))
  try {
    return await closedLoop(load.clients, load.seconds, async (client) => {
      await visitors[client]?.get(path)
      return 'done'
    })
  } finally {
    for (const visitor of visitors) visitor.close()
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

/** The same statements through the same driver. What is played is left in the database, which is for measuring only. */
async function rawStatements(
  name: string,
  ground: Ground,
  load: { clients: number; seconds: number; databaseUrl: string },
): Promise<Figures> {
  const [one, other] = [await recorded(ground, load.databaseUrl), await recorded(ground, load.databaseUrl)]
  const { pool, db } = connect(load.databaseUrl, { max: load.clients })
  const clients: pg.PoolClient[] = await Promise.all(Array.from({ length: load.clients }, () => pool.connect()))
  const play = (act: 'submitting' | 'accepting') => player(one[act], other[act])
  const names = (index: number): Names =>
    new Map([[one.applicant, ground.people.residents[index]?.actor.id ?? one.applicant]])
  try {
    if (name === 'submit')
      return await playing(clients, load.seconds, (index) => ({ play: play('submitting'), names: names(index) }))
    const ready: Names[] = []
    for (let index = 0; index < waitingFor(load.seconds); index++) {
      const known = names(0)
      if (clients[0]) await play('submitting')(clients[0], known)
      ready.push(known)
    }
    return await playing(clients, load.seconds, () => {
      const known = ready.pop()
      return known && { play: play('accepting'), names: known }
    })
  } finally {
    for (const client of clients) client.release()
    await db.destroy()
    if (!pool.ended) await pool.end()
  }
}

/** Plays on each connection until the time, or what there is to play, is over. */
function playing(
  clients: readonly pg.PoolClient[],
  seconds: number,
  next: (index: number) => { play: ReturnType<typeof player>; names: Names } | undefined,
): Promise<Figures> {
  return closedLoop(clients.length, seconds, async (index) => {
    const client = clients[index]
    const turn = next(index)
    if (!client || !turn) return 'over'
    await turn.play(client, turn.names).catch((error) => client.query('rollback').then(() => Promise.reject(error)))
    return 'done'
  })
}

interface Recording {
  readonly applicant: string
  readonly submitting: Take[]
  readonly accepting: Take[]
}

/** The statements of an application and of its acceptance, done by the product in this process. */
async function recorded({ house, people, posts }: Ground, databaseUrl: string): Promise<Recording> {
  const { db, pool } = connect(databaseUrl, { max: 1 })
  try {
    const client = await pool.connect()
    client.release()
    const submission = record(client)
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
      const uploads = await Promise.all(files.map((file) => keep(house, file)))
      await saveDraft(caller(resident), { number, page, uploads, ...fields })
    }
    await submit(caller(resident), { number })
    const submitting = submission.stop()
    const acceptance = record(client)
    await accept(caller(people.clerk.actor), { number })
    return { applicant: resident.id, submitting, accepting: acceptance.stop() }
  } finally {
    await db.destroy()
    if (!pool.ended) await pool.end()
  }
}

async function keep({ blobs }: Ground['house'], { field, name, bytes }: FormFile) {
  return { field, name, ...(await blobs.put(Readable.from([bytes]), { maxBytes: bytes.length + 1 })) }
}
