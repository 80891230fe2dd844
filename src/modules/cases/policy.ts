import { type Actor, hasRole } from '../../kernel/context.ts'
import { isHolder, isInvolved, isParty, type Matter, type WorkItem, waitsFor } from '../docket/index.ts'
import type { Case, CaseState } from './model.ts'

/** What every policy of a case looks at. */
export interface CaseSubject {
  readonly id: string
  readonly case: Case
  readonly matter: Matter
}

/** The applicant, in the states named. */
export function isApplicant(actor: Actor, { matter }: CaseSubject): boolean {
  return isParty(actor, matter)
}

/**
 * Somebody who handles papers in the organisation that holds the matter; while the applicant holds it, in one that has had
 * a part in it, who is then told at which stage it is.
 */
export function isHandler(actor: Actor, { matter }: CaseSubject): boolean {
  const theirs = matter.holderOrganisationId === null ? isInvolved(actor, matter) : isHolder(actor, matter)
  return theirs && (hasRole(actor, 'handler') || hasRole(actor, 'head'))
}

/** Works for the organisation in whose name the case is handled, as handler or head, once the case was sent to it. */
export function isOfAuthority(actor: Actor, { matter }: CaseSubject): boolean {
  return isOfDeciding(actor, matter) && (hasRole(actor, 'handler') || hasRole(actor, 'head'))
}

/** For whom the task waits: a post, or the applicant, whose agents do it as far as their right reaches. */
export function mayDoTask(actor: Actor, { item, matter }: Pick<CaseSubject, 'matter'> & { item: WorkItem }): boolean {
  return waitsFor(item, actor) && (actor.post !== null || isParty(actor, matter))
}

/** Those who may hold up or move the clock: who holds the matter, or the authority in whose name it runs. */
export function mayHandle(actor: Actor, subject: CaseSubject): boolean {
  return isHandler(actor, subject) || isOfAuthority(actor, subject)
}

/** 本行政机关负责人 (行政许可法 art. 42): the head of the deciding authority. */
export function mayExtend(actor: Actor, { matter }: CaseSubject): boolean {
  return isOfDeciding(actor, matter) && hasRole(actor, 'head')
}

/** What was never sent concerns no office: a draft names the authority, but has involved nobody yet. */
function isOfDeciding(actor: Actor, matter: Matter): boolean {
  return actor.post?.organisationId === matter.organisationId && isInvolved(actor, matter)
}

/** The system itself: deemed acceptance, lapses, timers. */
export function isMachine(actor: Actor): boolean {
  return actor.kind === 'machine'
}

/** Whether the case is in one of the states. */
export function isIn(subject: CaseSubject, ...states: readonly CaseState[]): boolean {
  return states.includes(subject.case.state)
}
