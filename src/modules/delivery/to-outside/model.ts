import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import type { Elements } from '../../documents/index.ts'
import { outsideWays } from '../outside-ways.ts'

/** Some, such as all firms concerned, are told by publishing it. */
export const sendingWays = [...outsideWays, 'published'] as const
export const SendingWay = z.enum(sendingWays)
export type SendingWay = z.infer<typeof SendingWay>

/** One addressee outside the district; `way` and what follows are null until somebody has said how it was sent. */
export const OutsideDelivery = z.object({
  position: z.number().int(),
  name: z.string(),
  part: z.enum(['main', 'copy']),
  way: SendingWay.nullable(),
  sentOn: Day.nullable(),
  proof: z.string().nullable(),
})
export type OutsideDelivery = z.infer<typeof OutsideDelivery>

/** Addressees who are no organisation of the district, as they were signed, main ones first; each once. */
export function outsideAddressees({ main, copies }: Pick<Elements, 'main' | 'copies'>) {
  const seen = new Set<string>()
  const once = (name: string) => !seen.has(name) && seen.add(name)
  const named = (list: Elements['main'], part: OutsideDelivery['part']) =>
    list.flatMap((one) => ('words' in one && once(one.words) ? [{ name: one.words, part }] : []))
  return [...named(main, 'main'), ...named(copies, 'copy')]
}
