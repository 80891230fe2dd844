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
  needsNotice: both('以此理由停止计时，须先书面告知申请人。', 'To stop on this ground the applicant must be told in writing first.'),
  groundUsedUp: both('以此理由停止计时的天数已经用完。', 'The days for stopping on this ground are used up.'),
  notExtendable: both('该期限不得延长。', 'This deadline cannot be extended.'),
  extendedEnough: both('该期限已按规定延长过，不能再延长。', 'This deadline has been extended as often as the rule allows.'),
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
  noneInForce: (code: string, day: string) => both(`${day} 没有生效的期限规则“${code}”。`, `No deadline rule '${code}' is in force on ${day}.`),
} as const
