import { both, type Text } from '../../../kernel/text.ts'
import { percentile } from '../anomalies/statistics.ts'
import { toldRatings, type VoiceCounts } from '../voices/model.ts'
import type { Figure, MonthCard, MonthCase, MonthFacts } from './model.ts'

interface Counted {
  readonly value: number | null
  readonly n: number | null
  readonly matters: readonly string[]
}

/** How one figure is counted; the version says by which words. */
interface FigureRule {
  readonly code: string
  readonly version: number
  readonly name: Text
  readonly words: Text
  readonly unit: Figure['unit']
  count(facts: MonthFacts): Counted
}

const of = (rows: readonly { readonly number: string }[]): Counted => ({
  ...{ value: rows.length, n: null },
  matters: rows.map(({ number }) => number),
})
const casesThat = (fits: (one: MonthCase) => boolean) => (facts: MonthFacts) => of(facts.cases.filter(fits))
const cardsThat = (fits: (one: MonthCard) => boolean) => (facts: MonthFacts) => of(facts.cards.filter(fits))

function daysAt(share: number, decision: 'grant' | 'refuse') {
  return ({ cases }: MonthFacts): Counted => {
    const decided = cases.filter((one) => one.decision === decision && one.days !== null)
    const value =
      percentile(
        decided.flatMap(({ days }) => days ?? []),
        share,
      ) ?? null
    return { value, n: decided.length, matters: decided.map(({ number }) => number) }
  }
}

const rule = (
  code: string,
  name: Text,
  words: Text,
  rest: Pick<FigureRule, 'count'> & Partial<FigureRule>,
): FigureRule => ({
  ...{ code, version: 1, name, words, unit: 'matters' },
  ...rest,
})
const daysRule = both(
  '从受理到决定的工作日（含停表），最近秩百分位',
  'Working days from acceptance to decision, stops included; nearest-rank percentile',
)
const cardRule = both(
  '本月亮出的牌，按报告签发时的结果',
  'Cards issued in the month, by their outcome when the report was issued',
)

const voiceRule = both(
  '本月的实际评价，少于公布的最少件数时不列；申诉成立的不计',
  'Real ratings of the month, not told when there are fewer than may be published; without those that an appeal took out',
)
/** Of ratings nothing is told below the least number, not even how many there were. */
const ratingsThat =
  (value: (told: NonNullable<ReturnType<typeof toldRatings>>) => number) =>
  ({ voices, leastRatings }: MonthFacts): Counted => {
    const told = toldRatings(voices ?? { rated: 0, bad: 0 }, { value: leastRatings })
    return { value: told && value(told), n: null, matters: [] }
  }
/** Whom a complaint is about never learns its number, so no matters stand behind these. */
const voicesThat =
  (value: (counts: VoiceCounts) => number) =>
  ({ voices }: MonthFacts): Counted => ({ value: voices ? value(voices) : 0, n: null, matters: [] })

