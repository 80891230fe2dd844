import { z } from 'zod'
import { type Actor, hasRole } from '../../../kernel/context.ts'
import type { CaseSubject } from '../policy.ts'

/** What an organisation answers: agrees, agrees on conditions, is against; or only tells what was asked. */
export const View = z.enum(['for', 'conditions', 'against', 'information'])
export type View = z.infer<typeof View>

/** What another organisation is asked about a case, and what it said. */
export const Opinion = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  /** An opinion that the guide asks for (行政许可法 art. 26), or a question of whoever handles the case (征求意见、协查). */
  kind: z.enum(['joint', 'question']),
  code: z.string().nullable(),
  organisationId: z.uuid(),
  wanted: z.string(),
  askedAt: z.date(),
  /** The organisation that asks. */
  askedFor: z.uuid(),
  holds: z.boolean(),
  clockId: z.uuid(),
  state: z.enum(['asked', 'silent', 'answered', 'dropped']),
  silentAt: z.date().nullable(),
  consents: z.boolean(),
  view: View.nullable(),
  answer: z.string().nullable(),
  late: z.boolean().nullable(),
  answeredAt: z.date().nullable(),
  coordination: z
    .object({
      note: z.string(),
      way: z.enum(['settled', 'government']),
      ruling: z.enum(['host', 'opinion']).nullable(),
      ruled: z.string().nullable(),
    })
    .nullable(),
})
export type Opinion = z.infer<typeof Opinion>

/** A case with one thing that was asked about it. */
export interface OpinionSubject extends CaseSubject {
  readonly opinion: Opinion
}

/** Whoever was asked and has not answered may still do so, also when its time is over: it is kept as late. */
export function isOpen({ state }: Pick<Opinion, 'state'>): boolean {
  return state === 'asked' || state === 'silent'
}

/** Against, and nobody has dealt with it; or the government was asked and has not yet followed the host. */
export function isUnsettled({ view, kind, coordination }: Pick<Opinion, 'view' | 'kind' | 'coordination'>): boolean {
  if (kind !== 'joint' || view !== 'against') return false
  return coordination === null || (coordination.way === 'government' && coordination.ruling !== 'host')
}

/** Handles papers, helps or leads in the organisation that was asked. */
export function mayAnswer({ post, ...actor }: Actor, { opinion }: OpinionSubject): boolean {
  if (post?.organisationId !== opinion.organisationId) return false
  return (['helper', 'handler', 'head'] as const).some((role) => hasRole({ ...actor, post }, role))
}
