import { both, type Text } from '../../kernel/text.ts'
import { monthText } from '../../ui/index.ts'
import type { Reason } from './explain.ts'

/** Words of the calendar's picture. */
export const picturePhrases = {
  month: (year: number, month: number) => monthText(`${year}-${String(month).padStart(2, '0')}`),
  weekdays: [
    both('一', 'Mo'),
    both('二', 'Tu'),
    both('三', 'We'),
    both('四', 'Th'),
    both('五', 'Fr'),
    both('六', 'Sa'),
    both('日', 'Su'),
  ],
  rest: both('休', 'off'),
  work: both('班', 'on'),
  today: both('今天', 'today'),
  due: both('到期', 'due'),
  start: both('起', 'start'),
  legend: both('图例', 'Key'),
  legendRest: both('放假的日子', 'Holiday'),
  legendWork: both('补班：周末照常上班', 'Make-up day: a weekend day on which offices work'),
  legendWeekend: both('周末', 'Weekend'),
} as const

/** Words of the public calendar. */
export const calendarPage = {
  title: both('工作日历', 'Working-day calendar'),
  ofYear: (year: number) => both(`${year}年工作日历`, `Working-day calendar ${year}`),
  intro: both(
    '所有办理期限都按这份日历计算：法定节假日和周末不算，补班日要算。',
    'Every deadline is counted on this calendar: holidays and weekends are left out, make-up days count.',
  ),
  years: both('选择年份', 'Choose a year'),
  official: (source: Text) => both(`依据：${source.zh}`, `By: ${source.en}`),
  officialTitle: both('正式安排', 'Official plan'),
  provisionalTitle: both('暂定：放假安排尚未录入', 'Provisional: the holiday plan has not been entered'),
  provisional: both(
    '这一年暂按周末和固定日期的节日（1月1日、5月1日至2日、10月1日至3日）推算。涉及这一年的期限标为“暂定”，安排录入后重新计算，并告知当事人。',
    'This year is reckoned from weekends and the holidays with fixed dates (1 January, 1 and 2 May, 1 to 3 October). Deadlines that reach into it are marked provisional; they are computed again when the plan is entered, and the parties are told.',
  ),
  workingDays: both('工作日', 'Working days'),
  restDays: both('放假日（含周末）', 'Holidays, weekends included'),
  makeUpDays: both('补班日', 'Make-up days'),
  holidays: both('节假日一览', 'The holidays'),
  holiday: both('节日', 'Holiday'),
  off: both('放假', 'Off'),
  days: both('天数', 'Days'),
  makeUp: both('补班', 'Make-up days'),
  none: both('没有录入节假日。', 'No holidays have been entered.'),
  calculator: both('期限计算器', 'Deadline calculator'),
} as const

/** Words of the deadline calculator. */
export const deadlinePage = {
  title: both('期限计算器', 'Deadline calculator'),
  intro: both(
    '输入起算日和期限，看最后一天是哪一天，每一天为什么算、为什么不算。起算当日不计入。',
    'Enter a first day and a length: see which day is the last, and why each day counts or not. The first day itself is not counted.',
  ),
  from: both('从哪一天起', 'From'),
  amount: both('多少天', 'How many'),
  unit: both('怎么算', 'Counted in'),
  units: {
    'working-days': both('工作日', 'working days'),
    'calendar-days': both('自然日（每天都算）', 'calendar days (every day counts)'),
  },
  roll: both('最后一天是休息日的，顺延到下一个工作日', 'A last day that is a rest day moves to the next working day'),
  rollHint: both('《民法典》第二百零三条；只用于自然日', 'Civil Code art. 203; for calendar days only'),
  compute: both('计算', 'Compute'),
  wrong: both('请填写正确的日期和 1 至 400 之间的天数。', 'Enter a date and a number from 1 to 400.'),
  lastDay: both('最后一天', 'The last day'),
  provisional: both('暂定', 'Provisional'),
  until: both('当天 24:00 之前都算按期。', 'Until the end of that day it is in time.'),
  byDay: both('逐日说明', 'Day by day'),
  day: both('日期', 'Day'),
  count: both('第几天', 'Counts as'),
  why: both('说明', 'Why'),
  basis: both(
    '依据：《行政许可法》第八十二条（按工作日计算）、《民法典》第二百零一条（开始的当日不计入）。',
    'By: Administrative Licensing Law art. 82 (working days), Civil Code art. 201 (the first day is not counted).',
  ),
  reasons: {
    start: both('起算当日，不计入', 'the first day: not counted'),
    counted: both('计入', 'counted'),
    'make-up': both('补班日，计入', 'make-up day: counted'),
    weekend: both('周末，不计入', 'weekend: not counted'),
    holiday: both('节假日，不计入', 'holiday: not counted'),
    rolled: both('休息日，顺延', 'rest day: moved on'),
  } satisfies Record<Reason, Text>,
} as const

