import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { household } from './form-household.ts'
import { means } from './form-means.ts'
import { schema } from './form-schema.ts'

/** The application. What the directory knows of the applicant is shown, not asked; what offices can look up is not on it. */
export const form: GuideDraft['form'] = {
  schema,
  pages: [
    {
      id: 'applicant',
      title: both('申请人', 'The applicant'),
      intro: both(
        '家里选一个人做申请人就行。写到一半可以保存，换个手机也能接着写。',
        'One person applies for the household. You can save at any time and go on from another device.',
      ),
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
            {
              name: 'applicantAddress',
              widget: 'text',
              label: both('现在住的地方', 'Where you live now'),
              hint: both('入户调查会到这里来。', 'The home visit will come here.'),
              source: 'applicant.address',
            },
            {
              name: 'applicantRegisteredPlace',
              widget: 'text',
              label: both('户口所在地', 'Where you are registered'),
              source: 'applicant.registeredPlace',
            },
          ],
        },
        {
          title: both('谁来申请', 'Who applies'),
          fields: [
            {
              name: 'appliedBy',
              widget: 'radios',
              label: both('这份申请由谁填写和提交？', 'Who fills in and sends this application?'),
              options: [
                { value: 'self', label: both('申请人自己', 'The applicant') },
                {
                  value: 'village',
                  label: both('村（居）民委员会代办', 'The village or community committee, on the applicant’s behalf'),
                },
                { value: 'other', label: both('其他人代办', 'Somebody else, on the applicant’s behalf') },
              ],
            },
            {
              name: 'agentName',
              widget: 'text',
              holds: 'person',
              label: both('代办人或者代办单位', 'Person or committee that applies'),
              showIf: { field: 'appliedBy', in: ['village', 'other'] },
            },
            {
              name: 'agentPhone',
              widget: 'text',
              label: both('代办人电话', 'Their telephone'),
              showIf: { field: 'appliedBy', in: ['village', 'other'] },
            },
            {
              name: 'delegation',
              widget: 'upload',
              material: 'delegation',
              label: both('代办委托书', 'Letter of delegation'),
              hint: both(
                '拍照上传；空白表可以在办事指南里下载。',
                'A photograph will do; the blank form is on the guide’s page.',
              ),
              showIf: { field: 'appliedBy', in: ['village', 'other'] },
            },
          ],
        },
      ],
    },
    ...household,
    ...means,
  ],
}
