import { z } from 'zod'
import { both, type Text } from '../../../kernel/text.ts'

/** How an open matter stands with its clock. */
export const ClockBucket = z.enum(['late', 'near', 'running', 'stopped', 'none'])
export type ClockBucket = z.infer<typeof ClockBucket>

export const bucketNames: Readonly<Record<ClockBucket, Text>> = {
  late: both('已超期', 'Late'),
  near: both('临近到期', 'Near its end'),
  running: both('计时中', 'Running'),
  stopped: both('停止计算', 'Stopped'),
  none: both('不计时', 'No clock'),
}

/** What the board is narrowed by; all of it stands in the address. */
export const BoardFilter = z.object({
  organisation: z.uuid().optional(),
  kind: z.string().max(60).optional(),
  stage: z.string().max(60).optional(),
  clock: ClockBucket.optional(),
  provisional: z.literal('yes').optional(),
})
export type BoardFilter = z.infer<typeof BoardFilter>

/** The moments between which a running clock is late, near its end, or neither. */
export interface Edges {
  readonly now: Date
  /** Up to here a clock is near its end. */
  readonly near: Date
}

/** Heat of a figure among figures: 0 for none, 1 to 5 by its share of the greatest. */
export function heatOf(value: number, greatest: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value <= 0 || greatest <= 0) return 0
  const step = Math.min(5, Math.ceil((value / greatest) * 5))
  return step === 1 || step === 2 || step === 3 || step === 4 ? step : 5
}
