import type { Context } from '../../../kernel/context.ts'
import { addDays, type Day, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import type { GuideVersion, Outcome, ResultCertificate } from '../../catalogue/index.ts'
import { issueCertificate } from '../../certificates/index.ts'
import { holderOf } from '../applicant.ts'
import { openDependents } from '../bundles/depend.ts'
import { followDecision } from '../commitment/follow.ts'
import type { CaseSubject } from '../policy.ts'
import { beginContestTimes } from '../remedies/contest.ts'
import { linesOf } from './lines.ts'
import { addMonths } from './months.ts'
import '../remedies/events.ts'

/** What follows from a decision whoever made it: the certificate, verification of promises, the time to contest, parts that waited. */
export async function afterDecision(
  ctx: Context,
  subject: CaseSubject,
  guide: GuideVersion,
  outcome: Outcome,
): Promise<void> {
  const granted = outcome.kind === 'grant'
  const certificate = guide.content.certificates[outcome.result ?? '']
  if (granted && certificate) await issue(ctx, subject, { guide, outcome, certificate })
  await followDecision(ctx, subject, guide, granted)
  await beginContestTimes(ctx, subject)
  await openDependents(ctx, subject, granted)
  await emit(ctx, 'cases.decided', { matterId: subject.id, decidedAt: ctx.now.toISOString() })
}

interface Granted {
  readonly guide: GuideVersion
  readonly outcome: Outcome
  readonly certificate: ResultCertificate
}

async function issue(ctx: Context, { id, matter, case: theCase }: CaseSubject, granted: Granted): Promise<void> {
  const { guide, outcome, certificate } = granted
  const result = guide.content.results.find(({ code }) => code === outcome.result)
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  await issueCertificate(ctx, {
    ...{ matterId: id, typeCode: certificate.typeCode, title: result?.name ?? guide.content.name },
    holder: await holderOf(ctx.tx, theCase.applicantId),
    issuerOrganisationId: matter.organisationId,
    fields: linesOf(guide.content, certificate, theCase.answers),
    ...{ validFrom: today, article: certificate.article },
    ...(certificate.validMonths && { validUntil: lastDay(today, certificate.validMonths) }),
  })
}

/** The last day of a validity that begins on a day: the day before the same day months later. */
export function lastDay(from: Day, months: number): Day {
  return addDays(addMonths(from, months), -1)
}
