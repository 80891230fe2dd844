import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { fromMemory } from '../unread.ts'

const regulations = fromMemory('《市场主体登记管理条例》', 'Regulations on Registering Market Entities')

export const outcomes: GuideDraft['outcomes'] = [
  { code: 'granted', kind: 'grant', name: both('准予登记', 'Registered'), result: 'licence' },
  {
    code: 'refused',
    kind: 'refuse',
    name: both('不予登记', 'Refused'),
    result: 'refusal',
    grounds: [
      {
        code: 'incomplete',
        text: both('材料不齐全或者不符合法定形式。', 'The papers are not complete or not in due form.'),
        basis: licensing.register,
      },
      {
        code: 'false-material',
        text: both('隐瞒有关情况或者提供虚假材料。', 'Something was concealed or false papers were handed in.'),
        basis: licensing.falseMaterial,
      },
      {
        code: 'forbidden',
        text: both('经营范围属于法律、行政法规禁止的。', 'The scope is forbidden by law or administrative regulation.'),
        basis: regulations('第二十条', 'Article 20', '登记申请不符合法律、行政法规规定的，不予登记并说明理由。'),
      },
    ],
  },
]

export const conditions: GuideDraft['conditions'] = [
  {
    code: 'premises',
    question: both('有做生意的地方吗？（自有、租用、借用都可以）', 'Do you have premises? (Owned, rented or lent.)'),
    fits: 'yes',
    otherwise: both('先定下一处地方。', 'Settle on a place first.'),
    ground: 'incomplete',
    basis: licensing.register,
  },
]

/** The licence as an electronic one; without end. */
export const certificates: GuideDraft['certificates'] = {
  licence: {
    typeCode: 'individual-business',
    article: '行政许可法 art. 56',
    validMonths: null,
    fields: [
      { label: both('名称', 'Name'), from: 'shopName' },
      { label: both('经营场所', 'Premises'), from: 'businessAddress' },
      { label: both('经营者', 'Owner'), from: 'applicantName' },
      { label: both('经营范围', 'Scope'), from: 'scope' },
    ],
  },
}

export const results: GuideDraft['results'] = [
  {
    code: 'licence',
    name: both('个体工商户营业执照', 'Licence of an individual business'),
    kind: 'licence',
    validity: both('长期。', 'Without end.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('营业执照（样本）', 'Business licence (sample)'),
      body: both(
        `营业执照
名称：云川区清溪镇柳岸客栈
类型：个体工商户
经营者：柳含烟
经营场所：清溪镇沿河路 18 号
经营范围：住宿服务
登记机关：云川区行政审批局（印章）
日期：2026 年 3 月 2 日`,
        `Business licence
Name: Liu’an Guest House, Qingxi, Yunchuan District
Kind: individual business
Owner: Liu Hanyan
Premises: 18 Yanhe Road, Qingxi Township
Scope: lodging
Registered by: Yunchuan District Administrative Approval Bureau (seal)
Date: 2 March 2026`,
      ),
    },
  },
  {
    code: 'refusal',
    name: both('不予登记决定书', 'Decision of refusal'),
    kind: 'document',
    validity: both('情况改变后可以重新申请。', 'Apply again when things have changed.'),
    delivery: ['online', 'counter', 'post'],
    sample: {
      title: both('不予登记决定书（样本）', 'Decision of refusal (sample)'),
      body: both(
        `编号：（办件编号）
____：
你申请登记____________，经审查，决定不予登记。
理由和依据：________________________________
不服本决定的，可以自知道之日起 60 日内申请行政复议，或者 6 个月内起诉。
云川区行政审批局（印章）    ____年__月__日`,
        `No. (number of the matter)
To ____
Your application to register ____________ has been reviewed and is refused.
Reasons and rule: ________________________________
If you disagree you may apply for reconsideration within 60 days, or go to court within 6 months, of learning of this.
Yunchuan District Administrative Approval Bureau (seal)    Date: ____________`,
      ),
    },
  },
]
