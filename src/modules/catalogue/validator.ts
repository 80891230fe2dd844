import type { Text } from '../../kernel/text.ts'
import type { Guide } from './model.ts'
import type { ProcessModel } from './process/model.ts'
import { consistencyRules } from './validator-consistency.ts'
import { jointRules } from './validator-joint.ts'
import { linkRules } from './validator-links.ts'
import { plainRules } from './validator-plain.ts'
import { promiseRules } from './validator-promises.ts'
import { publicityRules } from './validator-publicity.ts'

/** One thing a guide is found to lack or contradict. */
export interface Finding {
  readonly code: string
  /** A blocking finding keeps the guide from being published; an advisory one is for its author. */
  readonly severity: 'blocking' | 'advisory'
  readonly text: Text
  /** Path of the part that is meant, such as `materials.2`, where it is one thing of several. */
  readonly at?: string
}

/** What a guide refers to outside of itself, as known on the day it is checked. */
export interface Surroundings {
  /** Code of the calendar's deadline rule -> what it computes and which stops it knows. */
  readonly deadlineRules: ReadonlyMap<string, KnownRule>
  /** Codes of the directory's organisations. */
  readonly organisations: ReadonlySet<string>
  readonly topics: { readonly persons: ReadonlySet<string>; readonly organisations: ReadonlySet<string> }
  readonly lifeEvents: ReadonlySet<string>
  /** The process as read; null when it could not be read, which is then among `lint`. */
  readonly process: ProcessModel | null
  /** What the linters of form and process found. */
  readonly lint: readonly Finding[]
}
export interface KnownRule {
  readonly amount: number
  readonly unit: string
  /** Code of the ground -> working days it may last, or null. */
  readonly stopGrounds: ReadonlyMap<string, number | null>
  readonly extension: { readonly amount: number } | null
}

/** A rule looks at a guide and says what is wrong; nothing when all is well. */
export type Rule = (guide: Guide, around: Surroundings) => readonly Finding[]

/** Everything that is wrong with a guide, what blocks it first. */
export function validateGuide(guide: Guide, around: Surroundings): readonly Finding[] {
  const found = [
    ...consistencyRules,
    ...linkRules,
    ...promiseRules,
    ...jointRules,
    ...publicityRules,
    ...plainRules,
  ].flatMap((rule) => rule(guide, around))
  return found.toSorted((a, b) => Number(a.severity === 'advisory') - Number(b.severity === 'advisory'))
}

/** Whether a guide with these findings may be published. */
export function mayBePublished(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity === 'advisory')
}
