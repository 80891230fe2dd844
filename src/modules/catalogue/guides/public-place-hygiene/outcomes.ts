import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { regulations } from './regulations.ts'

export const outcomes: GuideDraft['outcomes'] = [
  { code: 'granted', kind: 'grant', name: both('准予许可', 'Granted'), result: 'licence' },
  {
    code: 'refused',
    kind: 'refuse',
    name: both('不予许可', 'Refused'),
    result: 'refusal',
    grounds: [
      {
        code: 'standards',
        text: both('场所或者设施不符合卫生标准。', 'Premises or equipment do not meet the hygiene standards.'),
        basis: regulations('第三条', 'Article 3', '公共场所的空气、水质、采光、噪音、用具等应当符合国家卫生标准。'),
      },
      {
        code: 'unsafe',
        text: both('场所消防安全检查不合格。', 'The premises did not pass their fire safety check.'),
        basis: licensing.safety,
      },
      {
        code: 'false-material',
        text: both('隐瞒有关情况或者提供虚假材料。', 'Something was concealed or false papers were handed in.'),
        basis: licensing.falseMaterial,
      },
    ],
  },
]

export const conditions: GuideDraft['conditions'] = [
  {
    code: 'registered',
    question: both('已经有营业执照了吗？', 'Do you have a business licence?'),
    fits: 'yes',
    otherwise: both(
      '先登记个体工商户或者企业；可以用“开小旅馆一件事”一次填好。',
      'Register your business first; the bundle “Open a guest house” asks once for both.',
    ),
    basis: regulations('第二十二条', 'Article 22', '申请卫生许可的是公共场所的经营者。'),
  },
  {
    code: 'tested',
    question: both('有一年以内的卫生检测报告吗？', 'Do you have a hygiene test report not older than a year?'),
    fits: 'yes',
    otherwise: both('请先找检测机构检测，机构由您自己选。', 'Have a test made first, by a laboratory you choose.'),
    ground: 'standards',
    basis: regulations('第二十三条', 'Article 23', '应当提交卫生检测或者评价报告。'),
  },
]

/** Only a hearing by law stops the clock; asking other departments does not. */
export const stopGrounds: GuideDraft['stopGrounds'] = [
  {
    code: 'hearing',
    text: both('依法举行听证。所需时间书面告知您。', 'A hearing by law. You are told in writing how long it takes.'),
    basis: licensing.excluded,
    maxWorkingDays: null,
  },
]
