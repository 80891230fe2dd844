import { readFileSync } from 'node:fs'
import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { associations } from '../laws/associations.ts'
import { licensing } from '../laws/licensing.ts'
import { districtRule } from '../laws/quoting.ts'
import { civilAffairs, complain, phone, places, remedies } from '../offices.ts'
import { faq } from './faq.ts'
import { form } from './form.ts'
import { materials } from './materials.ts'
import { conditions, outcomes, stopGrounds } from './outcomes.ts'
import { publicity } from './publicity.ts'
import { certificates, results } from './results.ts'
import { handlers, parts, steps } from './steps.ts'

/** 社会团体成立登记 */
export const associationRegistration: GuideDraft = {
  itemCode: '511A0045000024-511602000000-000-115113016823646795-1-00',
  name: both('社会团体成立登记', 'Registration of an association'),
  type: '01',
  matterKind: 'XK',
  version: {
    changeNote: both('首次发布。', 'First edition.'),
    validFrom: '2025-01-01',
    sources: [
      both(
        '《社会团体登记管理条例》（国务院令第250号，2016年修订）',
        'Regulations on the Registration of Social Organisations (Decree No. 250, revised 2016)',
      ),
      both('《中华人民共和国行政许可法》（2019年修正）', 'Administrative Licensing Law (amended 2019)'),
      both(
        '承诺时限、补正期限为云川区的示范设置',
        'The promised time and the time for correcting are demonstration settings of Yunchuan District',
      ),
    ],
  },

  summary: both(
    '想和志同道合的人办一个协会、学会、联合会，先要登记。有 50 个会员、3 万元、一处地方，并且业务主管单位同意，就可以申请。',
    'To found an association with others you register it first. You can apply with 50 members, 30,000 yuan, a place to work from and the consent of the supervising unit.',
  ),
  youGet: both(
    '一张社会团体法人登记证书。凭它刻章、开银行账户，以协会的名义活动。',
    'A certificate of registration. With it you have a seal made, open a bank account and act under the association’s name.',
  ),
  whoCan: both(
    '50 个以上的个人，或者 30 个以上的单位，自愿组成、不为赚钱的团体。',
    'A group, formed freely and not for profit, of 50 or more persons or 30 or more units.',
  ),
  youNeed: both(
    '网上填一份申请，上传业务主管单位的批准文件、验资报告和章程草案。房子是租的、借的，再加一份使用证明。身份证不用交。',
    'An application filled in online; the supervising unit’s approval, the capital report and the draft charter; proof of use if your premises are rented or lent. No identity cards.',
  ),
  howLong: both(
    '文件齐了以后，我们承诺 30 天作决定，法律规定最长 60 天，节假日也算在内。准予的，10 个工作日内发证。',
    'Once all documents are in we promise a decision in 30 days; the law allows 60 at most, holidays included. The certificate follows within 10 working days.',
  ),
  itCosts: both(
    '登记不收钱。验资的费用由您和会计师事务所自己商定。',
    'Registration is free. What the accountants charge is between you and them.',
  ),
  goodToKnow: [
    both(
      '登记以前不能用协会的名义搞活动，只能做筹备的事。',
      'Before registration you may prepare, but not act under the association’s name.',
    ),
    both(
      '会费、捐款和收入只能用在章程写明的事情上，不能分给会员。',
      'Fees, gifts and income go to what the charter says and are never shared out among members.',
    ),
    both(
      '部门之间征求意见不停表。只有依法听证、依法专家评审的时间不算，并且书面告诉您。',
      'Consulting other departments does not stop the clock. Only a hearing or expert review by law does, and you are told in writing.',
    ),
    both(
      '登记以后每年 3 月 31 日前向业务主管单位交年度报告。',
      'After registration an annual report goes to the supervising unit by 31 March.',
    ),
    both(
      '一年不开展活动，或者弄虚作假取得登记的，会被撤销登记。',
      'An association that is idle for a year, or was registered by false statements, is struck off.',
    ),
  ],
  synonyms: [
    '协会',
    '学会',
    '联合会',
    '商会',
    '社团',
    '办协会',
    '成立协会',
    'NGO',
    'club',
    'society',
    'found an association',
  ],

  bases: [
    associations.consent,
    associations.authority,
    associations.apply,
    associations.conditions,
    associations.documents,
    associations.decide,
    associations.refuse,
    licensing.correct,
    licensing.verify,
    licensing.free,
  ],
  powerSource: 'own',
  useLevel: 'county',
  department: civilAffairs,
  handlers,
  rights: [
    both(
      '要求说明、解释本指南的任何内容（《行政许可法》第三十条）。',
      'To have anything in this guide explained (Administrative Licensing Law, Article 30).',
    ),
    both(
      '陈述、申辩；涉及重大利益的，要求听证，听证不收费（第七条、第三十六条、第四十七条）。',
      'To be heard; where major interests are concerned, to ask for a hearing, free of charge (Articles 7, 36 and 47).',
    ),
    both(
      '不交与登记无关的材料（第三十一条）。',
      'Not to hand in anything that has nothing to do with registration (Article 31).',
    ),
    both(
      '不予登记的，得到书面理由（第三十八条；《社会团体登记管理条例》第十二条）。',
      'To be given the reasons of a refusal in writing (Article 38; Regulations, Article 12).',
    ),
  ],
  duties: [
    both(
      '如实提交文件，对真实性负责（《行政许可法》第三十一条）。',
      'To hand in true documents and answer for them (Administrative Licensing Law, Article 31).',
    ),
    both(
      '筹备期间不开展筹备以外的活动（《社会团体登记管理条例》第九条）。',
      'To do nothing but prepare before registration (Regulations, Article 9).',
    ),
    both(
      '弄虚作假的，不予登记并给予警告；已经骗取登记的，撤销登记（《行政许可法》第七十八条；《社会团体登记管理条例》第二十九条）。',
      'False statements lead to refusal and a warning; a registration so obtained is revoked (Administrative Licensing Law, Article 78; Regulations, Article 29).',
    ),
  ],
  remedies,

  handling: 'promised',
  finish: 'licence',
  serves: ['natural-person', 'enterprise', 'public-institution', 'social-organisation'],
  topics: { persons: ['other'], organisations: ['setting-up'] },
  lifeEvents: ['an-association'],
  channels: ['online', 'counter'],
  area: 'county',
  agencyServices: [
    both(
      '验资：由发起人自行选择会计师事务所，任何机关不得指定。',
      'Capital verification: by accountants whom the founders choose; no office may name them.',
    ),
  ],

  times: {
    from: 'receipt',
    statutory: {
      rule: 'so-whole',
      amount: 60,
      unit: 'calendar-days',
      explain: both(
        '自收到全部有效文件之日起 60 日，是自然日。',
        '60 calendar days from receiving all valid documents.',
      ),
      basis: associations.decide,
    },
    promised: {
      rule: 'so-promised',
      amount: 30,
      unit: 'calendar-days',
      explain: both('本区承诺 30 日作出决定。', 'The district promises a decision in 30 days.'),
      basis: districtRule(
        '社会团体登记承诺时限',
        'Promised time for registration',
        '本区承诺 30 日内作出决定，少于《社会团体登记管理条例》第十二条的 60 日。',
      ),
    },
    parts,
  },
  stopGrounds,
  // The regulations set 60 days and no extension; 行政许可法 art. 42 leaves the period to them.
  extension: null,
  correction: {
    workingDays: 15,
    onLapse: both(
      '到期没有补齐的，申请退回；退回不是不予登记，补齐了可以接着办。',
      'If it is not completed in time the application is returned. That is not a refusal: complete it and go on.',
    ),
    basis: districtRule(
      '补正期限',
      'Time for correcting',
      '《行政许可法》第三十二条要求当场或者五日内一次告知；申请人补正的期限法律没有规定，本区定为 15 个工作日。',
    ),
  },

  conditions,
  quantity: both('没有数量限制。', 'No limit of number.'),
  materials,
  results,
  certificates,
  outcomes,
  publicity,

  steps,
  places: [places.county],
  online: { available: true, level: 4, payment: false, express: true, appointment: false, terminals: false },
  visits: { count: 0, reason: both('无', 'None') },
  consult: [phone('云川区民政局社会组织管理科', 'Registry section, Yunchuan Civil Affairs Bureau', '0990-8612351')],
  complain,
  faq,
  related: [
    '512B0003600021-511602000000-000-115113016823646795-1-00',
    '511A0045000041-511602000000-000-115113016823646795-1-00',
    '511A0045000036-511602000000-000-115113016823646795-1-00',
    '511A0045000025-511602000000-000-115113016823646795-1-00',
  ],

  form,
  process: readFileSync(new URL('./process.bpmn', import.meta.url), 'utf8'),
}
