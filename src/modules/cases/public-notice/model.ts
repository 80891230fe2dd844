import { z } from 'zod'
import { type Actor, hasRole } from '../../../kernel/context.ts'
import { both, Text } from '../../../kernel/text.ts'
import { isParty, type Matter } from '../../docket/index.ts'

/** A line of a notice, masked as the guide says. */
const Fact = z.object({ code: z.string(), label: Text, value: Text })

/** 公示: what hangs out, and until when one may object. */
export const PublicNotice = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  itemCode: z.string(),
  organisationId: z.uuid(),
  placeId: z.uuid().nullable(),
  title: Text,
  facts: z.array(Fact),
  findings: z.array(z.string()),
  putAt: z.date(),
  /** The last instant at which one may object. */
  untilAt: z.date(),
  clockId: z.uuid().nullable(),
  endedAt: z.date().nullable(),
  takenDownWhy: z.string().nullable(),
})
export type PublicNotice = z.infer<typeof PublicNotice>

/** 成立 部分成立 不成立; or the matter ended before. */
export const objectionOutcomes = ['upheld', 'partly', 'not-upheld'] as const
export const ObjectionOutcome = z.enum([...objectionOutcomes, 'matter-ended'])

export const outcomeNames: Readonly<Record<z.infer<typeof ObjectionOutcome>, Text>> = {
  upheld: both('异议成立', 'Upheld'),
  partly: both('部分成立', 'Upheld in part'),
  'not-upheld': both('异议不成立', 'Not upheld'),
  'matter-ended': both('事项已终止', 'The matter has ended'),
}

/** 异议, without who made it. */
export const Objection = z.object({
  id: z.uuid(),
  code: z.string(),
  noticeId: z.uuid(),
  matterId: z.uuid(),
  words: z.string(),
  channel: z.enum(['online', 'counter']),
  confidential: z.boolean(),
  at: z.date(),
  clockId: z.uuid(),
  outcome: ObjectionOutcome.nullable(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
})
export type Objection = z.infer<typeof Objection>

/** Who made an objection. */
export const Objector = z.object({
  objectionId: z.uuid(),
  personId: z.uuid().nullable(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
})
export type Objector = z.infer<typeof Objector>

/**
 * Whether a notice hung at a moment: its last instant belongs to it. What was cleared after the moment still hung at it, so
 * that an objection that came in time is not lost to a timer that was quicker.
 */
export function hangs(notice: Pick<PublicNotice, 'putAt' | 'untilAt' | 'endedAt'>, at: Date): boolean {
  return notice.putAt <= at && at <= notice.untilAt && (notice.endedAt === null || notice.endedAt > at)
}

/** A notice with the matter behind it. */
export interface NoticeSubject {
  readonly id: string
  readonly notice: PublicNotice
  readonly matter: Matter
}

/** Anybody for oneself but the party whose matter it is; staff take down what others say. */
export function mayObject(actor: Actor, { matter }: Pick<NoticeSubject, 'matter'>): boolean {
  const isOwn = matter.partyIds.includes(actor.id) || isParty(actor, matter)
  return actor.kind !== 'machine' && actor.post === null && !isOwn
}

/** Handlers and heads of the organisation that hears objections. */
export function hears(actor: Actor, { notice }: Pick<NoticeSubject, 'notice'>): boolean {
  return (hasRole(actor, 'handler') || hasRole(actor, 'head')) && actor.post?.organisationId === notice.organisationId
}

/** At a counter: whoever hears it, and helpers of the village where it hangs. */
export function mayTakeDown(actor: Actor, subject: Pick<NoticeSubject, 'notice'>): boolean {
  const { organisationId, placeId } = subject.notice
  const at = actor.post?.organisationId
  return (
    hears(actor, subject) || (hasRole(actor, 'helper') && at !== undefined && [organisationId, placeId].includes(at))
  )
}

/** The head of the organisation that hears objections, or of the authority. */
export function mayEndNotice(actor: Actor, { notice, matter }: Pick<NoticeSubject, 'notice' | 'matter'>): boolean {
  const at = actor.post?.organisationId
  return hasRole(actor, 'head') && at !== undefined && [notice.organisationId, matter.organisationId].includes(at)
}

/**
 * Whether staff learn who objected. Never the party; when it was asked to stay unknown, only the organisation that hears it.
 */
export function knowsObjector(
  actor: Actor,
  { notice, matter }: Pick<NoticeSubject, 'notice' | 'matter'>,
  objection: Pick<Objection, 'confidential'>,
): boolean {
  if (hears(actor, { notice })) return true
  const isStaff = hasRole(actor, 'handler') || hasRole(actor, 'head')
  return !objection.confidential && isStaff && matter.organisationIds.includes(actor.post?.organisationId ?? '')
}
