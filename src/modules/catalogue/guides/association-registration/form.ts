import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { people } from './form-people.ts'
import { schema } from './form-schema.ts'

const byAgent = { field: 'appliedBy', equals: 'agent' } as const

/** The application for registration: what art. 12 has registered, what art. 10 asks for, and nothing else. */
export const form: GuideDraft['form'] = {
  schema,
  pages: [
    {
      id: 'contact',
      title: both('联系人', 'Contact'),
      sections: [
        {
          title: both('您的情况', 'About you'),
          intro: both(
            '由一位发起人登录填写，办理中的通知发给他。',
            'One founder signs in and fills it in; notices go to that person.',
          ),
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
              name: 'appliedBy',
              widget: 'radios',
              label: both('您是', 'You are'),
              options: [
                { value: 'founder', label: both('发起人', 'A founder') },
                { value: 'agent', label: both('受发起人委托来办的人', 'Somebody asked by a founder') },
              ],
            },
            {
              name: 'delegation',
              widget: 'upload',
              material: 'delegation',
              label: both('代办委托书', 'Letter of delegation'),
              showIf: byAgent,
            },
          ],
        },
      ],
    },
    {
      id: 'association',
      title: both('社会团体', 'The association'),
      sections: [
        {
          title: both('登记事项', 'What is registered'),
          fields: [
            {
              name: 'associationName',
              widget: 'text',
              label: both('名称', 'Name'),
              hint: both(
                '要和活动地域、业务一致，例如“云川区××协会”；不能用“中国”“全国”“中华”。',
                'It must fit area and scope, such as “Yunchuan District … Association”; not “China” or “National”.',
              ),
            },
            { name: 'purpose', widget: 'textarea', rows: 3, label: both('宗旨', 'Purpose') },
            { name: 'scope', widget: 'textarea', rows: 4, label: both('业务范围', 'Scope') },
            {
              name: 'areaOfActivity',
              widget: 'text',
              label: both('活动地域', 'Area of activity'),
              hint: both(
                '在本区登记的，一般是“云川区”。',
                'For an association registered here usually “Yunchuan District”.',
              ),
            },
            {
              name: 'similarNote',
              widget: 'textarea',
              rows: 2,
              label: both(
                '如果已有业务相似的社会团体，为什么还有必要成立（没有的不填）',
                'If a similar association exists: why another is needed (leave out if none does)',
              ),
            },
          ],
        },
        {
          title: both('住所', 'Domicile'),
          fields: [
            { name: 'domicile', widget: 'text', label: both('地址', 'Address') },
            {
              name: 'premisesKind',
              widget: 'radios',
              label: both('这处地方是', 'The premises are'),
              options: [
                { value: 'owned', label: both('自有的', 'Owned') },
                { value: 'rented', label: both('租的', 'Rented') },
                { value: 'lent', label: both('借的', 'Lent') },
              ],
            },
            {
              name: 'premises',
              widget: 'upload',
              material: 'premises',
              label: both('场所使用权证明', 'Proof of the right to use them'),
              showIf: { field: 'premisesKind', in: ['rented', 'lent'] },
            },
          ],
        },
        {
          title: both('业务主管单位', 'Supervising unit'),
          fields: [
            { name: 'supervisor', widget: 'text', label: both('名称', 'Name') },
            { name: 'consentNumber', widget: 'text', label: both('批准文件的文号', 'Number of its approval') },
            { name: 'consent', widget: 'upload', material: 'consent', label: both('批准文件', 'The approval') },
          ],
        },
      ],
    },
    ...people,
  ],
}
