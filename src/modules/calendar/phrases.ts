import { both, type Text } from '../../kernel/text.ts'
import type { Unit } from './rule.ts'

const zhUnits: Record<Unit, string> = { 'working-days': '个工作日', 'calendar-days': '天', hours: '小时' }
const enUnits: Record<Unit, readonly [one: string, many: string]> = {
  'working-days': ['working day', 'working days'],
  'calendar-days': ['day', 'days'],
  hours: ['hour', 'hours'],
}

/** '20 个工作日' / '20 working days' */
export function amountText(amount: number, unit: Unit): Text {
  return both(`${amount} ${zhUnits[unit]}`, `${amount} ${enUnits[unit][Math.abs(amount) === 1 ? 0 : 1]}`)
}

/** Why a clock refuses an event. */
export const clockPhrases = {
  notStarted: both('该计时尚未开始。', 'This clock has not started.'),
  startedTwice: both('该计时已经开始，不能再次开始。', 'This clock has started already; it cannot start again.'),
  finished: both('该计时已经结束，不能再作变更。', 'This clock has finished; nothing can be added.'),
  stoppedTwice: both('该计时已处于停止状态。', 'This clock is stopped already.'),
  notStopped: both('该计时没有停止，无需恢复。', 'This clock is not stopped, so it cannot resume.'),
  outOfOrder: both('时间早于已经记录的事件。', 'The time is earlier than an event already recorded.'),
  unknownGround: both('该期限规则没有此项停止计时的理由。', 'The deadline rule has no such ground for stopping.'),
  needsNotice: both(
    '以此理由停止计时，须先书面告知申请人。',
    'To stop on this ground the applicant must be told in writing first.',
  ),
  groundUsedUp: both('以此理由停止计时的天数已经用完。', 'The days for stopping on this ground are used up.'),
  notExtendable: both('该期限不得延长。', 'This deadline cannot be extended.'),
  extendedEnough: both(
    '该期限已按规定延长过，不能再延长。',
    'This deadline has been extended as often as the rule allows.',
  ),
  ahead: both('时间不能晚于现在。', 'The time cannot lie ahead.'),
  noSuchClock: both('没有这个计时。', 'There is no such clock.'),
  tooLateToExtend: both('期限已过，不能再延长。', 'The deadline has passed and can no longer be extended.'),
} as const

/** An extension beyond what the rule allows. */
export function extensionTooLong(most: number, unit: Unit): Text {
  const words = amountText(most, unit)
  return both(`每次最多延长 ${words.zh}。`, `One extension is at most ${words.en}.`)
}

/** Why a day is provisional. */
export function provisionalReason(years: readonly number[]): Text {
  return both(
    `${years.join('、')} 年的放假安排尚未录入，此日期暂按周末和固定日期的节日推算，放假安排录入后将重新计算。`,
    `The holiday plan of ${years.join(' and ')} has not been entered. The day is reckoned from weekends and the holidays with fixed dates, and will be computed again when the plan is entered.`,
  )
}

/** A promise beyond the rule. */
export function promiseTooLong(most: number, unit: Unit): Text {
  const words = amountText(most, unit)
  return both(`承诺时限不得长于规定的 ${words.zh}。`, `A promise cannot be longer than the ${words.en} of the rule.`)
}

/** What is said about deadline rules. */
export const rulePhrases = {
  noneInForce: (code: string, day: string) =>
    both(`${day} 没有生效的期限规则“${code}”。`, `No deadline rule '${code}' is in force on ${day}.`),
  none: both('没有这条期限规则。', 'There is no such deadline rule.'),
  versionAdded: (code: string, version: number) =>
    both(`期限规则 ${code} 第 ${version} 版`, `Version ${version} of deadline rule ${code}`),
} as const

/** What is said about holiday plans. */
export const planPhrases = {
  someHoliday: both('节假日', 'Holiday'),
  someMakeUp: both('补班', 'Make-up day'),
  makeUpFor: (name: Text) => both(`${name.zh}补班`, `${name.en} make-up day`),
  unreadable: (line: string) => both(`看不懂这一行：${line}`, `Cannot read this line: ${line}`),
  twice: (day: string) => both(`${day} 既是休息日又是工作日。`, `${day} is both a rest day and a working day.`),
  outside: (day: string, year: number) => both(`${day} 不在 ${year} 年。`, `${day} does not lie in ${year}.`),
  worksAnyway: (day: string) =>
    both(`${day} 本来就是工作日，不能是补班日。`, `${day} is a weekday, so it cannot be a make-up day.`),
  missingHoliday: (day: string) =>
    both(`${day} 是法定节日，安排中没有。`, `${day} is a holiday by law, and the plan does not have it.`),
  problems: (texts: readonly Text[]) => both(texts.map(({ zh }) => zh).join(' '), texts.map(({ en }) => en).join(' ')),
  noSuchYear: (year: number) =>
    both(
      `${year} 年的放假安排尚未录入，请先录入全年安排。`,
      `The plan of ${year} has not been entered; enter the whole year first.`,
    ),
  ordinary: both('这一天本来就是这样，无需更正。', 'The day is so already.'),
  entered: (year: number) => both(`录入 ${year} 年放假安排`, `Entered the holiday plan of ${year}`),
  corrected: (day: string) => both(`更正 ${day}`, `Corrected ${day}`),
} as const

/** A due day that moved with the calendar. */
export function dueMoved(from: string, to: string): Text {
  return both(`因放假安排更新，期限由 ${from} 变为 ${to}`, `The holiday plan moved the last day from ${from} to ${to}`)
}
