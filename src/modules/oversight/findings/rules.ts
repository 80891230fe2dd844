import { both, type Text } from '../../../kernel/text.ts'
import { comparisons } from '../anomalies/comparisons.ts'
import { limitOf, type RuleVersion } from '../thresholds/model.ts'
import { triggerNames } from '../triggers.ts'
import { detectors } from './detectors.ts'

/** What a version of a rule says of itself. */
export interface SaidRule {
  readonly name: Text
  readonly rule: Text
  readonly falsePositive: Text
}

const rules = [...detectors.map((one) => ({ ...one, name: triggerNames[one.code] })), ...comparisons]

/** Every rule by which something is found now, by its name. */
export const namedRules: readonly { readonly code: string; readonly name: Text }[] = rules

/** The name of a rule, also of one that is no longer used. */
export function nameOfRule(code: string): Text {
  return rules.find((one) => one.code === code)?.name ?? both(code, code)
}

/** A version of a rule in words, with the thresholds of that version. */
export function sayRule(version: RuleVersion): SaidRule {
  const found = rules.find((one) => one.code === version.code)
  const unknown = both('规则已经取消', 'This rule is no longer used')
  if (!found) return { name: nameOfRule(version.code), rule: unknown, falsePositive: unknown }
  return { name: found.name, rule: found.rule(limitOf(version)), falsePositive: found.falsePositive }
}
