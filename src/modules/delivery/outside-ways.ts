import { z } from 'zod'
import { both } from '../../kernel/text.ts'

/** How paper, or a file of another exchange, gets from one registry to another. */
export const outsideWays = ['exchange', 'post', 'messenger', 'other-system', 'other'] as const
export const OutsideWay = z.enum(outsideWays)
export type OutsideWay = z.infer<typeof OutsideWay>

export const wayNames = {
  exchange: both('公文交换', 'Document exchange'),
  post: both('邮寄', 'Post'),
  messenger: both('专人送达', 'Messenger'),
  'other-system': both('其他政务系统', 'Another government system'),
  other: both('其他方式', 'Another way'),
} as const satisfies Record<OutsideWay, unknown>
