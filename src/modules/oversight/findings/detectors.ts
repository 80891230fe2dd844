import { addDays, type Day, dayOf } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { type Calendar, isWorkingDay } from '../../calendar/index.ts'
import { groundName } from '../ground-name.ts'
import type { Limit } from '../thresholds/model.ts'
import type { Trigger } from '../triggers.ts'
import type { CaseFacts } from './facts.ts'

/** The figures on which a detector decided: whole numbers, days and numbers of matters. */
export type Data = Readonly<Record<string, string | number>>

/** The time at which facts are looked at. */
export interface Moment {
  readonly now: Date
  readonly zone: string
  readonly calendar: Calendar
}

/**
 * A rule over the course of one case. It accuses nobody: it says what a person should look at, on which figures, and when
 * it is wrong. Its thresholds are versions of rows (thresholds/); findings keep the version that found them.
 */
export interface Detector {
  readonly code: Trigger
  /** What it looks for, in one sentence. */
  rule(limit: Limit): Text
  /** When what it finds is no fault. */
  readonly falsePositive: Text
  find(facts: CaseFacts, moment: Moment, limit: Limit): Data | null
}

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000

const detector = (one: Detector): Detector => one

export const detectors: readonly Detector[] = [
  detector({
    code: 'not-accepting',
    rule: (limit) =>
      both(
        `收件后五个工作日内没有告知，视为受理；或者先被拒收，同一人同一事项 ${limit('sameWishDays')} 天内被受理`,
        `No notice in five working days, so that it counts as accepted; or turned away, and the same wish accepted within ${limit('sameWishDays')} days`,
      ),
    falsePositive: both(
      '申请人补齐条件后再申请而被受理的，不是拒收；系统故障期间的视为受理，责任不在经办人',
      'An applicant who came to qualify in between was not turned away; silence while the system was down is not the office’s',
    ),
    find: notAccepting,
  }),
  detector({
    code: 'promise-exceeded',
    rule: () =>
      both(
        '承诺或者法定期限已过而没有决定，或者决定晚于期限',
        'The promised or statutory time ended before the decision',
      ),
    falsePositive: both(
      '依法停表、延期没有及时登记的，时钟会显示超期',
      'A lawful stop or extension that was not entered in time looks late',
    ),
    find: ({ clocks }, { now }) => latest(clocks, now, ({ kind }) => kind === 'promised' || kind === 'statutory'),
  }),
  detector({
    code: 'step-overtime',
    rule: () =>
      both(
        '办理机关的一个环节超过其时限，即使全程没有超期',
        'A step of the authority took longer than its time, even when the whole did not',
      ),
    falsePositive: both(
      '等待申请人或者外部机构的时间没有登记停表',
      'Waiting for the applicant or others was not entered as a stop',
    ),
    find: ({ clocks, organisationId }, { now }) =>
      latest(clocks, now, ({ kind, holder }) => kind === 'step' && holder === organisationId),
  }),
  detector({
    code: 'first-review-late',
    rule: () =>
      both(
        '下级机关或者协助单位的环节（初审、核对、入户）超过时限（行政许可法第四十三条）',
        'A step of a lower or helping office (first review, checks, visits) was late (行政许可法 art. 43)',
      ),
    falsePositive: both(
      '约不到申请人入户的，时间不由单位掌握',
      'A visit that the applicant could not receive is not in the office’s hands',
    ),
    find: ({ clocks, organisationId }, { now }) =>
      latest(clocks, now, ({ kind, holder }) => kind === 'step' && holder !== organisationId),
  }),
  detector({
    code: 'refusal-unexplained',
    rule: (limit) =>
      both(
        `不予许可的理由不足 ${limit('reasonCharacters')} 字，或者没有引用指南的依据（行政许可法第三十八条）`,
        `A refusal whose reason has fewer than ${limit('reasonCharacters')} characters, or which cites no ground (行政许可法 art. 38)`,
      ),
    falsePositive: both('理由写在附件里的，系统看不到', 'A reason that stands in an attached paper is not seen'),
    find: refusalUnexplained,
  }),
  detector({
    code: 'not-online',
    rule: (limit) =>
      both(
        `从受理到决定不到 ${limit('enteredMinutes')} 分钟却有至少 ${limit('enteredTasks')} 个环节：疑似线下办完再补录`,
        `At least ${limit('enteredTasks')} tasks and the decision within ${limit('enteredMinutes')} minutes of acceptance: handled elsewhere and entered afterwards`,
      ),
    falsePositive: both('依法当场决定的（行政许可法第三十四条）', 'A lawful decision on the spot (行政许可法 art. 34)'),
    find: enteredAfterwards,
  }),
  detector({
    code: 'unlisted-charge',
    rule: () =>
      both(
        '收取了指南没有列明的费用，或者超过列明的金额',
        'A charge that the guide does not list, or more than it lists',
      ),
    falsePositive: both('指南改版前后的费用以受理时的版本为准', 'Fees follow the version of the guide at acceptance'),
    find: unlistedCharge,
  }),
  detector({
    code: 'not-told-at-once',
    rule: (limit) =>
      both(
        `同一人同一事项 ${limit('sameWishDays')} 天内两次收到补正通知，第二次提出了第一次没有说的内容（行政许可法第三十二条）`,
        `Two correction notices to one person for one service within ${limit('sameWishDays')} days, the second asking what the first did not (行政许可法 art. 32)`,
      ),
    falsePositive: both(
      '第二次申请内容已变，新问题是新产生的',
      'The second application was different, so the fault was new',
    ),
    find: notToldAtOnce,
  }),
  detector({
    code: 'other',
    rule: () =>
      both(
        '停表时间超过书面告知的工作日数（行政许可法第四十五条）',
        'The clock stood still for longer than was told in writing (行政许可法 art. 45)',
      ),
    falsePositive: both('外部机构迟延并已另行书面告知的', 'An outside body was late, and that was told in writing'),
    find: stoppedTooLong,
  }),
]

