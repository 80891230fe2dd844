import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import type { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import {
  type Answers,
  applyCorrection,
  Form,
  getGuideVersion,
  mergeCorrection,
  readAction,
  validateForm,
} from '../../catalogue/index.ts'
import { addStep, attach, attachmentsOf, detach, MatterNumber, usableAttachmentsOf } from '../../docket/index.ts'
import { carryShared } from '../bundles/carry.ts'
import { finishCorrectionClock, isCorrectionOver } from '../clocks.ts'
import { pageAfterCorrection } from '../correction-pages.ts'
import { requireFewFiles, slotOf } from '../form-files.ts'
import { requireSmall, requireState } from '../guards.ts'
import { type Correction, openedBy } from '../model.ts'
import { refusals, steps } from '../phrases.ts'
import { type CaseSubject, isApplicant } from '../policy.ts'
import { findCorrection, markCorrected, saveCorrected } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { PostedPage, type Stop } from './save-draft.ts'
import { completeAnswers, handIn } from './submit.ts'

/** The notice that waits for an answer. @throws Refusal 'not-found' */
export async function openCorrection(ctx: Context, subject: CaseSubject): Promise<Correction> {
  const correction = await findCorrection(ctx.tx, subject.id)
  if (!correction) throw new Refusal('not-found', refusals.noCorrection)
  return correction
}

/** Keeps what was corrected on one page of the form. Only what the notice named is taken. */
export const saveCorrection = operation({
  name: 'cases.save-correction',
  behalf: 'party',
  summary: both(
    '保存补正的一页。',
    'Keep what was corrected on one page of the form; nothing but what the notice named.',
  ),
  input: PostedPage,
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, { number, page, uploads, ...rest }, subject): Promise<Stop> {
    requireState(subject, 'correcting')
    ctx.trace.matter = number
    ctx.trace.content.push({ step: 'saved', words: steps.savedCorrection })
    const correction = await openCorrection(ctx, subject)
    const opened = openedBy(correction.items)
    const form = Form.parse((await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content.form)
    const action = readAction(rest)
    const answers = mergeCorrection(form, page, correction.answers ?? subject.case.answers, { posted: rest, opened })
    requireSmall(answers)
    for (const upload of uploads) await replaceFile(ctx, subject, upload, { slot: slotOf(form, page, upload), opened })
    await requireFewFiles(ctx, subject, uploads)
    await saveCorrected(ctx.tx, subject.id, answers)
    const wrong = Object.keys(validateForm(form, answers, { page }).errors).length > 0
    if (action.kind === 'save') return { number, page, check: false, leave: true }
    if (action.kind === 'next' && wrong) return { number, page, check: true, leave: false }
    return { number, page: pageAfterCorrection(form, page, correction.items, action.kind), check: false, leave: false }
  },
})

/** A new file takes the place of the old ones of its material; the old ones stay in the file of the matter. */
async function replaceFile(
  ctx: Context,
  subject: CaseSubject,
  upload: Upload,
  { slot, opened }: { slot: string; opened: ReadonlySet<string> },
): Promise<void> {
  if (!opened.has(`material:${slot}`))
    throw new Refusal('invalid', refusals.fieldOfOther, { [upload.field]: refusals.fieldOfOther })
  const before = (await attachmentsOf(ctx.tx, subject.id)).filter((file) => file.slot === slot)
  await attach(ctx, subject.matter, slot, upload)
  for (const old of before) if (old.addedAt < ctx.now) await detach(ctx, subject.matter, old.id)
}

/** Sends the correction: everything named has changed, nothing else has. The intake check begins again, without a second notice. */
export const answerCorrection = operation({
  name: 'cases.answer-correction',
  behalf: 'party',
  summary: both('补正后重新提交。', 'Send the correction; the intake check begins again.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, { number }, subject) {
    requireState(subject, 'correcting')
    if (await isCorrectionOver(ctx, subject)) throw new Refusal('conflict', refusals.correctionOver)
    const correction = await openCorrection(ctx, subject)
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const form = Form.parse(guide.content.form)
    const answers = applyCorrection(
      form,
      subject.case.answers,
      correction.answers ?? subject.case.answers,
      openedBy(correction.items),
    )
    const left = await unchanged(ctx, subject, correction, answers)
    if (left.length > 0) throw new Refusal('invalid', refusals.notChanged, Object.fromEntries(left))
    await updateCase(ctx.tx, subject.id, { answers })
    await carryShared(ctx, subject, correction.items, answers)
    const corrected = await lockCase(ctx.tx, number)
    await completeAnswers(ctx, corrected, guide)
    await markCorrected(ctx, subject.id)
    await finishCorrectionClock(ctx, corrected)
    await updateCase(ctx.tx, subject.id, { state: 'submitted' })
    await addStep(ctx, corrected.matter, { kind: 'corrected', words: steps.corrected })
    await handIn(ctx, await lockCase(ctx.tx, number), guide)
    return { number }
  },
})

/** What was asked for and stayed as it was: field or `file.<material>`, with what to say of it. */
export async function unchanged(
  ctx: Context,
  subject: CaseSubject,
  correction: Correction,
  answers: Answers,
): Promise<[string, Text][]> {
  const files = await usableAttachmentsOf(ctx.tx, subject.id)
  return correction.items.flatMap((item): [string, Text][] => {
    if (item.target === 'material') {
      const renewed = files.some((file) => file.slot === item.code && file.addedAt >= correction.issuedAt)
      return renewed ? [] : [[`file.${item.code}`, refusals.notChanged]]
    }
    const [name = ''] = item.code.split('.')
    const same = JSON.stringify(subject.case.answers[name]) === JSON.stringify(answers[name])
    return same ? [[item.code, refusals.notChanged]] : []
  })
}
