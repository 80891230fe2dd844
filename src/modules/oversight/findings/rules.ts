import { both, type Text } from '../../../kernel/text.ts'
import { comparisons } from '../anomalies/comparisons.ts'
import { triggerNames } from '../triggers.ts'
import { detectors } from './detectors.ts'

/** What a detector or a comparison says of itself. */
export interface SaidRule {
  readonly code: string
  readonly version: number
  readonly name: Text
  readonly rule: Text
  readonly falsePositive: Text
}

/** Every rule by which something is found now. */
export const saidRules: readonly SaidRule[] = [
  ...detectors.map((one) => ({ ...one, name: triggerNames[one.code] })),
  ...comparisons,
]

/** The rule with this code, as it is now; a finding of an older version says so by its number. */
export function saidRule(code: string): SaidRule {
  const unknown = both('规则已经取消', 'This rule is no longer used')
  const found = saidRules.find((one) => one.code === code)
  return found ?? { code, version: 0, name: both(code, code), rule: unknown, falsePositive: unknown }
}
