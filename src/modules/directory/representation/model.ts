import { z } from 'zod'
import { acts, type Behalf } from '../../../kernel/context.ts'
import { addDays, Day } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'

export const representationKinds = ['legal', 'appointed', 'guardian', 'mandate'] as const
/** How the one who is bound by it agreed: the register or a counter said so, signed in, by a code, by a signed slip. */
export const agreements = ['register', 'counter', 'account', 'code', 'slip', 'handover'] as const

/** A right to act for a firm or a person, with both names. */
export const Representation = z.object({
  id: z.uuid(),
  kind: z.enum(representationKinds),
  partyId: z.uuid(),
  partyKind: z.enum(['person', 'firm']),
  partyName: z.string(),
  agentId: z.uuid(),
  agentName: z.string(),
  agentPostId: z.uuid().nullable(),
  acts: z.array(z.enum(acts)),
  manages: z.boolean(),
  items: z.array(z.string()).nullable(),
  matter: z.string().nullable(),
  startsOn: Day,
  endsOn: Day.nullable(),
  basis: z.string(),
  fileId: z.uuid().nullable(),
  givenBy: z.uuid(),
  givenAt: z.date(),
  agreedAt: z.date().nullable(),
  agreedHow: z.enum(agreements).nullable(),
  endedAt: z.date().nullable(),
  endReason: z.string().nullable(),
  /** On the day asked about: neither early nor late, the party alive or not closed, the agent still in the post. */
  isCurrent: z.boolean(),
})
export type Representation = z.infer<typeof Representation>

/** Whether one may act under it now. */
export function isUsable({
  agreedAt,
  endedAt,
  isCurrent,
}: Pick<Representation, 'agreedAt' | 'endedAt' | 'isCurrent'>): boolean {
  return agreedAt !== null && endedAt === null && isCurrent
}

export const groundNames: Readonly<Record<Representation['kind'], Text>> = {
  legal: both('法定代表人', 'legal representative'),
  appointed: both('单位委托代理人', 'authorised by the firm'),
  guardian: both('监护人', 'guardian'),
  mandate: both('代办委托', 'mandate'),
}

/** What a session may do under it: nothing once it has ended. */
export function behalfOf(right: Representation): Behalf {
  return {
    id: right.id,
    partyId: right.partyId,
    partyKind: right.partyKind,
    partyName: right.partyName,
    ground: groundNames[right.kind],
    acts: isUsable(right) ? right.acts : [],
    items: right.items,
    matter: right.matter,
    isHelper: right.agentPostId !== null,
  }
}

/** The last day of a guardianship over a minor: the day before the eighteenth birthday (民法典 art. 17). */
export function lastDayAsMinor(birth: Day): Day {
  const [year = '', month = '', day = ''] = birth.split('-')
  const eighteenth = `${Number(year) + 18}-${month}-${day}`
  // born on 29 February: of age on 1 March of a year without one
  return addDays(Day.safeParse(eighteenth).success ? eighteenth : `${Number(year) + 18}-03-01`, -1)
}
