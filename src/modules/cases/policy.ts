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
  return worksForAuthority(actor, matter)
}

/** The same of any matter that is handled in the name of an authority. */
export function worksForAuthority(actor: Actor, matter: Matter): boolean {
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

/** A case with whose head the guide lets extend its time. */
export interface ExtensionSubject extends CaseSubject {
  readonly extendedBy?: 'head' | 'government' | null
}

/** 本行政机关负责人: the head of the deciding authority; of joint handling 本级人民政府负责人 (行政许可法 art. 42). */
export function mayExtend(actor: Actor, subject: ExtensionSubject): boolean {
  const { matter, extendedBy } = subject
  if (extendedBy === 'government') return isGovernmentHead(actor, subject) && isInvolved(actor, matter)
  return isOfDeciding(actor, matter) && hasRole(actor, 'head')
}

/** 本级人民政府负责人: a head of the organisation at the top of the district. */
export function isGovernmentHead(actor: Actor, { matter }: CaseSubject): boolean {
  return actor.post?.organisationId === matter.organisationPath[0] && hasRole(actor, 'head')
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
