import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { versionOn } from '../../calendar/index.ts'

/** How a quarter is graded; local, with its source. */
export const GradeRule = z.object({
  version: z.number().int(),
  yellowPoints: z.number().int(),
  redPoints: z.number().int(),
  excellent: z.number().int(),
  good: z.number().int(),
  passing: z.number().int(),
  leastMatters: z.number().int(),
  source: z.string(),
  validFrom: Day,
})
export type GradeRule = z.infer<typeof GradeRule>

/** 优秀、良好、合格、不合格; none when too little was decided. */
export type Grade = 'excellent' | 'good' | 'passing' | 'failing' | 'none'

export const gradeNames: Readonly<Record<Grade, Text>> = {
  excellent: both('优秀', 'Excellent'),
  good: both('良好', 'Good'),
  passing: both('合格', 'Passing'),
  failing: both('不合格', 'Failing'),
  none: both('件数不足，不评', 'Too few to grade'),
}

/** What an organisation did in a quarter, and the cards that stand: final, and not lifted. */
export interface QuarterCounts {
  readonly decided: number
  readonly yellow: number
  readonly red: number
}

/**
 * Points for each hundred decided matters against the thresholds of the rule, without rounding: cards · 100 against
 * threshold · matters, in whole numbers. Where nothing was decided but a card stands, it fails.
 */
export function gradeOf({ decided, yellow, red }: QuarterCounts, rule: GradeRule): Grade {
  const points = yellow * rule.yellowPoints + red * rule.redPoints
  if (decided < rule.leastMatters && points === 0) return 'none'
  const within = (threshold: number) => points * 100 <= threshold * decided
  if (within(rule.excellent)) return 'excellent'
  if (within(rule.good)) return 'good'
  return within(rule.passing) ? 'passing' : 'failing'
}

/** The rule by which a quarter is graded: the newest in force on its first day, so that no rule comes afterwards. */
export function ruleFor(rules: readonly GradeRule[], firstDay: Day): GradeRule | undefined {
  return versionOn(rules, firstDay)
}

/** What is counted of stopped time; each leads to its rows. */
export const StopFigure = z.enum(['stopped', 'late-request', 'extended'])
export type StopFigure = z.infer<typeof StopFigure>
export const stopFigureNames: Readonly<Record<StopFigure, Text>> = {
  stopped: both('停表的办件', 'Matters whose clock was stopped'),
  'late-request': both('受理期限过半才要求补正', 'Material asked for after half of the intake time'),
  extended: both('延期的办件', 'Matters whose time was extended'),
}
