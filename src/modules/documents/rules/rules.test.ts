import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Elements } from '../model.ts'
import {
  bureau,
  calm,
  district,
  duty,
  file,
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
import { type Finding, findingsOf, type Surroundings } from './index.ts'

type Side = readonly [elements: Elements, around?: Surroundings]
/** Each rule: what it finds something in, and the nearest thing that it lets pass. */
const cases: readonly (readonly [code: string, grade: Finding['grade'], wrong: Side, right: Side])[] = [
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
  ['no-body', 'blocking', [{ ...notice, ...text('') }], [notice]],
  [
    'levels',
    'advice',
    [{ ...notice, ...text('一、甲\n（1）乙') }],
    [{ ...notice, ...text('一、甲\n（一）乙\n1.丙\n（1）丁') }],
  ],
  [
    'subject-words',
    'blocking',
    [{ ...notice, ...text('正文。\n主题词：防汛 通知') }],
    [{ ...notice, ...text('主题词的写法已经取消。') }],
  ],
  [
    'chinese-date',
    'advice',
    [{ ...notice, ...text('二〇二六年三月五日前完成。') }],
    [{ ...notice, ...text('2026年3月5日前完成。') }],
  ],
  [
    'attachment-unmentioned',
    'advice',
    [{ ...notice, attachments: [file] }],
    [{ ...notice, attachments: [file], ...text('见附件。') }],
  ],
  ...(['suspect', 'waiting', 'unreadable', 'marked'] as const).map(
    (state) =>
      [
        state === 'waiting' ? 'unread-attachment' : `${state}-attachment`,
        state === 'marked' ? 'blocking' : 'advice',
        [notice, { ...calm, files: [{ name: '汇总表', state }] }],
        [notice, { ...calm, files: [{ name: '汇总表', state: 'harmless' }] }],
      ] as const,
  ),
  ['type-direction', 'blocking', [{ ...notice, direction: 'up', main: [{ words: '市政府' }] }], [notice]],
  [
    'type-issuer',
    'blocking',
    [{ ...notice, type: 'order', format: 'order', issuer: bureau.id }, ofBureau],
    [{ ...notice, type: 'order', format: 'order' }],
  ],
  ['format', 'blocking', [{ ...notice, format: 'order' }], [{ ...notice, format: 'letter' }]],
  ['format', 'blocking', [{ ...notice, type: 'minutes' }], [{ ...notice, type: 'minutes', format: 'minutes' }]],
  ['title-type', 'blocking', [{ ...notice, title: '关于防汛工作的函' }], [notice]],
  ['title-subject', 'advice', [{ ...notice, title: '防汛工作通知' }], [notice]],
  [
    'no-addressee',
    'blocking',
    [{ ...notice, main: [] }],
    [{ ...notice, type: 'announcement', direction: 'public', main: [] }],
  ],
  [
    'contact',
    'advice',
    [{ ...request, contact: '' }, ofBureau],
    [{ ...request, contact: '', notes: '联系人：王雨晴' }, ofBureau],
  ],
  [
    ...(['attendees', 'advice'] as const),
    [{ ...notice, type: 'minutes', format: 'minutes' }],
    [{ ...notice, type: 'minutes', format: 'minutes', attendees: { present: '甲', absent: '', observers: '' } }],
  ],
  [
    'disclosure',
    'blocking',
    [{ ...notice, disclosure: { decision: 'withheld', ground: null } }],
    [{ ...notice, disclosure: { decision: 'withheld', ground: 'internal' } }],
  ],
  [
    'disclosure',
    'blocking',
    [{ ...notice, disclosure: { decision: 'withheld', ground: 'on-request' } }],
    [{ ...notice, disclosure: { decision: 'on-request', ground: 'on-request' } }],
  ],
  ['closing', 'advice', [{ ...request, ...text('请求增加资金。') }, ofBureau], [request, ofBureau]],
  [
    ...(['obligation-stranger', 'blocking'] as const),
    [{ ...notice, obligations: [{ ...duty, organisations: to(village) }] }],
    [{ ...notice, obligations: [{ ...duty, organisations: [{ group: 'townships' }] }] }],
  ],
  [
    'obligation-past',
    'blocking',
    [{ ...notice, obligations: [{ ...duty, due: { day: '2026-03-01' } }] }],
    [{ ...notice, obligations: [duty] }],
  ],
]

function codes([elements, around = calm]: Side): string[] {
  return findingsOf(elements, around).map(({ code, grade }) => `${code} ${grade}`)
}

for (const [at, [code, grade, wrong, right]] of cases.entries()) {
  test(`${code} (${at}): found where it is broken, not beside it`, () => {
    assert.ok(codes(wrong).includes(`${code} ${grade}`), codes(wrong).join(', '))
    assert.ok(!codes(right).some((one) => one.startsWith(`${code} `)), codes(right).join(', '))
  })
}

test('what is right has no findings, and every finding names its article', () => {
  assert.deepEqual(codes([notice]), [])
  assert.deepEqual(codes([request, ofBureau]), [])
  assert.deepEqual(codes([report, ofBureau]), [])
  for (const [, , [elements, around = calm]] of cases)
    for (const { article, words } of findingsOf(elements, around))
      assert.ok(article.zh && article.en && words.zh && words.en)
})
