import { readFileSync } from 'node:fs'
import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { anywhere, disabilityAllowances } from '../laws/disability-allowances.ts'
import { disabledPersons } from '../laws/disabled-persons.ts'
import { civilAffairs, complain, phone, places, remedies } from '../offices.ts'
import { faq } from './faq.ts'
import { form } from './form.ts'
import { materials } from './materials.ts'
import { conditions, outcomes } from './outcomes.ts'
import { publicity } from './publicity.ts'
import { results } from './results.ts'
import { amountsRule, correctionRule, promiseRule, widerCircleRule } from './settings.ts'
import { handlers, steps } from './steps.ts'

const livingItem = '51201103900003-511602000000-000-11511301008778298W-1-00'
const careItem = '51201103900004-511602000000-000-11511301008778298W-1-00'
const subsistenceItem = '512B0003600029-511602000000-000-11511301008778298W-1-00'

/** 困难残疾人生活补贴和重度残疾人护理补贴 */
export const livingAndCareAllowance: GuideDraft = {
  itemCode: livingItem,
  name: both('困难残疾人生活补贴和重度残疾人护理补贴', 'Living and care allowances for disabled persons'),
  type: '05',
  matterKind: 'CJ',
  version: {
    changeNote: both('首次发布。', 'First edition.'),
    validFrom: '2025-01-01',
    sources: [
      both('国发〔2015〕52号', 'State Council document Guofa [2015] No. 52'),
      both('残疾人两项补贴“跨省通办”通知（2021年）', 'Notice on applying anywhere in the country (2021)'),
      both(
        '补贴标准、扩大范围、承诺时限为云川区的示范设置',
        'Amounts, the wider circle and the promised time are demonstration settings of Yunchuan District',
      ),
    ],
  },

  summary: both(
    '低保家庭的残疾人可以领生活补贴，重度残疾、需要长期照护的人可以领护理补贴。两项都符合就都能领。',
    'A disabled person in a household with the subsistence allowance can have a living allowance; one who is severely disabled and needs long-term care, a care allowance. Who fits both receives both.',
  ),
  youGet: both(
    '生活补贴每月 100 元。护理补贴一级每月 120 元，二级和三级智力、精神残疾每月 80 元。从申请的当月算起，打到账户。',
    'Living allowance: 100 yuan a month. Care allowance: 120 yuan for grade 1; 80 yuan for grade 2 and for grade 3 of intellectual or mental disability. Paid into an account, from the month in which you apply.',
  ),
  whoCan: both(
    '有残疾人证的人。生活补贴给低保家庭里的残疾人；护理补贴给一级、二级残疾和三级智力、精神残疾，并且需要长期照护的人。',
    'Holders of a disability certificate. The living allowance is for members of households with the subsistence allowance; the care allowance for grades 1 and 2, and grade 3 of intellectual or mental disability, in need of long-term care.',
  ),
  youNeed: both(
    '一张申请表，网上填。残疾人证、身份证、户口簿、低保证都不用交，政府自己查。',
    'One application filled in online. No certificate, identity card, household book or proof of the subsistence allowance: we look them up.',
  ),
  howLong: both('从受理那天起，最多 8 个工作日。', 'At most 8 working days from the day of acceptance.'),
  itCosts: both(
    '不收钱。谁向您收钱，请打投诉电话。',
    'Nothing. If anybody asks for money, ring the number for complaints.',
  ),
  goodToKnow: [
    both(
      '家人、监护人、村（居）委会都可以代办；走不动的，帮办员上门。',
      'Family, guardian or the village committee may apply for you; the helper comes to your home.',
    ),
    both(
      '户口不在本区的，就近交给任何乡镇（街道）窗口，3 个工作日内转给户口所在地。',
      'If you are registered elsewhere, any township or street counter passes it to your home place within 3 working days.',
    ),
    both(
      '这两项补贴不算家庭收入，不影响低保。',
      'The two allowances do not count as income and do not touch the subsistence allowance.',
    ),
    both(
      '同类的老年、因公致残、离休护理补贴，只能选高的一样领。',
      'Of like benefits for old age, injury on duty or retired cadres only one, the higher, can be received.',
    ),
    both(
      '残疾等级、低保或者住处变了，要告诉乡镇（街道）。',
      'Tell the township or street when grade, subsistence allowance or address change.',
    ),
  ],
  synonyms: [
    '两项补贴',
    '残疾补贴',
    '残补',
    '护理费',
    '重残',
    '护理补贴',
    '生活补贴',
    '残疾人补助',
    'disability benefit',
    'carer allowance',
    'nursing allowance',
  ],

  bases: [
    disabledPersons.livelihood,
    disabledPersons.care,
    disabilityAllowances.who,
    disabilityAllowances.apply,
    disabilityAllowances.review,
    disabilityAllowances.payment,
    anywhere.days,
    disabilityAllowances.together,
    disabilityAllowances.recheck,
    amountsRule,
    widerCircleRule,
  ],
  powerSource: 'own',
  useLevel: 'county',
  department: civilAffairs,
  jointDepartments: [both('云川区残疾人联合会', 'Yunchuan District Disabled Persons’ Federation')],
  handlers,
  rights: [
    both('要求说明、解释本指南的任何内容。', 'To have anything in this guide explained.'),
    both(
      '政府能查到的，不用再交（《国务院关于在线政务服务的若干规定》第七条）。',
      'Not to hand in what government can look up (Provisions on Online Government Services, Article 7).',
    ),
    both(
      '得到语音、文字提示和手语等信息交流服务（《残疾人保障法》第五十五条）。',
      'To be given voice and text prompts, sign language and other help to communicate (Law on the Protection of Persons with Disabilities, Article 55).',
    ),
    both(
      '不合格的，书面得到每一项的理由。',
      'To be given the reasons in writing for each allowance that is not granted.',
    ),
  ],
  duties: [
    both(
      '如实填写，情况变化及时告知（国发〔2015〕52号第三部分）。',
      'To be truthful and to tell of changes (Guofa [2015] No. 52, Part 3).',
    ),
    both('配合定期复核。', 'To take part in the regular checks.'),
    both('冒领、多领的要退回。', 'To pay back what was received wrongly.'),
  ],
  remedies,

  handling: 'promised',
  finish: 'payment',
  serves: ['natural-person'],
  topics: { persons: ['social-assistance'], organisations: [] },
  lifeEvents: ['disability', 'hardship'],
  channels: ['online', 'helper', 'counter'],
  area: 'nationwide',

  times: {
    statutory: {
      rule: 'da-whole',
      amount: 10,
      unit: 'working-days',
      explain: both(
        '自受理之日起 10 个工作日；在外地交的，自收到转来的材料之日起。国发〔2015〕52号没有规定天数，按“跨省通办”通知办理。',
        '10 working days from acceptance or, if handed in elsewhere, from receiving the papers. Guofa [2015] No. 52 sets no figure; that of the notice is applied.',
      ),
      basis: anywhere.days,
    },
    promised: {
      rule: 'da-promised',
      amount: 8,
      unit: 'working-days',
      explain: both('本区承诺 8 个工作日。', 'The district promises 8 working days.'),
      basis: promiseRule,
    },
  },
  // No rule lets this clock stand still or run longer.
  stopGrounds: [],
  extension: null,
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
    phone('云川区民政局社会福利科', 'Welfare section, Yunchuan Civil Affairs Bureau', '0990-8612366'),
    phone('云川区残联', 'Yunchuan Disabled Persons’ Federation', '0990-8612377'),
    phone(
      '村（社区）帮办员（按 1 转到您的村）',
      'Village and community helpers (press 1 for your village)',
      '0990-8612300',
    ),
  ],
  complain,
  faq,
  related: [careItem, subsistenceItem, '511F82001002-511602000000-000-11511301452259996U-1-00'],

  form,
  process: readFileSync(new URL('./process.bpmn', import.meta.url), 'utf8'),
}

/** 重度残疾人护理补贴: the list has it as an item of its own; whoever looks for it finds the same guide. */
export const careAllowance: GuideDraft = {
  ...livingAndCareAllowance,
  itemCode: careItem,
  name: both(
    '重度残疾人护理补贴（与困难残疾人生活补贴一并申请）',
    'Care allowance for severely disabled persons (with the living allowance)',
  ),
  related: [livingItem, subsistenceItem, '511F82001002-511602000000-000-11511301452259996U-1-00'],
}
