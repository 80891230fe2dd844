import { sql } from 'kysely'
import { connect } from '../kernel/database.ts'
import type { House } from '../kernel/http/house.ts'
import { migrate } from '../kernel/migrate.ts'
import { migrationFolders } from '../migrations.ts'
import { integrateNow } from '../modules/ledger/index.ts'
import { seedDistrict } from './district/index.ts'
import { seedFoundations } from './foundations.ts'
import type { Progress } from './ground.ts'
import { type Holding, hasVisitors, markBegun, markFinished, whatItHolds } from './marker.ts'
import { multiply } from './multiply/index.ts'
import { seedMatters } from './year/index.ts'

/** What `npm start` and `heliograph seed` stand on. */
export interface Stand {
  readonly house: House
  readonly databaseUrl: string
}

/** Furnishes the house; an empty one gets the demonstration district, unless that is not wanted. */
export async function firstStart(stand: Stand, progress: Progress, { empty }: { empty: boolean }): Promise<void> {
  await alone(stand, async () => {
    const holding = await prepare(stand, progress)
    const isWanted = stand.house.settings.DEMO === 'on' && !empty
    if (isWanted && holding === 'nothing') await loadDemonstration(stand, progress)
  })
}

/** Adds matters to a demonstration; an empty database gets the district first. */
export async function addMatters(stand: Stand, progress: Progress, count: number): Promise<void> {
  await alone(stand, async () => {
    const holding = await prepare(stand, progress)
    if (holding === 'something else') throw new Error('This installation is no demonstration; nothing is added to it.')
    if (holding === 'nothing') await loadDemonstration(stand, progress)
    progress(`Adding ${count} matters`)
    await liveThrough(stand, progress, { count, first: false })
    await integrateNow(stand.house)
  })
}

/** Brings a demonstration to a number of matters, to see how the product behaves at size. */
export async function multiplyMatters(stand: Stand, progress: Progress, total: number): Promise<void> {
  await alone(stand, async () => {
    const holding = await prepare(stand, progress)
    if (holding === 'something else') throw new Error('This installation is no demonstration; nothing is added to it.')
    if (holding === 'nothing') await loadDemonstration(stand, progress)
    progress(`Copying matters until there are ${total}`)
    const { db } = connect(stand.databaseUrl, { max: 1 }) // one connection, on which temporary tables lie
    await multiply({ ...stand.house, db }, total, { at: stand.house.now(), progress }).finally(() => db.destroy())
    await integrateNow(stand.house)
  })
}

/** Programs that start together load one after the other: the second finds everything there. */
async function alone({ house }: Stand, work: () => Promise<void>): Promise<void> {
  await house.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext('heliograph.demonstration'))`.execute(connection)
    await work().finally(() => sql`select pg_advisory_unlock_all()`.execute(connection))
  })
}

/** Clears away a loading that broke off, puts the foundations in place, and tells what there is. */
async function prepare(stand: Stand, progress: Progress): Promise<Holding> {
  const { house } = stand
  const holding = await whatItHolds(house)
  if (holding === 'half a demonstration') await clear(stand, progress)
  await seedFoundations(house, house.now())
  return holding === 'half a demonstration' ? 'nothing' : holding
}

/**
 * Empties a database in which the loading of the demonstration broke off. Nobody is let in before it is whole, so
 * nothing but a part of it is lost.
 *
 * @throws Error when somebody has signed in after all
 */
async function clear({ house, databaseUrl }: Stand, progress: Progress): Promise<void> {
  if (await hasVisitors(house))
    throw new Error('The demonstration district is not whole, but in use. Name another database.')
  progress('The loading of the demonstration district broke off last time; it is cleared away and begun again')
  const folders = migrationFolders()
  for (const name of [...folders.map((folder) => folder.name), 'graphile_worker'])
    await sql`drop schema if exists ${sql.id(name)} cascade`.execute(house.db)
  await migrate(databaseUrl, folders)
}

/** Foundations must be there. */
async function loadDemonstration(stand: Stand, progress: Progress): Promise<void> {
  const { house } = stand
  progress('Loading the demonstration district 云川区; this happens once')
  const at = monthsBefore(house.now(), 14)
  await markBegun(house, at)
  await seedDistrict(house, { at, size: 'whole', progress })
  await liveThrough(stand, progress, { count: 500, first: true })
  await markFinished(house, house.now())
  await integrateNow(house)
}

/** A year of matters up to now. Commits do not wait for the disk one by one: a loading that breaks off is begun again. */
async function liveThrough(
  { house, databaseUrl }: Stand,
  progress: Progress,
  wanted: { count: number; first: boolean },
): Promise<void> {
  const { db, pool } = connect(databaseUrl, { max: 6 })
  pool.on('connect', (client) => client.query('set synchronous_commit = off'))
  const to = house.now()
  const began = performance.now()
  try {
    const year = {
      ...wanted,
      from: monthsBefore(to, 12),
      to,
      key: `${wanted.first ? 'first' : to.toISOString()} year`,
    }
    const { matters, calls } = await seedMatters({ ...house, db }, year, progress)
    progress(`  ${matters} matters by ${calls} operations in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  } finally {
    await db.destroy()
  }
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now)
  then.setUTCMonth(then.getUTCMonth() - months)
  then.setUTCHours(1, 0, 0, 0)
  return then
}
