import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import {
  Form,
  type GuideVersion,
  getPublishedGuide,
  missing,
  requireValid,
  validateForm,
} from '../../catalogue/index.ts'
import {
  addStep,
  closeWork,
  involve,
  MatterNumber,
  openWork,
  setHolder,
  setStage,
  usableAttachmentsOf,
} from '../../docket/index.ts'
import { applicantOf } from '../applicant.ts'
import { startIntakeClock } from '../clocks.ts'
import { waivedBy } from '../commitment/model.ts'
import { pledgesOf } from '../commitment/store.ts'
import { requireState } from '../guards.ts'
import { acceptingPlace, officeAt, officesOf } from '../offices.ts'
import { notices, refusals, stages, steps } from '../phrases.ts'
import { type CaseSubject, isApplicant } from '../policy.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'

/** Sends a draft: complete by the guide's form and materials, nothing more and nothing less. The intake clock begins. */
export const submit = operation({
  name: 'cases.submit',
  behalf: 'party',
  summary: both('提交申请。', 'Send an application; the time for the intake check begins.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  run: (ctx, _input, subject) => sendCase(ctx, subject),
})

/** Sends one draft; used for single services and parts of bundles. */
export async function sendCase(ctx: Context, subject: CaseSubject): Promise<{ number: string }> {
  requireState(subject, 'draft')
  const guide = await guideInForce(ctx, subject)
  const answers = await completeAnswers(ctx, subject, guide)
  const { residenceId } = await applicantOf(ctx.tx, subject.case.applicantId)
  const offices = await officesOf(ctx.tx, guide.content, residenceId)
  if (!offices.township && ['village', 'township'].includes(acceptingPlace(guide.content).level ?? ''))
    throw new Refusal('conflict', refusals.residence)
  await updateCase(ctx.tx, subject.id, {
    answers,
    offices,
    residence_id: residenceId,
    state: 'submitted',
    submitted_at: ctx.now,
  })
  const submitted = await lockCase(ctx.tx, subject.case.number)
  await addStep(ctx, submitted.matter, {
    kind: 'submitted',
    words: steps.submitted,
    data: { answers: Object.keys(answers).length },
  })
  await handIn(ctx, submitted, guide)
  await tellParties(ctx, submitted.matter, notices.submitted(submitted.matter.title))
  return { number: subject.case.number }
}

/**
 * The guide that an application sent today is handled by.
 *
 * @throws Refusal 'conflict' when the item is suspended, or the draft was begun by an older version of its guide
 */
async function guideInForce(ctx: Context, { case: { itemCode, guideVersionId } }: CaseSubject): Promise<GuideVersion> {
  const guide = await getPublishedGuide(ctx.tx, itemCode, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  if (guide.id !== guideVersionId) throw new Refusal('conflict', refusals.newGuide)
  return guide
}

/** @throws Refusal 'conflict' naming what is missing, or 'invalid' naming what is wrong */
export async function completeAnswers(
  ctx: Context,
  subject: CaseSubject,
  guide: GuideVersion,
): Promise<CaseSubject['case']['answers']> {
  const form = Form.parse(guide.content.form)
  const { answers } = subject.case
  const files = (await usableAttachmentsOf(ctx.tx, subject.id)).map(({ id, slot, file }) => ({
    id,
    material: slot,
    name: file.name,
    sizeBytes: file.sizeBytes,
  }))
  const waived = waivedBy(guide.content, await pledgesOf(ctx.tx, subject.id))
  const gaps = missing(form, answers, files).filter(({ material }) => !material || !waived.has(material))
  if (gaps.length > 0) throw new Refusal('conflict', refusals.missing(gaps.length), gapFields(gaps))
  return requireValid(validateForm(form, answers))
}

function gapFields(gaps: readonly { readonly field: string; readonly text: Text }[]): Record<string, Text> {
  return Object.fromEntries(gaps.map((gap) => [gap.field, gap.text]))
}

/** Puts the papers before whoever accepts them, and starts the time for it. Used for the first time and after a correction. */
export async function handIn(ctx: Context, subject: CaseSubject, guide: GuideVersion): Promise<void> {
  const { matter } = subject
  const office = await officeAt(ctx, subject.case, acceptingPlace(guide.content))
  await involve(ctx, matter, matter.organisationId)
  await setHolder(ctx, matter, office)
  await setStage(ctx, matter, stages.submitted, 'open')
  await closeWork(ctx, matter, { task: 'correction' }, 'done')
  await updateCase(ctx.tx, subject.id, { handed_in_at: ctx.now })
  await startIntakeClock(ctx, subject, guide, office)
  await openWork(ctx, matter, {
    task: 'intake',
    title: stages.intake.text,
    href: `/matters/${matter.number}/intake`,
    for: { organisation: office, role: 'handler' },
    organisationId: office,
  })
}
