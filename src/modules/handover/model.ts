import { z } from 'zod'
import { roles } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { InHand } from '../docket/index.ts'

export const itemKinds = ['key', 'paper', 'device', 'secret', 'other'] as const
export const parts = ['leaver', 'taker', 'witness'] as const
export type Part = (typeof parts)[number]

/** A post that changes hands, with what its rules look at. */
export const Handover = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  postName: Text,
  /** Of the post. */
  roles: z.array(z.enum(roles)),
  organisationId: z.uuid(),
  organisationName: Text,
  organisationPath: z.array(z.uuid()),
  leaverId: z.uuid(),
  leaverName: z.string(),
  takerId: z.uuid(),
  takerName: z.string(),
  plannedOn: Day,
  openedBy: z.uuid(),
  openedAt: z.date(),
  list: z.string().nullable(),
  listSha256: z.instanceof(Buffer).nullable(),
  outcome: z.enum(['done', 'withdrawn']).nullable(),
  closedAt: z.date().nullable(),
  reason: z.string().nullable(),
  /** Which parts have been signed. */
  signed: z.array(z.enum(parts)),
})
export type Handover = z.infer<typeof Handover>

export const Item = z.object({ id: z.uuid(), kind: z.enum(itemKinds), name: z.string() })
export type Item = z.infer<typeof Item>

export const Signature = z.object({
  part: z.enum(parts),
  signedBy: z.uuid(),
  name: z.string(),
  signedAt: z.date(),
  reason: z.string().nullable(),
})
export type Signature = z.infer<typeof Signature>

const Mandate = z.object({ id: z.uuid(), partyId: z.uuid(), partyName: z.string(), endsOn: Day.nullable() })

/** 交接清单: what the post has in hand, whom the leaver helps in it, the seals it keeps, and things by name. */
export const List = InHand.extend({
  post: Text,
  organisation: Text,
  leaver: z.string(),
  taker: z.string(),
  plannedOn: Day,
  mandates: z.array(Mandate),
  seals: z.array(z.object({ name: Text, organisation: Text })),
  items: z.array(Item),
})
export type List = z.infer<typeof List>

export type State = 'open' | 'left' | 'taken' | 'done' | 'withdrawn'

export function stateOf({ outcome, signed }: Pick<Handover, 'outcome' | 'signed'>): State {
  if (outcome) return outcome
  if (signed.includes('taker')) return 'taken'
  return signed.includes('leaver') ? 'left' : 'open'
}
