import type { Actor, Context } from '../../../kernel/context.ts'
import { isParty } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { getCase, lockCase } from '../store/case.ts'
import type { Participant } from './model.ts'
import { participantsOf } from './store.ts'

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

/** The case, locked, with the part of whoever acts in it. */
export async function lockHeard(ctx: Context, number: string): Promise<HeardSubject> {
  return withPart(ctx, await lockCase(ctx.tx, number))
}

/** As `lockHeard`, for reading. */
export async function getHeard(ctx: Context, number: string): Promise<HeardSubject> {
  return withPart(ctx, await getCase(ctx.tx, number))
}

async function withPart({ tx, actor }: Context, subject: CaseSubject): Promise<HeardSubject> {
  const all = await participantsOf(tx, subject.id)
  const own = isParty(actor, subject.matter)
    ? all.find(({ part }) => part === 'applicant')
    : all.find(({ part, personId }) => part === 'interested' && personId === actor.id)
  return { ...subject, participant: own ?? null }
}
