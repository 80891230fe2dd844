import { type Actor, actsFor, hasRole } from '../../kernel/context.ts'
import type { Certificate } from './model.ts'

/** A certificate with the party that holds it: a person or a firm. */
export interface Held {
  readonly certificate: Pick<Certificate, 'issuerOrganisationId' | 'issuerPath'>
  readonly partyId: string | null
}

/** Its holder, or who acts for that person or firm without limit to single items. */
export function isHolder(actor: Actor, { partyId }: Pick<Held, 'partyId'>): boolean {
  return partyId !== null && actsFor(actor, partyId, 'read')
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
  return isOfIssuer(actor, { issuerOrganisationId })
}

/** Handlers and heads of the issuer. */
export function isOfIssuer(actor: Actor, { issuerOrganisationId }: Pick<Certificate, 'issuerOrganisationId'>): boolean {
  return (hasRole(actor, 'handler') || hasRole(actor, 'head')) && actor.post?.organisationId === issuerOrganisationId
}

/** The head of the issuer. */
export function mayChange(actor: Actor, { issuerOrganisationId }: Pick<Certificate, 'issuerOrganisationId'>): boolean {
  return hasRole(actor, 'head') && actor.post?.organisationId === issuerOrganisationId
}