/** Everything that a report counts, in its order. */
export const figureRules: readonly FigureRule[] = [
  rule('received', both('收件', 'Applications received'), both('本月提交的申请', 'Sent in the month'), {
    count: casesThat((one) => one.submitted),
  }),
  rule('accepted', both('受理', 'Accepted'), both('本月受理，含视为受理', 'Accepted in the month, by silence too'), {
    count: casesThat((one) => one.accepted),
  }),
  rule(
    'deemed',
    both('其中视为受理', 'of these by silence'),
    both('五个工作日内没有告知', 'No notice in five working days'),
    { count: casesThat((one) => one.deemed) },
  ),
  rule(
    'corrected',
    both('要求补正', 'Correction notices'),
    both('本月发出的一次性补正通知', 'One-time notices of the month'),
    { count: casesThat((one) => one.corrected) },
  ),
  rule(
    'stopped',
    both('停表', 'Clocks stopped'),
    both('本月开始停表的办件', 'Matters with a stop that began in the month'),
    { count: casesThat((one) => one.stopped) },
  ),
  rule('extended', both('延期', 'Extensions'), both('本月批准延期的办件', 'Extended in the month'), {
    count: casesThat((one) => one.extended),
  }),
  rule('granted', both('准予', 'Granted'), both('本月准予的决定', 'Decisions of the month that grant'), {
    count: casesThat((one) => one.decision === 'grant'),
  }),
  rule('refused', both('不予', 'Refused'), both('本月不予的决定', 'Decisions of the month that refuse'), {
    count: casesThat((one) => one.decision === 'refuse'),
  }),
  rule(
    'late',
    both('超期决定', 'Decided late'),
    both('决定时承诺期限或者法定期限已过', 'The promised or statutory time had ended'),
    { count: casesThat((one) => one.decision !== null && one.late) },
  ),
  rule('median-granted', both('准予：中位工作日', 'Granted: median working days'), daysRule, {
    unit: 'working-days',
    count: daysAt(0.5, 'grant'),
  }),
  rule('p90-granted', both('准予：第 90 百分位工作日', 'Granted: 90th percentile'), daysRule, {
    unit: 'working-days',
    count: daysAt(0.9, 'grant'),
  }),
  rule('median-refused', both('不予：中位工作日', 'Refused: median working days'), daysRule, {
    unit: 'working-days',
    count: daysAt(0.5, 'refuse'),
  }),
  rule('p90-refused', both('不予：第 90 百分位工作日', 'Refused: 90th percentile'), daysRule, {
    unit: 'working-days',
    count: daysAt(0.9, 'refuse'),
  }),
  rule('yellow', both('黄牌', 'Yellow cards'), cardRule, {
    unit: 'cards',
    count: cardsThat(({ colour }) => colour === 'yellow'),
  }),
  rule('red', both('红牌', 'Red cards'), cardRule, {
    unit: 'cards',
    count: cardsThat(({ colour }) => colour === 'red'),
  }),
  rule('lifted', both('其中撤销认定', 'of these lifted'), cardRule, {
    unit: 'cards',
    count: cardsThat(({ outcome }) => outcome === 'lifted'),
  }),
  rule('findings', both('线索', 'Findings'), both('本月规则发现的线索', 'What rules found in the month'), {
    unit: 'findings',
    count: ({ findings }) => of(findings),
  }),
  rule('ratings', both('实际评价', 'Ratings'), voiceRule, {
    unit: 'ratings',
    count: ratingsThat(({ rated }) => rated),
  }),
  rule('ratings-bad', both('其中差评', 'of these bad'), voiceRule, {
    unit: 'ratings',
    count: ratingsThat(({ bad }) => bad),
  }),
  rule('ratings-good', both('好评率', 'Share that is not bad'), voiceRule, {
    unit: 'per-cent',
    count: ratingsThat(({ goodPerCent }) => goodPerCent),
  }),
  rule(
    'complaints',
    both('投诉处理决定', 'Complaints decided'),
    both('本月对被投诉单位作出的处理决定', 'Decisions of the month on complaints about the organisation'),
    { unit: 'complaints', count: voicesThat(({ complaints }) => complaints) },
  ),
  rule('complaints-right', both('其中属实', 'of these right'), both('属实或者部分属实', 'Right, wholly or in part'), {
    unit: 'complaints',
    count: voicesThat(({ right }) => right),
  }),
  rule('rectified', both('完成整改', 'Rectifications done'), both('本月经监督机构确认完成', 'Confirmed in the month'), {
    unit: 'rectifications',
    count: voicesThat(({ rectified }) => rectified),
  }),
  rule(
    'rectified-in-time',
    both('其中按时答复', 'of these answered in time'),
    both('答复没有超过整改期限', 'Answered within the time that was set'),
    { unit: 'rectifications', count: voicesThat(({ inTime }) => inTime) },
  ),
]

/** The figures of a month beside those of the month before. */
export function reportFigures(facts: MonthFacts, before: MonthFacts): Figure[] {
  return figureRules.map(({ code, version, name, words, unit, count }) => {
    const { value, n, matters } = count(facts)
    return {
      code,
      name,
      value,
      n,
      previous: count(before).value,
      unit,
      rule: { code, version, words },
      matters: [...matters],
    }
  })
}
