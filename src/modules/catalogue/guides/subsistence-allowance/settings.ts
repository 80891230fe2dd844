import { districtRule } from '../laws/quoting.ts'

// Everything here is a setting of the (fictional) district: 社会救助暂行办法 art. 10 leaves these figures to province and city.

/** Yuan a person a month below which a household may be helped. */
const standardYuan = 800
/** Savings a person that do not stand in the way, in yuan: 24 months of the standard. */
const savingsYuan = 24 * standardYuan
/** Below this the severely ill or disabled of a household may apply alone (民发〔2021〕57号 art. 8: 1.5 times). */
const edgeYuan = 1.5 * standardYuan

/** The same figures as they stand in sentences. */
export const zh = { standard: `${standardYuan} 元`, savings: `${savingsYuan} 元`, edge: `${edgeYuan} 元` }
export const en = {
  standard: `${standardYuan.toLocaleString('en')} yuan`,
  savings: `${savingsYuan.toLocaleString('en')} yuan`,
  edge: `${edgeYuan.toLocaleString('en')} yuan`,
}

export const standardRule = districtRule(
  '低保标准',
  'The local standard',
  `示范数值：城乡统一，每人每月 ${standardYuan} 元。依据《社会救助暂行办法》第十条，标准由省级或者设区的市级人民政府确定、公布。`,
)
export const propertyRule = districtRule(
  '财产规定',
  'Limits on property',
  `示范数值：人均存款等金融资产不超过 24 个月低保标准（${savingsYuan} 元）；没有自住以外的住房；没有生活用小汽车（残疾人代步车和谋生用车除外）。依据《社会救助暂行办法》第十条、民发〔2021〕57号第十四条，由省级或者设区的市级人民政府规定。`,
)
export const promiseRule = districtRule(
  '低保承诺时限',
  'Promised time',
  '本区承诺 25 个工作日办结，少于民发〔2021〕57号第二十二条的 30 个工作日。',
)
export const correctionRule = districtRule(
  '补正期限',
  'Time for correcting',
  '民发〔2021〕57号第十条要求一次性告知补齐所有规定材料；补齐的期限国家没有规定，本区定为 15 个工作日。',
)
