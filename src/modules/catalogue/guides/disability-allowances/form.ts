import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { schema } from './form-schema.ts'

const forAnother = { field: 'forWhom', equals: 'another' } as const
const care = { field: 'allowances', includes: 'care' } as const
const withAccount = { field: 'hasAccount', equals: 'yes' } as const

/** One form for both allowances. Certificate, grade and subsistence allowance are looked up, not asked. */
export const form: GuideDraft['form'] = {
  schema,
  pages: [
    {
      id: 'person',
      title: both('给谁申请', 'For whom'),
      sections: [
        {
          title: both('您的情况', 'About you'),
          fields: [
            { name: 'applicantName', widget: 'text', label: both('姓名', 'Name'), source: 'applicant.name' },
            {
              name: 'applicantResidentId',
              widget: 'text',
              label: both('公民身份号码', 'Resident ID number'),
              source: 'applicant.residentId',
            },
            {
              name: 'applicantMobile',
              widget: 'text',
              label: both('手机号码', 'Mobile telephone'),
              source: 'applicant.mobile',
            },
          ],
        },
        {
          title: both('残疾人', 'The disabled person'),
          fields: [
            {
              name: 'forWhom',
              widget: 'radios',
              label: both('给谁申请？', 'For whom do you apply?'),
              options: [
                { value: 'self', label: both('给我自己', 'For myself') },
                { value: 'another', label: both('替别人办', 'For somebody else') },
              ],
            },
            {
              name: 'applicantAddress',
              widget: 'text',
              label: both('现在住的地方', 'Where you live now'),
              source: 'applicant.address',
              showIf: { field: 'forWhom', equals: 'self' },
            },
            {
              name: 'relation',
              widget: 'radios',
              label: both('您是残疾人的', 'You are'),
              showIf: forAnother,
              options: [
                { value: 'guardian', label: both('监护人', 'The guardian') },
                { value: 'family', label: both('赡养、抚养、扶养他的家人', 'Family who support the person') },
                { value: 'village', label: both('村（居）民委员会', 'The village or community committee') },
                { value: 'entrusted', label: both('其他受委托的人', 'Somebody else who was asked') },
              ],
            },
            {
              name: 'disabledName',
              widget: 'text',
              holds: 'beneficiary',
              label: both('残疾人姓名', 'Name of the disabled person'),
              showIf: forAnother,
            },
            {
              name: 'disabledResidentId',
              widget: 'text',
              label: both('残疾人的公民身份号码', 'Their resident ID number'),
              hint: both('残疾人证号的前 18 位。', 'The first 18 digits of the certificate.'),
              showIf: forAnother,
            },
            {
              name: 'disabledAddress',
              widget: 'text',
              label: both('残疾人现在住的地方', 'Where they live now'),
              showIf: forAnother,
            },
            {
              name: 'delegation',
              widget: 'upload',
              material: 'delegation',
              label: both('代办委托书', 'Letter of delegation'),
              showIf: { all: [forAnother, { field: 'relation', equals: 'entrusted' }] },
            },
          ],
        },
      ],
    },
    {
      id: 'allowance',
      title: both('申请哪一项', 'Which allowance'),
      sections: [
        {
          title: both('补贴', 'Allowances'),
          fields: [
            {
              name: 'allowances',
              widget: 'checkboxes',
              label: both('申请（可以都选）', 'You apply for (choose one or both)'),
              options: [
                {
                  value: 'living',
                  label: both('困难残疾人生活补贴', 'Living allowance'),
                  hint: both('低保家庭里的残疾人。', 'For members of a household with the subsistence allowance.'),
                },
                {
                  value: 'care',
                  label: both('重度残疾人护理补贴', 'Care allowance'),
                  hint: both(
                    '一级、二级残疾，三级智力、精神残疾，需要长期照护。',
                    'Grade 1 or 2, or grade 3 intellectual or mental disability, in need of long-term care.',
                  ),
                },
              ],
            },
            {
              name: 'careBy',
              widget: 'select',
              label: both('现在主要由谁照护', 'Who gives the care now'),
              showIf: care,
              options: [
                { value: 'family', label: both('家人', 'Family') },
                { value: 'institution', label: both('托养、养老等机构', 'An institution') },
                { value: 'nobody', label: both('没有人照护', 'Nobody') },
                { value: 'otherCarer', label: both('其他人', 'Somebody else') },
              ],
            },
            {
              name: 'careMonths',
              widget: 'number',
              label: both('需要照护已经多久', 'How long care has been needed'),
              unit: both('个月', 'months'),
              hint: both(
                '不到 6 个月、以后还要长期照护的，也可以申请。',
                'You may apply before 6 months have passed if care will go on.',
              ),
              showIf: care,
            },
            {
              name: 'careNote',
              widget: 'textarea',
              rows: 3,
              label: both('还想说明的情况', 'Anything else'),
              showIf: care,
            },
            {
              name: 'otherBenefits',
              widget: 'checkboxes',
              label: both('残疾人正在领取', 'The disabled person receives'),
              options: [
                { value: 'none', label: both('下面的都没有', 'None of these') },
                { value: 'orphan', label: both('孤儿基本生活费', 'Orphan benefit') },
                { value: 'oldAge', label: both('高龄、失能老人护理等津贴', 'Old-age or nursing benefit') },
                {
                  value: 'onDuty',
                  label: both('因公致残、离休等护理费', 'Nursing benefit for injury on duty or retired cadres'),
                },
                {
                  value: 'workInjury',
                  label: both('工伤保险生活护理费', 'Nursing benefit from work injury insurance'),
                },
                { value: 'extremeHardship', label: both('特困人员供养', 'Support as a person in extreme hardship') },
              ],
            },
            {
              name: 'choice',
              widget: 'radios',
              label: both(
                '同类补贴只能领一样，您选哪一样？',
                'Of like benefits only one can be received. Which do you choose?',
              ),
              hint: both(
                '可以选钱多的那一样；拿不准的，工作人员会给您算。',
                'Choose the larger. If you are not sure, staff will work it out with you.',
              ),
              showIf: {
                any: [
                  { field: 'otherBenefits', includes: 'oldAge' },
                  { field: 'otherBenefits', includes: 'onDuty' },
                ],
              },
              options: [
                {
                  value: 'thisAllowance',
                  label: both('领残疾人补贴，停原来那一样', 'This allowance instead of the other'),
                },
                { value: 'theOther', label: both('保留原来那一样', 'Keep the other') },
              ],
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
          fields: [
            {
              name: 'hasAccount',
              widget: 'radios',
              label: both(
                '残疾人有自己的银行账户或者社会保障卡账户吗？',
                'Does the disabled person have a bank or social security card account?',
              ),
              options: [
                { value: 'yes', label: both('有', 'Yes') },
                { value: 'no', label: both('没有账户，请工作人员帮忙', 'No account; please help') },
              ],
            },
            { name: 'bankName', widget: 'text', label: both('开户银行', 'Bank'), showIf: withAccount },
            {
              name: 'accountHolder',
              widget: 'text',
              holds: 'account-holder',
              label: both('户名', 'Name of the holder'),
              hint: both(
                '填残疾人本人的姓名；不一致的，工作人员会向您核实。',
                'The disabled person’s own name; if not, staff will ask you about it.',
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
          title: both('同意和承诺', 'Consent and promises'),
          fields: [
            {
              name: 'checkConsent',
              widget: 'confirm',
              label: both(
                '我同意核对残疾人证、低保和其他待遇信息，只用于这次审核和以后的复核。',
                'I agree that certificate, subsistence allowance and other benefits are checked, for this decision and later checks only.',
              ),
            },
            {
              name: 'truthPromise',
              widget: 'confirm',
              label: both(
                '以上内容真实；情况有变化及时告诉乡镇（街道）。',
                'The above is true, and I will tell the township or street when things change.',
              ),
            },
          ],
        },
      ],
    },
  ],
}
