import { createOrganisation, makeUscc } from '../../modules/directory/index.ts'
import type { Pen } from '../ground.ts'
import { codes, type Department, departments } from './departments.ts'
import { castTownship, castVillage, districtCode, type Place, places } from './places.ts'
import { castSeats, departmentSeats, districtSeats, type Seat, townshipSeats, villageSeats } from './staff.ts'

/** How much of the district is built: all of it, or the few offices that tests need. */
export type Size = 'whole' | 'small'

/** An organisation that was made, with the seats it is to have. */
export interface Made {
  readonly id: string
  readonly zh: string
  readonly seats: readonly Seat[]
  /** For villages and communities: where their people live. */
  readonly home: string | null
}

/** The departments; a small district has those that its guides name. */
export function departmentsOf(size: Size): readonly Department[] {
  const named: ReadonlySet<string> = new Set(Object.values(codes))
  return size === 'whole' ? departments : departments.filter(({ code }) => named.has(code))
}

function placesOf(size: Size): readonly Place[] {
  return size === 'whole'
    ? places
    : places.slice(0, 2).map((place) => ({ ...place, villages: place.villages.slice(0, 2) }))
}

/** Departments, townships and streets with their villages, schools and public bodies below the district. */
export async function makeOrganisations(pen: Pen, district: string, size: Size): Promise<Made[]> {
  const made: Made[] = [{ id: district, zh: '云川区人民政府', seats: districtSeats, home: null }]
  for (const one of departmentsOf(size)) made.push(await makeDepartment(pen, district, one))
  for (const place of placesOf(size)) made.push(...(await makePlace(pen, district, place)))
  if (size === 'whole') for (const one of others) await makeOther(pen, one, { district, made })
  return made
}

async function makeDepartment(pen: Pen, parentId: string, one: Department): Promise<Made> {
  const names = { nameZh: one.zh, nameEn: one.en, shortNameZh: one.shortZh, shortNameEn: one.shortEn }
  const { id } = await pen.call(createOrganisation, { kind: 'department', parentId, code: one.code, ...names })
  return { id, zh: one.zh, seats: departmentSeats(one.code), home: null }
}

async function makePlace(pen: Pen, parentId: string, place: Place): Promise<Made[]> {
  const { kind, code } = place
  const names = { nameZh: place.zh, nameEn: place.en }
  const { id } = await pen.call(createOrganisation, { kind, parentId, code, ...names })
  const made: Made[] = [
    { id, zh: place.zh, seats: code === castTownship ? castSeats.township : townshipSeats, home: null },
  ]
  for (const [at, name] of place.villages.entries()) {
    made.push(await makeVillage(pen, { parentId: id, place, name, code: `${code}${String(at + 1).padStart(3, '0')}` }))
  }
  return made
}

interface Village {
  readonly parentId: string
  readonly place: Place
  readonly name: readonly [zh: string, en: string]
  readonly code: string
}

async function makeVillage(pen: Pen, { parentId, place, name: [zh, en], code }: Village): Promise<Made> {
  const kind = zh.endsWith('社区') ? 'community' : 'village'
  const { id } = await pen.call(createOrganisation, { kind, parentId, code, nameZh: zh, nameEn: en })
  const seats = code === castVillage ? castSeats.village : villageSeats
  return { id, zh, seats, home: `云川区${place.zh}${zh}` }
}

interface Other {
  readonly kind: 'school' | 'public-body' | 'enterprise'
  /** Chinese name of the organisation above; the district when there is none of that name. */
  readonly under: string
  readonly zh: string
  readonly en: string
}

const others: readonly Other[] = [
  other('school', '云川区教育科技和体育局', ['云川中学', 'Yunchuan Middle School']),
  other('school', '云川区教育科技和体育局', ['云川区实验小学', 'Yunchuan Experimental Primary School']),
  other('school', '云川区教育科技和体育局', ['云川职业技术学校', 'Yunchuan Vocational School']),
  other('school', '清溪镇', ['清溪镇中心小学', 'Qingxi Central Primary School']),
  other('school', '青石镇', ['青石镇中心小学', 'Qingshi Central Primary School']),
  other('school', '云川区教育科技和体育局', ['云川区特殊教育学校', 'Yunchuan Special School']),
  other('public-body', '云川区卫生健康局', ['云川区人民医院', 'Yunchuan People’s Hospital']),
  other('public-body', '云川区民政局', ['云川区社会福利院', 'Yunchuan Welfare Institution']),
  other('public-body', '云川区人民政府', ['云川区政务服务中心', 'Yunchuan Government Service Centre']),
  other('public-body', '清溪镇', ['清溪镇卫生院', 'Qingxi Health Centre']),
  other('enterprise', '云川区人民政府', ['云川区供水有限责任公司', 'Yunchuan Water Supply Company']),
  other('enterprise', '云川区人民政府', ['云川区公共交通有限责任公司', 'Yunchuan Public Transport Company']),
]

function other(kind: Other['kind'], under: string, [zh, en]: readonly [string, string]): Other {
  return { kind, under, zh, en }
}

async function makeOther(pen: Pen, one: Other, below: { district: string; made: readonly Made[] }): Promise<void> {
  const parentId = below.made.find(({ zh }) => zh === one.under)?.id ?? below.district
  const register = one.kind === 'enterprise' ? '91' : '12' // 工商 companies; 编办 public institutions
  const code = makeUscc(`${register}${districtCode}MB${String(others.indexOf(one) + 1).padStart(7, '0')}`)
  await pen.call(createOrganisation, { kind: one.kind, parentId, code, nameZh: one.zh, nameEn: one.en })
}
