import { readFileSync } from 'node:fs'
import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { businessEnvironment } from '../laws/business-environment.ts'
import { licensing } from '../laws/licensing.ts'
import { districtRule } from '../laws/quoting.ts'
import { approvalBureau, complain, phone, places, remedies } from '../offices.ts'
import { form } from './form.ts'
import { joint } from './joint.ts'
import { materials } from './materials.ts'
import { conditions, outcomes, stopGrounds } from './outcomes.ts'
import { publicity } from './publicity.ts'
import { regulations } from './regulations.ts'
import { certificates, results } from './results.ts'
import { faq, handlers, parts, steps } from './steps.ts'

/** 公共场所卫生许可新办: one bureau receives and decides, two organisations are asked at the same time (行政许可法 art. 26). */
export const publicPlaceHygiene: GuideDraft = {
  itemCode: '511A0015500009-511602000000-000-115113016823646795-1-00',
  name: both('公共场所卫生许可新办审批', 'Hygiene licence for a public place'),
  type: '01',
  matterKind: 'WS',
  version: {
    changeNote: both('首次发布。', 'First edition.'),
    validFrom: '2025-01-01',
    sources: [
      both('《中华人民共和国行政许可法》（2019年修正）', 'Administrative Licensing Law (amended 2019)'),
      both(
        '《优化营商环境条例》（国务院令第722号）',
        'Regulations on Improving the Business Environment (Decree No. 722)',
      ),
      both(
        '《公共场所卫生管理条例》及其实施细则凭记忆整理，没有对照原文，作为本区配置，使用前请核对',
        'The Regulations on Hygiene in Public Places and their rules from memory, not compared with the text: settings of the district, to be checked before use',
      ),
      both(
        '联办单位、意见时限、承诺时限为云川区的示范设置',
        'Organisations asked, their time and the promised time are demonstration settings of Yunchuan District',
      ),
    ],
  },

  summary: both(
    '旅馆、浴室、理发店、游泳馆开门营业以前，要有卫生许可证。只跑行政审批局一家，卫健、消防的意见由它同时去问。',
    'A guest house, bath, hairdresser or pool needs a hygiene licence before it opens. You deal with one bureau; it asks the health bureau and the fire brigade at the same time.',
  ),
  youGet: both(
    '一张公共场所卫生许可证，带二维码，用手机就能查真假。',
    'A hygiene licence with a QR code that any phone can check.',
  ),
  whoCan: both(
    '已经登记的企业、个体工商户，场所在云川区。',
    'Registered businesses with premises in Yunchuan District.',
  ),
  youNeed: both(
    '网上填一张表，上传平面图、检测报告和卫生制度。营业执照不用交。',
    'One form online; a plan of the rooms, a test report and your hygiene rules. No business licence.',
  ),
  howLong: both(
    '我们承诺 20 个工作日作决定，法律规定最长 45 个工作日。',
    'We promise a decision in 20 working days; the law allows 45 at most.',
  ),
  itCosts: both(
    '办证不收钱。检测的费用由您和检测机构商定。',
    'The licence is free. What the test costs is between you and the laboratory.',
  ),
  goodToKnow: [
    both(
      '问其他部门意见，时间照常算。哪个部门逾期没有答复，时间线上写得清清楚楚。',
      'The clock runs on while others are asked. Whoever does not answer in time is named on the timeline.',
    ),
    both('部门不答复不等于同意，也不会因此不给您办。', 'Silence is no consent, and it does not hold up your licence.'),
    both(
      '还没有登记个体工商户的，用“开小旅馆一件事”一次填好。',
      'Not registered yet? The bundle “Open a guest house” asks once for both.',
    ),
  ],
  synonyms: [
    '卫生许可证',
    '旅馆卫生证',
    '理发店卫生许可',
    '浴室',
    '游泳馆',
    '客栈',
    '民宿',
    'hygiene licence',
    'guest house',
  ],

  bases: [
    licensing.safety,
    licensing.joint,
    licensing.jointPeriod,
    licensing.verify,
    businessEnvironment.atOnce,
    regulations('第四条、第八条', 'Articles 4 and 8', '经营单位应当取得卫生许可证；未取得的不得营业。'),
    licensing.free,
  ],
  powerSource: 'own',
  useLevel: 'county',
  department: approvalBureau,
  jointDepartments: [
    both('云川区卫生健康局', 'Yunchuan District Health Bureau'),
    both('云川区消防救援大队', 'Yunchuan District Fire and Rescue Brigade'),
  ],
  handlers,
  rights: [
    both(
      '不向其他部门重复交材料：一个部门受理，转告有关部门（《行政许可法》第二十六条）。',
      'Not to hand papers to other departments: one receives and tells the others (Administrative Licensing Law, Article 26).',
    ),
    both('陈述、申辩（第七条、第三十六条）。', 'To be heard (Articles 7 and 36).'),
    both('不予许可的，得到书面理由（第三十八条）。', 'To be given the reasons of a refusal in writing (Article 38).'),
  ],
  duties: [
    both('如实提交材料，对真实性负责（第三十一条）。', 'To hand in true papers and answer for them (Article 31).'),
    both(
      '弄虚作假的，不予许可并给予警告，一年内不得再次申请（第七十八条）。',
      'False papers lead to refusal and a warning; no new application for a year (Article 78).',
    ),
  ],
  remedies,

  handling: 'promised',
  finish: 'licence',
  serves: ['natural-person', 'enterprise', 'unincorporated-business'],
  topics: { persons: ['employment'], organisations: ['health-care', 'permits'] },
  lifeEvents: ['opening-a-shop'],
  channels: ['online', 'counter'],
  area: 'county',
  agencyServices: [
    both(
      '卫生检测：您自己选检测机构，任何机关不得指定。',
      'Hygiene test: by a laboratory you choose; no office may name one.',
    ),
  ],

  times: {
    statutory: {
      rule: 'licence-joint-decision',
      amount: 45,
      unit: 'working-days',
      explain: both('统一办理的，45 个工作日。', '45 working days, as several departments have a part in it.'),
      basis: licensing.jointPeriod,
    },
    promised: {
      rule: 'licence-joint-decision',
      amount: 20,
      unit: 'working-days',
      explain: both('本区承诺 20 个工作日作出决定。', 'The district promises a decision in 20 working days.'),
      basis: districtRule(
        '公共场所卫生许可承诺时限',
        'Promised time for the hygiene licence',
        '本区承诺 20 个工作日内作出决定，少于《行政许可法》第四十二条第二款的四十五日。',
      ),
    },
    parts,
  },
  stopGrounds,
  extension: {
    amount: 15,
    unit: 'working-days',
    by: 'government',
    explain: both(
      '45 个工作日不能办结的，经区人民政府负责人批准延长一次，理由告诉您。',
      'If 45 working days are not enough, the head of the district government may extend once; you are told why.',
    ),
    basis: licensing.jointPeriod,
  },
  correction: {
    workingDays: 15,
    onLapse: both(
      '到期没有补齐的，申请退回；退回不是不予许可，补齐了可以再申请。',
      'If it is not completed in time the application is returned. That is not a refusal: complete it and apply again.',
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
  joint,

  steps,
  places: [places.business],
  online: { available: true, level: 4, payment: false, express: true, appointment: false, terminals: false },
  visits: { count: 0, reason: both('无', 'None') },
  consult: [phone('云川区行政审批局社会事务科', 'Social affairs section, approval bureau', '0990-8612362')],
  complain,
  faq,
  related: [
    '511A0074300005-511602000000-000-115113016823646795-1-00',
    '511A0015500013-511602000000-000-115113016823646795-1-00',
    '511A0015500010-511602000000-000-115113016823646795-1-00',
  ],

  form,
  process: readFileSync(new URL('./process.bpmn', import.meta.url), 'utf8'),
}
