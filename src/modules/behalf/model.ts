import { createHash, randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '../../kernel/context.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { refusals } from './phrases.ts'

/** How far a right reaches: look; also apply; also take back. Each includes the one before. */
export const reaches = ['read', 'apply', 'withdraw'] as const
export const Reach = z.enum(reaches)

export function actsOf(reach: z.infer<typeof Reach>): Act[] {
  return reaches.slice(0, reaches.indexOf(reach) + 1)
}

/** Whom somebody means: both must fit, so that nobody learns a name from a number. */
export const Who = {
  name: z.string().trim().min(1).max(64),
  who: z.string().trim().min(1).max(64).describe('Resident number, sign-in name or mobile.'),
}

/** Codes of service items; none means all. */
export const Items = z.preprocess(
  (typed) => (typed === undefined ? [] : [typed].flat()),
  z.array(z.string().min(1).max(64)).max(50),
)

/** The last day: from today on, and no later than the installation allows. @throws Refusal 'invalid' */
export function requireEnd(endsOn: Day, today: Day, longestDays: number): void {
  if (endsOn < today) throw invalidField('endsOn', refusals.endPast)
  const latest = addDays(today, longestDays)
  if (endsOn > latest) throw invalidField('endsOn', refusals.endLate(latest))
}

/** How far a right reaches, and how long. */
interface Extent {
  readonly acts: readonly Act[]
  /** Codes of service items; null: all. */
  readonly items: readonly string[] | null
  /** Number of the one matter; null: not about a single one. */
  readonly matter: string | null
  /** The last day; null: without end. */
  readonly endsOn: Day | null
}

/** Whether a right that is passed on stays within the one it comes from: nobody gives more than one has. */
export function isWithin(own: Extent, wanted: Extent): boolean {
  const { acts, items, matter, endsOn } = wanted
  return (
    acts.every((act) => own.acts.includes(act)) &&
    (own.items === null || (items?.every((item) => own.items?.includes(item)) ?? false)) &&
    (own.matter === null || own.matter === matter) &&
    (own.endsOn === null || (endsOn !== null && endsOn <= own.endsOn))
  )
}

/** Letters and digits that nobody confuses (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function newCheckCode(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

export function groupedCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** Six digits that a person gives back. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

export function hashCode(id: string, code: string): Buffer {
  return createHash('sha256').update(`${id} ${code}`).digest()
}

/** A code that was sent is good for a day: old people ask their children first. Our choice, no law. */
export const codeHours = 24
export const mostTries = 5

export const Slip = z.object({
  representationId: z.uuid(),
  checkCode: z.string(),
  codeHash: z.instanceof(Buffer),
  codeExpiresAt: z.date(),
  wrongTries: z.number().int(),
})
export type Slip = z.infer<typeof Slip>
