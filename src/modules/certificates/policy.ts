import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Certificate } from './model.ts'

/** A certificate with the person behind it: its holder, or the contact of the firm that holds it. */
export interface Held {
  readonly certificate: Pick<Certificate, 'issuerOrganisationId' | 'issuerPath'>
  readonly personId: string | null
}

/** Its holder, acting for oneself. */
export function isHolder(actor: Actor, { personId }: Pick<Held, 'personId'>): boolean {
  return actor.kind === 'person' && actor.post === null && actor.id === personId
}

/** Its holder; handlers and heads of the issuer; auditors of the issuer or above. */
export function mayRead(actor: Actor, held: Held): boolean {
  return isHolder(actor, held) || mayReadAsStaff(actor, held.certificate)
}

/** Staff of the issuer, and auditors above it. */
export function mayReadAsStaff(actor: Actor, { issuerOrganisationId, issuerPath }: Held['certificate']): boolean {
  if (actor.post === null) return false
  const { organisationId } = actor.post
  if (hasRole(actor, 'auditor')) return issuerPath.includes(organisationId)
  return (hasRole(actor, 'handler') || hasRole(actor, 'head')) && organisationId === issuerOrganisationId
}

/** The head of the issuer. */
export function mayChange(actor: Actor, { issuerOrganisationId }: Pick<Certificate, 'issuerOrganisationId'>): boolean {
  return hasRole(actor, 'head') && actor.post?.organisationId === issuerOrganisationId
}
