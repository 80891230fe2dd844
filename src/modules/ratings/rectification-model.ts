import { z } from 'zod'
import { type Actor, hasRole } from '../../kernel/context.ts'
import { both, type Text } from '../../kernel/text.ts'
import type { Matter } from '../docket/index.ts'
import type { ShownRating } from './model.ts'

export const RectificationState = z.enum(['open', 'answered', 'done', 'void'])
export type RectificationState = z.infer<typeof RectificationState>
export const stateNames: Readonly<Record<RectificationState, Text>> = {
  open: both('整改中', 'In hand'),
  answered: both('待确认', 'Awaiting confirmation'),
  done: both('已完成', 'Done'),
  void: both('经申诉撤销', 'Void on appeal'),
}

export const Method = z.enum(['phone', 'visit', 'platform'])
export type Method = z.infer<typeof Method>
export const methodNames: Readonly<Record<Method, Text>> = {
  phone: both('电话', 'By telephone'),
  visit: both('上门', 'By a visit'),
  platform: both('通过平台（不知道对方是谁）', 'Through the platform, without knowing who it is'),
}

export const Turn = z.object({
  kind: z.enum(['verified', 'call-back', 'reply', 'answered', 'sent-back', 'confirmed']),
  method: Method.nullable(),
  satisfied: z.boolean().nullable(),
  words: z.string(),
  at: z.date(),
})
export type Turn = z.infer<typeof Turn>
export const turnNames: Readonly<Record<Turn['kind'], Text>> = {
  verified: both('核实', 'Verified'),
  'call-back': both('回访', 'Call-back'),
  reply: both('评价人回复', 'Reply of the rater'),
  answered: both('答复', 'Answer'),
  'sent-back': both('退回', 'Sent back'),
  confirmed: both('确认', 'Confirmed'),
}

export const Appeal = z.object({
  ground: z.enum(['mistaken', 'malicious']),
  reasons: z.string(),
  madeBy: z.uuid(),
  upheld: z.boolean().nullable(),
  decision: z.string().nullable(),
})
export type Appeal = z.infer<typeof Appeal>
export const groundNames: Readonly<Record<Appeal['ground'], Text>> = {
  mistaken: both('误评（评错了对象或者等级）', 'Mistaken: the wrong service or grade'),
  malicious: both('恶意评价', 'Malicious'),
}

export const Rectification = z.object({
  id: z.uuid(),
  number: z.string(),
  ratingId: z.uuid().nullable(),
  complaintId: z.uuid().nullable(),
  organisationId: z.uuid(),
  supervisorId: z.uuid(),
  officerId: z.uuid().nullable(),
  facts: z.string().nullable(),
  state: RectificationState,
  clockId: z.uuid(),
  dueAt: z.date(),
  answer: z.string().nullable(),
})
export type Rectification = z.infer<typeof Rectification>

/** What every rule about a rectification looks at. */
export interface RectificationSubject {
  readonly id: string
  readonly matter: Matter
  readonly rectification: Rectification
  readonly rating: ShownRating | undefined
  readonly turns: readonly Turn[]
  readonly appeal: Appeal | undefined
}

/** Handlers and heads of the organisation that has to put it right. */
export function mayRectify(actor: Actor, { rectification: { organisationId } }: RectificationSubject): boolean {
  return actor.post?.organisationId === organisationId && (hasRole(actor, 'handler') || hasRole(actor, 'head'))
}

/** As above, but for the rated officer: the rater is asked by somebody else. */
export function mayCallBack(actor: Actor, subject: RectificationSubject): boolean {
  return mayRectify(actor, subject) && actor.id !== subject.rectification.officerId
}

/** The head speaks for the organisation. */
export function mayAppeal(actor: Actor, subject: RectificationSubject): boolean {
  return mayRectify(actor, subject) && hasRole(actor, 'head') && subject.rectification.ratingId !== null
}

/** An auditor of the supervision above. */
export function maySupervise(actor: Actor, { rectification: { supervisorId } }: RectificationSubject): boolean {
  return actor.post?.organisationId === supervisorId && hasRole(actor, 'auditor')
}

/** What still has to be done before an answer: since the last time it was sent back. */
export function stillMissing({ turns, rectification }: Pick<RectificationSubject, 'turns' | 'rectification'>) {
  const since = turns.slice(turns.findLastIndex(({ kind }) => kind === 'sent-back') + 1)
  const has = (kind: Turn['kind']) => since.some((turn) => turn.kind === kind)
  return { verification: !has('verified'), callBack: rectification.ratingId !== null && !has('call-back') }
}
