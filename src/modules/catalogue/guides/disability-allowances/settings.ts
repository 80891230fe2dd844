import { districtRule } from '../laws/quoting.ts'

// Settings of the (fictional) district: 国发〔2015〕52号 leaves amounts and any widening of the circle to province and county.

export const amountsRule = districtRule(
  '残疾人两项补贴标准',
  'Amounts of the two allowances',
  '示范数值：困难残疾人生活补贴每人每月 100 元；重度残疾人护理补贴一级每人每月 120 元，二级和三级智力、精神残疾每人每月 80 元。依据国发〔2015〕52号，标准由省级人民政府确定。',
)
export const widerCircleRule = districtRule(
  '护理补贴扩大范围',
  'Who else receives the care allowance',
  '示范设置：护理补贴扩大到需要长期照护的三级智力、精神残疾人。依据国发〔2015〕52号“有条件的地方可扩大到非重度智力、精神残疾人或其他残疾人”。',
)
export const promiseRule = districtRule(
  '两项补贴承诺时限',
  'Promised time for the two allowances',
  '本区承诺 8 个工作日办结。国发〔2015〕52号没有规定办理天数，“跨省通办”通知要求户籍地 10 个工作日内完成认定，本区对所有申请一律按此办理。',
)
export const correctionRule = districtRule(
  '补正期限',
  'Time for correcting',
  '“跨省通办”通知要求一次性告知所需材料；申请人补正的期限国家没有规定，本区定为 15 个工作日。补正期间不影响补贴从递交申请当月起算。',
)
