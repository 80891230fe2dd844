import { Refusal } from '../../kernel/refusal.ts'
import type { CaseState } from './model.ts'
import { refusals } from './phrases.ts'
import type { CaseSubject } from './policy.ts'

/** @throws Refusal 'conflict' when the case is in none of the states */
export function requireState(subject: CaseSubject, ...states: readonly CaseState[]): void {
  if (!states.includes(subject.case.state)) throw new Refusal('conflict', refusals.wrongState(subject.matter.stageText))
}