/** Words of calendar keeping. */
export const keepingPage = {
  title: both('日历维护', 'Keeping the calendar'),
  intro: both(
    '每年秋末国务院办公厅公布下一年放假安排后，在这里录入。录入后，所有受影响的期限自动重新计算并告知当事人。',
    'When the State Council’s office has published the plan of the next year, late in autumn, it is entered here. Every deadline that depends on it is then computed again and the parties are told.',
  ),
  missing: (year: number) => both(`${year} 年放假安排尚未录入`, `The plan of ${year} has not been entered`),
  missingHint: both(
    '涉及这一年的期限都标为“暂定”。安排公布后请尽快录入。',
    'Deadlines that reach into that year are provisional. Enter the plan as soon as it is published.',
  ),
  planned: both('已录入的年份', 'Years entered'),
  see: both('查看', 'Show'),
  enter: both('录入放假安排', 'Enter a plan'),
  correct: both('更正一天', 'Correct a day'),
  correctHint: both(
    '用于更正录入错误，或者后来延长、调整的假期。',
    'For a mistake, or a holiday that was prolonged or moved later.',
  ),
  day: both('日期', 'Day'),
  kind: both('这一天是', 'The day is'),
  kinds: {
    rest: both('放假', 'a day off'),
    work: both('上班', 'a working day'),
    ordinary: both('按周几算（取消特别安排）', 'what its weekday says'),
  },
  name: both('名称', 'Name'),
  nameHint: both('如：春节、春节补班', 'Such as 春节 or 春节补班'),
  reason: both('依据和理由', 'Basis and reason'),
  submitCorrection: both('更正', 'Correct'),
} as const

/** Words of entering a plan. */
export const planPage = {
  title: both('录入放假安排', 'Enter a holiday plan'),
  year: both('年份', 'Year'),
  notice: both('放假通知原文', 'Text of the notice'),
  noticeHint: both(
    '把国务院办公厅通知中“一、元旦……”各段粘贴进来即可；也可以每行写一天：2027-01-01 休 元旦，或一段：2027-02-05..2027-02-11 休 春节。',
    'Paste the paragraphs of the notice as they are; or write a day a line, 2027-01-01 rest 元旦, or a span, 2027-02-05..2027-02-11 rest 春节.',
  ),
  tick: both('或者在日历上勾选', 'Or tick days in the calendar'),
  tickHint: both(
    '勾选与平常不同的日子：勾选周一至周五为放假，勾选周六、周日为补班。',
    'Tick the days that differ: a weekday becomes a day off, a weekend day a make-up day.',
  ),
  preview: both('预览', 'Preview'),
  problems: both('这份安排还有问题', 'Something is wrong with this plan'),
  result: (year: number) => both(`${year} 年将是这样`, `${year} would look like this`),
  moving: (count: number) =>
    both(
      `将有 ${count} 件在办事项的期限变动`,
      count === 1 ? 'The last day of 1 open clock would move' : `The last days of ${count} open clocks would move`,
    ),
  noneMoving: both('没有在办事项的期限因此变动。', 'No open clock would move.'),
  matter: both('办件编号', 'Matter'),
  from: both('原期限', 'Last day now'),
  to: both('新期限', 'Last day then'),
  more: (count: number) => both(`另有 ${count} 件`, `and ${count} more`),
  source: both('依据的文件', 'Document it rests on'),
  sourceEn: both('文件名称（英文）', 'Document, in English'),
  confirm: both('确认录入', 'Enter the plan'),
  replaces: both('这一年已有安排，将被替换。', 'This year has a plan; it will be replaced.'),
} as const
