import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAddressees } from '../addressees.ts'
import { codes, tryRules } from './cases.fixture.ts'
import {
  bureau,
  calm,
  district,
  home,
  notice,
  ofBureau,
  opinion,
  other,
  report,
  request,
  said,
  secretariat,
  text,
  to,
  township,
  village,
} from './district.fixture.ts'
import { findingsOf } from './index.ts'

// How organisations stand to each other, who agreed, and what a type may say.
tryRules([
  [
    ...(['bypass', 'blocking'] as const),
    [
      { ...report, issuer: village.id, main: to(district) },
      { ...calm, issuer: village, office: village },
    ],
    [
      { ...report, issuer: village.id, main: to(district), copies: to(township), special: '情况紧急' },
      { ...calm, issuer: village, office: village },
    ],
  ],
  ['bypass-down', 'advice', [{ ...notice, main: to(village) }], [{ ...notice, main: to(village), special: '发至村' }]],
  [
    'one-superior',
    'blocking',
    [{ ...request, main: [...to(district), { words: '市民政局' }], special: '市局同时要求' }, ofBureau],
    [request, ofBureau],
  ],
  [
    'one-superior',
    'blocking',
    [{ ...report, main: [...to(district), { words: '市民政局' }] }, ofBureau],
    [{ ...report, main: [...to(district), { words: '市民政局' }], special: '市局同时要求' }, ofBureau],
  ],
  [
    'department-commands',
    'blocking',
    [
      { ...notice, issuer: bureau.id },
      { ...calm, issuer: bureau },
    ],
    [
      { ...notice, issuer: secretariat.id },
      { ...calm, issuer: secretariat },
    ],
  ],
  [
    'department-commands',
    'blocking',
    [
      { ...notice, issuer: secretariat.id },
      { ...calm, issuer: secretariat, mayIssueFor: [secretariat] },
    ],
    [notice],
  ],
  [
    'copy-down',
    'blocking',
    [{ ...request, copies: to(home) }, ofBureau],
    [{ ...request, copies: to(other) }, ofBureau],
  ],
  [
    ...(['to-a-leader', 'blocking'] as const),
    [{ ...report, main: [{ words: '李区长' }] }, ofBureau],
    [{ ...report, main: [{ words: '李区长' }], special: '区长直接交办' }, ofBureau],
  ],
  [
    'to-a-leader',
    'blocking',
    [{ ...report, main: [{ words: '王书记' }] }, ofBureau],
    [{ ...report, main: [{ words: '市委办公室' }] }, ofBureau],
  ],
  [
    ...(['consent-upward', 'advice'] as const),
    [{ ...report, main: [{ words: '市民政局' }] }, ofBureau],
    [{ ...report, main: [{ words: '市民政局' }], ...text('经区政府同意，现将情况报告如下。') }, ofBureau],
  ],
  [
    ...(['department-commands', 'blocking'] as const),
    [{ ...notice, issuer: bureau.id }, ofBureau],
    [{ ...notice, issuer: bureau.id, ...text('经区政府同意，现通知如下。') }, ofBureau],
  ],
  [
    ...(['department-commands', 'blocking'] as const),
    [{ ...notice, issuer: bureau.id }, ofBureau],
    [
      { ...notice, issuer: secretariat.id },
      { ...calm, issuer: secretariat },
    ],
  ],
  [
    ...(['department-commands', 'blocking'] as const),
    [{ ...notice, issuer: bureau.id }, ofBureau],
    [{ ...notice, type: 'letter', direction: 'level', issuer: bureau.id }, ofBureau],
  ],
  [
    'not-agreed',
    'blocking',
    [notice, said([opinion({ answer: 'disagree' })])],
    [notice, said([opinion({ answer: 'comments' })])],
  ],
  [
    'not-agreed',
    'advice',
    [report, said([opinion({ answer: 'disagree' })], ofBureau)],
    [report, said([opinion({})], ofBureau)],
  ],
  [
    'not-answered',
    'blocking',
    [notice, said([opinion({ answer: null })])],
    [notice, said([opinion({ answer: null, late: true })])],
  ],
  [
    'silent',
    'advice',
    [notice, said([opinion({ answer: null, late: true })])],
    [notice, said([opinion({ answer: 'agree', late: true })])],
  ],
  [
    'text-changed',
    'advice',
    [notice, said([opinion({ current: false })])],
    [notice, said([opinion({ answer: null, current: false })])],
  ],
  [
    'joint-unequal',
    'blocking',
    [{ ...notice, issuer: bureau.id, joint: [village.id] }, ofBureau],
    [{ ...notice, issuer: bureau.id, joint: [other.id] }, ofBureau],
  ],
  [
    ...(['copy-superior', 'advice'] as const),
    [
      { ...notice, type: 'decision', issuer: township.id, main: to(village) },
      { ...calm, issuer: township, office: township },
    ],
    [
      { ...notice, type: 'decision', issuer: township.id, main: to(village), copies: to(district) },
      { ...calm, issuer: township, office: township },
    ],
  ],
  ['outside-addressee', 'advice', [{ ...notice, main: [{ words: '清溪镇政府' }] }], [notice]],
  ['direction', 'blocking', [{ ...notice, direction: 'level' }], [notice]],
  ['direction', 'blocking', [{ ...report, main: to(other) }, ofBureau], [report, ofBureau]],
  [
    'direction',
    'blocking',
    [{ ...notice, issuer: bureau.id, main: to(district) }, ofBureau],
    [{ ...notice, main: [{ words: '有关企业' }] }],
  ],
  [
    ...(['one-matter', 'blocking'] as const),
    [{ ...request, ...text('区政府：\n一、请求增加救助资金\n二、请求调配车辆\n妥否，请批示。') }, ofBureau],
    [{ ...request, ...text('区政府：\n一、申请事由\n二、请求增加救助资金\n妥否，请批示。') }, ofBureau],
  ],
  [
    'one-matter',
    'blocking',
    [{ ...request, ...text('甲。\n妥否，请批示。\n乙。\n当否，请批示。') }, ofBureau],
    [request, ofBureau],
  ],
  [
    ...(['one-matter-text', 'advice'] as const),
    [
      {
        ...request,
        ...text('区政府：\n一、防汛\n我镇拟请拨付资金30万元。\n二、岗位\n拟请增加岗位5个。\n妥否，请批示。'),
      },
      ofBureau,
    ],
    [
      { ...request, ...text('区政府：\n一、情况\n已申报险情三处。\n二、岗位\n拟请增加岗位5个。\n妥否，请批示。') },
      ofBureau,
    ],
  ],
  [
    'one-matter-title',
    'advice',
    [{ ...request, title: '关于增加资金和调配车辆的请示' }, ofBureau],
    [request, ofBureau],
  ],
  [
    'request-inside',
    'blocking',
    [{ ...report, ...text('情况如下。\n恳请区政府支持资金。') }, ofBureau],
    [report, ofBureau],
  ],
  [
    'request-inside',
    'blocking',
    [{ ...report, ...text('妥否，请批示。') }, ofBureau],
    [{ ...request, ...text('妥否，请批示。') }, ofBureau],
  ],
  [
    ...(['own-opinion', 'blocking'] as const),
    [{ ...request, ...text('现将清溪镇的请示转报区政府。\n妥否，请批示。') }, ofBureau],
    [{ ...request, ...text('现将清溪镇的请示转报区政府。我局建议同意。\n妥否，请批示。') }, ofBureau],
  ],
  [
    ...(['second-superior', 'advice'] as const),
    [
      { ...report, issuer: other.id },
      { ...calm, issuer: other, office: other },
    ],
    [
      { ...report, issuer: other.id, copies: [{ words: '市财政局' }] },
      { ...calm, issuer: other, office: other },
    ],
  ],
  [
    ...(['second-superior-down', 'advice'] as const),
    [{ ...notice, main: to(village) }],
    [{ ...notice, main: to(village), copies: [{ words: '区委组织部' }] }],
  ],
])

test('what is right has no findings', () => {
  assert.deepEqual(codes([notice]), [])
  assert.deepEqual(codes([request, ofBureau]), [])
  assert.deepEqual(codes([report, ofBureau]), [])
})

test('a slip in an addressee is met with who may have been meant, a name of elsewhere is not', () => {
  const asked = (words: string) =>
    findingsOf({ ...notice, main: [{ words }] }, calm).find(({ code }) => code === 'outside-addressee')?.words.zh ?? ''
  assert.match(asked('云川区民政'), /是否指云川区民政局/u)
  for (const above of ['市应急管理局', '市民政局']) assert.doesNotMatch(asked(above), /是否指/u)
  assert.deepEqual(readAddressees(calm.book, '区民政局、清溪镇、区审计局'), [
    ...to(bureau, township),
    { words: '区审计局' },
  ])
})
