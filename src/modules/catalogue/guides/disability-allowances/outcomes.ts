import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { anywhere, disabilityAllowances } from '../laws/disability-allowances.ts'

const grounds: GuideDraft['outcomes'][number]['grounds'] = [
  {
    code: 'no-certificate',
    text: both('没有有效的残疾人证。', 'No valid disability certificate.'),
    basis: disabilityAllowances.apply,
  },
  {
    code: 'not-low-income',
    text: both(
      '申请生活补贴的，不是低保家庭中的残疾人。',
      'For the living allowance: not a member of a household with the subsistence allowance.',
    ),
    basis: disabilityAllowances.who,
  },
  {
    code: 'grade-not-met',
    text: both(
      '申请护理补贴的，不是一级、二级残疾，也不是三级智力、精神残疾。',
      'For the care allowance: neither grade 1 or 2, nor grade 3 of intellectual or mental disability.',
    ),
    basis: disabilityAllowances.who,
  },
  {
    code: 'no-long-term-care',
    text: both(
      '申请护理补贴的，需要照护没有持续 6 个月以上。',
      'For the care allowance: care is not needed for more than 6 months.',
    ),
    basis: disabilityAllowances.who,
  },
  {
    code: 'excluded-benefit',
    text: both(
      '领取工伤保险生活护理费，或者已经纳入特困人员供养。',
      'Receives nursing benefit from work injury insurance, or is supported as a person in extreme hardship.',
    ),
    basis: disabilityAllowances.together,
  },
  {
    code: 'orphan-benefit',
    text: both(
      '享受孤儿基本生活保障的残疾儿童，不享受生活补贴（可以享受护理补贴）。',
      'A disabled child with the orphan benefit does not receive the living allowance (but may receive the care allowance).',
    ),
    basis: disabilityAllowances.together,
  },
  {
    code: 'other-chosen',
    text: both(
      '已经选择领取同类的老年、因公致残、离休等补贴。',
      'Has chosen a like benefit for old age, injury on duty or retired cadres.',
    ),
    basis: disabilityAllowances.together,
  },
  {
    code: 'not-registered-here',
    text: both('户口不在本区，由户口所在地审定。', 'Registered elsewhere: the home place decides.'),
    basis: anywhere.apply,
  },
]

/** What may be decided. Where one of two allowances is granted, the decision gives the ground for the other. */
export const outcomes: GuideDraft['outcomes'] = [
  { code: 'granted', kind: 'grant', name: both('审定合格', 'Granted'), result: 'notice' },
  {
    code: 'partly',
    kind: 'grant',
    name: both('部分合格（两项中同意一项）', 'Granted in part (one of the two)'),
    result: 'notice',
    grounds,
  },
  { code: 'refused', kind: 'refuse', name: both('不符合条件', 'Refused'), result: 'refusal', grounds },
]

export const conditions: GuideDraft['conditions'] = [
  {
    code: 'certificate',
    question: both('有残疾人证吗？', 'Is there a disability certificate?'),
    fits: 'yes',
    otherwise: both(
      '先向区残联办残疾人证，可以请人上门评定：0990-8612377。',
      'First ask the disabled persons’ federation for one; they can come to your home: 0990-8612377.',
    ),
    ground: 'no-certificate',
    basis: disabilityAllowances.apply,
  },
  {
    code: 'income-or-grade',
    question: both(
      '是低保家庭的残疾人，或者是一级、二级残疾（智力、精神残疾三级也可以）吗？',
      'Does the household have the subsistence allowance, or is the grade 1 or 2 (or 3 for intellectual or mental disability)?',
    ),
    fits: 'yes',
    otherwise: both(
      '两样都不是的，目前领不到。家里困难的，可以先申请低保；残疾加重了的，可以向残联申请重新评定。',
      'If neither, there is no allowance at present. A household in need may apply for the subsistence allowance; if the disability has become worse, ask the federation to grade it again.',
    ),
    basis: disabilityAllowances.who,
  },
  {
    code: 'other-benefits',
    question: both(
      '正在领工伤保险生活护理费，或者已经是特困人员吗？',
      'Do you receive nursing benefit from work injury insurance, or are you supported as a person in extreme hardship?',
    ),
    fits: 'no',
    otherwise: both(
      '那份待遇里已经包含照护，两项补贴不能再领。',
      'That benefit already covers care; the two allowances cannot be added.',
    ),
    ground: 'excluded-benefit',
    basis: disabilityAllowances.together,
  },
  {
    code: 'registered-here',
    question: both('残疾人的户口在云川区吗？', 'Is the disabled person registered in Yunchuan?'),
    fits: 'yes',
    otherwise: both(
      '不用跑回老家。到任何一个乡镇（街道）窗口交材料，3 个工作日内转给户口所在地，那边 10 个工作日内办完，结果由收件的窗口告诉您。',
      'You need not travel home. Hand it in at any township or street counter in the country: it is passed to your home place within 3 working days, decided there within 10, and the counter tells you.',
    ),
    ground: 'not-registered-here',
    basis: anywhere.apply,
  },
]
