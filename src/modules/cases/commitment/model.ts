import { z } from 'zod'
import { both, Text } from '../../../kernel/text.ts'
import type { Guide } from '../../catalogue/index.ts'

/** Something an applicant has promised: a material that follows, or a condition that holds. */
export const Pledge = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  kind: z.enum(['material', 'commitment']),
  code: z.string(),
  words: Text,
  consequence: Text,
  promisedAt: z.date(),
  state: z.enum(['promised', 'running', 'kept', 'broken', 'released']),
  clockId: z.uuid().nullable(),
  dueAt: z.date().nullable(),
  settledAt: z.date().nullable(),
  note: z.string().nullable(),
})
export type Pledge = z.infer<typeof Pledge>

/** What a guide lets an applicant promise. */
export interface Offer extends Pick<Pledge, 'kind' | 'code' | 'words' | 'consequence'> {
  /** Material that need not be handed in with the application then. */
  readonly waives: string | null
  /** Name of that material. */
  readonly instead: Text | null
  /** Working days to hand it in, or to have it verified. */
  readonly within: number
}

/** All that the guide lets people promise; nothing where it does not say so. */
export function offersOf({ materials, followUp, commitments }: Guide): Offer[] {
  const nameOf = (wanted: string | null) => materials.find(({ code }) => code === wanted)?.name ?? null
  const later = followUp
    ? materials
        .filter(({ necessity }) => necessity === 'may-follow')
        .map(
          ({ code, name }): Offer => ({
            ...{
              kind: 'material',
              code,
              waives: code,
              instead: name,
              within: followUp.workingDays,
              consequence: followUp.onLapse,
            },
            words: both(
              `我承诺在受理后 ${followUp.workingDays} 个工作日内补交“${name.zh}”。`,
              `I promise to hand in “${name.en}” within ${followUp.workingDays} working days of acceptance.`,
            ),
          }),
        )
    : []
  const held = commitments.map(
    ({ code, text, consequence, instead, verifyWithin }): Offer => ({
      ...{ kind: 'commitment', code, words: text, consequence, waives: instead, within: verifyWithin },
      instead: nameOf(instead),
    }),
  )
  return [...later, ...held]
}

/** How an offer is named in forms: 'material:lease'. */
export function keyOf({ kind, code }: Pick<Pledge, 'kind' | 'code'>): string {
  return `${kind}:${code}`
}

/** Materials that what was promised stands in for. */
export function waivedBy(guide: Guide, pledges: readonly Pledge[]): ReadonlySet<string> {
  const promised = new Set(pledges.map(keyOf))
  return new Set(offersOf(guide).flatMap((offer) => (promised.has(keyOf(offer)) && offer.waives ? [offer.waives] : [])))
}
