import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { socialAssistance } from '../laws/social-assistance.ts'
import { subsistenceReview } from '../laws/subsistence-review.ts'
import { en, propertyRule, zh } from './settings.ts'

/** What may be decided; nothing else may, and a refusal only on one of these grounds. */
export const outcomes: GuideDraft['outcomes'] = [
  { code: 'granted', kind: 'grant', name: both('确认同意', 'Confirmed'), result: 'confirmation' },
  {
    code: 'refused',
    kind: 'refuse',
    name: both('不予确认', 'Not confirmed'),
    result: 'refusal',
    grounds: [
      {
        code: 'income-over',
        text: both('家庭人均收入不低于本区低保标准。', 'Income a person is not below the local standard.'),
        basis: socialAssistance.who,
      },
      {
        code: 'property-over',
        text: both('家庭财产超过本区的规定。', 'The household owns more than the local rules allow.'),
        basis: socialAssistance.who,
      },
      {
        code: 'not-registered-here',
        text: both(
          '共同生活的人都不是本区户籍，也不属于可以在本区申请的情形。',
          'Nobody in the household is registered here, and none of the exceptions applies.',
        ),
        basis: subsistenceReview.apply,
      },
      {
        code: 'may-not-apply-alone',
        text: both(
          '单独申请的人不属于可以单独申请的情形。',
          'The person who applied alone is not one of those who may.',
        ),
        basis: subsistenceReview.alone,
      },
    ],
  },
  {
    code: 'terminated',
    kind: 'refuse',
    name: both('终止审核确认', 'Review ended'),
    result: 'termination',
    grounds: [
      {
        code: 'no-cooperation',
        text: both(
          '没有正当理由，拒不配合调查或者核对。',
          'Without good reason the household would not take part in the survey or the check.',
        ),
        basis: subsistenceReview.noCooperation,
      },
    ],
  },
]

/** The first questions: whoever answers them all fittingly will probably be helped. */
export const conditions: GuideDraft['conditions'] = [
  {
    code: 'registered-here',
    question: both('您家里有人的户口在云川区吗？', 'Is somebody in your household registered in Yunchuan?'),
    fits: 'yes',
    otherwise: both(
      '请向户口所在地的乡镇（街道）申请。家里人的户口分在不同省的，可以由户口和住处在同一地方的那个人去申请。',
      'Apply to the township or street where your household is registered. If members are registered in different provinces, the one who lives where he or she is registered may apply there.',
    ),
    ground: 'not-registered-here',
    basis: subsistenceReview.apply,
  },
  {
    code: 'income-below',
    question: both(
      `过去 12 个月，家里平均每人每月的收入低于 ${zh.standard}吗？（政府发的救助金、优抚金、奖学金不算收入）`,
      `Over the last 12 months, was your income below ${en.standard} a person a month? (Do not count social assistance, benefits for veterans and families, or scholarships.)`,
    ),
    fits: 'yes',
    otherwise: both(
      `平均每人不到 ${zh.edge}，并且家里有人重度残疾或者得了重病的，这个人可以单独申请。算不清也可以先申请，由工作人员来算。`,
      `If it is below ${en.edge} and somebody is severely disabled or ill, that person may apply alone. If you cannot work it out, apply anyway: staff will do the sum.`,
    ),
    ground: 'income-over',
    basis: socialAssistance.who,
  },
  {
    code: 'property-within',
    question: both(
      `您家有自住以外的房子、生活用的小汽车，或者平均每人超过 ${zh.savings}的存款吗？`,
      `Do you own a second home, a private car, or savings of more than ${en.savings} a person?`,
    ),
    fits: 'no',
    otherwise: both(
      '可能超过本区的财产规定。残疾人代步车、谋生用的车和工具不算；拿不准的可以先问。',
      'That may be more than the local rules allow. A vehicle for a disabled person and what you need to earn a living do not count. Ask us if you are not sure.',
    ),
    ground: 'property-over',
    basis: propertyRule,
  },
  {
    code: 'check-authorised',
    question: both(
      '家里的成年人都同意政府核对收入和财产吗？',
      'Do all adults of the household agree that their income and property are checked?',
    ),
    fits: 'yes',
    otherwise: both(
      '没有授权就不能核对，也就办不下去。谁不同意、为什么，请和村里的帮办员说说。',
      'Without it nothing can be checked and the application cannot go on. Talk to the village helper about who disagrees and why.',
    ),
    ground: 'no-cooperation',
    basis: subsistenceReview.authorise,
  },
]
