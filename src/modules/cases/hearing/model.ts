import { z } from 'zod'
import { both, type Text } from '../../../kernel/text.ts'

export const HearingState = z.enum(['asked', 'called', 'held', 'concluded', 'withdrawn', 'cancelled'])
export type HearingState = z.infer<typeof HearingState>

/** A hearing on a case. */
export const Hearing = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  origin: z.enum(['own', 'request']),
  ground: z.enum(['prescribed', 'public-interest', 'request']),
  why: z.string(),
  state: HearingState,
  askedAt: z.date(),
  /** Twenty working days from the request; null for the authority's own hearing. */
  holdClock: z.uuid().nullable(),
  isPublic: z.boolean(),
  closedWhy: z.string().nullable(),
  topic: z.string().nullable(),
  startsAt: z.date().nullable(),
  place: z.string().nullable(),
  seats: z.number().int(),
  chairId: z.uuid().nullable(),
  chairPost: z.uuid().nullable(),
  chairName: z.string().nullable(),
  endedAt: z.date().nullable(),
  endedWhy: z.string().nullable(),
})
export type Hearing = z.infer<typeof Hearing>

/** Time and place as they were told. */
export const HearingCall = z.object({
  startsAt: z.date(),
  place: z.string(),
  why: z.string().nullable(),
  calledAt: z.date(),
})
export type HearingCall = z.infer<typeof HearingCall>

export const Recusal = z.object({
  id: z.uuid(),
  hearingId: z.uuid(),
  askedBy: z.uuid(),
  chairId: z.uuid(),
  reason: z.string(),
  askedAt: z.date(),
  granted: z.boolean().nullable(),
  why: z.string().nullable(),
  decidedAt: z.date().nullable(),
})
export type Recusal = z.infer<typeof Recusal>

/** 听证笔录. */
export const HearingRecord = z.object({
  evidence: z.string(),
  statements: z.string(),
  debate: z.string(),
  others: z.string(),
  recordedAt: z.date(),
})
export type HearingRecord = z.infer<typeof HearingRecord>

/** Somebody heard who was there, and what they did with the record. */
export const Presence = z.object({
  participantId: z.uuid(),
  signed: z.enum(['confirmed', 'refused']).nullable(),
  note: z.string().nullable(),
  signedAt: z.date().nullable(),
})
export type Presence = z.infer<typeof Presence>

export const hearingStates: Readonly<Record<HearingState, Text>> = {
  asked: both('待安排', 'To be arranged'),
  called: both('已通知', 'Called'),
  held: both('已举行，笔录待确认', 'Held; the record is being confirmed'),
  concluded: both('已结束', 'Concluded'),
  withdrawn: both('申请已撤回', 'Request withdrawn'),
  cancelled: both('已取消', 'Cancelled'),
}
export const grounds: Readonly<Record<Hearing['ground'], Text>> = {
  prescribed: both('法律、法规、规章规定应当听证', 'Prescribed by a law or regulation'),
  'public-interest': both('涉及公共利益的重大事项，机关认为需要听证', 'A major matter of public interest'),
  request: both('申请人、利害关系人要求', 'Asked for by those heard'),
}
export const signatures: Readonly<Record<NonNullable<Presence['signed']>, Text>> = {
  confirmed: both('确认无误', 'Confirmed'),
  refused: both('拒绝签字', 'Refused to sign'),
}

/** Whether it goes on: nothing is decided while it does. */
export function isOpen({ state }: Pick<Hearing, 'state'>): boolean {
  return state === 'asked' || state === 'called' || state === 'held'
}
