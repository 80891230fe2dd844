import { z } from 'zod'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import type { FormValues } from '../../../kernel/page.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { type Answers, applyCorrection, Form, getGuideVersion, parsePosted } from '../../catalogue/index.ts'
import { addStep, attach, attachmentsOf, detach, MatterNumber } from '../../docket/index.ts'
import { finishCorrectionClock } from '../clocks.ts'
import { requireState } from '../guards.ts'
import { type CorrectionItem, openedBy } from '../model.ts'
import { refusals, steps } from '../phrases.ts'
import { isApplicant } from '../policy.ts'
import { findCorrection, markCorrected } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { completeAnswers, handIn } from './submit.ts'

/** The applicant corrects exactly what the notice named, and sends again; the intake check begins anew, without a second notice. */
export const answerCorrection = operation({
  name: 'cases.answer-correction',
  summary: both('按通知补正并重新提交。', 'Correct what the notice named, and send again.'),
  input: z.looseObject({ number: MatterNumber, uploads: z.array(Upload).default([]) }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, { number, uploads, _do: _button, ...posted }, subject) {
    requireState(subject, 'correcting')
    const correction = await findCorrection(ctx.tx, subject.id)
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    if (!correction) throw new Refusal('conflict', refusals.noDecision)
    const form = Form.parse(guide.content.form)
    const opened = openedBy(correction.items)
    const before = subject.case.answers
    const typed = parsePosted(form, posted as FormValues) // a posted form holds texts
    const answers = applyCorrection(form, before, { ...before, ...typed }, opened)
    const files = await attachmentsOf(ctx.tx, subject.id)
    for (const upload of uploads) {
      const slot = upload.field.replace(/^file\./, '')
      if (!opened.has(`material:${slot}`)) throw new Refusal('invalid', refusals.fieldOfOther, { [upload.field]: refusals.fieldOfOther })
      for (const old of files.filter((file) => file.slot === slot)) await detach(ctx, subject.matter, old.id)
      await attach(ctx, subject.matter, slot, upload)
    }
    requireChanged(correction.items, before, answers, new Set(uploads.map((upload) => upload.field.replace(/^file\./, ''))))
    await updateCase(ctx.tx, subject.id, { answers })
    const corrected = await lockCase(ctx.tx, number)
    const complete = await completeAnswers(ctx, corrected, guide)
    await markCorrected(ctx, subject.id)
    await finishCorrectionClock(ctx, corrected)
    await updateCase(ctx.tx, subject.id, { answers: complete, state: 'submitted' })
    await addStep(ctx, corrected.matter, { kind: 'corrected', words: steps.corrected })
    await handIn(ctx, await lockCase(ctx.tx, number), guide)
    return { number }
  },
})

/** @throws Refusal 'invalid' naming what was asked for and stayed as it was */
function requireChanged(items: readonly CorrectionItem[], before: Answers, after: Answers, uploaded: ReadonlySet<string>): void {
  const same = items.filter((item) => {
    if (item.target === 'material') return !uploaded.has(item.code)
    const [name = ''] = item.code.split('.')
    return JSON.stringify(before[name]) === JSON.stringify(after[name])
  })
  if (same.length === 0) return
  const fields = same.map((item): [string, Text] => [item.target === 'material' ? `file.${item.code}` : item.code, refusals.notChanged])
  throw new Refusal('invalid', refusals.notChanged, Object.fromEntries(fields))
}
