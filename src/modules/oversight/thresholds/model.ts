import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'

/** A threshold: what it measures, in its unit, and between which figures it makes sense. */
interface Meaning {
  readonly name: Text
  readonly least: number
  readonly most: number
}

/** Every threshold by which something is found. None is law: each figure is local, hence a row. */
export const thresholds = {
  sameWishDays: { name: both('同一诉求的间隔（天，至多）', 'Same wish: days between, at most'), least: 1, most: 1095 },
  reasonCharacters: { name: both('理由字数（少于）', 'Characters of a reason, fewer than'), least: 1, most: 500 },
  enteredMinutes: {
    name: both('从受理到决定（分钟，少于）', 'Acceptance to decision: minutes, fewer than'),
    least: 1,
    most: 480,
  },
  enteredTasks: { name: both('其间环节（个，至少）', 'Tasks in between, at least'), least: 1, most: 20 },
  leastOvertaken: { name: both('被超过的办件（件，至少）', 'Matters overtaken, at least'), least: 2, most: 100 },
  overtakenPercent: {
    name: both('占当时等待的百分比（多于）', 'Share of those that waited, more than (%)'),
    least: 1,
    most: 99,
  },
  leastPairs: { name: both('同一人决定（件，至少）', 'Decided by the one person, at least'), least: 2, most: 100 },
  leastCompared: { name: both('比较对象（件，至少）', 'Comparable matters, at least'), least: 5, most: 1000 },
  falsePercent: { name: both('误报份额（百分之，至多）', 'Share that may be chance, at most (%)'), least: 1, most: 50 },
  unusualScoreTenths: {
    name: both('修正 z 分数（十分之一，大于）', 'Modified z-score, more than (tenths)'),
    least: 20,
    most: 100,
  },
  comparedDays: {
    name: both('比较最近多少天的决定', 'Decisions of how many days are compared'),
    least: 30,
    most: 1095,
  },
} as const satisfies Record<string, Meaning>

export type Threshold = keyof typeof thresholds

/** A version of a rule by which something is found. */
export const RuleVersion = z.object({
  code: z.string(),
  version: z.number().int(),
  limits: z.record(z.string(), z.number().int()),
  source: z.string(),
  validFrom: Day,
  /** Who entered it; null for what came with the product. */
  enteredBy: z.string().nullable(),
})
export type RuleVersion = z.infer<typeof RuleVersion>

/** Gives a threshold of the version of a rule that is looked with. */
export type Limit = (name: Threshold) => number

/** @throws Error when the version lacks the threshold: a rule without its figure finds nothing silently */
export function limitOf({ code, version, limits }: Pick<RuleVersion, 'code' | 'version' | 'limits'>): Limit {
  return (name) => {
    const limit = limits[name]
    if (limit === undefined) throw new Error(`version ${version} of ${code} has no ${name}`)
    return limit
  }
}

/** The version of each rule that holds on a day. */
export type RulesInForce = ReadonlyMap<string, RuleVersion>

/** @throws Error when no version holds: figures without their rule are an error, not a blank */
export function ruleOf(rules: RulesInForce, code: string): RuleVersion {
  const rule = rules.get(code)
  if (!rule) throw new Error(`no version of ${code} is in force`)
  return rule
}

/** What is wrong with thresholds entered for a rule: those that it has, whole, each between its bounds. */
export function wrongLimits(
  entered: Readonly<Record<string, number>>,
  before: RuleVersion['limits'],
): { readonly name: string; readonly meaning: Meaning } | undefined {
  const known: Readonly<Record<string, Meaning>> = thresholds
  for (const name of Object.keys(before)) {
    const meaning = known[name]
    const figure = entered[name]
    if (meaning && (figure === undefined || figure < meaning.least || figure > meaning.most)) return { name, meaning }
  }
  return undefined
}
