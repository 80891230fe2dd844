import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { among, residentId, ticked, words } from '../properties.ts'

const properties: GuideDraft['form']['schema']['properties'] = {
  applicantName: words(50),
  applicantResidentId: residentId,
  applicantMobile: { type: 'string', format: 'mobile' },
  shopName: words(100),
  businessAddress: words(200),
  premisesKind: among('owned', 'rented'),
  trade: among('lodging', 'catering', 'bathing', 'hairdressing', 'retail', 'other'),
  scope: words(500),
  truthPromise: ticked,
}

/** What is registered, and nothing else. */
export const form: GuideDraft['form'] = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  },
  pages: [
    {
      id: 'person',
      title: both('经营者', 'The owner'),
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
      ],
    },
    {
      id: 'business',
      title: both('店', 'The business'),
      sections: [
        {
          title: both('登记事项', 'What is registered'),
          fields: [
            {
              name: 'shopName',
              widget: 'text',
              holds: 'trade-name',
              label: both('名称（字号）', 'Name'),
              hint: both('例如“云川区清溪镇柳岸客栈”。', 'Such as “Liu’an Guest House, Qingxi, Yunchuan”.'),
            },
            { name: 'businessAddress', widget: 'text', label: both('经营场所', 'Premises') },
            {
              name: 'premisesKind',
              widget: 'radios',
              label: both('这处地方是', 'The premises are'),
              options: [
                { value: 'owned', label: both('自有的', 'Owned') },
                { value: 'rented', label: both('租的、借的', 'Rented or lent') },
              ],
            },
            {
              name: 'premises',
              widget: 'upload',
              material: 'premises',
              label: both('租房合同或者借用协议', 'Lease or agreement'),
              showIf: { field: 'premisesKind', equals: 'rented' },
            },
            {
              name: 'trade',
              widget: 'select',
              label: both('做什么', 'Line of business'),
              options: [
                { value: 'lodging', label: both('住宿', 'Lodging') },
                { value: 'catering', label: both('餐饮', 'Catering') },
                { value: 'bathing', label: both('洗浴', 'Baths') },
                { value: 'hairdressing', label: both('理发美容', 'Hairdressing') },
                { value: 'retail', label: both('零售', 'Retail') },
                { value: 'other', label: both('其他', 'Other') },
              ],
            },
            { name: 'scope', widget: 'textarea', rows: 3, label: both('经营范围', 'Scope of business') },
            {
              name: 'truthPromise',
              widget: 'confirm',
              label: both('以上内容真实，我对此负责。', 'The above is true and I answer for it.'),
            },
          ],
        },
      ],
    },
  ],
}
