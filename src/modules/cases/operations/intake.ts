import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, closeWork, MatterNumber, openWork, setHolder, setStage } from '../../docket/index.ts'
import { finishIntakeClock, isIntakeOver, startCorrectionClock, startHandlingClocks } from '../clocks.ts'
import { beginFollowUp } from '../commitment/follow.ts'
import { waivedBy } from '../commitment/model.ts'
import { pledgesOf } from '../commitment/store.ts'
import { correctionItems, requireUnpromised } from '../correction-items.ts'
import { requireState } from '../guards.ts'
import { beginJoint } from '../joint/ask.ts'
import { mayAskForCorrection, requireLowerLevel, withLevels } from '../joint/preliminary.ts'
import { writeAcceptance, writeCorrection, writeNotAccepted } from '../papers.ts'
import { notices, refusals, stages, steps } from '../phrases.ts'
import { type CaseSubject, isHandler } from '../policy.ts'
import { advance, startVariables } from '../run-process.ts'
import { beginAssignment } from '../special/inspectors.ts'
import { findCorrection, insertCorrection } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { beginSilence } from '../tacit/silence.ts'
import { tellParties } from '../telling.ts'

/** Accepts an application (受理): the promised and the statutory time begin, and the process. */
export const accept = operation({
  name: 'cases.accept',
  summary: both('受理申请。', 'Accept an application; its clocks and its process begin.'),
  input: z.object({ number: MatterNumber, note: z.string().trim().max(1000).optional() }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { note }, subject) {
    requireState(subject, 'submitted')
    const deemed = (await isIntakeOver(ctx, subject)) && subject.case.handedInAt
    await acceptNow(ctx, subject, deemed ? { how: 'deemed', at: deemed, note } : { how: 'accepted', at: ctx.now, note })
    return { number: subject.case.number }
  },
})

/**
 * What acceptance does, whoever causes it.
 *
 * @param accepted.at from when the clocks run: now, or the day of receipt when no notice went out in time
 */
export async function acceptNow(
  ctx: Context,
  subject: CaseSubject,
  accepted: { how: 'accepted' | 'deemed'; at: Date; note?: string | undefined },
): Promise<void> {
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const { matter } = subject
  await finishIntakeClock(ctx, subject)
  await closeWork(ctx, matter, { task: 'intake' }, accepted.how)
  const holder = matter.holderOrganisationId ?? matter.organisationId
  const fromReceipt = guide.content.times.from === 'receipt' && subject.case.handedInAt
  const due = await startHandlingClocks(ctx, subject, guide, { holder, at: fromReceipt || accepted.at })
  await updateCase(ctx.tx, subject.id, { state: 'handling', accepted_at: ctx.now, accepted_how: accepted.how })
  const words = accepted.how === 'accepted' ? steps.accepted(due) : steps.deemed(due)
  await addStep(ctx, matter, { kind: 'accepted', words, note: accepted.note, data: { due } })
  await tellParties(ctx, matter, notices.accepted(matter.title, due))
  await writeAcceptance(ctx, subject, { due, how: accepted.how })
  const begun = await lockCase(ctx.tx, subject.case.number)
  await beginFollowUp(ctx, begun, guide)
  await beginSilence(ctx, begun, guide)
  await beginAssignment(ctx, begun, guide)
  await beginJoint(ctx, begun, guide)
  await advance(ctx, begun, guide, { kind: 'start', variables: startVariables(guide, subject.case.answers) })
}

/** The one notice of everything that must be corrected (一次性告知): only what is named opens for the applicant. */
export const requestCorrection = operation({
  name: 'cases.request-correction',
  summary: both(
    '一次性告知补正。',
    'Tell the applicant once of everything to correct, naming fields and materials of the guide.',
  ),
  input: z.looseObject({ number: MatterNumber, words: z.string().trim().min(5).max(2000) }),
  find: async (ctx, { number }) => withLevels(ctx, await lockCase(ctx.tx, number)),
  allow: mayAskForCorrection,
  async run(ctx, input, subject) {
    requireLowerLevel(ctx.actor, subject)
    requireState(subject, 'submitted')
    if (await isIntakeOver(ctx, subject)) throw new Refusal('conflict', refusals.deemed)
    if (await findCorrection(ctx.tx, subject.id)) throw new Refusal('conflict', refusals.corrected)
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const items = correctionItems(guide.content, subject.case.answers, input)
    requireUnpromised(items, waivedBy(guide.content, await pledgesOf(ctx.tx, subject.id)))
    const { matter } = subject
    await insertCorrection(ctx, subject.id, input.words, items)
    await finishIntakeClock(ctx, subject)
    await closeWork(ctx, matter, { task: 'intake' }, 'correction')
    await updateCase(ctx.tx, subject.id, { state: 'correcting' })
    await setHolder(ctx, matter, null)
    const due = await startCorrectionClock(ctx, subject, guide)
    await setStage(ctx, matter, stages.correcting)
    const href = `/matters/${matter.number}/correction`
    const applicant = { person: subject.case.applicantId }
    await openWork(ctx, matter, {
      ...{ task: 'correction', title: stages.correcting.text, href },
      ...{ for: applicant, organisationId: null },
    })
    await addStep(ctx, matter, {
      kind: 'correction',
      words: steps.correction(items.length),
      note: input.words,
      data: { items, due },
    })
    await tellParties(ctx, matter, notices.correction(matter.title, items.length))
    await writeCorrection(ctx, subject, { guide, items, words: input.words, due })
    return { number: subject.case.number, due }
  },
})

/** Ends an application at intake: no application is needed by law, or another authority is the right one. */
export const declineIntake = operation({
  name: 'cases.decline-intake',
  summary: both(
    '不受理或不予受理，并告知应当找的机关。',
    'Decline at intake: no application needed, or not this authority, naming the right one.',
  ),
  input: z.object({
    number: MatterNumber,
    outcome: z.enum(['not-needed', 'not-ours']),
    agency: z.string().trim().max(200).optional(),
    reason: z.string().trim().min(10).max(2000),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { outcome, agency, reason }, subject) {
    requireState(subject, 'submitted')
    if (await isIntakeOver(ctx, subject)) throw new Refusal('conflict', refusals.deemed)
    if (outcome === 'not-ours' && !agency) throw invalidField('agency', refusals.agencyNeeded)
    const { matter } = subject
    await finishIntakeClock(ctx, subject)
    await closeWork(ctx, matter, { task: 'intake' }, outcome)
    await updateCase(ctx.tx, subject.id, { state: outcome, closed_at: ctx.now })
    await setStage(ctx, matter, stages[outcome], 'closed')
    const words = outcome === 'not-needed' ? steps.notNeeded : steps.notOurs(agency ?? '')
    await addStep(ctx, matter, { kind: outcome, words, note: reason })
    await tellParties(ctx, matter, notices.notAccepted(matter.title))
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    await writeNotAccepted(ctx, subject, { guide, outcome, agency, reason })
    return { number: subject.case.number }
  },
})
