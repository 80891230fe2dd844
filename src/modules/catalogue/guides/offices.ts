import { both } from '../../../kernel/text.ts'
import type { GuideDraft } from '../model.ts'
import { litigation } from './laws/litigation.ts'
import { reconsideration } from './laws/reconsideration.ts'

// 云川区 is fictional: no such area code as 0990-86… is dialled here, and no such street exists.

/** Codes of the directory's organisations that the guides name; the codes are those of the imported list of items. */
export const organisations = {
  civilAffairs: '11511301008778298W', // 区民政局
  federation: '11511301452259996u', // 区残联; the real list writes the last letter small
  approval: '68236467-9', // 区行政审批局
  health: '11511301008778490F', // 区卫健局
  fire: '130501003', // 区消防大队
} as const

type Part<Name extends keyof GuideDraft> = NonNullable<GuideDraft[Name]>[keyof NonNullable<GuideDraft[Name]> & number]

/** 区民政局 as the authority in whose name it is decided. */
export const civilAffairs: GuideDraft['department'] = {
  organisation: organisations.civilAffairs,
  name: both('云川区民政局', 'Yunchuan District Civil Affairs Bureau'),
  kind: 'statutory',
}

/** 区行政审批局, to which the power to license was moved (行政许可法 art. 25), as the real list has it. */
export const approvalBureau: GuideDraft['department'] = {
  organisation: organisations.approval,
  name: both('云川区行政审批局', 'Yunchuan District Administrative Approval Bureau'),
  kind: 'statutory',
}

const workingHours = both('工作日 9:00–12:00，13:30–17:00', 'Working days 9:00–12:00 and 13:30–17:00')

/** Counters where one may come; nobody has to. */
export const places = {
  village: {
    name: both('您所在村（社区）的便民服务站', 'The service point of your village or community'),
    address: both('各村（社区）党群服务中心', 'The service centre of each village or community'),
    hours: workingHours,
    hall: false,
    directions: both('找村（社区）帮办员，可以上门。', 'Ask for the village helper, who can also come to your home.'),
  },
  township: {
    name: both(
      '您户籍所在乡镇（街道）便民服务中心',
      'The service centre of the township or street where your household is registered',
    ),
    address: both(
      '各乡镇（街道）便民服务中心“一门受理”窗口',
      'The one-stop counter of each township or street service centre',
    ),
    hours: workingHours,
    hall: true,
    directions: null,
  },
  county: {
    name: both(
      '云川区政务服务中心二楼民政窗口',
      'Yunchuan Government Service Centre, second floor, civil affairs counter',
    ),
    address: both('云川区昭明路 1 号', '1 Zhaoming Road, Yunchuan District'),
    hours: workingHours,
    hall: true,
    directions: both('公交 1 路、6 路到“政务中心”站。', 'Bus 1 or 6 to “Government Service Centre”.'),
  },
  business: {
    name: both(
      '云川区政务服务中心一楼开办企业专区',
      'Yunchuan Government Service Centre, ground floor, business counters',
    ),
    address: both('云川区昭明路 1 号', '1 Zhaoming Road, Yunchuan District'),
    hours: workingHours,
    hall: true,
    directions: both('公交 1 路、6 路到“政务中心”站。', 'Bus 1 or 6 to “Government Service Centre”.'),
  },
} satisfies Record<string, Part<'places'>>

/** A telephone of the district with its hours. */
export function phone(zh: string, en: string, value: string): Part<'consult'> {
  return { kind: 'phone', name: both(zh, en), value, hours: workingHours }
}

/** To whom one complains: never the office that handles the matter. */
export const complain: GuideDraft['complain'] = [
  phone('云川区政务服务监督投诉电话', 'Complaints about government services in Yunchuan', '0990-8612399'),
  {
    kind: 'phone',
    name: both('政务服务便民热线', 'Government service hotline'),
    value: '12345',
    hours: both('全天', 'Day and night'),
  },
  {
    kind: 'letter',
    name: both('云川区政务服务监督科', 'Service Supervision Section of Yunchuan District'),
    value: '云川区昭明路 1 号政务服务中心 405 室 / Room 405, 1 Zhaoming Road',
  },
]

/** Ways to contest a decision or a silence of the district's offices. */
export const remedies: GuideDraft['remedies'] = [
  {
    kind: 'reconsideration',
    name: both(
      '云川区人民政府（行政复议机构：云川区司法局）',
      'Yunchuan District People’s Government (reconsideration office: Justice Bureau)',
    ),
    address: both('云川区昭明路 3 号', '3 Zhaoming Road, Yunchuan District'),
    phone: '0990-8613210',
    within: both(
      '自知道决定之日起 60 日内。可以书面申请，书面有困难的可以口头申请。不收费。',
      'Within 60 days of learning of the decision, in writing or, if writing is hard, by word of mouth. Free of charge.',
    ),
    basis: reconsideration.within,
  },
  {
    kind: 'litigation',
    name: both('云川区人民法院', 'Yunchuan District People’s Court'),
    address: both('云川区明法路 8 号', '8 Mingfa Road, Yunchuan District'),
    phone: '0990-8615500',
    within: both(
      '自知道决定之日起 6 个月内。先复议的，收到复议决定书之日起 15 日内。',
      'Within 6 months of learning of the decision; after reconsideration, within 15 days of receiving its outcome.',
    ),
    basis: litigation.within,
  },
]
