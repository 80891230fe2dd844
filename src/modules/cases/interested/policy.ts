import type { Actor } from '../../../kernel/context.ts'
import { isParty } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import type { Participant } from './model.ts'

/** A case with the part that whoever acts has in it; null while an applicant has not been told of any right. */
export interface HeardSubject extends CaseSubject {
  readonly participant: Participant | null
}

/** One of those heard, for themselves: the applicant's side, or the person concerned. */
export function isHeard(actor: Actor, { matter, participant }: HeardSubject): boolean {
  return isParty(actor, matter) || isConcerned(actor, participant)
}

/** Somebody whose interests are concerned, acting for themselves. */
function isConcerned(actor: Actor, participant: Participant | null): boolean {
  if (participant?.part !== 'interested') return false
  return actor.kind === 'person' && actor.post === null && actor.id === participant.personId
}
