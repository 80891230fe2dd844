import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'

/** 复议 or 诉讼. */
export const Way = z.enum(['reconsideration', 'litigation'])
/** How it ended: 维持, 撤销, 变更, 责令履行, 确认违法. */
export const RemedyResult = z.enum(['upheld', 'annulled', 'changed', 'ordered', 'unlawful'])
export type RemedyResult = z.infer<typeof RemedyResult>

/** A reconsideration or a lawsuit about a decision. */
export const Remedy = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  way: Way,
  body: z.string(),
  reference: z.string(),
  appliedOn: Day,
  state: z.enum(['applied', 'accepted', 'not-accepted', 'withdrawn', 'decided']),
  result: RemedyResult.nullable(),
  note: z.string().nullable(),
})
export type Remedy = z.infer<typeof Remedy>

/** The laws by which a decision is annulled, or its authority ordered to act. */
export const annulledBy = '行政复议法 art. 64; 行政诉讼法 art. 70'

/** Results after which the authority decides again. */
export const reopens: readonly RemedyResult[] = ['annulled', 'ordered']

export const wayNames: Readonly<Record<Remedy['way'], Text>> = {
  reconsideration: both('行政复议', 'Reconsideration'),
  litigation: both('行政诉讼', 'Litigation'),
}
export const remedyStates: Readonly<Record<Remedy['state'], Text>> = {
  applied: both('已申请', 'Applied for'),
  accepted: both('已受理', 'Accepted'),
  'not-accepted': both('不予受理', 'Not accepted'),
  withdrawn: both('已撤回', 'Withdrawn'),
  decided: both('已有结果', 'Decided'),
}
export const resultNames: Readonly<Record<RemedyResult, Text>> = {
  upheld: both('维持或驳回请求', 'Upheld, or the claim dismissed'),
  annulled: both('撤销，重新作出决定', 'Annulled; to be decided again'),
  changed: both('变更', 'Changed'),
  ordered: both('责令履行职责', 'Ordered to perform its duty'),
  unlawful: both('确认违法', 'Found unlawful'),
}
