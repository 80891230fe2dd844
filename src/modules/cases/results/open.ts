import type { Context } from '../../../kernel/context.ts'
import { addDays, type Day, dayOf } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { lastInstantOf, loadCalendar, readClock, ruleOn, workingDaysBetween } from '../../calendar/index.ts'
import { type Certificate, nextVersionOf } from '../../certificates/index.ts'
import { findDistrict } from '../../directory/index.ts'
import {
  getMatter,
  involve,
  type Matter,
  openMatter,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
} from '../../docket/index.ts'
import { type Act, holderOf, type ResultAct } from './model.ts'
import { actStages, resultPhrases, resultRefusals } from './phrases.ts'

/** The last day on which renewal may be asked for: so many working days before the validity ends (行政许可法 art. 50, 82). */
export async function lastRenewalDay(ctx: Context, certificate: Certificate): Promise<Day | null> {
  const { validUntil } = certificate
  if (!validUntil) return null
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const { amount } = await ruleOn(ctx.tx, 'renewal-application', today)
  const calendar = await loadCalendar(ctx.tx)
  let day = addDays(validUntil, -amount)
  while (workingDaysBetween(day, validUntil, calendar) < amount) day = addDays(day, -1)
  return day
}

/** @throws Refusal 'conflict' when its next version is there already: that one is renewed or changed from now on */
export async function requireLastVersion(ctx: Context, { id }: Certificate): Promise<void> {
  if (await nextVersionOf(ctx.tx, id)) throw new Refusal('conflict', resultRefusals.renewed)
}

/** @throws Refusal 'conflict' when renewal cannot be asked for, or no longer */
export async function requireRenewable(ctx: Context, certificate: Certificate): Promise<Date> {
  const last = await lastRenewalDay(ctx, certificate)
  if (!last || !certificate.validUntil) throw new Refusal('conflict', resultRefusals.noEnd)
  const zone = ctx.settings.DISTRICT_ZONE
  if (dayOf(ctx.now, zone) > last) throw new Refusal('conflict', resultRefusals.tooLate(last))
  return lastInstantOf(certificate.validUntil, zone)
}

/** Until which day the holder may be heard about an act that is open. */
export async function statementUntil(ctx: Context, { statementClock }: ResultAct): Promise<Day | undefined> {
  return statementClock ? (await readClock(ctx, statementClock)).reading.dueDay : undefined
}

/** The decision waits for the head of the authority. */
export async function openDecision(ctx: Context, matter: Matter, title = resultPhrases.decide): Promise<void> {
  const organisationId = matter.organisationId
  await openWork(ctx, matter, {
    ...{ task: 'result-decision', title, href: `/matters/${matter.number}/result-decision`, organisationId },
    for: { organisation: organisationId, role: 'head' },
  })
}

/** Opens the matter about a certificate in the issuer's hands, with the time for its decision. */
export async function openResultMatter(
  ctx: Context,
  certificate: Certificate,
  opening: { act: Act; rule: string; byHolder: boolean },
): Promise<{ matter: Matter; clock: string }> {
  const holder = holderOf(certificate)
  const opened = await openMatter(ctx, {
    ...{ kind: 'result-act', numberKind: 'ZH', title: resultPhrases.title(opening.act, certificate.title) },
    ...{ subjectId: certificate.id, organisationId: certificate.issuerOrganisationId },
    parties: holder ? [{ personId: holder, part: opening.byHolder ? 'applicant' : 'addressee' }] : [],
    stage: actStages.handling,
    disclosure: { decision: 'open' },
    area: (await findDistrict(ctx.tx))?.code ?? '000000',
  })
  await involve(ctx, opened, certificate.issuerOrganisationId)
  await setHolder(ctx, opened, certificate.issuerOrganisationId)
  await setStage(ctx, opened, actStages.handling, 'open')
  const matter = await getMatter(ctx.tx, opened.number)
  const clock = await startMatterClock(ctx, matter, {
    ...{ kind: 'statutory', rule: opening.rule, holder: certificate.issuerOrganisationId, shown: true },
  })
  return { matter, clock }
}
