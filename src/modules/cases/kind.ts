import type { Actor, Context } from '../../kernel/context.ts'
import type { Text } from '../../kernel/text.ts'
import { type GuideVersion, getGuideVersion, type Picture, readPicture } from '../catalogue/index.ts'
import { endingOf } from '../directory/index.ts'
import {
  type Action,
  attachmentsOf,
  isParty,
  type KindDescription,
  type MatterKind,
  openTasks,
  waitsFor,
} from '../docket/index.ts'
import { endedPhrases } from './ended/phrases.ts'
import { terminable } from './ended/terminate.ts'
import { chargeable } from './fees/charge.ts'
import { feePhrases } from './fees/phrases.ts'
import { type ShownFee, shownFees } from './fees/queries.ts'
import { chargesOf } from './fees/store.ts'
import type { Case } from './model.ts'
import { panelPhrases } from './page-phrases.ts'
import { phrases } from './phrases.ts'
import { type CaseSubject, isHandler, isIn, mayExtend, mayHandle } from './policy.ts'
import { hearingGround } from './special/stops.ts'
import { findCorrection, findDecision, findDelivery, isExtended, stopsOf, taskResultsOf } from './store/acts.ts'
import { caseOf } from './store/case.ts'
import { panelsOf } from './views/panels.tsx'

/** What the docket's page of a matter shows when the matter is an application. */
export const caseKind: MatterKind = {
  kind: 'case',
  name: phrases.case,
  async describe(ctx, matter) {
    const theCase = await caseOf(ctx.tx, matter.id)
    const subject: CaseSubject = { id: matter.id, matter, case: theCase }
    const guide = await getGuideVersion(ctx.tx, theCase.guideVersionId)
    const facts = await factsOf(ctx, subject, guide)
    return {
      panels: panelsOf(facts),
      actions: await actionsOf(ctx, subject, facts),
      next: nextOf(theCase, facts),
      slots: slotsOf(guide),
    } satisfies KindDescription
  },
}

/** What the panels and actions of a case look at. */
export interface CaseFacts {
  readonly subject: CaseSubject
  readonly guide: GuideVersion
  readonly staff: boolean
  readonly correction: Awaited<ReturnType<typeof findCorrection>>
  readonly stops: Awaited<ReturnType<typeof stopsOf>>
  readonly results: Awaited<ReturnType<typeof taskResultsOf>>
  readonly decision: Awaited<ReturnType<typeof findDecision>>
  readonly delivery: Awaited<ReturnType<typeof findDelivery>>
  readonly attachments: Awaited<ReturnType<typeof attachmentsOf>>
  readonly extended: boolean
  /** Its applicant is no more, and it can be ended for that. */
  readonly ended: boolean
  /** The fees of the guide beside what was charged of them. */
  readonly fees: readonly ShownFee[]
  /** The process as its author drew it. */
  readonly picture: Picture
}

async function factsOf(ctx: Context, subject: CaseSubject, guide: GuideVersion): Promise<CaseFacts> {
  const { tx } = ctx
  const { id } = subject
  return {
    subject,
    guide,
    staff: !isParty(ctx.actor, subject.matter),
    correction: await findCorrection(tx, id),
    stops: await stopsOf(tx, id),
    results: await taskResultsOf(tx, id),
    decision: await findDecision(tx, id),
    delivery: await findDelivery(tx, id),
    attachments: await attachmentsOf(tx, id),
    extended: await isExtended(tx, id),
    ended: isIn(subject, ...terminable) && (await endingOf(tx, subject.case.applicantId)) !== undefined,
    fees: guide.content.fees.length > 0 ? shownFees(guide.content.fees, await chargesOf(tx, id)) : [],
    picture: await readPicture(guide.content.process),
  }
}

/** What this reader may do now: the work that waits first, then what the law allows at this stage. */
async function actionsOf(ctx: Context, subject: CaseSubject, facts: CaseFacts): Promise<Action[]> {
  const waiting = (await openTasks(ctx.tx, subject.id)).filter((item) => waitsFor(item, ctx.actor))
  const work = waiting.map(
    ({ task, href, title }): Action => ({
      href,
      text: task === 'correction' ? panelPhrases.correct : title,
      primary: true,
    }),
  )
  return [...work, ...(facts.staff ? staffActions(ctx, subject, facts) : applicantActions(subject))]
}

function applicantActions({ matter, case: { state } }: CaseSubject): Action[] {
  const at = `/matters/${matter.number}`
  if (state === 'draft')
    return [
      { href: `${at}/application`, text: panelPhrases.continueDraft, primary: true },
      { href: `${at}/withdrawal`, text: panelPhrases.discard },
    ]
  const open = state === 'submitted' || state === 'correcting' || state === 'handling'
  return open ? [{ href: `${at}/withdrawal`, text: panelPhrases.withdraw }] : []
}

function staffActions({ actor }: Context, subject: CaseSubject, facts: CaseFacts): Action[] {
  const { guide, stops, extended } = facts
  const at = `/matters/${subject.matter.number}`
  const { state } = subject.case
  const stopped = stops.some((stop) => stop.resumedAt === null)
  const handling = state === 'handling'
  const hears = stops.some(({ ground, resumedAt }) => ground === hearingGround && resumedAt === null)
  const actions: (Action | false)[] = [
    handling &&
      stopped &&
      !hears &&
      mayHandle(actor, subject) && { href: `${at}/resumption`, text: panelPhrases.resume },
    handling &&
      !stopped &&
      guide.content.stopGrounds.some(({ code }) => code !== hearingGround) &&
      mayHandle(actor, subject) && { href: `${at}/stop`, text: panelPhrases.stop },
    handling &&
      !stopped &&
      !extended &&
      guide.content.extension !== null &&
      mayExtend(actor, { ...subject, extendedBy: guide.content.extension.by }) && {
        href: `${at}/extension`,
        text: panelPhrases.extend,
      },
    ...rareActions(actor, subject, facts),
    state === 'closed' && isHandler(actor, subject) && { href: `${at}/archiving`, text: panelPhrases.archive },
  ]
  return actions.filter((action) => action !== false)
}

/** While a fee of the guide is not charged yet, or where one was; when the applicant is no more; when another office of the level is right. */
function rareActions(actor: Actor, subject: CaseSubject, { fees, ended }: CaseFacts): (Action | false)[] {
  const at = `/matters/${subject.matter.number}`
  const open = fees.some(({ charge }) => charge === null) && isIn(subject, ...chargeable) && isHandler(actor, subject)
  const charged = fees.some(({ charge }) => charge !== null) && mayHandle(actor, subject)
  const { county } = subject.case.offices
  return [
    (open || charged) && { href: `${at}/fees`, text: open ? feePhrases.chargeTitle : feePhrases.correctTitle },
    ended && mayHandle(actor, subject) && { href: `${at}/termination`, text: endedPhrases.terminate },
    isIn(subject, 'submitted', 'handling') &&
      isHandler(actor, subject) &&
      county !== subject.matter.holderOrganisationId && { href: `${at}/transfer`, text: panelPhrases.transfer },
  ]
}

/** What happens next, for the applicant as for the clerk. */
function nextOf(theCase: Case, { guide, stops }: CaseFacts): Text | null {
  if (stops.some((stop) => stop.resumedAt === null) && theCase.state === 'handling') return panelPhrases.next.stopped
  if (theCase.state === 'lapsed') return guide.content.correction.onLapse
  return panelPhrases.next[theCase.state]
}

function slotsOf(guide: GuideVersion): Record<string, Text> {
  return Object.fromEntries(guide.content.materials.map((material) => [material.code, material.name]))
}
