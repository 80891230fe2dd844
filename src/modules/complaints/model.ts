import { z } from 'zod'
import { type Act, type Actor, hasRole } from '../../kernel/context.ts'
import { both, Text } from '../../kernel/text.ts'
import { isBarred, isPartyUnhelped, type Matter } from '../docket/index.ts'

export const About = z.enum(['service', 'matter', 'organisation', 'person'])
export type About = z.infer<typeof About>
export const ComplaintState = z.enum([
  'received',
  'not-accepted',
  'handling',
  'decided',
  'appealed',
  'closed',
  'withdrawn',
])
export type ComplaintState = z.infer<typeof ComplaintState>
export const stateNames: Readonly<Record<ComplaintState, Text>> = {
  received: both('待受理', 'To be accepted'),
  'not-accepted': both('不予受理', 'Not accepted'),
  handling: both('办理中', 'In hand'),
  decided: both('已答复', 'Decided'),
  appealed: both('复核中', 'Under review'),
  closed: both('复核已答复', 'Reviewed'),
  withdrawn: both('已撤回', 'Withdrawn'),
}

export const Outcome = z.enum(['substantiated', 'partly', 'not'])
export type Outcome = z.infer<typeof Outcome>
export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  substantiated: both('属实', 'Substantiated'),
  partly: both('部分属实', 'Partly substantiated'),
  not: both('不属实', 'Not substantiated'),
}

/** A row that says why or about what, with where it comes from. */
export const Listed = z.object({ code: z.string(), words: Text, source: z.string() })
export type Listed = z.infer<typeof Listed>
/** A ground on which a complaint is not taken up, and what to do instead. */
export const Ground = Listed.extend({ remedy: Text })
export type Ground = z.infer<typeof Ground>

export const Complaint = z.object({
  id: z.uuid(),
  number: z.string(),
  about: About,
  organisationId: z.uuid(),
  postId: z.uuid().nullable(),
  personWords: z.string().nullable(),
  item: z.string().nullable(),
  matterNumber: z.string().nullable(),
  category: z.string(),
  facts: z.string(),
  wish: z.string().nullable(),
  hideIdentity: z.boolean(),
  contact: z.string().nullable(),
  supervisorId: z.uuid(),
  state: ComplaintState,
  receivedAt: z.date(),
  clockId: z.uuid(),
  ground: z.string().nullable(),
  groundWords: z.string().nullable(),
  outcome: Outcome.nullable(),
  reasons: z.string().nullable(),
  measures: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decidedBy: z.uuid().nullable(),
})
export type Complaint = z.infer<typeof Complaint>

export const Statement = z.object({
  questions: z.string(),
  clockId: z.uuid(),
  dueAt: z.date(),
  words: z.string().nullable(),
  statedAt: z.date().nullable(),
})
export type Statement = z.infer<typeof Statement>

export const Review = z.object({
  reasons: z.string(),
  reviewerId: z.uuid(),
  clockId: z.uuid(),
  outcome: z.enum(['upheld', 'changed']).nullable(),
  words: z.string().nullable(),
})
export type Review = z.infer<typeof Review>

/** What every rule about a complaint looks at. */
export interface ComplaintSubject {
  readonly id: string
  readonly matter: Matter
  readonly complaint: Complaint
  readonly statement: Statement | undefined
  readonly review: Review | undefined
  readonly retaliation: readonly { readonly words: string; readonly at: Date }[]
}

/** Auditors of the supervision, but for whom it is about. */
export function maySupervise(actor: Actor, { matter, complaint }: ComplaintSubject): boolean {
  return actor.post?.organisationId === complaint.supervisorId && hasRole(actor, 'auditor') && !isBarred(actor, matter)
}

/** Auditors and the head of the reviewing organisation; never who decided. */
export function mayReview(actor: Actor, { matter, complaint, review }: ComplaintSubject): boolean {
  if (!review || actor.id === complaint.decidedBy || isBarred(actor, matter)) return false
  return actor.post?.organisationId === review.reviewerId && (hasRole(actor, 'auditor') || hasRole(actor, 'head'))
}

/** The complainant, signed in or through who may act so far, or holding the code by which the complaint was found. */
export function isComplainant(
  actor: Actor,
  { matter }: Pick<ComplaintSubject, 'matter'>,
  { code, act = 'apply' }: { code?: unknown; act?: Act },
): boolean {
  return code === undefined ? isPartyUnhelped(actor, matter, act) : !actor.behalf
}

/** What the organisation complained of is told; a row of the view that leaves out what it must not know. */
export const ShownComplaint = z.object({
  id: z.uuid(),
  number: z.string(),
  organisationId: z.uuid(),
  category: z.string(),
  item: z.string().nullable(),
  facts: z.string().nullable(),
  wish: z.string().nullable(),
  matterNumber: z.string().nullable(),
  complainantId: z.uuid().nullable(),
})
export type ShownComplaint = z.infer<typeof ShownComplaint>

/** Handlers and heads of the organisation complained of, but for those whom it is about. */
export function mayState(actor: Actor, subject: { complaint: ShownComplaint; barredIds: readonly string[] }): boolean {
  if (subject.barredIds.includes(actor.id)) return false
  const isTheirs = actor.post?.organisationId === subject.complaint.organisationId
  return isTheirs && (hasRole(actor, 'head') || hasRole(actor, 'handler'))
}
