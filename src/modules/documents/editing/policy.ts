import type { Actor } from '../../../kernel/context.ts'
import { mayReadMatter } from '../../docket/index.ts'
import { mayDraft, mayStart } from '../policy.ts'
import type { DocumentSubject } from '../subject.ts'

/** Whoever deals with the document in an office: drafts it, is asked about it, reviews or signs it. */
export function mayRemark(actor: Actor, { matter }: Pick<DocumentSubject, 'matter'>): boolean {
  return mayStart(actor) && mayReadMatter(actor, matter)
}

/** Who wrote the remark, or who drafts. */
export function maySettle(actor: Actor, subject: Pick<DocumentSubject, 'document'>, writtenBy: string): boolean {
  return actor.id === writtenBy || mayDraft(actor, subject)
}
