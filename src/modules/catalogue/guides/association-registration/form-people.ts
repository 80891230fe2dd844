import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

const persons = { field: 'memberKind', equals: 'persons' } as const
const units = { field: 'memberKind', equals: 'units' } as const
const mixed = { field: 'memberKind', equals: 'mixed' } as const

/** Members, founders, officers, money, charter and promises. */
export const people: GuideDraft['form']['pages'] = [
  {
    id: 'members',
    title: both('会员和发起人', 'Members and founders'),
    sections: [
      {
        title: both('会员', 'Members'),
        fields: [
          {
            name: 'memberKind',
            widget: 'radios',
            label: both('会员是', 'Members are'),
            options: [
              {
                value: 'persons',
                label: both('只有个人', 'Persons only'),
                hint: both('要有 50 个以上。', '50 or more.'),
              },
              { value: 'units', label: both('只有单位', 'Units only'), hint: both('要有 30 个以上。', '30 or more.') },
              {
                value: 'mixed',
                label: both('个人和单位都有', 'Persons and units'),
                hint: both('一共要有 50 个以上。', '50 or more together.'),
              },
            ],
          },
          {
            name: 'personCount',
            widget: 'number',
            label: both('个人会员', 'Persons'),
            unit: both('名', 'persons'),
            showIf: persons,
          },
          {
            name: 'unitCount',
            widget: 'number',
            label: both('单位会员', 'Units'),
            unit: both('个', 'units'),
            showIf: units,
          },
          {
            name: 'mixedCount',
            widget: 'number',
            label: both('会员总数', 'Members in all'),
            unit: both('个', 'members'),
            showIf: mixed,
          },
        ],
      },
      {
        title: both('发起人', 'Founders'),
        fields: [
          {
            name: 'founders',
            widget: 'table',
            label: both('发起人名单', 'List of founders'),
            row: both('发起人', 'Founder'),
            columns: [
              {
                name: 'founderKind',
                widget: 'select',
                label: both('个人还是单位', 'Person or unit'),
                options: [
                  { value: 'person', label: both('个人', 'Person') },
                  { value: 'unit', label: both('单位', 'Unit') },
                ],
              },
              { name: 'founderName', widget: 'text', holds: 'person', label: both('姓名或者单位名称', 'Name') },
              {
                name: 'founderResidentId',
                widget: 'text',
                label: both('公民身份号码', 'Resident ID number'),
                showIf: { field: 'founderKind', equals: 'person' },
              },
              {
                name: 'founderUscc',
                widget: 'text',
                label: both('统一社会信用代码', 'Unified social credit code'),
                showIf: { field: 'founderKind', equals: 'unit' },
              },
              {
                name: 'founderNote',
                widget: 'text',
                label: both('工作单位、职务或者单位性质', 'Work and post, or kind of unit'),
              },
            ],
          },
        ],
      },
      {
        title: both('拟任负责人', 'Intended officers'),
        fields: [
          {
            name: 'representativeName',
            widget: 'text',
            holds: 'person',
            label: both('拟任法定代表人', 'Intended legal representative'),
            hint: both('不能同时担任其他社会团体的法定代表人。', 'Must not represent another association.'),
          },
          {
            name: 'representativeResidentId',
            widget: 'text',
            label: both('法定代表人的公民身份号码', 'Resident ID number of the representative'),
          },
          {
            name: 'officers',
            widget: 'table',
            label: both('其他拟任负责人', 'Other intended officers'),
            row: both('负责人', 'Officer'),
            columns: [
              {
                name: 'officerPost',
                widget: 'select',
                label: both('职务', 'Post'),
                options: [
                  { value: 'president', label: both('会长（理事长）', 'President') },
                  { value: 'vicePresident', label: both('副会长（副理事长）', 'Vice-president') },
                  { value: 'secretary', label: both('秘书长', 'Secretary-general') },
                  { value: 'supervisorOfficer', label: both('监事', 'Supervisor') },
                ],
              },
              { name: 'officerName', widget: 'text', holds: 'person', label: both('姓名', 'Name') },
              { name: 'officerResidentId', widget: 'text', label: both('公民身份号码', 'Resident ID number') },
              { name: 'officerWork', widget: 'text', label: both('工作单位和职务', 'Work and post') },
            ],
          },
          {
            name: 'staffCount',
            widget: 'number',
            label: both('专职工作人员', 'Full-time staff'),
            unit: both('名', 'persons'),
          },
        ],
      },
    ],
  },
  {
    id: 'documents',
    title: both('资金、章程和承诺', 'Funds, charter and promises'),
    sections: [
      {
        title: both('活动资金', 'Funds'),
        fields: [
          {
            name: 'funds',
            widget: 'money',
            label: both('活动资金', 'Funds'),
            hint: both('3 万元以上。', '30,000 yuan or more.'),
          },
          { name: 'fundsSource', widget: 'text', label: both('来源', 'Where they come from') },
          {
            name: 'capitalReport',
            widget: 'upload',
            material: 'capital-report',
            label: both('验资报告', 'Capital verification report'),
          },
        ],
      },
      {
        title: both('章程', 'Charter'),
        fields: [
          {
            name: 'charter',
            widget: 'upload',
            material: 'charter',
            label: both('章程草案', 'Draft charter'),
            hint: both('docx 或者 pdf。', 'docx or pdf.'),
          },
        ],
      },
      {
        title: both('承诺', 'Promises'),
        fields: [
          {
            name: 'preparationPromise',
            widget: 'confirm',
            label: both('筹备期间不开展筹备以外的活动。', 'While preparing, we only prepare.'),
          },
          {
            name: 'peoplePromise',
            widget: 'confirm',
            label: both(
              '发起人和拟任负责人没有受过剥夺政治权利的刑事处罚，并且具有完全民事行为能力；法定代表人没有同时担任其他社会团体的法定代表人。',
              'No founder or intended officer was ever deprived of political rights by a criminal sentence, all have full legal capacity, and the representative represents no other association.',
            ),
          },
          {
            name: 'truthPromise',
            widget: 'confirm',
            label: both('以上内容和文件真实有效。', 'What is written and uploaded here is true and valid.'),
          },
        ],
      },
    ],
  },
]
