import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

const remediesZh =
  '不服本决定的，可以自知道之日起 60 日内向云川区人民政府申请行政复议，或者 6 个月内向云川区人民法院起诉。'
const remediesEn =
  'If you disagree you may apply to Yunchuan District People’s Government for reconsideration within 60 days, or bring the case to Yunchuan District People’s Court within 6 months, of learning of this decision.'

export const results: GuideDraft['results'] = [
  {
    code: 'notice',
    name: both('残疾人两项补贴审定通知书', 'Notice on the two disability allowances'),
    kind: 'document',
    validity: both('条件不变的长期有效；定期复核。', 'As long as nothing changes; checked from time to time.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('残疾人两项补贴审定通知书（样本）', 'Notice on the two disability allowances (sample)'),
      body: both(
        `编号：（办件编号）

何小满（监护人何立秋）：

你的申请经乡镇（街道）初审、区残联和区民政局审核，审定如下：
困难残疾人生活补贴：■ 合格，每月 100 元  □ 不合格，理由和依据：________
重度残疾人护理补贴：■ 合格（一级），每月 120 元  □ 不合格，理由和依据：________
从递交申请的 2026 年 3 月起计发，按月打到你登记的账户。

${remediesZh}

云川区民政局（印章）    2026 年 3 月 26 日`,
        `No. (number of the matter)

To He Xiaoman (guardian He Liqiu)

Reviewed by the street office, the disabled persons’ federation and the civil affairs bureau, your application is decided as follows:
Living allowance:  ■ granted, 100 yuan a month  □ not granted, reason and rule: ________
Care allowance:  ■ granted (grade 1), 120 yuan a month  □ not granted, reason and rule: ________
Paid every month into your account, from March 2026, the month in which you applied.

${remediesEn}

Yunchuan District Civil Affairs Bureau (seal)    26 March 2026`,
      ),
    },
  },
  {
    code: 'refusal',
    name: both('残疾人两项补贴不予审定告知书', 'Notice of refusal'),
    kind: 'document',
    validity: both('情况有变化的可以再申请。', 'Apply again when things have changed.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('残疾人两项补贴不予审定告知书（样本）', 'Notice of refusal (sample)'),
      body: both(
        `编号：（办件编号）

____：

你申请的____________补贴，经审核不符合条件。
查明的情况：________________________________
理由：________________________________
依据：________________________________（文件名称、条款）

${remediesZh}
对残疾等级有不同意见的，可以向区残联申请重新评定，电话 0990-8612377。

云川区民政局（印章）    ____年__月__日`,
        `No. (number of the matter)

To ____

Your application for the ____________ allowance does not meet the conditions.
What was found: ________________________________
Reason: ________________________________
Rule: ________________________________ (document and part)

${remediesEn}
If you disagree with the grade, ask the disabled persons’ federation to grade again: 0990-8612377.

Yunchuan District Civil Affairs Bureau (seal)    Date: ____________`,
      ),
    },
  },
]
