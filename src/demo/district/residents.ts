import { type Actor, machine } from '../../kernel/context.ts'
import type { Day } from '../../kernel/day.ts'
import { claimFirm } from '../../modules/behalf/index.ts'
import {
  addPerson,
  makeResidentId,
  recordFact,
  recordFirmRegister,
  registerFirm,
} from '../../modules/directory/index.ts'
import type { Pen } from '../ground.ts'
import type { Random } from '../random.ts'
import { aName, aPhone } from './names.ts'
import type { Made } from './organisations.ts'
import { districtCode } from './places.ts'

/** Who vouches for what is known of people. */
export interface Sources {
  readonly federation: Actor
  readonly civilAffairs: Actor
}

interface Someone {
  readonly home: Made
  readonly serial: number
  readonly name?: string
  /** Year of birth. */
  readonly bornIn: number
  readonly sex: 'female' | 'male'
}

/** Enters one resident as the register names one; area code 990101 belongs to nobody. */
export async function enterResident(pen: Pen, { home, serial, bornIn, sex, ...who }: Someone) {
  const { random } = pen
  const birth = `${bornIn}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`
  const name = who.name ?? aName(random, { sex, bornIn })
  const order = (serial % 499) * 2 + (sex === 'male' ? 1 : 0)
  const residentId = makeResidentId(districtCode, birth, order)
  const { id } = await pen.call(addPerson, {
    ...{ name, residentId, phone: aPhone(serial) },
    address: `${home.home}${random.between(1, 9)}${home.zh.endsWith('村') ? '组' : '栋'}${random.between(1, 60)}号`,
    residenceOrganisationId: home.id,
    identityFrom: 'register',
  })
  return { id, name, residentId, actor: { id, kind: 'person', name, post: null } satisfies Actor }
}

interface Wanted {
  readonly homes: readonly Made[]
  readonly sources: Sources
  readonly count: number
}

/** Residents of every village and community, with what offices know of some of them. */
export async function enterResidents(pen: Pen, { homes, sources, count }: Wanted): Promise<void> {
  const { random } = pen
  for (let serial = 1; serial <= count; serial++) {
    const home = homes[serial % homes.length]
    if (!home) return
    const sex = random.chance(0.5) ? 'female' : 'male'
    const person = await enterResident(pen, { home, serial, bornIn: random.between(1938, 2005), sex })
    if (random.chance(0.28)) await recordDisability(pen, person.id, sources.federation)
    if (random.chance(0.3)) await recordLowIncome(pen, person.id, sources.civilAffairs)
  }
}

const disabilities = ['physical', 'visual', 'hearing', 'intellectual', 'mental', 'multiple'] as const

interface Disability {
  readonly category: (typeof disabilities)[number]
  /** 1, the gravest, to 4. */
  readonly grade: number
}

/** A disability certificate, as the federation's register has it. */
export async function recordDisability(pen: Pen, personId: string, source: Actor, known?: Disability): Promise<void> {
  const { random } = pen
  const value = { valid: true, ...(known ?? { category: random.pick(disabilities), grade: random.between(1, 4) }) }
  await record(pen, { personId, code: 'disability-certificate', value, since: someDay(pen.random, 2015, 2024) }, source)
}

/** A household that receives the subsistence allowance. */
export async function recordLowIncome(pen: Pen, personId: string, source: Actor): Promise<void> {
  const value = { household: pen.random.between(1, 5), monthlyFen: pen.random.between(18, 96) * 1000 }
  await record(pen, { personId, code: 'low-income', value, since: someDay(pen.random, 2019, 2024) }, source)
}

interface Fact {
  readonly personId: string
  readonly code: string
  readonly value: unknown
  readonly since: Day
}

async function record(pen: Pen, fact: Fact, source: Actor): Promise<void> {
  await pen.call(recordFact, { ...fact, sourceOrganisationId: source.post?.organisationId }, source)
}

const trades = [
  '清溪粮油',
  '云川阳光家政',
  '大河水产',
  '桐林木业',
  '青石建材',
  '松坪茶叶',
  '白鹭农业',
  '昭明印务',
  '枫林装饰',
  '云台物流',
] as const

/** Firms of the district; their codes carry its area, which belongs to nobody. */
export async function enterFirms(pen: Pen, usccOf: (serial: number) => string): Promise<void> {
  for (const [serial, trade] of trades.entries()) {
    const kind = serial % 3 === 2 ? ('cooperative' as const) : ('company' as const)
    const name = kind === 'company' ? `云川区${trade}有限公司` : `云川区${trade}专业合作社`
    await pen.call(registerFirm, {
      name,
      kind,
      uscc: usccOf(serial),
      address: '云川区昭明路',
      contactPhone: aPhone(8_000_000 + serial),
    })
  }
}

/** The register names the named resident as the legal representative of the first firm, who proves it by that. */
export async function nameOwner(
  pen: Pen,
  { uscc, owner, residentId, registrar }: { uscc: string; owner: Actor; residentId: string; registrar: string },
): Promise<void> {
  await pen.call(
    recordFirmRegister,
    {
      ...{ uscc, name: `云川区${trades[0]}有限公司`, address: '云川区昭明路', since: '2019-04-12' },
      ...{ legalName: owner.name, legalResidentId: residentId, sourceOrganisationId: registrar },
    },
    machine,
  )
  await pen.call(claimFirm, { uscc }, owner)
}

function someDay(random: Random, from: number, to: number): Day {
  return `${random.between(from, to)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
