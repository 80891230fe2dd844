import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { loadCalendar, workingDaysBetween } from '../calendar/index.ts'
import { type FactSource, type GuideVersion, getGuideVersion } from '../catalogue/index.ts'
import type { Matter } from '../docket/index.ts'
import type { Decision } from './model.ts'
import { factSourceOf } from './public-notice/put.ts'
import { findDecision } from './store/acts.ts'
import { lockCaseById } from './store/case.ts'

/** A decided case, as the module that publishes results needs it. */
export interface DecidedCase {
  readonly matter: Matter
  readonly guide: GuideVersion
  readonly decision: Decision
  readonly source: FactSource
  /** Where the applicant lives. */
  readonly placeId: string | null
  /** Working days from acceptance to the decision; null for what was never accepted. */
  readonly workingDays: number | null
}

/** The case of a matter with its decision, locked; undefined when it has none, such as one that was annulled since. */
export async function decidedCase(ctx: Context, matterId: string): Promise<DecidedCase | undefined> {
  const { matter, case: theCase } = await lockCaseById(ctx.tx, matterId)
  const decision = await findDecision(ctx.tx, matterId)
  if (!decision) return undefined
  const guide = await getGuideVersion(ctx.tx, theCase.guideVersionId)
  const source = await factSourceOf(ctx, { case: theCase }, decision.amountFen)
  const zone = ctx.settings.DISTRICT_ZONE
  const accepted = theCase.acceptedAt && dayOf(theCase.acceptedAt, zone)
  const decidedOn = dayOf(decision.decidedAt, zone)
  const workingDays = accepted && workingDaysBetween(accepted, decidedOn, await loadCalendar(ctx.tx))
  const placeId = theCase.offices.village ?? theCase.residenceId
  return { matter, guide, decision, source, placeId, workingDays: typeof workingDays === 'number' ? workingDays : null }
}
