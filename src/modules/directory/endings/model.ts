import { z } from 'zod'
import { type Actor, hasRole } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import { type Met, mayMeetPerson } from '../policy.ts'

/** A note that a person has died or a firm has ended, with how it stands. */
export const Ending = z.object({
  id: z.uuid(),
  partyId: z.uuid(),
  partyKind: z.enum(['person', 'firm']),
  partyName: z.string(),
  /** Resident number or social credit code. */
  partyCode: z.string().nullable(),
  endedOn: Day,
  evidence: z.string(),
  organisationId: z.uuid(),
  organisationName: Text,
  notedBy: z.uuid(),
  notedByName: z.string().nullable(),
  notedAt: z.date(),
  settledByName: z.string().nullable(),
  settledAt: z.date().nullable(),
  confirmed: z.boolean().nullable(),
  undoneAt: z.date().nullable(),
  undo: z
    .object({ id: z.uuid(), reason: z.string(), askedBy: z.uuid(), askedByName: z.string().nullable() })
    .nullable(),
})
export type Ending = z.infer<typeof Ending>

export const endingStates = ['noted', 'confirmed', 'dropped', 'undo-asked', 'undone'] as const
export type EndingState = (typeof endingStates)[number]

export function stateOf({ confirmed, undoneAt, undo }: Pick<Ending, 'confirmed' | 'undoneAt' | 'undo'>): EndingState {
  if (confirmed === null) return 'noted'
  if (!confirmed) return 'dropped'
  if (undoneAt) return 'undone'
  return undo ? 'undo-asked' : 'confirmed'
}

/** A party as an office meets it: a firm belongs to no village. */
export interface MetParty extends Met {
  readonly partyKind: 'person' | 'firm'
}

/**
 * Handlers and heads of a township or of an office of the district, of people whom they meet; firms only those of the district, where
 * they are registered. Machines bring what a register tells. Villages tell the township.
 */
export function mayNoteEnding(actor: Actor, party: MetParty): boolean {
  if (actor.kind === 'machine') return true
  if (!(hasRole(actor, 'handler') || hasRole(actor, 'head')) || party.actorLevel === 'village') return false
  return party.partyKind === 'firm' ? party.actorLevel === 'county' : mayMeetPerson(actor, party)
}

/** Another handler or head of the organisation that noted it. */
export function maySettle(actor: Actor, { organisationId, by }: { organisationId: string; by: string }): boolean {
  return mayKeepEnding(actor, { organisationId }) && actor.id !== by
}

/** Handlers and heads of the organisation that noted it. */
export function mayKeepEnding(actor: Actor, { organisationId }: Pick<Ending, 'organisationId'>): boolean {
  return (hasRole(actor, 'handler') || hasRole(actor, 'head')) && actor.post?.organisationId === organisationId
}
