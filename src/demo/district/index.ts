import { type Actor, machine } from '../../kernel/context.ts'
import { createOrganisation, makeUscc } from '../../modules/directory/index.ts'
import { type Ground, type Pen, type Progress, penOf } from '../ground.ts'
import { type Cast, loadCast, residentName, wardName } from '../people.ts'
import { randomOf } from '../random.ts'
import { importCatalogue, publishGuides } from './catalogue.ts'
import { giveDisabilityCertificate } from './certificates.ts'
import { fill, giveAccount, type Officer, seatOfficers } from './officers.ts'
import { type Made, makeOrganisations, type Size } from './organisations.ts'
import { castVillage, districtCode } from './places.ts'
import {
  enterFirms,
  enterResident,
  enterResidents,
  nameOwner,
  recordDisability,
  recordLowIncome,
  type Sources,
} from './residents.ts'
import { issueSeals } from './seals.ts'
import { districtSeats } from './staff.ts'

interface Founding {
  /** When the district begins. */
  readonly at: Date
  readonly size: Size
  readonly progress: Progress
}

/** Residents of the whole district; a small one has a few. */
const residents = { whole: 300, small: 4 } as const

/** Builds 云川区 in an empty installation: offices, people, items, guides. Foundations must be there. */
export async function seedDistrict(house: Ground, { at, size, progress }: Founding): Promise<Cast> {
  const system = penOf(house, { actor: machine, from: at, random: randomOf('district') })
  progress('  district, departments, townships, villages')
  const { id: district } = await system.call(createOrganisation, {
    ...{ kind: 'district', code: districtCode, nameZh: '云川区人民政府', nameEn: 'Yunchuan District Government' },
    ...{ shortNameZh: '云川区', shortNameEn: 'Yunchuan' },
  })
  const [adminSeat, ...otherSeats] = districtSeats
  if (!adminSeat) throw new Error('The district has a seat for its administrator')
  const admin = await fill(house, system, { organisationId: district, seat: adminSeat, serial: 0 })
  const pen = penOf(house, { actor: admin, from: new Date(at.getTime() + 60_000), random: system.random })
  const made = await makeOrganisations(pen, district, size)
  progress('  posts and the people in them')
  const rest = made.map((one) => (one.id === district ? { ...one, seats: otherSeats } : one))
  const officers = await seatOfficers(house, pen, rest)
  await issueSeals(pen, officers, new Set(officers.filter(issuesPapers).map((one) => one.organisationId)))
  progress(`  ${residents[size]} residents`)
  const resident = await enterPeople(pen, { made, officers, size })
  const federation = officeOf(officers, '两项补贴经办')
  if (size === 'whole')
    await system.call(giveDisabilityCertificate, { personId: resident.id, organisationId: federation })
  progress('  service items and guides')
  await importCatalogue(pen, size)
  await publishGuides(pen, handsOf(officers))
  return loadCast(house)
}

/** Somebody in an office of the named cast, or in the federation that works with them. */
function issuesPapers({ seat }: Officer): boolean {
  return seat.cast !== undefined || seat.zh === '两项补贴经办'
}

interface Built {
  readonly made: readonly Made[]
  readonly officers: readonly Officer[]
  readonly size: Size
}

/** Residents, the named one first, and firms. @returns the named one */
async function enterPeople(pen: Pen, { made, officers, size }: Built): Promise<Actor> {
  const homes = made.filter((one) => one.home !== null)
  const sources: Sources = {
    federation: officerAt(officers, officeOf(officers, '两项补贴经办'), 'handler'),
    civilAffairs: officerAt(officers, officeOf(officers, '社会救助经办'), 'handler'),
  }
  const village = officers.find(({ seat }) => seat.cast === 'village')
  const home = homes.find(({ id }) => id === village?.organisationId)
  if (!home) throw new Error(`The cast lives in ${castVillage}`)
  const { actor, residentId } = await enterResident(pen, {
    home,
    serial: 0,
    name: residentName,
    bornIn: 1984,
    sex: 'female',
  })
  await giveAccount(pen, actor.id, 'resident')
  await recordDisability(pen, actor.id, sources.federation, { category: 'physical', grade: 2 })
  await recordLowIncome(pen, actor.id, sources.civilAffairs)
  await enterResidents(pen, { homes, sources, count: residents[size] })
  if (size === 'whole') {
    await enterFirms(pen, firmCode)
    await nameOwner(pen, { uscc: firmCode(0), owner: actor, residentId, registrar: registrarOf(made) })
    const child = await enterResident(pen, { home, serial: 498, name: wardName, bornIn: 2016, sex: 'female' })
    await recordDisability(pen, child.id, sources.federation, { category: 'intellectual', grade: 2 })
  }
  return actor
}

function firmCode(serial: number): string {
  return makeUscc(`91${districtCode}MA${String(serial + 1).padStart(7, '0')}`)
}

/** The office that registers enterprises. */
function registrarOf(made: readonly Made[]): string {
  const found = made.find(({ zh }) => zh.includes('市场监督管理局'))
  if (!found) throw new Error('Somebody registers enterprises')
  return found.id
}

function officeOf(officers: readonly Officer[], seat: string): string | undefined {
  return officers.find((officer) => officer.seat.zh === seat)?.organisationId
}

function officerAt(officers: readonly Officer[], organisationId: string | undefined, role: 'handler' | 'head'): Actor {
  const found = officers.find((one) => one.organisationId === organisationId && one.seat.roles.includes(role))
  if (!found) throw new Error('Every office has its people')
  return found.actor
}

function handsOf(officers: readonly Officer[]) {
  const [author, publisher] = officers.filter(({ seat }) => seat.roles.includes('publisher'))
  if (!author || !publisher) throw new Error('Guides need an author and a publisher')
  return { author: author.actor, publisher: publisher.actor }
}
