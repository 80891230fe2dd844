import { both } from '../../../kernel/text.ts'
import type { Comparison } from './model.ts'
import { queueJumps } from './queue.ts'
import { refusalRates } from './refusals.ts'
import { repeatHandlers } from './repeat.ts'
import { handlingTimes } from './times.ts'

/** Every comparison of decided matters with their like. */
export const comparisons: readonly Comparison[] = [
  {
    code: 'queue-jump',
    name: both('插队办理', 'Handled before earlier ones'),
    rule: (limit) =>
      both(
        `同一单位、同一事项中，先于至少 ${limit('leastOvertaken')} 件更早受理、当时尚未决定的可比办件（未补正、未停表、未延期）作出决定，并且超过其中的百分之 ${limit('overtakenPercent')}`,
        `Decided before at least ${limit('leastOvertaken')} comparable matters of the office that had been accepted earlier and waited (none corrected, stopped or extended), and before more than ${limit('overtakenPercent')} % of those that waited`,
      ),
    falsePositive: both(
      '材料简单、当场决定、救急的办件先办并不违法（但有数量限制的许可按先后顺序，行政许可法第五十七条）',
      'Simple, urgent or on-the-spot matters may go first (where numbers are limited the order of acceptance is law: 行政许可法 art. 57)',
    ),
    find: queueJumps,
  },
  {
    code: 'repeat-handler',
    name: both('固定经办', 'The same handler again and again'),
    rule: (limit) =>
      both(
        `同一申请人的办件至少 ${limit('leastPairs')} 件由同一人决定，多于按该人在本单位的份额随机分配时可能出现的次数（精确二项检验，经多重检验校正，误报份额不超过百分之 ${limit('falsePercent')}）`,
        `At least ${limit('leastPairs')} matters of one applicant were decided by one person, more often than chance would give by that person’s share in the office (exact binomial, corrected for many tests, at most ${limit('falsePercent')} % false)`,
      ),
    falsePositive: both(
      '按片区、按事项固定分工的单位，同一人经办是正常的',
      'Where areas or services are assigned to persons, this is as it should be',
    ),
    find: repeatHandlers,
  },
  {
    code: 'refusal-rate',
    name: both('不予许可率异常', 'Unusual share of refusals'),
    rule: (limit) =>
      both(
        `某人或者某单位决定的不予许可份额与同一事项其他人的不同（费希尔精确检验，双侧，经多重检验校正，误报份额不超过百分之 ${limit('falsePercent')}，双方各不少于 ${limit('leastCompared')} 件）`,
        `The share of refusals of one person or organisation differs from that of all others for the service (Fisher’s exact test, two-sided, corrected for many tests, at most ${limit('falsePercent')} % false, at least ${limit('leastCompared')} on each side)`,
      ),
    falsePositive: both('疑难案件集中交给一人办理的', 'Hard cases that are all given to one person'),
    find: refusalRates,
  },
  {
    code: 'handling-time',
    name: both('办理时间异常', 'Unusual handling time'),
    rule: (limit) =>
      both(
        `从受理到决定的时间偏离同一事项的中位数（修正 z 分数的绝对值大于 ${limit('unusualScoreTenths') / 10}，不少于 ${limit('leastCompared')} 件）`,
        `From acceptance to decision far from the median of the service (modified z-score beyond ${limit('unusualScoreTenths') / 10}, at least ${limit('leastCompared')} matters)`,
      ),
    falsePositive: both(
      '补正、停表、延期已排除在比较之外，但材料繁简不同',
      'Corrected, stopped and extended matters are not compared; simple and hard ones are',
    ),
    find: handlingTimes,
  },
]
