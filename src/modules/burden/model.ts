import { z } from 'zod'
import type { OrganisationKind } from '../directory/index.ts'
import { Length } from './period.ts'

/** What is demanded: 发文、页数、会议、报表、数据项. */
export const kinds = ['documents', 'pages', 'meetings', 'forms', 'figures'] as const
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

/** Of whom. */
export const recipientGroups = ['all', 'townships', 'villages', 'departments'] as const
export const Recipients = z.enum(recipientGroups)
export type Recipients = z.infer<typeof Recipients>

/** Kinds of organisations in a group; null is everybody. */
export const kindsIn: Readonly<Record<Recipients, readonly OrganisationKind[] | null>> = {
  all: null,
  townships: ['township', 'street'],
  villages: ['village', 'community'],
  departments: ['department'],
}

export const Amounts = z.object({
  documents: z.number().int(),
  pages: z.number().int(),
  meetings: z.number().int(),
  forms: z.number().int(),
  figures: z.number().int(),
})
export type Amounts = z.infer<typeof Amounts>
export const nothing: Amounts = { documents: 0, pages: 0, meetings: 0, forms: 0, figures: 0 }

/** 限额, as it was set. */
export const Budget = z.object({
  id: z.uuid(),
  issuerId: z.uuid(),
  recipients: Recipients,
  kind: Kind,
  length: Length,
  most: z.number().int().nullable(),
  holds: z.boolean(),
  reason: z.string(),
  setterId: z.uuid(),
  setBy: z.uuid(),
  setAt: z.date(),
  endedAt: z.date().nullable(),
  endReason: z.string().nullable(),
})
export type Budget = z.infer<typeof Budget>

/** A budget in force, and how far its period has come. */
export interface Standing {
  readonly budget: Budget
  readonly used: number
  /** Null while nothing is known of the year before, against which it is held. */
  readonly allowed: number | null
}

/** Whether so much more would be too much. Exactly what is allowed is allowed. */
export function exceeds({ used, allowed }: Pick<Standing, 'used' | 'allowed'>, more: number): boolean {
  return more > 0 && allowed !== null && used + more > allowed
}
