import { connect } from '../kernel/database.ts'
import type { House } from '../kernel/http/house.ts'
import { integrateNow } from '../modules/ledger/index.ts'
import { seedDistrict } from './district/index.ts'
import { seedFoundations } from './foundations.ts'
import type { Progress } from './ground.ts'
import { markBegun, markFinished, whatItHolds } from './marker.ts'
import { seedMatters } from './year/index.ts'

/** What `npm start` and `heliograph seed` stand on. */
export interface Stand {
  readonly house: House
  readonly databaseUrl: string
}

/** Furnishes the house; an empty one gets the demonstration district, unless that is not wanted. */
export async function firstStart(stand: Stand, progress: Progress, { empty }: { empty: boolean }): Promise<void> {
  const { house } = stand
  await seedFoundations(house, house.now())
  if (house.settings.DEMO === 'off' || empty) return
  const holding = await whatItHolds(house)
  if (holding === 'half a demonstration') throw new Error(halfLoaded(house))
  if (holding === 'nothing') await loadDemonstration(stand, progress)
}

/** Adds matters to a demonstration; an empty database gets the district first. */
export async function addMatters(stand: Stand, progress: Progress, count: number): Promise<void> {
  const { house } = stand
  await seedFoundations(house, house.now())
  const holding = await whatItHolds(house)
  if (holding === 'something else') throw new Error('This installation is no demonstration; nothing is added to it.')
  if (holding === 'half a demonstration') throw new Error(halfLoaded(house))
  if (holding === 'nothing') await loadDemonstration(stand, progress)
  progress(`Adding ${count} matters`)
  await liveThrough(stand, progress, { count, stories: false })
  await integrateNow(house)
}

/** Foundations must be there. */
async function loadDemonstration(stand: Stand, progress: Progress): Promise<void> {
  const { house } = stand
  progress('Loading the demonstration district 云川区; this happens once')
  const at = monthsBefore(house.now(), 14)
  await markBegun(house, at)
  await seedDistrict(house, { at, size: 'whole', progress })
  await liveThrough(stand, progress, { count: 500, stories: true })
  await markFinished(house, house.now())
  await integrateNow(house)
}

/** A year of matters up to now. Commits do not wait for the disk one by one: a loading that breaks off is begun again. */
async function liveThrough(
  { house, databaseUrl }: Stand,
  progress: Progress,
  wanted: { count: number; stories: boolean },
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
      key: `${wanted.stories ? 'first' : to.toISOString()} year`,
    }
    const { matters, calls } = await seedMatters({ ...house, db }, year, progress)
    progress(`  ${matters} matters by ${calls} operations in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  } finally {
    await db.destroy()
  }
}

function halfLoaded({ settings }: House): string {
  const where = settings.DATABASE_URL
    ? 'Name an empty database in DATABASE_URL'
    : `Remove the folder ${settings.DATA_DIR}`
  return `Loading the demonstration district was interrupted. ${where} and start again; nothing but demonstration data is lost.`
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now)
  then.setUTCMonth(then.getUTCMonth() - months)
  then.setUTCHours(1, 0, 0, 0)
  return then
}
