import { z } from 'zod'
import { type Actor, hasRole } from '../../../kernel/context.ts'
import type { Matter } from '../../docket/index.ts'
import { isSupervisor } from '../policy.ts'
import { Trigger } from '../triggers.ts'

export const Colour = z.enum(['yellow', 'red'])
export type Colour = z.infer<typeof Colour>
export const Outcome = z.enum(['upheld', 'lifted'])
export type Outcome = z.infer<typeof Outcome>
/** 陈述、认定、申诉、复核、终结. */
export const Stage = z.enum(['statement', 'deciding', 'appeal', 'reviewing', 'final'])
export type Stage = z.infer<typeof Stage>

const Said = z.object({ words: z.string(), at: z.date(), by: z.uuid() })
const Decided = z.object({ outcome: Outcome, reason: z.string(), at: z.date(), by: z.uuid() })

/** A card with everything that was said and decided about it. */
export const Card = z.object({
  matterId: z.uuid(),
  number: z.string(),
  colour: Colour,
  trigger: Trigger,
  organisationId: z.uuid(),
  supervisorId: z.uuid(),
  postId: z.uuid().nullable(),
  answeringRole: z.enum(['head', 'handler', 'helper']),
  aboutId: z.uuid().nullable(),
  aboutNumber: z.string().nullable(),
  byRule: z.uuid().nullable(),
  findingId: z.uuid().nullable(),
  dueAt: z.date().nullable(),
  evidence: z.string(),
  issuedAt: z.date(),
  issuedBy: z.uuid(),
  stage: Stage,
  windowClock: z.uuid().nullable(),
  workClock: z.uuid().nullable(),
  organisationPath: z.array(z.uuid()),
  statement: Said.nullable(),
  appeal: Said.nullable(),
  first: Decided.nullable(),
  review: Decided.nullable(),
})
export type Card = z.infer<typeof Card>

/** What every policy of a card looks at. */
export interface CardSubject {
  readonly id: string
  readonly matter: Matter
  readonly card: Card
}

type Answerable = Pick<Card, 'organisationId' | 'postId' | 'answeringRole'>

/** The post that was named, or whoever answers for the organisation that was carded. */
export function answersFor(actor: Actor, { card }: { card: Answerable }): boolean {
  const { post } = actor
  if (!post || post.organisationId !== card.organisationId) return false
  return post.id === card.postId || hasRole(actor, card.answeringRole)
}

type Decidable = Pick<Card, 'organisationPath' | 'organisationId' | 'supervisorId' | 'first' | 'byRule' | 'issuedBy'>

/**
 * Supervision over the organisation decides. An appeal is decided by another person than the one who upheld the card and the
 * one who issued it by hand: another auditor, or the head of the supervising organisation, for many districts have one auditor.
 */
export function decidesCard(actor: Actor, { card }: { card: Decidable }): boolean {
  const supervises = isSupervisor(actor, card.organisationPath)
  if (!card.first) return supervises
  const isHead = hasRole(actor, 'head') && actor.post?.organisationId === card.supervisorId
  return (supervises || isHead) && !handsOn(card).includes(actor.id)
}

/** Who upheld the card, and who issued it by hand: an appeal stands on no list of theirs. */
export function handsOn({ first, byRule, issuedBy }: Pick<Decidable, 'first' | 'byRule' | 'issuedBy'>): string[] {
  return [first?.by ?? [], byRule === null ? issuedBy : []].flat()
}

/** What counts in the end: the decision of the appeal before the first; null while nothing is decided. */
export function outcomeOf({ first, review }: Pick<Card, 'first' | 'review'>): Outcome | null {
  return review?.outcome ?? first?.outcome ?? null
}

/** Who may read the list of cards of an organisation, and what of it: handlers those of their own post. */
export function readsCards(actor: Actor): 'all-below' | 'own-post' | 'none' {
  if (hasRole(actor, 'auditor') || hasRole(actor, 'head')) return 'all-below'
  return hasRole(actor, 'handler') || hasRole(actor, 'helper') ? 'own-post' : 'none'
}

/** Which cards of an organisation somebody sees: a village's helper answers for the whole. */
export const CardFilter = z.object({
  organisation: z.uuid().optional(),
  colour: Colour.optional(),
  stage: Stage.optional(),
  trigger: Trigger.optional(),
})
export type CardFilter = z.infer<typeof CardFilter>
