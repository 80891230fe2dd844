import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

/** The licence as an electronic one; four years are remembered from the rules, a setting to be checked. */
export const certificates: GuideDraft['certificates'] = {
  licence: {
    typeCode: 'public-place-hygiene',
    article: '行政许可法 art. 26',
    validMonths: 48,
    fields: [
      { label: both('单位名称', 'Business'), from: 'unitName' },
      { label: both('经营地址', 'Premises'), from: 'premisesAddress' },
      { label: both('许可项目', 'Kind of place'), from: 'placeKind' },
      { label: both('卫生负责人', 'Responsible for hygiene'), from: 'responsibleName' },
    ],
  },
}

export const results: GuideDraft['results'] = [
  {
    code: 'licence',
    name: both('公共场所卫生许可证', 'Hygiene licence'),
    kind: 'licence',
    validity: both(
      '四年（凭记忆，待核对）；届满 30 个工作日前申请延续。',
      'Four years (from memory, to be checked); ask for renewal 30 working days before the end.',
    ),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('公共场所卫生许可证（样本）', 'Hygiene licence (sample)'),
      body: both(
        `公共场所卫生许可证
单位名称：云川区清溪镇柳岸客栈
经营地址：清溪镇沿河路 18 号
许可项目：旅店
有效期限：2026 年 4 月 1 日至 2030 年 3 月 31 日
发证机关：云川区行政审批局（印章）`,
        `Hygiene licence
Business: Liu’an Guest House, Qingxi, Yunchuan District
Premises: 18 Yanhe Road, Qingxi Township
Kind of place: lodging
Valid: 1 April 2026 to 31 March 2030
Issued by: Yunchuan District Administrative Approval Bureau (seal)`,
      ),
    },
  },
  {
    code: 'refusal',
    name: both('不予许可决定书', 'Decision of refusal'),
    kind: 'document',
    validity: both('情况改变后可以重新申请。', 'Apply again when things have changed.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('不予许可决定书（样本）', 'Decision of refusal (sample)'),
      body: both(
        `编号：（办件编号）
____：
你（单位）申请公共场所卫生许可，经审查，决定不予许可。
理由和依据：________________________________
不服本决定的，可以自知道之日起 60 日内申请行政复议，或者 6 个月内起诉。
云川区行政审批局（印章）    ____年__月__日`,
        `No. (number of the matter)
To ____
Your application for a hygiene licence has been reviewed and is refused.
Reasons and rule: ________________________________
If you disagree you may apply for reconsideration within 60 days, or go to court within 6 months, of learning of this.
Yunchuan District Administrative Approval Bureau (seal)    Date: ____________`,
      ),
    },
  },
]
