import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { associations } from '../laws/associations.ts'
import { licensing } from '../laws/licensing.ts'

/** What may be decided; a refusal only on the grounds of the regulations (art. 10 and 13) or of the licensing law (art. 38). */
export const outcomes: GuideDraft['outcomes'] = [
  { code: 'granted', kind: 'grant', name: both('准予登记', 'Registered'), result: 'certificate' },
  {
    code: 'refused',
    kind: 'refuse',
    name: both('不予登记', 'Refused'),
    result: 'refusal',
    grounds: [
      {
        code: 'purpose',
        text: both(
          '有根据证明宗旨、业务范围不符合条例第四条的规定。',
          'There is proof that purpose or scope conflicts with Article 4 of the regulations.',
        ),
        basis: associations.refusePurpose,
      },
      {
        code: 'duplicate',
        text: both(
          '同一行政区域内已有业务范围相同或者相似的社会团体，没有必要成立。',
          'The district already has an association of the same or a similar scope and another is not needed.',
        ),
        basis: associations.refuseDuplicate,
      },
      {
        code: 'people',
        text: both(
          '发起人、拟任负责人正在或者曾经受到剥夺政治权利的刑事处罚，或者不具有完全民事行为能力。',
          'A founder or intended officer is or was deprived of political rights by a criminal sentence, or lacks full legal capacity.',
        ),
        basis: associations.refusePeople,
      },
      {
        code: 'false-statement',
        text: both('在申请登记时弄虚作假。', 'Something false was stated in the application.'),
        basis: associations.refuseFalse,
      },
      {
        code: 'forbidden',
        text: both('有法律、行政法规禁止的其他情形。', 'Another case that a law or administrative regulation forbids.'),
        basis: associations.refuseOther,
      },
      {
        code: 'members-too-few',
        text: both(
          '会员不到 50 个个人，也不到 30 个单位；混合组成的总数不到 50 个。',
          'Fewer than 50 persons and fewer than 30 units, or fewer than 50 together when mixed.',
        ),
        basis: associations.members,
      },
      {
        code: 'funds-too-small',
        text: both(
          '活动资金不到 3 万元，或者资产、经费来源不合法。',
          'Funds below 30,000 yuan, or assets or income from an unlawful source.',
        ),
        basis: associations.funds,
      },
      {
        code: 'name-unfit',
        text: both(
          '名称不符合规定，或者没有相应的组织机构。',
          'The name breaks the rules, or there are no proper bodies.',
        ),
        basis: associations.nameAndBodies,
      },
      {
        code: 'no-domicile',
        text: both('没有固定的住所。', 'No fixed domicile.'),
        basis: associations.domicile,
      },
      {
        code: 'no-staff',
        text: both('没有与业务活动相适应的专职工作人员。', 'No full-time staff fit for its activities.'),
        basis: associations.staff,
      },
      {
        code: 'no-liability',
        text: both('没有独立承担民事责任的能力。', 'Not able to bear civil liability by itself.'),
        basis: associations.liability,
      },
      {
        code: 'no-consent',
        text: both('没有经业务主管单位审查同意。', 'The supervising unit has not consented.'),
        basis: associations.consent,
      },
      {
        code: 'representative-elsewhere',
        text: both(
          '拟任法定代表人同时担任其他社会团体的法定代表人。',
          'The intended legal representative already represents another association.',
        ),
        basis: associations.oneRepresentative,
      },
    ],
  },
]

export const conditions: GuideDraft['conditions'] = [
  {
    code: 'members',
    question: both(
      '您有 50 个以上的个人会员，或者 30 个以上的单位会员吗？（混合的，一共 50 个以上）',
      'Do you have 50 or more persons, or 30 or more units, as members? (Mixed: 50 or more in all.)',
    ),
    fits: 'yes',
    otherwise: both(
      '人数还不够。可以先以兴趣小组等形式活动，不要用社会团体的名义；或者问问社区社会组织备案。',
      'Not yet enough. You may meet as a group of friends, but not under the name of an association; or ask about community groups that need no registration.',
    ),
    ground: 'members-too-few',
    basis: associations.members,
  },
  {
    code: 'consent',
    question: both('业务主管单位书面同意了吗？', 'Has the supervising unit consented in writing?'),
    fits: 'yes',
    otherwise: both(
      '先找业务主管单位：管您这个行业、学科或者业务的区政府部门，或者区政府授权的组织。它审查不收费。不知道找谁，打 0990-8612351。',
      'First go to the supervising unit: the district department, or the body authorised by the district, in charge of your field. It may not charge for this. If you do not know which, ring 0990-8612351.',
    ),
    ground: 'no-consent',
    basis: associations.consent,
  },
  {
    code: 'funds',
    question: both('有 3 万元以上的活动资金吗？', 'Do you have funds of 30,000 yuan or more?'),
    fits: 'yes',
    otherwise: both(
      '地方性的社会团体要有 3 万元以上的活动资金，可以是会费、捐赠等合法来源。',
      'A local association needs 30,000 yuan or more, from fees, gifts or other lawful sources.',
    ),
    ground: 'funds-too-small',
    basis: associations.funds,
  },
  {
    code: 'domicile',
    question: both(
      '有固定的办公地点吗？（自有、租用、借用都可以）',
      'Do you have a fixed place to work from? (Owned, rented or lent.)',
    ),
    fits: 'yes',
    otherwise: both(
      '要有一处能长期使用的地方，有使用权证明就行，不要求买房。',
      'You need a place that you can use for good, with proof of the right to use it. You need not own it.',
    ),
    ground: 'no-domicile',
    basis: associations.domicile,
  },
  {
    code: 'people',
    question: both(
      '发起人和拟任负责人中，有人受过剥夺政治权利的刑事处罚，或者没有完全民事行为能力吗？',
      'Was any founder or intended officer ever deprived of political rights by a criminal sentence, or does anyone lack full legal capacity?',
    ),
    fits: 'no',
    otherwise: both('请换其他人担任，再来申请。', 'Let somebody else take that part and apply then.'),
    ground: 'people',
    basis: associations.refusePeople,
  },
  {
    code: 'similar',
    question: both(
      '本区已经有业务相同或者相似的社会团体吗？',
      'Is there already an association here with the same or a similar scope?',
    ),
    fits: 'no',
    otherwise: both(
      '有也可以申请，请在申请书里说明为什么还有必要成立。',
      'You may still apply. Say in the application why another is needed.',
    ),
    ground: 'duplicate',
    basis: associations.refuseDuplicate,
  },
]

/** Only these may stop the clock, and only where the law asks for them; a consultation between offices does not. */
export const stopGrounds: GuideDraft['stopGrounds'] = [
  {
    code: 'hearing',
    text: both(
      '依法举行听证：法律、法规、规章规定应当听证的，机关认为涉及公共利益需要听证的，或者直接涉及您与他人重大利益、有人要求听证的。所需时间书面告知您。',
      'A hearing by law: where it is prescribed, where the public interest is concerned, or where the matter touches major interests of you and others and one of you asks for it. You are told in writing how long it takes.',
    ),
    basis: licensing.excluded,
    maxWorkingDays: null,
  },
  {
    code: 'expert-review',
    text: both(
      '依法需要专家评审：法律、法规规定应当评审的才可以。所需时间书面告知您。',
      'Expert review by law: only where a law or regulation demands it. You are told in writing how long it takes.',
    ),
    basis: licensing.excluded,
    maxWorkingDays: null,
  },
]
