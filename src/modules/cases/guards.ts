import type { Actor } from '../../kernel/context.ts'
import { denied } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Answers } from '../catalogue/index.ts'
import { mayReadMatter } from '../docket/index.ts'
import type { CaseState } from './model.ts'
import { refusals } from './phrases.ts'
import type { CaseSubject } from './policy.ts'

/** @throws Refusal 'conflict' when the case is in none of the states */
export function requireState(subject: CaseSubject, ...states: readonly CaseState[]): void {
  if (!states.includes(subject.case.state)) throw new Refusal('conflict', refusals.wrongState(subject.matter.stageText))
}

/** Characters of all answers of a form, as JSON; the longest real one stays far below. */
const mostAnswers = 1_000_000

/**
 * Drafts keep what is typed, right or wrong: without a limit anybody could fill the disk with one.
 *
 * @throws Refusal 'too-large'
 */
export function requireSmall(answers: Answers): void {
  if (JSON.stringify(answers).length > mostAnswers) throw new Refusal('too-large', refusals.answersTooLong)
}

/** What to say when the work that is meant is not there: why, to those who may read the matter; to others only that they may not. */
export function noWork(actor: Actor, { matter }: CaseSubject, why: Refusal): Refusal {
  return mayReadMatter(actor, matter) ? why : denied(actor)
}
