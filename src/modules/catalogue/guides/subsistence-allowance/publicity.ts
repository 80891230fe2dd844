import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { disclosure } from '../laws/disclosure.ts'
import { subsistenceReview } from '../laws/subsistence-review.ts'

type Facts = NonNullable<NonNullable<GuideDraft['publicity']>['results']['facts']>

/** Name, number of members and amount are what 民发〔2021〕57号 art. 24 names; the village says where. Nothing else leaves the file. */
const household: Facts = [
  { code: 'applicant', label: both('申请人', 'Applicant'), from: '@applicant', mask: 'name' },
  { code: 'members', label: both('家庭成员数量', 'Members of the household'), from: 'members', mask: 'people' },
  { code: 'place', label: both('所在村（社区）', 'Village or community'), from: '@place', mask: 'plain' },
]

/** What of the subsistence allowance becomes public, and what hangs out before. */
export const publicity: GuideDraft['publicity'] = {
  results: {
    how: 'facts',
    outcomes: ['granted'],
    facts: [
      ...household,
      { code: 'amount', label: both('月保障金额', 'Amount a month'), from: '@amount', mask: 'plain' },
    ],
    within: 'result-publication',
    // the yearly check (art. 31) makes a new list; an old one has no purpose any more
    keepMonths: 12,
    explain: both(
      '批准的，公布隐去一个字的姓名、家庭人数、所在村（社区）和保障金额。身份号码、电话、账号、病情、收入、未成年人都不公布。',
      'If granted: the name with a character masked, the number of members, the village or community, and the amount. No ID number, telephone, account, illness, income, or child.',
    ),
    basis: subsistenceReview.publish,
    withheld: {
      ground: both(
        '不批准、终止的结果只告诉本人，涉及个人隐私，不公开。',
        'A refusal or an ended review is told to the household alone: it is private.',
      ),
      basis: disclosure.privacy,
    },
  },
  notice: {
    rule: 'mla-notice',
    facts: household,
    proposal: both(
      '经入户调查和信息核对，乡镇（街道）拟同意下列家庭享受最低生活保障，现予公示，请大家监督。',
      'After a home visit and a check of records the township proposes to confirm the subsistence allowance of this household. It hangs here for everybody to see and object.',
    ),
    boards: both('申请家庭所在村（社区）公示栏', 'The notice board of the village or community'),
    explain: both(
      '乡镇（街道）拟同意的，公示 7 天，只写隐去一个字的姓名、家庭人数和所在村（社区）。公示期满即撤下。',
      'What the township proposes to confirm hangs for 7 days: the name with a character masked, the number of members, and the village. It is taken down when the days are over.',
    ),
    basis: subsistenceReview.notice,
    objection: {
      answer: 'notice-objection-answer',
      effect: both(
        '公示期内谁都可以提出异议，可以要求对身份保密。有异议的，乡镇（街道）重新调查或者民主评议，再提出初审意见；异议没有答复之前不作决定。',
        'Anybody may object during these days and may ask to stay unknown. The township then looks into it again and gives a new opinion; nothing is decided before the objection is answered.',
      ),
      basis: subsistenceReview.objection,
    },
  },
}
