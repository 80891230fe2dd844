import { both } from '../../kernel/text.ts'
import type { ClockReading } from '../clock-reading.ts'

const bureau = both('区民政局', 'Civil Affairs Bureau')
const town = both('青石镇人民政府', 'Qingshi Township')
const applicant = both('申请人补正', 'Applicant, correcting')
const review = both('专家评审（依法不计入）', 'Expert review (not counted by law)')

const stretches = [
  { holder: town, kind: 'organisation', workingDays: 4 },
  { holder: applicant, kind: 'applicant', workingDays: 3 },
  { holder: town, kind: 'organisation', workingDays: 2 },
  { holder: review, kind: 'stopped', workingDays: 5 },
  { holder: bureau, kind: 'external', workingDays: 1 },
] as const

/** Clocks in each state, for the gallery. */
export const clocks: readonly ClockReading[] = [
  {
    state: 'running',
    late: false,
    dueDay: '2026-12-04',
    remaining: { unit: 'working-days', amount: 9 },
    share: 0.55,
    stretches,
  },
  {
    state: 'running',
    late: false,
    dueDay: '2027-01-08',
    remaining: { unit: 'working-days', amount: 2 },
    share: 0.9,
    provisional: both(
      '2027 年放假安排尚未公布，暂按周末和固定节假日推算。',
      'The 2027 holiday plan is not out; counted by weekends and fixed holidays.',
    ),
    stretches: stretches.slice(0, 3),
  },
  {
    state: 'stopped',
    late: false,
    dueDay: '2026-12-16',
    remaining: { unit: 'working-days', amount: 12 },
    share: 0.4,
    stretches: stretches.slice(0, 4),
  },
  {
    state: 'running',
    late: true,
    dueDay: '2026-11-18',
    remaining: { unit: 'working-days', amount: -3 },
    share: 1.15,
    stretches,
  },
  {
    state: 'finished',
    late: false,
    dueDay: '2026-11-30',
    remaining: { unit: 'calendar-days', amount: 7 },
    share: 0.77,
    stretches: stretches.slice(0, 2),
  },
  {
    state: 'idle',
    late: false,
    dueDay: null,
    remaining: { unit: 'working-days', amount: 20 },
    share: 0,
    stretches: [],
  },
]

/** Rows for the table of the gallery. */
export const matters = [
  {
    number: '990101MZ0120261102SQ0001847',
    subject: both('最低生活保障审核确认', 'Subsistence allowance'),
    stage: both('乡镇审核', 'Township review'),
    card: null,
    clock: 0,
  },
  {
    number: '990101MZ0120261028SQ0001623',
    subject: both('社会团体成立登记', 'Registration of an association'),
    stage: both('决定', 'Decision'),
    card: 'yellow',
    clock: 1,
  },
  {
    number: '990101MZ0120261012SQ0001288',
    subject: both('困难残疾人生活补贴', 'Allowance for persons with disabilities'),
    stage: both('专家评审', 'Expert review'),
    card: 'blue',
    clock: 2,
  },
  {
    number: '990101MZ0120260921SQ0000974',
    subject: both('社会团体变更登记', 'Change of an association'),
    stage: both('决定', 'Decision'),
    card: 'red',
    clock: 3,
  },
] as const
