import type { House } from '../kernel/http/house.ts'
import { integrateNow } from '../modules/ledger/index.ts'
import { seedDistrict } from './district/index.ts'
import { seedFoundations } from './foundations.ts'
import type { Progress } from './ground.ts'
import { markBegun, markFinished, whatItHolds } from './marker.ts'

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
  progress(`Adding ${count} matters`)
}

/** Foundations must be there. */
async function loadDemonstration({ house }: Stand, progress: Progress): Promise<void> {
  progress('Loading the demonstration district 云川区; this happens once')
  const at = monthsBefore(house.now(), 14)
  await markBegun(house, at)
  await seedDistrict(house, { at, size: 'whole', progress })
  await markFinished(house, house.now())
  await integrateNow(house)
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
