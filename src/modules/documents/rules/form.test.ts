import { tryRules } from './cases.fixture.ts'
import { bureau, calm, duty, file, notice, ofBureau, request, text, to, village } from './district.fixture.ts'

// How a document is written: body, attachments, type, title, disclosure, obligations.
tryRules([
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
])
