import { z } from 'zod'
import { Day } from '../../kernel/day.ts'

import { versionsOn } from '../calendar/index.ts'

export const codes = [
  'copies',
  'printed',
  'reading-copies',
  'post-share',
  'post-fee',
  'courier-share',
  'per-trip',
  'paper-days',
] as const
export const Code = z.enum(codes)
export type Code = z.infer<typeof Code>

/** How much something is: not less, most likely, not more. */
export const Range = z.object({ low: z.number(), likely: z.number(), high: z.number() })
export type Range = z.infer<typeof Range>

/** One version of what figures are reckoned with. */
export const Parameter = Range.extend({
  code: Code,
  version: z.number().int(),
  source: z.string(),
  validFrom: Day,
  setAt: z.date(),
})
export type Parameter = z.infer<typeof Parameter>

/** What was counted; nothing of it is assumed. */
export const Counted = z.object({
  deliveries: z.number(),
  /** Pages of each delivery, added up. */
  pages: z.number(),
  /** Readers in circulation. */
  readings: z.number(),
  readingPages: z.number(),
  /** Deliveries signed for, and how long that took. */
  signed: z.number(),
  signedDays: z.number(),
})
export type Counted = z.infer<typeof Counted>
export const nothing: Counted = { deliveries: 0, pages: 0, readings: 0, readingPages: 0, signed: 0, signedDays: 0 }

export const kinds = ['pages', 'postage', 'trips', 'days'] as const
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>
/** What was saved, by kind: 页, 元, 次, 天. */
export type Saved = Readonly<Record<Kind, Range>>

export type InForce = Readonly<Record<Code, Range>>

/** The parameters that hold on a day: of each the newest version that has begun. */
export function inForceOn(versions: readonly Parameter[], day: Day): InForce {
  const held = versionsOn(versions, day)
  const of = (code: Code): Range => {
    const found = held.get(code)
    if (!found) throw new Error(`no ${code} holds on ${day}`)
    return found
  }
  return {
    ...{ copies: of('copies'), printed: of('printed'), 'reading-copies': of('reading-copies') },
    ...{ 'post-share': of('post-share'), 'post-fee': of('post-fee'), 'courier-share': of('courier-share') },
    ...{ 'per-trip': of('per-trip'), 'paper-days': of('paper-days') },
  }
}

/**
 * The formulas, as they stand on the page. The low end takes of each parameter what makes the saving least; the high end what makes it
 * most. Days may be lost: then they are negative.
 */
export function savedBy(counted: Counted, by: InForce): Saved {
  const share = (per: number) => per / 100
  const each = (of: (least: 'low' | 'likely' | 'high', most: 'low' | 'likely' | 'high') => number): Range => ({
    ...{ low: of('low', 'high'), likely: of('likely', 'likely'), high: of('high', 'low') },
  })
  return {
    pages: each(
      (up, down) =>
        counted.pages * by.copies[up] * (1 - share(by.printed[down])) + counted.readingPages * by['reading-copies'][up],
    ),
    postage: each((up) => counted.deliveries * share(by['post-share'][up]) * by['post-fee'][up]),
    trips: each((up, down) => (counted.deliveries * share(by['courier-share'][up])) / by['per-trip'][down]),
    days: each((up) => counted.signed * by['paper-days'][up] - counted.signedDays),
  }
}

const none: Range = { low: 0, likely: 0, high: 0 }
export const nothingSaved: Saved = { pages: none, postage: none, trips: none, days: none }

export function addSaved(a: Saved, b: Saved): Saved {
  const sum = (kind: Kind): Range => ({
    ...{ low: a[kind].low + b[kind].low, likely: a[kind].likely + b[kind].likely, high: a[kind].high + b[kind].high },
  })
  return { pages: sum('pages'), postage: sum('postage'), trips: sum('trips'), days: sum('days') }
}

export function addCounted(a: Counted, b: Counted): Counted {
  return {
    ...{ deliveries: a.deliveries + b.deliveries, pages: a.pages + b.pages, readings: a.readings + b.readings },
    ...{ readingPages: a.readingPages + b.readingPages, signed: a.signed + b.signed },
    signedDays: a.signedDays + b.signedDays,
  }
}
