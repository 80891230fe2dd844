import { readFileSync } from 'node:fs'
import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { businessEnvironment } from '../laws/business-environment.ts'
import { licensing } from '../laws/licensing.ts'
import { approvalBureau, complain, organisations, phone, places, remedies } from '../offices.ts'
import { fromMemory } from '../unread.ts'
import { form } from './form.ts'
import { materials } from './materials.ts'
import { certificates, conditions, outcomes, results } from './outcomes.ts'
import { publicity } from './publicity.ts'
import { faq, steps } from './steps.ts'

const regulations = fromMemory('《市场主体登记管理条例》', 'Regulations on Registering Market Entities')

/** 个体工商户设立登记: registered on the spot when complete (行政许可法 art. 56). */
export const businessRegistration: GuideDraft = {
  itemCode: '511A0074300005-511602000000-000-115113016823646795-1-00',
  name: both('个体工商户设立登记', 'Registration of an individual business'),
  type: '01',
  matterKind: 'GS',
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
        '《市场主体登记管理条例》凭记忆整理，没有对照原文，作为本区配置，使用前请核对',
        'The Regulations on Registering Market Entities from memory, not compared with the text: settings of the district, to be checked before use',
      ),
    ],
  },

  summary: both(
    '开小店、小餐馆、小旅馆，先登记成个体工商户。材料齐全的当场登记，马上拿到电子营业执照。',
    'To open a small shop, restaurant or guest house you first register as an individual business. If complete it is registered on the spot, with an electronic licence.',
  ),
  youGet: both('一张营业执照，电子的和纸质的一样有效。', 'A business licence; electronic and paper count the same.'),
  whoCan: both('能自己做主做生意的成年人。', 'Adults who may do business in their own right.'),
  youNeed: both(
    '网上填一张表。地方是租的，再上传租房合同。身份证不用交。',
    'One form online; the lease if the premises are rented. No identity card.',
  ),
  howLong: both(
    '齐全的当场办好。不能当场办的，最长 3 个工作日。',
    'On the spot when complete; otherwise at most 3 working days.',
  ),
  itCosts: both('不收钱。', 'Free.'),
  goodToKnow: [
    both(
      '开旅馆、浴室、理发店的，登记以后还要办卫生许可；可以用“开小旅馆一件事”一次填好。',
      'Guest houses, baths and hairdressers also need a hygiene licence; the bundle “Open a guest house” asks once for both.',
    ),
    both('许可不是登记的前提，先登记，再办许可。', 'Licences are no condition of registration: register first.'),
  ],
  synonyms: ['营业执照', '开店', '个体户', '办照', '开餐馆', '开旅馆', 'open a shop', 'business licence'],

  bases: [
    licensing.standing,
    licensing.register,
    licensing.onTheSpot,
    businessEnvironment.starting,
    businessEnvironment.atOnce,
    licensing.free,
  ],
  powerSource: 'own',
  useLevel: 'county',
  department: approvalBureau,
  handlers: [
    {
      level: 'county',
      part: 'accepts',
      organisation: organisations.approval,
      name: both('云川区行政审批局开办企业专区', 'Business counters of the approval bureau'),
    },
    {
      level: 'county',
      part: 'decides',
      organisation: organisations.approval,
      name: both('云川区行政审批局', 'Yunchuan District Administrative Approval Bureau'),
    },
  ],
  rights: [
    both(
      '材料齐全、符合法定形式的，当场得到登记（《行政许可法》第五十六条）。',
      'To be registered on the spot when complete (Administrative Licensing Law, Article 56).',
    ),
    both('不予登记的，得到书面理由（第三十八条）。', 'To be given the reasons of a refusal in writing (Article 38).'),
  ],
  duties: [both('如实填写，对真实性负责（第三十一条）。', 'To state the truth and answer for it (Article 31).')],
  remedies,

  handling: 'immediate',
  finish: 'at-once',
  serves: ['natural-person'],
  topics: { persons: ['employment'], organisations: [] },
  lifeEvents: ['opening-a-shop'],
  channels: ['online', 'counter'],
  area: 'county',

  times: {
    statutory: {
      rule: 'business-registration',
      amount: 3,
      unit: 'working-days',
      explain: both(
        '不能当场登记的，3 个工作日内登记。',
        'What cannot be registered on the spot is registered within 3 working days.',
      ),
      basis: regulations(
        '第十九条',
        'Article 19',
        '不能当场登记的，三个工作日内予以登记；情形复杂的，经登记机关负责人批准再延长三个工作日。',
      ),
    },
    promised: {
      rule: null,
      amount: 0,
      unit: 'immediate',
      explain: both('材料齐全、符合法定形式的当场登记。', 'On the spot when complete and in due form.'),
      basis: licensing.register,
    },
    parts: [],
  },
  extension: {
    amount: 3,
    unit: 'working-days',
    by: 'head',
    explain: both('情形复杂的，再延长 3 个工作日。', 'Where it is complicated, 3 working days more.'),
    basis: regulations('第十九条', 'Article 19', '情形复杂的，经登记机关负责人批准，可以再延长三个工作日。'),
  },
  correction: {
    workingDays: 15,
    onLapse: both(
      '到期没有补齐的，申请退回，可以重新申请。',
      'If not completed in time it is returned; you may apply again.',
    ),
    basis: licensing.correct,
  },

  conditions,
  quantity: both('没有数量限制。', 'No limit of number.'),
  materials,
  results,
  certificates,
  outcomes,
  publicity,

  steps,
  places: [places.business],
  online: { available: true, level: 4, payment: false, express: true, appointment: false, terminals: false },
  visits: { count: 0, reason: both('无', 'None') },
  consult: [phone('云川区行政审批局开办企业专区', 'Business counters, approval bureau', '0990-8612361')],
  complain,
  faq,
  related: ['511A0015500009-511602000000-000-115113016823646795-1-00'],

  form,
  process: readFileSync(new URL('./process.bpmn', import.meta.url), 'utf8'),
}
