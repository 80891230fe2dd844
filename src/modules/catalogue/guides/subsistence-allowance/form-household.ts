import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

const health = [
  { value: 'healthy', label: both('健康', 'Healthy') },
  { value: 'chronic', label: both('长期慢性病', 'Long-term illness') },
  { value: 'severe', label: both('重病', 'Severe illness') },
  { value: 'disabled', label: both('残疾', 'Disabled') },
]

const work = [
  { value: 'employed', label: both('有固定工作', 'Regular work') },
  { value: 'casual', label: both('打零工', 'Casual work') },
  { value: 'farming', label: both('务农', 'Farming') },
  { value: 'ownBusiness', label: both('自己做生意', 'Own business') },
  { value: 'retired', label: both('退休或年老', 'Retired or old') },
  { value: 'school', label: both('上学', 'At school') },
  { value: 'child', label: both('没到上学年龄', 'Below school age') },
  { value: 'unable', label: both('不能工作', 'Cannot work') },
  { value: 'jobless', label: both('没有工作，正在找', 'Out of work and looking') },
]

const incomeHint = both(
  '过去 12 个月平均每月，没有就填 0。一年收一次的，用一年的数除以 12。',
  'A month on average over the last 12 months; 0 if none. Divide what comes once a year by 12.',
)

/** Who lives together, and what each of them earns. */
export const household: GuideDraft['form']['pages'] = [
  {
    id: 'household',
    title: both('家庭成员', 'The household'),
    intro: both(
      '写共同生活的人：配偶、未成年子女、还不能独立生活的子女（包括在读本科及以下的）、其他靠您或者养您并长期住在一起的人。',
      'Those who live together: husband or wife, children under 18, grown-up children who cannot yet live on their own (also students up to a bachelor’s degree), and others whom you support or who support you and who live with you.',
    ),
    sections: [
      {
        title: both('按家庭还是按个人', 'A household or one person'),
        fields: [
          {
            name: 'unit',
            widget: 'radios',
            label: both('怎样申请？', 'How do you apply?'),
            options: [
              {
                value: 'household',
                label: both('全家一起申请', 'For the whole household'),
                hint: both('多数人选这个。', 'Most people choose this.'),
              },
              {
                value: 'alone',
                label: both('只为一个人申请', 'For one person only'),
                hint: both(
                  '家里略高于标准，但这个人重度残疾或得了重病等。',
                  'The household is a little above the line, but this person is severely disabled or ill, for example.',
                ),
              },
            ],
          },
          {
            name: 'aloneReason',
            widget: 'select',
            label: both('为什么可以单独申请？', 'Why may this person apply alone?'),
            showIf: { field: 'unit', equals: 'alone' },
            options: [
              {
                value: 'severelyDisabled',
                label: both(
                  '一级、二级残疾，或者三级智力、精神残疾',
                  'Disability of grade 1 or 2, or intellectual or mental disability of grade 3',
                ),
              },
              { value: 'severelyIll', label: both('得了重特大疾病', 'A severe illness on the local list') },
              {
                value: 'religious',
                label: both(
                  '在宗教场所住满三年、生活困难的教职人员',
                  'Clergy in need who have lived at a place of worship for three years',
                ),
              },
              {
                value: 'otherHardship',
                label: both('本区规定的其他特殊困难', 'Another hardship named by the district'),
              },
            ],
          },
        ],
      },
      {
        title: both('您自己', 'Yourself'),
        fields: [
          { name: 'selfHealth', widget: 'select', label: both('身体状况', 'Health'), options: health },
          { name: 'selfWork', widget: 'select', label: both('工作或上学', 'Work or school'), options: work },
          {
            name: 'selfWages',
            widget: 'money',
            label: both('工资、零工收入', 'Wages and casual work'),
            hint: incomeHint,
          },
          {
            name: 'selfBusiness',
            widget: 'money',
            label: both('种养、生意的净收入', 'Farm or business, after costs'),
            hint: incomeHint,
          },
          {
            name: 'selfTransfers',
            widget: 'money',
            label: both('退休金、赡养费等', 'Pension, support from relatives and the like'),
            hint: both(
              '政府发的救助金、残疾人两项补贴、优抚金、奖学金不用填。',
              'Leave out social assistance, disability allowances, veterans’ benefits and scholarships.',
            ),
          },
        ],
      },
      {
        title: both('其他人', 'The others'),
        fields: [
          {
            name: 'livesAlone',
            widget: 'radios',
            label: both('还有别人和您共同生活吗？', 'Does anybody else live with you?'),
            options: [
              { value: 'yes', label: both('有', 'Yes') },
              { value: 'no', label: both('没有，我一个人', 'No, I live alone') },
            ],
          },
          {
            name: 'members',
            widget: 'table',
            label: both('其他家庭成员', 'Other members'),
            row: both('家庭成员', 'Member'),
            hint: both('每人填一份，不包括您自己。', 'One entry for each, without yourself.'),
            showIf: { field: 'livesAlone', equals: 'yes' },
            columns: [
              { name: 'memberName', widget: 'text', label: both('姓名', 'Name'), holds: 'household' },
              {
                name: 'memberResidentId',
                widget: 'text',
                label: both('公民身份号码', 'Resident ID number'),
                hint: both('户口簿上有。', 'It is in the household book.'),
              },
              {
                name: 'relation',
                widget: 'select',
                label: both('是您的什么人', 'Relation to you'),
                options: [
                  { value: 'spouse', label: both('配偶', 'Husband or wife') },
                  { value: 'child', label: both('子女', 'Child') },
                  { value: 'parent', label: both('父母', 'Parent') },
                  { value: 'grandparent', label: both('祖父母、外祖父母', 'Grandparent') },
                  { value: 'grandchild', label: both('孙子女、外孙子女', 'Grandchild') },
                  { value: 'sibling', label: both('兄弟姐妹', 'Brother or sister') },
                  { value: 'otherRelation', label: both('其他', 'Other') },
                ],
              },
              { name: 'memberHealth', widget: 'select', label: both('身体状况', 'Health'), options: health },
              { name: 'memberWork', widget: 'select', label: both('工作或上学', 'Work or school'), options: work },
              {
                name: 'memberWages',
                widget: 'money',
                label: both('工资、零工收入', 'Wages and casual work'),
                hint: incomeHint,
              },
              {
                name: 'memberBusiness',
                widget: 'money',
                label: both('种养、生意的净收入', 'Farm or business, after costs'),
                hint: incomeHint,
              },
              {
                name: 'memberTransfers',
                widget: 'money',
                label: both('退休金、赡养费等', 'Pension, support from relatives and the like'),
                hint: incomeHint,
              },
            ],
          },
        ],
      },
    ],
  },
]
