import type { Context } from '../../kernel/context.ts'
import { addDays, dayOf } from '../../kernel/day.ts'

/** What is not open is looked at again after so many days (政府信息公开条例 art. 18). */
const withheldDays = 3650

export function disclosureReviewDay({ now, settings }: Pick<Context, 'now' | 'settings'>): string {
  return addDays(dayOf(now, settings.DISTRICT_ZONE), withheldDays)
}
