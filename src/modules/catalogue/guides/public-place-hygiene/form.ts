import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { among, residentId, ticked, words } from '../properties.ts'

const properties: GuideDraft['form']['schema']['properties'] = {
  applicantName: words(100),
  applicantResidentId: residentId,
  applicantMobile: { type: 'string', format: 'mobile' },
  unitName: words(100),
  premisesAddress: words(200),
  placeKind: among('lodging', 'bathing', 'hairdressing', 'swimming'),
  rooms: { type: 'integer', minimum: 1, maximum: 2000 },
  area: { type: 'integer', minimum: 5, maximum: 200_000 },
  airConditioning: among('none', 'single', 'central'),
  water: among('mains', 'own'),
  responsibleName: words(50),
  staffCount: { type: 'integer', minimum: 1, maximum: 10_000 },
  healthChecked: ticked,
  truthPromise: ticked,
}

const choice = (value: string, zh: string, en: string) => ({ value, label: both(zh, en) })

/** What the licence says, and what must be known to judge the premises; nothing else. */
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
      id: 'unit',
      title: both('单位', 'The business'),
      sections: [
        {
          title: both('经营者或者经办人', 'Owner, or whoever acts for the business'),
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
          title: both('许可证上写的', 'What the licence says'),
          fields: [
            {
              name: 'unitName',
              widget: 'text',
              holds: 'trade-name',
              label: both('单位名称', 'Name of the business'),
              hint: both('和营业执照上的一样。', 'As on the business licence.'),
              source: 'firm.name',
            },
            { name: 'premisesAddress', widget: 'text', label: both('经营地址', 'Address of the premises') },
            {
              name: 'placeKind',
              widget: 'radios',
              label: both('许可项目', 'Kind of place'),
              options: [
                choice('lodging', '旅店', 'Lodging'),
                choice('bathing', '公共浴室', 'Public bath'),
                choice('hairdressing', '理发、美容', 'Hairdressing and beauty'),
                choice('swimming', '游泳场馆', 'Swimming pool'),
              ],
            },
            {
              name: 'responsibleName',
              widget: 'text',
              holds: 'person',
              label: both('卫生负责人', 'Person responsible for hygiene'),
            },
          ],
        },
      ],
    },
    {
      id: 'premises',
      title: both('场所', 'The premises'),
      sections: [
        {
          title: both('场所情况', 'About the premises'),
          fields: [
            {
              name: 'rooms',
              widget: 'number',
              label: both('房间或者座位', 'Rooms or seats'),
              unit: both('个', 'in all'),
            },
            {
              name: 'area',
              widget: 'number',
              label: both('面积', 'Floor area'),
              unit: both('平方米', 'square metres'),
            },
            {
              name: 'airConditioning',
              widget: 'radios',
              label: both('空调', 'Air conditioning'),
              options: [
                choice('none', '没有', 'None'),
                choice('single', '分体的', 'Single units'),
                choice('central', '集中空调', 'Central'),
              ],
            },
            {
              name: 'airTest',
              widget: 'upload',
              material: 'air-test',
              label: both('集中空调检测报告', 'Test report of the central air conditioning'),
              showIf: { field: 'airConditioning', equals: 'central' },
            },
            {
              name: 'water',
              widget: 'radios',
              label: both('用水', 'Water'),
              options: [choice('mains', '自来水', 'Mains'), choice('own', '自备水源', 'A source of one’s own')],
            },
            { name: 'layout', widget: 'upload', material: 'layout', label: both('平面图', 'Plan of the rooms') },
            {
              name: 'testReport',
              widget: 'upload',
              material: 'test-report',
              label: both('卫生检测报告', 'Hygiene test report'),
            },
          ],
        },
      ],
    },
    {
      id: 'people',
      title: both('人员和制度', 'People and rules'),
      sections: [
        {
          title: both('人员和制度', 'People and rules'),
          fields: [
            {
              name: 'staffCount',
              widget: 'number',
              label: both('直接为顾客服务的人数', 'Staff who serve customers'),
              unit: both('人', 'people'),
            },
            {
              name: 'hygieneRules',
              widget: 'upload',
              material: 'hygiene-rules',
              label: both('卫生管理制度', 'Hygiene rules'),
            },
            {
              name: 'healthChecked',
              widget: 'confirm',
              label: both('直接为顾客服务的人都做过健康检查。', 'All who serve customers have had their health check.'),
            },
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
