import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Placements } from './policy.ts'
import { appointmentsOfPerson } from './store/posts.ts'

/** Where a person holds posts today or will: it decides who administers the person. */
export async function placementsOf(ctx: Context, personId: string): Promise<Placements> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const appointments = await appointmentsOfPerson(ctx.tx, personId)
  const lasting = appointments.filter((one) => one.endsOn === null || one.endsOn >= today)
  return { personId, postPaths: lasting.map((one) => one.organisationPath) }
}
