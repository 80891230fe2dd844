import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Level } from './kinds.ts'

/** Something that belongs to an organisation: ids from the district down to it. */
export interface Placed {
  readonly path: readonly string[]
}

/** An administrator of the organisation or of one above it; machines set up installations. */
export function mayAdminister(actor: Actor, { path }: Placed): boolean {
  return actor.kind === 'machine' || (hasRole(actor, 'administrator') && isBelow(actor, path))
}

/** A person as administrators see one: where the person holds posts. */
export interface Placements {
  readonly personId: string
  readonly postPaths: readonly (readonly string[])[]
}

/**
 * An administrator over every organisation in which the person holds a post. People without a post belong to the
 * district's own administrator. Nobody administers oneself: that would get round the check of the old password.
 */
export function mayAdministerPerson(actor: Actor, { personId, postPaths }: Placements): boolean {
  if (actor.kind === 'machine') return true
  if (actor.id === personId || !hasRole(actor, 'administrator')) return false
  return postPaths.length > 0
    ? postPaths.every((path) => isBelow(actor, path))
    : actor.post?.organisationPath.length === 1
}

/** What belongs to a person: only the person. */
export function isOwn(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'person' && actor.id === personId
}

/** Ending a session: one's own, or a person's whom one administers. */
export function mayEndSession(actor: Actor, session: Placements): boolean {
  return isOwn(actor, session) || mayAdministerPerson(actor, session)
}

/** People who meet applicants: helpers in villages, handlers and heads, and administrators. */
export function mayMeetPeople(actor: Actor): boolean {
  const roles = ['helper', 'handler', 'head', 'administrator'] as const
  return actor.kind === 'machine' || roles.some((role) => hasRole(actor, role))
}

/** Anybody for a firm of one's own, and people who meet applicants; auditors and publishers change nothing of this kind. */
export function mayEnterFirm(actor: Actor): boolean {
  return (actor.kind === 'person' && actor.post === null && !actor.behalf) || mayMeetPeople(actor)
}

/** A person as an office meets one. */
export interface Met {
  /** From the district down to the village of residence; empty when it is not known. */
  readonly residencePath: readonly string[]
  /** The level of the actor's own organisation. */
  readonly actorLevel: Level
}

/**
 * Offices of the district serve everybody; a township or village meets those who live there, and people without a known
 * residence, who may be about to register.
 */
export function mayMeetPerson(actor: Actor, { residencePath, actorLevel }: Met): boolean {
  if (!mayMeetPeople(actor)) return false
  if (actorLevel === 'county' || residencePath.length === 0) return true
  return actor.post !== null && residencePath.includes(actor.post.organisationId)
}

/** What is known about people is told by the organisation that knows it: its handlers and heads. */
export function mayRecordFact(actor: Actor, source: { readonly sourceOrganisationId: string }): boolean {
  if (actor.kind === 'machine') return true
  return (
    (hasRole(actor, 'handler') || hasRole(actor, 'head')) && actor.post?.organisationId === source.sourceOrganisationId
  )
}

/** Everybody, signed in or not. */
export function anybody(): boolean {
  return true
}

/** Anybody acting in a post. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'machine' || actor.post !== null
}

function isBelow(actor: Actor, path: readonly string[]): boolean {
  return actor.post !== null && path.includes(actor.post.organisationId)
}
