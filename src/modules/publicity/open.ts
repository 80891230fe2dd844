import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { both, type Text } from '../../kernel/text.ts'

/** What the page of everything public leads to. Modules serve the addresses. */
export interface OpenPlace {
  readonly href: string
  readonly title: Text
  readonly words: Text
}

export const openPhrases = {
  title: both('阳光公开', 'In the open'),
  lead: both(
    '政府办的事，谁都可以看、可以核对。以下各页不用登录。',
    'What government does is for everybody to see and to check. None of these pages asks you to sign in.',
  ),
  see: both('公开了什么', 'What is public'),
  check: both('核对和查询', 'Check and look up'),
} as const

export const seen: readonly OpenPlace[] = [
  {
    href: '/decisions',
    title: both('结果公开', 'Published results'),
    words: both(
      '作出的决定、理由和用时；个人信息已经隐去。',
      'Decisions with reasons and time taken; personal data are masked.',
    ),
  },
  {
    href: '/public-notices',
    title: both('公示', 'Public notices'),
    words: both(
      '决定以前张榜公示的事项，公示期内谁都可以提出异议。',
      'What hangs out before it is decided; anybody may object.',
    ),
  },
  {
    href: '/hearings',
    title: both('听证公告', 'Public hearings'),
    words: both('公开举行的听证，可以登记旁听席位。', 'Hearings held in public; take a seat.'),
  },
  {
    href: '/sunlight',
    title: both('阳光数据', 'Figures of decisions'),
    words: both(
      '决定了多少，公开了多少，不公开的理由，办了多久。',
      'How many decisions, how many are public, why the rest are not, how long they took.',
    ),
  },
  {
    href: '/ratings',
    title: both('政务服务好差评', 'Ratings of services'),
    words: both('办过事的人给各单位的评价。', 'How people rated the offices that handled their matters.'),
  },
  {
    href: '/complaints/figures',
    title: both('投诉办理情况', 'How complaints were dealt with'),
    words: both('收到多少投诉，是否属实，是否按时答复。', 'How many came, what was found, whether answered in time.'),
  },
  {
    href: '/oversight',
    title: both('效能监察结果', 'Results of supervision'),
    words: both('各单位每季度的黄牌、红牌和等次。', 'Yellow and red cards and the grade of each organisation.'),
  },
  {
    href: '/savings',
    title: both('节约账', 'Ledger of savings'),
    words: both(
      '公文网上送达少印、少寄、少跑了多少，怎样估算。',
      'What was not printed, posted or carried since documents are delivered online, and how it is reckoned.',
    ),
  },
  {
    href: '/ledger',
    title: both('阳光账本', 'Ledger of light'),
    words: both(
      '每一步都写入只能添加的账本，改动必被发现。',
      'Every act stands in a ledger that is only added to; any change is found.',
    ),
  },
  {
    href: '/calendar',
    title: both('工作日历', 'Working-day calendar'),
    words: both('哪天是工作日，期限怎样算到哪一天。', 'Which days are working days, and how a time is counted.'),
  },
]

export const checked: readonly OpenPlace[] = [
  {
    href: '/check',
    title: both('核验电子证照', 'Check a certificate'),
    words: both('扫码、填查验码，或者交上 PDF 核对。', 'By its code, or with the PDF at hand.'),
  },
  {
    href: '/seals/check',
    title: both('查验盖章文件', 'Check a sealed paper'),
    words: both('是谁的章，盖后有没有改过。', 'Whose seal it is, and whether anything was changed.'),
  },
  {
    href: '/receipts',
    title: both('核对办件回执', 'Check a receipt'),
    words: both('一件事的每一步是不是真的在账本里。', 'Whether each step of a matter is in the ledger.'),
  },
  {
    href: '/mandates/check',
    title: both('核对代办委托', 'Check a mandate'),
    words: both('拿委托单来的人，委托还有没有效。', 'Whether the mandate on a slip is in force.'),
  },
  {
    href: '/objections',
    title: both('查询异议', 'Look up an objection'),
    words: both('凭查询码看对公示异议的答复。', 'Read the answer by the code you were given.'),
  },
  {
    href: '/complaints/follow',
    title: both('查询投诉', 'Follow a complaint'),
    words: both('没有登录提出的投诉，凭查询码看进展。', 'Sent without signing in: follow it by its code.'),
  },
]

/** Everything that is public, from one page. */
export const showOpen = query({
  name: 'publicity.show-open',
  summary: both('查看公开内容的总目录。', 'Find everything that is public.'),
  input: z.object({}),
  find: async () => ({ id: 'open' }),
  allow: () => true,
  run: async () => ({ seen, checked }),
})
