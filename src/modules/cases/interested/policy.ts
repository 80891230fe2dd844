import { type Actor, actsAsParty, partyOf } from '../../../kernel/context.ts'
import { isParty } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import type { Participant } from './model.ts'

/** A case with the part that whoever acts has in it; null while an applicant has not been told of any right. */
export interface HeardSubject extends CaseSubject {
  readonly participant: Participant | null
}

/** One of those heard, or who acts for them: the applicant's side, or whom the matter concerns. */
export function isHeard(actor: Actor, { matter, participant }: HeardSubject): boolean {
  if (isParty(actor, matter)) return true
  const concerned = participant?.part === 'interested' && isPartOf(actor, participant)
  return concerned && actsAsParty(actor, 'read', { item: matter.subjectId, matter: matter.number })
}

/** Whether the part is that of the person, or of the firm or person acted for. */
export function isPartOf(actor: Actor, { personId, firmId }: Participant): boolean {
  return [personId, firmId].includes(partyOf(actor))
}
