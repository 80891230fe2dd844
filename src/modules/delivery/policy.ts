import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Delivery, Dispatch } from './model.ts'

/** Office or head of the organisation that numbered it. */
export function maySend(actor: Actor, { officeId }: Pick<Dispatch, 'officeId'>): boolean {
  return (hasRole(actor, 'office') || hasRole(actor, 'head')) && actor.post?.organisationId === officeId
}

/** As `maySend`, and the head in whose name it was issued. */
export function mayEnd(actor: Actor, dispatch: Pick<Dispatch, 'officeId' | 'issuerId'>): boolean {
  return maySend(actor, dispatch) || (hasRole(actor, 'head') && actor.post?.organisationId === dispatch.issuerId)
}

/** People of the sender: they see who has opened it, signed for it, acted. */
export function mayFollow(actor: Actor, { officeId, issuerId }: Pick<Dispatch, 'officeId' | 'issuerId'>): boolean {
  const { post } = actor
  const works = hasRole(actor, 'office') || hasRole(actor, 'head') || hasRole(actor, 'handler')
  return works && (post?.organisationId === officeId || post?.organisationId === issuerId)
}

/** In a post of the organisation that got it. */
export function isRecipient(actor: Actor, { organisationId }: Pick<Delivery, 'organisationId'>): boolean {
  return actor.post?.organisationId === organisationId
}

/** Whoever takes in documents there, its office, its head. */
export function mayTakeIn(actor: Actor, delivery: Pick<Delivery, 'organisationId' | 'role'>): boolean {
  return (
    isRecipient(actor, delivery) &&
    (hasRole(actor, 'office') || hasRole(actor, 'head') || hasRole(actor, delivery.role))
  )
}

/** 批示 is the head's. */
export function mayInstruct(actor: Actor, delivery: Pick<Delivery, 'organisationId'>): boolean {
  return isRecipient(actor, delivery) && hasRole(actor, 'head')
}

/** Lists of what comes in and goes out are for those who work with documents. */
export function mayList(actor: Actor): boolean {
  return hasRole(actor, 'office') || hasRole(actor, 'head') || hasRole(actor, 'handler')
}
