import { both, type Text } from '../../kernel/text.ts'
import type { Channel, ItemType, Level, Material, PersonKind, TimeLimit } from './model.ts'

/** Names of the values of enumerations. */
export const names = {
  type: {
    '01': both('行政许可', 'Licence'),
    '02': both('行政处罚', 'Penalty'),
    '03': both('行政强制', 'Enforcement'),
    '04': both('行政征收', 'Levy'),
    '05': both('行政给付', 'Benefit'),
    '06': both('行政检查', 'Inspection'),
    '07': both('行政确认', 'Confirmation'),
    '08': both('行政奖励', 'Award'),
    '09': both('行政裁决', 'Adjudication'),
    '10': both('其他行政权力', 'Other power'),
    '20': both('公共服务', 'Public service'),
  } satisfies Record<ItemType, Text>,
  person: {
    'natural-person': both('个人', 'Persons'),
    enterprise: both('企业', 'Businesses'),
    'public-institution': both('事业单位', 'Public institutions'),
    'social-organisation': both('社会组织', 'Social organisations'),
    'unincorporated-business': both('非法人企业', 'Unincorporated businesses'),
    'administrative-organ': both('行政机关', 'Authorities'),
    'other-organisation': both('其他组织', 'Other organisations'),
  } satisfies Record<PersonKind, Text>,
  level: {
    state: both('国家', 'State'),
    province: both('省', 'Province'),
    city: both('市', 'City'),
    county: both('区县', 'District'),
    township: both('乡镇（街道）', 'Township or street'),
    village: both('村（社区）', 'Village or community'),
  } satisfies Record<Level, Text>,
  channel: {
    counter: both('窗口', 'At the counter'),
    online: both('网上', 'Online'),
    post: both('邮寄', 'By post'),
    helper: both('帮办代办', 'Through a helper'),
  } satisfies Record<Channel, Text>,
  necessity: {
    required: both('必须', 'Required'),
    optional: both('可不交', 'Optional'),
    'may-follow': both('可后补', 'May follow later'),
  } satisfies Record<Material['necessity'], Text>,
  form: {
    paper: both('纸质', 'Paper'),
    electronic: both('电子', 'Electronic'),
    either: both('纸质或电子', 'Paper or electronic'),
  } satisfies Record<Material['form'], Text>,
  collection: {
    paper: both('交纸质件', 'Paper'),
    upload: both('网上上传', 'Upload'),
    scan: both('窗口扫描', 'Scanned at the counter'),
    'may-follow': both('后补', 'Later'),
    'licence-store': both('政府自行调取', 'Looked up by government'),
  } satisfies Record<Material['collection'][number], Text>,
  delivery: {
    online: both('网上下载', 'Online'),
    counter: both('窗口领取', 'At the counter'),
    post: both('邮寄', 'By post'),
    bank: both('打入银行账户', 'To your bank account'),
  },
  area: {
    nationwide: both('全国', 'Nationwide'),
    province: both('全省', 'The province'),
    city: both('全市', 'The city'),
    county: both('全区', 'The district'),
    township: both('本乡镇（街道）', 'The township or street'),
    'across-villages': both('跨村（社区）', 'Any village or community'),
  },
  part: {
    helps: both('帮办', 'Helps'),
    accepts: both('受理', 'Accepts'),
    reviews: both('审核', 'Reviews'),
    decides: both('决定', 'Decides'),
    assists: both('协助', 'Assists'),
  },
}

const units = {
  'working-days': both('个工作日', 'working days'),
  'calendar-days': both('日', 'days'),
  hours: both('小时', 'hours'),
}

/** A time limit in words: 25 个工作日, at once. */
export function limitText({ amount, unit }: Pick<TimeLimit, 'amount' | 'unit'>): Text {
  if (unit === 'immediate') return both('当场', 'at once')
  return both(`${amount} ${units[unit].zh}`, `${amount} ${units[unit].en}`)
}

/** Copies to hand in: 原件 1 份、复印件 2 份. */
export function copiesText({ original, copy }: Material['copies']): Text {
  const zh = [original > 0 && `原件 ${original} 份`, copy > 0 && `复印件 ${copy} 份`].filter(Boolean)
  const en = [original > 0 && `original ×${original}`, copy > 0 && `copy ×${copy}`].filter(Boolean)
  return both(zh.join('、'), en.join(', '))
}

/** Several things one after the other: 网上、窗口. */
export function listText(texts: readonly Text[]): Text {
  return both(texts.map((text) => text.zh).join('、'), texts.map((text) => text.en).join(', '))
}
