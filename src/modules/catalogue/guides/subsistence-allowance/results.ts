import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

const remediesZh = `不服本决定的，可以自知道之日起 60 日内向云川区人民政府申请行政复议，或者 6 个月内向云川区人民法院起诉。`
const remediesEn = `If you disagree you may apply to Yunchuan District People’s Government for reconsideration within 60 days, or bring the case to Yunchuan District People’s Court within 6 months, of learning of this decision.`

/** What the household receives; the samples are what the real papers look like. */
export const results: GuideDraft['results'] = [
  {
    code: 'confirmation',
    name: both('最低生活保障确认通知书', 'Confirmation of the subsistence allowance'),
    kind: 'document',
    validity: both(
      '条件不变的长期有效；每年或者每半年核查一次。',
      'As long as nothing changes; checked every year or half-year.',
    ),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('最低生活保障确认通知书（样本）', 'Confirmation of the subsistence allowance (sample)'),
      body: both(
        `编号：（办件编号）

周大山：

你家于 2026 年 3 月 2 日提出的最低生活保障申请，经乡镇人民政府初审、公示无异议，符合《社会救助暂行办法》第九条的规定，予以确认。

保障人数：3 人   家庭月人均收入：500 元   本区标准：每人每月 800 元
每月金额：900 元   从 2026 年 5 月起，每月发到你登记的银行账户。

家庭人口、收入、财产有变化的，请及时告诉乡镇人民政府。
${remediesZh}

云川区民政局（印章）    2026 年 4 月 3 日`,
        `No. (number of the matter)

To Zhou Dashan

Your household’s application of 2 March 2026 for the subsistence allowance has been reviewed by the township and was put on public notice without objection. It meets Article 9 of the Interim Measures for Social Assistance and is confirmed.

Members: 3   Monthly income a person: 500 yuan   Local standard: 800 yuan a person a month
Amount a month: 900 yuan, paid into your account every month from May 2026.

Please tell the township when members, income or property change.
${remediesEn}

Yunchuan District Civil Affairs Bureau (seal)    3 April 2026`,
      ),
    },
  },
  {
    code: 'refusal',
    name: both('最低生活保障不予确认告知书', 'Notice that the allowance is not confirmed'),
    kind: 'document',
    validity: both('情况有变化的可以再申请。', 'Apply again when things have changed.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('最低生活保障不予确认告知书（样本）', 'Notice that the allowance is not confirmed (sample)'),
      body: both(
        `编号：（办件编号）

____：

你家的最低生活保障申请，经审核不予确认。
查明的情况：________________________________（收入、财产怎么算的，逐项写明）
理由：________________________________
依据：________________________________（法规名称、条款）

${remediesZh}
生活仍有困难的，可以申请临时救助，电话 0990-8612345。

云川区民政局（印章）    ____年__月__日`,
        `No. (number of the matter)

To ____

Your household’s application for the subsistence allowance is not confirmed.
What was found: ________________________________ (how income and property were counted, item by item)
Reason: ________________________________
Rule: ________________________________ (law and article)

${remediesEn}
If you are still in need you may ask for temporary assistance: telephone 0990-8612345.

Yunchuan District Civil Affairs Bureau (seal)    Date: ____________`,
      ),
    },
  },
  {
    code: 'termination',
    name: both('最低生活保障终止审核告知书', 'Notice that the review has ended'),
    kind: 'document',
    validity: both('愿意配合以后可以再申请。', 'Apply again when you can take part.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('最低生活保障终止审核告知书（样本）', 'Notice that the review has ended (sample)'),
      body: both(
        `编号：（办件编号）

____：

因________________________________（写明什么时候、怎样不配合，以及是怎样通知你的），依据《最低生活保障审核确认办法》第二十九条，终止对你家申请的审核确认。

${remediesZh}

云川区民政局（印章）    ____年__月__日`,
        `No. (number of the matter)

To ____

Because ________________________________ (when and how the household did not take part, and how it had been told), the review of your application ends under Article 29 of the Measures for Review and Confirmation of Subsistence Allowances.

${remediesEn}

Yunchuan District Civil Affairs Bureau (seal)    Date: ____________`,
      ),
    },
  },
]
