import type { Role } from '../../kernel/context.ts'
import { both, same, type Text } from '../../kernel/text.ts'
import type { OrganisationKind } from './kinds.ts'
import type { Appointment, Firm } from './model.ts'

/** What each kind of organisation is called. */
export const kindNames: Readonly<Record<OrganisationKind, Text>> = {
  district: both('区（县）', 'district'),
  department: both('部门', 'department'),
  township: both('乡镇', 'township'),
  street: both('街道', 'street office'),
  village: both('村', 'village'),
  community: both('社区', 'community'),
  'public-body': both('事业单位', 'public body'),
  school: both('学校', 'school'),
  enterprise: both('企业', 'enterprise'),
}

/** What each role is called. */
export const roleNames: Readonly<Record<Role, Text>> = {
  helper: both('帮办', 'helper'),
  handler: both('经办', 'handler'),
  office: both('文秘', 'office'),
  head: both('负责人', 'head'),
  auditor: both('监察', 'auditor'),
  publisher: both('发布', 'publisher'),
  administrator: both('系统管理', 'administrator'),
}

export const appointmentNames: Readonly<Record<Appointment['kind'], Text>> = {
  holder: both('正式', 'holder'),
  acting: both('代理', 'acting'),
  substitute: both('替补', 'substitute'),
}

export const firmKindNames: Readonly<Record<Firm['kind'], Text>> = {
  company: both('企业', 'company'),
  'sole-trader': both('个体工商户', 'sole trader'),
  cooperative: both('农民专业合作社', 'farmers’ cooperative'),
  'social-organisation': both('社会组织', 'social organisation'),
  'public-institution': both('事业单位', 'public institution'),
  other: both('其他', 'other'),
}

const factNames: Readonly<Record<string, Text>> = {
  'disability-certificate': both('残疾人证', 'Disability certificate'),
  'low-income': both('低保信息', 'Subsistence allowance'),
  household: both('家庭成员', 'Household'),
  'household-members': both('家庭成员', 'Household members'),
  'bank-account': both('银行账户', 'Bank account'),
  hukou: both('户籍', 'Household registration'),
}

/** What a known fact is called; an unknown code is shown as it is. */
export function factName(code: string): Text {
  return factNames[code] ?? same(code)
}