function notAccepting(
  { acceptedHow, state, submittedAt, number, siblings }: CaseFacts,
  _moment: Moment,
  limit: Limit,
): Data | null {
  if (acceptedHow === 'deemed') return { how: 'deemed' }
  if (state !== 'not-needed' && state !== 'not-ours') return null
  const later = siblings.find(
    (one) =>
      one.acceptedAt !== null &&
      one.submittedAt > submittedAt &&
      isWithin(limit('sameWishDays'), submittedAt, one.submittedAt),
  )
  return later ? { how: 'turned-away', turnedAway: number, acceptedLater: later.number } : null
}

function latest(
  clocks: CaseFacts['clocks'],
  now: Date,
  fits: (clock: CaseFacts['clocks'][number]) => boolean,
): Data | null {
  const late = clocks.filter((clock) => fits(clock) && isLate(clock, now))
  const [worst] = late.toSorted((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))
  if (!worst?.dueAt) return null
  const until = worst.finishedAt ?? now
  const hours = Math.floor((until.getTime() - worst.dueAt.getTime()) / 3_600_000)
  return { clock: worst.kind, due: worst.dueAt.toISOString(), hoursLate: hours, clocksLate: late.length }
}

/** A finished clock keeps whether it was late; a running one is compared with now. One that stands still is not late. */
function isLate({ late, dueAt, finishedAt }: CaseFacts['clocks'][number], now: Date): boolean {
  return late || (finishedAt === null && dueAt !== null && dueAt < now)
}

function refusalUnexplained(
  { decisionKind, reasonLength, grounds }: CaseFacts,
  _moment: Moment,
  limit: Limit,
): Data | null {
  if (decisionKind !== 'refuse') return null
  const characters = reasonLength ?? 0
  return characters < limit('reasonCharacters') || grounds === 0 ? { characters, grounds } : null
}

function enteredAfterwards(
  { acceptedAt, decidedAt, madeBy, taskTimes, acceptedHow }: CaseFacts,
  _moment: Moment,
  limit: Limit,
): Data | null {
  if (!acceptedAt || !decidedAt || madeBy !== 'person' || acceptedHow !== 'accepted') return null
  const minutes = Math.floor((decidedAt.getTime() - acceptedAt.getTime()) / MS_PER_MINUTE)
  const tasks = taskTimes.filter((at) => at >= acceptedAt && at <= decidedAt).length
  return minutes < limit('enteredMinutes') && tasks >= limit('enteredTasks') ? { minutes, tasks } : null
}

function unlistedCharge({ charges }: CaseFacts): Data | null {
  const wrong = charges.find(
    ({ listed, listedFen, amountFen }) => amountFen > 0 && (!listed || (listedFen !== null && amountFen > listedFen)),
  )
  return wrong ? { fee: wrong.fee, amountFen: wrong.amountFen, listedFen: wrong.listedFen ?? 0 } : null
}

function notToldAtOnce(
  { correctionAt, corrected, siblings, number }: CaseFacts,
  _moment: Moment,
  limit: Limit,
): Data | null {
  if (!correctionAt) return null
  const before = siblings.find(
    (one) =>
      one.correctionAt !== null &&
      one.correctionAt < correctionAt &&
      isWithin(limit('sameWishDays'), one.correctionAt, correctionAt),
  )
  if (!before) return null
  const news = corrected.filter((target) => !before.corrected.includes(target))
  return news.length > 0 ? { first: before.number, second: number, newItems: news.join('、') } : null
}

function stoppedTooLong({ stops }: CaseFacts, moment: Moment): Data | null {
  for (const { expectedDays, stoppedAt, resumedAt, ground, groundText } of stops) {
    if (expectedDays === null) continue
    const days = workingDays(stoppedAt, resumedAt ?? moment.now, moment)
    const { zh, en } = groundName(ground, groundText)
    if (days > expectedDays) return { ground: zh === en ? zh : `${zh} ${en}`, told: expectedDays, stood: days }
  }
  return null
}

/** Working days after the first day up to the last. */
function workingDays(from: Date, to: Date, { zone, calendar }: Moment): number {
  const last = dayOf(to, zone)
  let days = 0
  for (let day: Day = addDays(dayOf(from, zone), 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days += 1
  return days
}

/** Near enough to be the same wish. */
function isWithin(days: number, first: Date, second: Date): boolean {
  return second.getTime() - first.getTime() <= days * MS_PER_DAY
}
