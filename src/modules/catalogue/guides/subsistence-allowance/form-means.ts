import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

const yesNo = [
  { value: 'yes', label: both('有', 'Yes') },
  { value: 'no', label: both('没有', 'No') },
]

const withAccount = { field: 'hasAccount', equals: 'yes' } as const

/** What the household owns, why it is in need, where the money goes, and what it promises. */
export const means: GuideDraft['form']['pages'] = [
  {
    id: 'property',
    title: both('房子和财产', 'Home and property'),
    sections: [
      {
        title: both('住房', 'Home'),
        fields: [
          {
            name: 'dwelling',
            widget: 'radios',
            label: both('现在住的房子是', 'The home you live in is'),
            options: [
              { value: 'owned', label: both('自己家的', 'Our own') },
              { value: 'rented', label: both('租的', 'Rented') },
              { value: 'public', label: both('公租房', 'Public rental housing') },
              { value: 'borrowed', label: both('借住的', 'Lent to us') },
            ],
          },
          {
            name: 'dwellingArea',
            widget: 'number',
            label: both('大约多大', 'About how large'),
            unit: both('平方米', 'square metres'),
          },
          {
            name: 'monthlyRent',
            widget: 'money',
            label: both('每月租金', 'Rent a month'),
            showIf: { field: 'dwelling', in: ['rented', 'public'] },
          },
          {
            name: 'otherHomes',
            widget: 'radios',
            label: both('还有别的房子吗？', 'Do you own any other home?'),
            options: yesNo,
          },
          {
            name: 'otherHomesNote',
            widget: 'textarea',
            rows: 2,
            label: both('在哪里、多大、现在做什么用', 'Where, how large, and what is it used for?'),
            showIf: { field: 'otherHomes', equals: 'yes' },
          },
        ],
      },
      {
        title: both('其他财产', 'Other property'),
        intro: both('全家加在一起，填大概的数。', 'For the whole household together; round figures will do.'),
        fields: [
          {
            name: 'savings',
            widget: 'money',
            label: both('存款、现金、微信支付宝余额', 'Savings, cash and balances in payment apps'),
          },
          {
            name: 'investments',
            widget: 'money',
            label: both('股票、基金、理财、商业保险', 'Shares, funds, investments and commercial insurance'),
          },
          {
            name: 'vehicles',
            widget: 'radios',
            label: both('有汽车、船或者工程机械吗？', 'Any car, boat or construction machine?'),
            hint: both(
              '残疾人代步车也写上，会按规定扣除。',
              'Include a vehicle for a disabled person; it will be left out by the rules.',
            ),
            options: yesNo,
          },
          {
            name: 'vehiclesNote',
            widget: 'textarea',
            rows: 2,
            label: both('是什么车、做什么用', 'What kind, and what for?'),
            showIf: { field: 'vehicles', equals: 'yes' },
          },
          {
            name: 'otherPropertyIncome',
            widget: 'money',
            label: both(
              '出租房子土地、分红、利息等，每月平均',
              'Rent from land or buildings, dividends, interest: a month on average',
            ),
          },
        ],
      },
    ],
  },
  {
    id: 'hardship',
    title: both('困难原因', 'Why you are in need'),
    sections: [
      {
        title: both('说说您家的困难', 'Tell us about it'),
        fields: [
          {
            name: 'reasons',
            widget: 'checkboxes',
            label: both('主要原因（可以多选）', 'Main reasons (choose all that apply)'),
            options: [
              { value: 'illness', label: both('看病花钱多', 'Illness that costs a lot') },
              { value: 'disability', label: both('家里有残疾人', 'A disabled member') },
              { value: 'oldAge', label: both('年老没有收入', 'Old age without income') },
              { value: 'jobLoss', label: both('失业或者找不到活', 'Loss of work') },
              { value: 'schooling', label: both('孩子上学', 'Children at school') },
              { value: 'disaster', label: both('灾害、事故', 'Disaster or accident') },
              { value: 'otherReason', label: both('其他', 'Other') },
            ],
          },
          {
            name: 'medicalCosts',
            widget: 'money',
            label: both(
              '过去 12 个月自己掏的看病钱',
              'What you paid yourselves for medical care in the last 12 months',
            ),
            hint: both(
              '医保报销以后自己付的部分，按规定可以扣减。',
              'After insurance; it can be deducted by the rules.',
            ),
            showIf: { field: 'reasons', includes: 'illness' },
          },
          {
            name: 'medicalProof',
            widget: 'upload',
            material: 'medical-proof',
            required: false,
            label: both('诊断证明或者收费单', 'Diagnosis or bills'),
            hint: both(
              '现在没有也可以先提交，入户调查时再给看。',
              'You may send the application without it and show it during the visit.',
            ),
            showIf: { field: 'reasons', includes: 'illness' },
          },
          {
            name: 'hardshipNote',
            widget: 'textarea',
            rows: 4,
            label: both('还想说明的情况', 'Anything else'),
          },
          {
            name: 'staffRelative',
            widget: 'radios',
            label: both(
              '家里有人是低保经办人员或者村（居）委会成员的近亲属吗？',
              'Is anybody in the household a close relative of staff who handle this allowance, or of a member of the village or community committee?',
            ),
            hint: both(
              '有也可以申请，只是要另外登记，由区里再入户看一次。',
              'You may still apply. It is noted separately and the district visits once more.',
            ),
            options: yesNo,
          },
          {
            name: 'staffRelativeName',
            widget: 'text',
            holds: 'person',
            label: both('那个人是谁', 'Who is that?'),
            showIf: { field: 'staffRelative', equals: 'yes' },
          },
        ],
      },
    ],
  },
  {
    id: 'account',
    title: both('收款和确认', 'Payment and promises'),
    sections: [
      {
        title: both('钱打到哪里', 'Where the money goes'),
        intro: both('要用家庭成员自己的账户，不能用别人的。', 'It must be the account of a member of the household.'),
        fields: [
          {
            name: 'hasAccount',
            widget: 'radios',
            label: both(
              '家里有人有银行账户或者社会保障卡账户吗？',
              'Does anybody in the household have a bank or social security card account?',
            ),
            options: [
              { value: 'yes', label: both('有', 'Yes') },
              { value: 'no', label: both('没有，请工作人员帮忙', 'No; please help') },
            ],
          },
          { name: 'bankName', widget: 'text', label: both('开户银行', 'Bank'), showIf: withAccount },
          {
            name: 'accountHolder',
            widget: 'text',
            holds: 'account-holder',
            label: both('户名', 'Name of the holder'),
            hint: both(
              '须是您或者上面填写的家庭成员；不一致的，工作人员会向您核实。',
              'You or a member of the household named above; if not, staff will ask you about it.',
            ),
            showIf: withAccount,
          },
          {
            name: 'accountNumber',
            widget: 'text',
            label: both('账号', 'Account number'),
            hint: both('12 到 19 位数字，中间不要空格。', '12 to 19 digits, without spaces.'),
            showIf: withAccount,
          },
        ],
      },
      {
        title: both('授权和承诺', 'Authorisation and promises'),
        fields: [
          {
            name: 'authorisation',
            widget: 'upload',
            material: 'authorisation',
            label: both('家庭经济状况核对授权书', 'Authorisation to check the household’s means'),
            hint: both(
              '家里每个成年人都要签名或按手印，拍照上传。',
              'Every adult signs or marks it with a fingerprint; a photograph will do.',
            ),
          },
          {
            name: 'publicNoticeKnown',
            widget: 'confirm',
            label: both(
              '我知道初审通过后会在村（社区）公示 7 天，只公示隐去一个字的姓名、人数和所在村。',
              'I know that after the first review a notice hangs in the village or community for 7 days, showing only the masked name, the number of members and the village.',
            ),
          },
          {
            name: 'truthPromise',
            widget: 'confirm',
            label: both(
              '以上内容真实、完整；情况有变化我会及时告诉乡镇（街道）。',
              'The above is true and complete, and I will tell the township or street when things change.',
            ),
          },
        ],
      },
    ],
  },
]
