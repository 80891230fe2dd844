import type { Role } from '../../kernel/context.ts'
import type { DemoName } from '../../modules/directory/index.ts'
import { codes } from './departments.ts'

/** A post with the one person who holds it. */
export interface Seat {
  readonly zh: string
  readonly en: string
  readonly roles: readonly Role[]
  /** Section of the organisation, Chinese and English. */
  readonly unit?: readonly [zh: string, en: string]
  /** One of the named cast, whose name does not depend on chance. */
  readonly cast?: DemoName
  readonly name?: string
}

const unit = {
  service: ['政务服务管理科', 'Service Management Section'],
  supervision: ['政务服务监督科', 'Service Supervision Section'],
  assistance: ['社会救助科', 'Social Assistance Section'],
  welfare: ['社会福利科', 'Welfare Section'],
  associations: ['社会组织管理科', 'Social Organisations Section'],
  legal: ['法规科', 'Legal Section'],
} as const

/** Seats of the district itself: the system, the guides, the supervision. */
export const districtSeats: readonly Seat[] = [
  { zh: '系统管理员', en: 'System administrator', roles: ['administrator'], cast: 'admin', name: '钱立诚' },
  { zh: '办事指南编写', en: 'Author of guides', roles: ['publisher'], unit: unit.service },
  { zh: '办事指南发布', en: 'Publisher of guides', roles: ['publisher'], unit: unit.service },
  { zh: '区长', en: 'Head of the district', roles: ['head'], cast: 'leader', name: '顾长风' },
  { zh: '分管副区长', en: 'Deputy head of the district', roles: ['head'] },
  { zh: '监察员', en: 'Auditor', roles: ['auditor'], unit: unit.supervision, cast: 'auditor', name: '孙正明' },
  // an appeal about a card is decided by another person than the one who upheld it
  { zh: '监督科科长', en: 'Head of supervision', roles: ['auditor'], unit: unit.supervision },
]

/** Who reviews, numbers, seals and sends the official documents of an organisation, and takes in those of others. */
const secretary: Seat = { zh: '办公室文秘', en: 'Secretary of the office', roles: ['office'] }

const civilAffairs: readonly Seat[] = [
  {
    zh: '社会救助经办',
    en: 'Clerk for social assistance',
    roles: ['handler'],
    unit: unit.assistance,
    cast: 'clerk',
    name: '王雨晴',
  },
  { zh: '社会救助核对', en: 'Clerk for checks of means', roles: ['handler'], unit: unit.assistance },
  { zh: '社会福利经办', en: 'Clerk for welfare', roles: ['handler'], unit: unit.welfare },
  { zh: '社会组织登记', en: 'Registrar of associations', roles: ['handler'], unit: unit.associations },
  { zh: '法制审核', en: 'Legal reviewer', roles: ['handler'], unit: unit.legal },
  { zh: '局长', en: 'Director', roles: ['head'], cast: 'head', name: '赵明远' },
  { zh: '副局长', en: 'Deputy director', roles: ['head'] },
  { ...secretary, cast: 'bureau', name: '魏丽娟' },
  {
    zh: '民政指南编写',
    en: 'Author of guides',
    roles: ['publisher'],
    unit: unit.legal,
    cast: 'author',
    name: '许文静',
  },
  {
    zh: '民政指南发布',
    en: 'Publisher of guides',
    roles: ['publisher'],
    unit: unit.legal,
    cast: 'publisher',
    name: '沈一帆',
  },
]

const federation: readonly Seat[] = [
  { zh: '残疾评定核对', en: 'Clerk for disability grades', roles: ['handler'] },
  { zh: '两项补贴经办', en: 'Clerk for allowances', roles: ['handler'] },
  { zh: '理事长', en: 'Director', roles: ['head'] },
  secretary,
]

const department: readonly Seat[] = [
  { zh: '政务服务窗口经办', en: 'Clerk at the service counter', roles: ['handler'] },
  { zh: '负责人', en: 'Head', roles: ['head'] },
  secretary,
]

const approval: readonly Seat[] = [
  { zh: '综合窗口经办', en: 'Clerk at the joint counter', roles: ['handler'], cast: 'approval', name: '何文静' },
  { zh: '局长', en: 'Director', roles: ['head'], cast: 'chief', name: '罗远航' },
  secretary,
]

const health: readonly Seat[] = [
  { zh: '卫生监督经办', en: 'Clerk for hygiene', roles: ['handler'], cast: 'health', name: '秦书月' },
  { zh: '负责人', en: 'Head', roles: ['head'] },
  secretary,
]

/** The office of the government drafts for the district, which signs through its head. */
const government: readonly Seat[] = [
  { zh: '综合科文稿', en: 'Drafter', roles: ['handler'], cast: 'drafter', name: '江月明' },
  { zh: '文秘科科长', en: 'Head of the secretariat', roles: ['office'], cast: 'secretary', name: '方静姝' },
  { zh: '主任', en: 'Director', roles: ['head'] },
]

const township: readonly Seat[] = [
  { zh: '民政经办', en: 'Clerk for civil affairs', roles: ['handler'] },
  { zh: '便民服务中心窗口', en: 'Clerk at the service centre', roles: ['handler'] },
  { zh: '社会事务经办', en: 'Clerk for social affairs', roles: ['handler'] },
  { zh: '分管负责人', en: 'Head in charge', roles: ['head'] },
  { zh: '党政办文秘', en: 'Secretary of the office', roles: ['office'] },
]

const village: readonly Seat[] = [{ zh: '帮办员', en: 'Helper', roles: ['helper', 'office'] }]

const castOfTownship: Readonly<Record<string, Pick<Seat, 'cast' | 'name'>>> = {
  民政经办: { cast: 'township', name: '陈立新' },
  分管负责人: { cast: 'mayor', name: '贺敏之' },
  党政办文秘: { cast: 'registry', name: '叶文舒' },
}

/** Where the named cast sits in a township and a village. */
export const castSeats = {
  township: township.map((seat): Seat => ({ ...seat, ...castOfTownship[seat.zh] })),
  village: village.map((seat): Seat => ({ ...seat, cast: 'village', name: '周桂香' })),
}

const special: Readonly<Record<string, readonly Seat[]>> = {
  [codes.civilAffairs]: civilAffairs,
  [codes.federation]: federation,
  [codes.approval]: approval,
  [codes.health]: health,
  [codes.government]: government,
}

/** The seats of a department by its code. */
export function departmentSeats(code: string): readonly Seat[] {
  return special[code] ?? department
}

export const townshipSeats = township
export const villageSeats = village
