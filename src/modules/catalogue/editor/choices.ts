import { both, same, type Text } from '../../../kernel/text.ts'
import { names } from '../names.ts'
import { isList, isObject, type Json, type JsonObject, valueAt } from './json.ts'

/** What may be chosen, with its words. */
export interface Choice {
  readonly value: string
  readonly text: Text
}

/** What a guide may refer to outside of itself, in words. */
export interface Offers {
  readonly organisations: readonly Choice[]
  readonly rules: readonly Choice[]
  readonly topics: { readonly persons: readonly Choice[]; readonly organisations: readonly Choice[] }
  readonly lifeEvents: readonly Choice[]
}

/** Things outside and inside the guide that a part may name; undefined where anything can be written. */
export function offered(pattern: string, offers: Offers, content: JsonObject): readonly Choice[] | undefined {
  if (/(^|\.)rule$/.test(pattern)) return offers.rules
  if (pattern === 'publicity.results.within' || pattern === 'publicity.notice.objection.answer') return offers.rules
  switch (pattern) {
    case 'department.organisation':
    case 'handlers.organisation':
      return offers.organisations
    case 'topics.persons':
      return offers.topics.persons
    case 'topics.organisations':
      return offers.topics.organisations
    case 'lifeEvents':
      return offers.lifeEvents
    case 'outcomes.result':
    case 'certificates._key':
      return coded(content.results)
    case 'tacit.outcome':
      return coded(content.outcomes)
    case 'commitments.instead':
      return coded(content.materials)
    case 'conditions.ground':
      return listOf(content.outcomes).flatMap((outcome) => coded(valueAt(outcome, 'grounds'), 'text'))
    case 'certificates.fields.from':
      return fieldNames(content)
    default:
      return undefined
  }
}

/** Things of a list by code. */
export function coded(list: Json | undefined, words = 'name'): Choice[] {
  return listOf(list).flatMap((one) => {
    const code = valueAt(one, 'code')
    return typeof code === 'string' && code !== '' ? [{ value: code, text: wordsAt(one, words) ?? same(code) }] : []
  })
}

function fieldNames(content: JsonObject): Choice[] {
  const pages = listOf(valueAt(content, 'form.pages'))
  const fields = pages
    .flatMap((page) => listOf(valueAt(page, 'sections')))
    .flatMap((one) => listOf(valueAt(one, 'fields')))
  return fields.flatMap((field) => {
    const name = valueAt(field, 'name')
    return typeof name === 'string' ? [{ value: name, text: wordsAt(field, 'label') ?? same(name) }] : []
  })
}

/** A text in both languages at a path. */
export function wordsAt(value: Json | undefined, path: string): Text | undefined {
  const found = valueAt(value, path)
  if (!isObject(found) || typeof found.zh !== 'string' || typeof found.en !== 'string') return undefined
  return found.zh || found.en ? both(found.zh || found.en, found.en || found.zh) : undefined
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

const units = {
  'working-days': both('工作日', 'Working days'),
  'calendar-days': both('自然日', 'Calendar days'),
  hours: both('小时', 'Hours'),
  immediate: both('当场', 'At once'),
}

/** Words of the values of a choice; the value itself where nobody has named it. */
const valueWords: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  type: names.type,
  serves: names.person,
  useLevel: names.level,
  level: names.level,
  channels: names.channel,
  necessity: names.necessity,
  'materials.form': names.form,
  collection: names.collection,
  delivery: names.delivery,
  area: names.area,
  part: names.part,
  unit: units,
  powerSource: {
    own: both('法定本级行使', 'Own'),
    'from-above': both('上级下放', 'Handed down'),
    'authorised-above': both('上级授权', 'Authorised by a higher level'),
    'authorised-same': both('同级授权', 'Authorised by the same level'),
    'delegated-above': both('上级委托', 'Delegated by a higher level'),
    'delegated-same': both('同级委托', 'Delegated by the same level'),
  },
  'department.kind': {
    statutory: both('法定机关', 'Statutory authority'),
    authorised: both('授权组织', 'Authorised organisation'),
    entrusted: both('受委托组织', 'Entrusted organisation'),
  },
  handling: { immediate: both('即办件', 'At once'), promised: both('承诺件', 'Promised') },
  finish: {
    'at-once': both('即审即办', 'At once'),
    licence: both('出证办结', 'Licence'),
    document: both('出文办结', 'Document'),
    approval: both('审批办结', 'Approval'),
    payment: both('给付办结', 'Payment'),
    other: both('其他', 'Other'),
  },
  'times.from': {
    acceptance: both('受理之日', 'Acceptance'),
    receipt: both('收到全部有效文件之日', 'Receipt of all valid papers'),
  },
  'extension.by': {
    head: both('本机关负责人', 'Head of the authority'),
    government: both('本级人民政府', 'The government'),
  },
  'conditions.fits': { yes: both('是', 'Yes'), no: both('否', 'No') },
  'materials.kind': {
    certificate: both('证件证书证明', 'Certificate'),
    'application-form': both('申请表格文书', 'Application form'),
    other: both('其他', 'Other'),
  },
  'materials.source': {
    applicant: both('申请人自备', 'The applicant'),
    government: both('政府部门核发', 'Government'),
    'third-party': both('其他', 'Somebody else'),
    'shared-data': both('数据共享取得', 'Shared data'),
  },
  'results.kind': {
    licence: both('证照', 'Licence'),
    document: both('批文', 'Document'),
    payment: both('资金', 'Payment'),
    other: both('其他', 'Other'),
  },
  'outcomes.kind': { grant: both('准予', 'Grants'), refuse: both('不予', 'Refuses') },
  'steps.stage': {
    acceptance: both('受理', 'Acceptance'),
    review: both('审核', 'Review'),
    decision: both('审批', 'Decision'),
    completion: both('办结', 'Completion'),
    delivery: both('送达', 'Delivery'),
    other: both('其他', 'Other'),
  },
  'remedies.kind': {
    reconsideration: both('行政复议', 'Reconsideration'),
    litigation: both('行政诉讼', 'Litigation'),
    complaint: both('投诉', 'Complaint'),
  },
  'consult.kind': contactKinds(),
  'complain.kind': contactKinds(),
  'online.level': { 1: same('Ⅰ'), 2: same('Ⅱ'), 3: same('Ⅲ'), 4: same('Ⅳ') },
}

function contactKinds(): Readonly<Record<string, Text>> {
  return {
    phone: both('电话', 'Telephone'),
    web: both('网站', 'Web'),
    mail: both('电子邮件', 'E-mail'),
    letter: both('信函', 'Letter'),
    counter: both('窗口', 'Counter'),
  }
}

/** The words of a value of a choice. */
export function valueText(pattern: string, value: string): Text {
  const last = pattern.split('.').at(-1) ?? pattern
  return valueWords[pattern]?.[value] ?? valueWords[last]?.[value] ?? same(value)
}
