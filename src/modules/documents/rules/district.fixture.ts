import { machine } from '../../../kernel/context.ts'
import { both } from '../../../kernel/text.ts'
import type { Organisation } from '../../directory/index.ts'
import type { AddressBook } from '../addressees.ts'
import { parseText } from '../content/text.ts'
import type { Elements } from '../model.ts'
import type { Opinion, Surroundings } from './index.ts'

// A small district, documents that nothing is wrong with, and what stands around them.
const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

function organisation(number: number, kind: Organisation['kind'], zh: string, above: readonly number[]): Organisation {
  const path = [...above, number].map(id)
  const parentId = path.at(-2) ?? null
  return {
    ...{ id: id(number), number: `000${number}`, kind, parentId, path, code: String(number) },
    ...{ name: { zh, en: zh }, shortName: null, activeFrom: '2020-01-01', activeTo: null },
  }
}

export const district = organisation(1, 'district', '云川区人民政府', [])
export const bureau = organisation(2, 'department', '云川区民政局', [1])
export const other = organisation(3, 'department', '云川区财政局', [1])
export const township = organisation(4, 'township', '清溪镇', [1])
export const village = organisation(5, 'village', '柳树村', [1, 4])
export const secretariat = organisation(6, 'department', '云川区人民政府办公室', [1])
export const home = organisation(7, 'public-body', '云川区社会福利院', [1, 2])
const all = [district, bureau, other, township, village, secretariat, home]
const book: AddressBook = {
  organisations: new Map(all.map((one) => [one.id, one])),
  groups: [{ key: 'townships', name: '各乡镇（街道）', members: [township.id], keptBy: machine.id }],
  superiors: new Map([
    [other.id, '市财政局'],
    [village.id, '区委组织部'],
  ]),
}
export const to = (...list: readonly Organisation[]) => list.map((one) => ({ organisation: one.id }))

/** A notice of the district to its townships that nothing is wrong with. */
export const notice: Elements = {
  ...{ type: 'notice', format: 'document', direction: 'down', issuer: district.id, joint: [] },
  ...{ title: '云川区人民政府关于做好防汛工作的通知', urgency: null, main: to(township), copies: [] },
  ...{
    content: parseText('各乡镇：\n一、总体要求\n（一）压实责任。\n特此通知。'),
    attachments: [],
    notes: '',
    contact: '',
  },
  ...{ disclosure: { decision: 'open', ground: null }, obligations: [], attendees: null, special: '' },
}
/** A request of the bureau to the district. */
export const request: Elements = {
  ...notice,
  ...{ type: 'request', direction: 'up', issuer: bureau.id, main: to(district) },
  ...{
    title: '云川区民政局关于增加救助资金的请示',
    content: parseText('区政府：\n一、基本情况\n请求增加资金。\n妥否，请批示。'),
  },
  contact: '王雨晴 0826-1234567',
}
export const report: Elements = {
  ...request,
  ...{
    type: 'report',
    title: '云川区民政局关于防汛工作的报告',
    content: parseText('现将情况报告如下。\n特此报告。'),
    contact: '',
  },
}

export const calm: Surroundings = {
  ...{ book, issuer: district, office: secretariat, opinions: [], files: [], today: '2026-03-02' },
  mayIssueFor: [secretariat, district],
}
export const ofBureau: Surroundings = { ...calm, issuer: bureau, office: bureau, mayIssueFor: [bureau] }
export const opinion = (more: Partial<Opinion>): Opinion => ({
  name: both('财政局', 'Finance Bureau'),
  answer: 'agree',
  late: false,
  current: true,
  ...more,
})
export const text = (words: string) => ({ content: parseText(words) })
export const said = (opinions: readonly Opinion[], around = calm): Surroundings => ({ ...around, opinions })
export const duty: Elements['obligations'][number] = {
  ...{ clause: '一', what: '报送方案', organisations: [], due: { day: '2026-03-02' }, evidence: 'file' },
}
export const file = { id: id(9), name: '汇总表', sha256: 'a'.repeat(64) }
