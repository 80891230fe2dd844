import { readFileSync } from 'node:fs'
import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { disclosure } from '../laws/disclosure.ts'
import { personalInformation } from '../laws/personal-information.ts'
import { socialAssistance } from '../laws/social-assistance.ts'
import { subsistenceReview } from '../laws/subsistence-review.ts'
import { civilAffairs, complain, phone, places, remedies } from '../offices.ts'
import { faq } from './faq.ts'
import { form } from './form.ts'
import { materials } from './materials.ts'
import { conditions, outcomes } from './outcomes.ts'
import { publicity } from './publicity.ts'
import { results } from './results.ts'
import { correctionRule, en, promiseRule, propertyRule, standardRule, zh } from './settings.ts'
import { handlers, parts, steps } from './steps.ts'

/** 最低生活保障审核确认 */
export const subsistenceAllowance: GuideDraft = {
  itemCode: '512B0003600029-511602000000-000-11511301008778298W-1-00',
  name: both('最低生活保障审核确认', 'Subsistence allowance'),
  type: '05',
  matterKind: 'DB',
  version: {
    changeNote: both('首次发布。', 'First edition.'),
    validFrom: '2025-01-01',
    sources: [
      both(
        '《社会救助暂行办法》（国务院令第649号，2019年修订）',
        'Interim Measures for Social Assistance (Decree No. 649, revised 2019)',
      ),
      both(
        '《最低生活保障审核确认办法》（民发〔2021〕57号）',
        'Measures for Review and Confirmation of Subsistence Allowances (Minfa [2021] No. 57)',
      ),
      both(
        '低保标准、财产规定、承诺时限为云川区的示范设置',
        'The local standard, limits on property and promised time are demonstration settings of Yunchuan District',
      ),
    ],
  },

  summary: both(
    `家里平均每人每月的收入低于 ${zh.standard}，财产也不多的，可以申请低保。批准后每月发钱，不够多少补多少。`,
    `If your household has less than ${en.standard} a person a month and owns little, you can ask for the subsistence allowance. Once it is granted, money comes every month to make up what is missing.`,
  ),
  youGet: both(
    '每月一笔低保金，从批准的下个月起打到您的银行账户。看病、上学、住房也可能跟着得到帮助。',
    'Money every month from the month after the decision, paid into your bank account. Help with medical costs, school and housing may follow.',
  ),
  whoCan: both(
    `一家人一起申请：平均每人每月收入低于 ${zh.standard}，财产不超过规定。家里收入略高，但有人重度残疾或者得了重病的，这个人可以单独申请。`,
    `A household together: less than ${en.standard} a person a month, and not too much property. If the household earns a little more but one of you is severely disabled or ill, that person may apply alone.`,
  ),
  youNeed: both(
    '网上填一份申请，再交一张全家成年人签名的授权书。身份证、户口簿、残疾证不用交，政府自己查。',
    'An application filled in online, and one sheet of authorisation signed by all adults. No identity card, household book or disability certificate: we look them up.',
  ),
  howLong: both(
    '从受理那天起，最多 25 个工作日。其中要在村里公示 7 天。',
    'At most 25 working days from the day of acceptance. Seven days of these are for a notice in your village.',
  ),
  itCosts: both(
    '不收钱。谁向您收钱，请打投诉电话。',
    'Nothing. If anybody asks for money, ring the number for complaints.',
  ),
  goodToKnow: [
    both(
      '不会上网、走不动，打电话给村（社区）帮办员，他上门帮您办。',
      'If you cannot go online or walk far, ring the village helper, who comes to your home.',
    ),
    both(
      '眼下就过不下去的，先申请临时救助：0990-8612345。',
      'If you cannot wait, ask for temporary assistance first: 0990-8612345.',
    ),
    both(
      '公示只写隐去一个字的姓名、人数和所在村，不写病情、身份号码和账号。',
      'The notice shows only the masked name, the number of members and the village; no illness, ID number or account.',
    ),
    both(
      '收入、财产或者人口变了，要告诉乡镇（街道）；以后每年或者每半年核查一次。',
      'Tell the township or street when income, property or members change; it is checked every year or half-year.',
    ),
    both(
      '没批准不是以后都不行，情况有变化随时可以再申请。',
      'A refusal is not for ever: apply again whenever things have changed.',
    ),
  ],
  synonyms: [
    '低保',
    '低保户',
    '最低生活保障',
    '困难补助',
    '吃低保',
    '五保',
    'dibao',
    'minimum living guarantee',
    'welfare',
    'income support',
  ],

  bases: [
    socialAssistance.who,
    socialAssistance.standard,
    socialAssistance.procedure,
    socialAssistance.pay,
    subsistenceReview.duties,
    subsistenceReview.period,
    subsistenceReview.household,
    subsistenceReview.income,
    standardRule,
    propertyRule,
    disclosure.privacy,
    personalInformation.necessary,
  ],
  powerSource: 'own',
  useLevel: 'county',
  department: civilAffairs,
  handlers,
  rights: [
    both('要求说明、解释本指南的任何内容。', 'To have anything in this guide explained.'),
    both(
      '政府能查到的，不用再交（《国务院关于在线政务服务的若干规定》第七条）。',
      'Not to hand in what government can look up (Provisions on Online Government Services, Article 7).',
    ),
    both(
      '知道核对的结果；有异议的，可以提出并要求复查（民发〔2021〕57号第十八条）。',
      'To be told the result of the check, to object and have it looked into again (Minfa [2021] No. 57, Article 18).',
    ),
    both(
      '除应当公示的以外，个人信息受到保密（《社会救助暂行办法》第六十一条）。',
      'To have your information kept confidential, except what must be on the notice (Interim Measures, Article 61).',
    ),
    both(
      '不批准的，书面告诉您理由（《社会救助暂行办法》第十一条）。',
      'To be told the reasons of a refusal in writing (Interim Measures, Article 11).',
    ),
  ],
  duties: [
    both(
      '如实申报收入和财产（《社会救助暂行办法》第五十八条）。',
      'To report income and property truthfully (Interim Measures, Article 58).',
    ),
    both(
      '授权核对家庭经济状况，配合调查（民发〔2021〕57号第九条）。',
      'To authorise the check and to take part in the survey (Minfa [2021] No. 57, Article 9).',
    ),
    both(
      '情况变化及时告知（《社会救助暂行办法》第十三条）。',
      'To report changes in time (Interim Measures, Article 13).',
    ),
    both(
      '骗取低保金的，要退回，可处 1 倍以上 3 倍以下罚款（《社会救助暂行办法》第六十八条）。',
      'Whoever obtains it by fraud pays it back and may be fined one to three times the amount (Interim Measures, Article 68).',
    ),
  ],
  remedies,

  handling: 'promised',
  finish: 'payment',
  serves: ['natural-person'],
  topics: { persons: ['social-assistance'], organisations: [] },
  lifeEvents: ['hardship'],
  channels: ['online', 'helper', 'counter'],
  area: 'county',

  times: {
    statutory: {
      rule: 'mla-whole',
      amount: 30,
      unit: 'working-days',
      explain: both(
        '自受理之日起 30 个工作日，含公示。',
        '30 working days from acceptance, the public notice included.',
      ),
      basis: subsistenceReview.period,
    },
    promised: {
      rule: 'mla-promised',
      amount: 25,
      unit: 'working-days',
      explain: both('本区承诺 25 个工作日。', 'The district promises 25 working days.'),
      basis: promiseRule,
    },
    parts,
  },
  // No rule lets this clock stand still, so there is no ground to stop it.
  stopGrounds: [],
  extension: {
    amount: 15,
    unit: 'working-days',
    by: 'head',
    explain: both(
      '情况特殊的（例如公示有异议要重新调查、需要外地协助核实），经区民政局负责人批准，最多延长 15 个工作日，并把理由告诉您。',
      'In special cases (such as an objection that has to be looked into, or facts that another place must confirm) the head of the bureau may add at most 15 working days, and you are told why.',
    ),
    basis: subsistenceReview.period,
  },
  correction: {
    workingDays: 15,
    onLapse: both(
      '到期没有补齐的，申请退回。退回不是拒绝，填过的内容都在，随时可以接着办。',
      'If it is not completed in time the application is returned. That is not a refusal: what you wrote is kept and you can go on at any time.',
    ),
    basis: correctionRule,
  },

  conditions,
  materials,
  results,
  outcomes,
  publicity,

  steps,
  places: [places.village, places.township],
  online: { available: true, level: 4, payment: false, express: true, appointment: false, terminals: false },
  visits: { count: 0, reason: both('无', 'None') },
  consult: [
    phone('云川区民政局社会救助科', 'Social assistance section, Yunchuan Civil Affairs Bureau', '0990-8612345'),
    phone(
      '村（社区）帮办员（按 1 转到您的村）',
      'Village and community helpers (press 1 for your village)',
      '0990-8612300',
    ),
  ],
  complain,
  faq,
  related: [
    '51201103900003-511602000000-000-11511301008778298W-1-00',
    '51201103900004-511602000000-000-11511301008778298W-1-00',
  ],

  form,
  process: readFileSync(new URL('./process.bpmn', import.meta.url), 'utf8'),
}
