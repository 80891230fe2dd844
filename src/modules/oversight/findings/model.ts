import { z } from 'zod'
import { both, type Text } from '../../../kernel/text.ts'

export const FindingState = z.enum(['new', 'explained', 'card', 'dismissed'])
export type FindingState = z.infer<typeof FindingState>
export const FindingAct = z.enum(['explained', 'card', 'dismissed', 'reopened'])
export type FindingAct = z.infer<typeof FindingAct>

export const Finding = z.object({
  id: z.uuid(),
  detector: z.string(),
  version: z.number().int(),
  organisationId: z.uuid(),
  organisationPath: z.array(z.uuid()),
  organisationName: z.object({ zh: z.string(), en: z.string() }),
  matterId: z.uuid().nullable(),
  matterNumber: z.string().nullable(),
  personId: z.uuid().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  compared: z.number().int(),
  state: FindingState,
  foundAt: z.date(),
})
export type Finding = z.infer<typeof Finding>

/** Something found, before it is kept. */
export interface Found {
  readonly detector: string
  readonly version: number
  readonly key: string
  readonly organisationId: string
  readonly matter: { readonly id: string; readonly number: string } | null
  readonly personId: string | null
  readonly data: Finding['data']
  readonly rows: readonly ComparedRow[]
}

/** As above, before the version of the rule is put to it. */
export type Seen = Omit<Found, 'version'>

/** A matter of the comparison set with the figure that was compared. */
export interface ComparedRow {
  readonly matterId: string
  readonly number: string
  readonly figure: string
  /** Belongs to what was found rather than to what it was compared with. */
  readonly own: boolean
}

export const stateNames: Readonly<Record<FindingState, Text>> = {
  new: both('待看', 'New'),
  explained: both('已说明', 'Explained'),
  card: both('已亮牌', 'Card issued'),
  dismissed: both('已排除', 'Dismissed'),
}
