import { type Actor, hasRole } from '../../kernel/context.ts'
import type { OfficialDocument } from './model.ts'
import type { DocumentSubject } from './subject.ts'

/** Whoever handles, writes or heads in the organisation may draft for it. */
export function mayStart(actor: Actor): boolean {
  return hasRole(actor, 'handler') || hasRole(actor, 'office') || hasRole(actor, 'head')
}

function isOfOffice({ post }: Actor, { officeId }: Pick<OfficialDocument, 'officeId'>): boolean {
  return post?.organisationId === officeId
}

/** People of the organisation that drafts, while it is being drafted; whether it may be saved now is asked by `isOpenToDrafters`. */
export function mayDraft(actor: Actor, { document }: Pick<DocumentSubject, 'document'>): boolean {
  return mayStart(actor) && isOfOffice(actor, document)
}
