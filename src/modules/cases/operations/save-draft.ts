import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import type { FormValues } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import { type Answers, Form, getGuideVersion, parsePosted, placedFields, tidyCodes, validateForm } from '../../catalogue/index.ts'
import { personForParty } from '../../directory/index.ts'
import { attach, detach, MatterNumber } from '../../docket/index.ts'
import { nextStop, pageOf } from '../form-path.ts'
import { editRows } from '../form-rows.ts'
import { requireState } from '../guards.ts'
import { fillKnown, knownOf } from '../known.ts'
import { type CaseSubject, isApplicant } from '../policy.ts'
import { lockCase, updateCase } from '../store/case.ts'

/**
 * Keeps what was typed on one page of a draft, right or wrong: nothing is lost, and whatever is wrong is shown beside its
 * field when the person goes on. Files are attached to the material they belong to.
 */
export const saveDraft = operation({
  name: 'cases.save-draft',
  summary: both('保存草稿的一页。', 'Keep one page of a draft: answers, files, added rows.'),
  input: z.looseObject({ number: MatterNumber, page: z.string().max(60), uploads: z.array(Upload).default([]), _do: z.string().max(100).default('next') }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, { number, page, uploads, _do: act, ...posted }, subject) {
    requireState(subject, 'draft')
    const form = Form.parse((await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content.form)
    const typed = tidyCodes(form, parsePosted(form, posted as FormValues)) // values of a posted form are texts
    const merged = await applyButton(ctx, subject, { form, act, answers: merge(form, subject.case.answers, typed, page) })
    for (const upload of uploads) await attach(ctx, subject.matter, upload.field.replace(/^file\./, ''), upload)
    const { errors } = validateForm(form, merged, { page })
    const stop = nextStop(form, { answers: merged, page, act, wrong: Object.keys(errors).length > 0 })
    await updateCase(ctx.tx, subject.id, { answers: merged, page: stop.page })
    ctx.trace.matter = number
    return { number, ...stop }
  },
})

/** Fields of the page take what was typed; an emptied field loses its answer. Other pages stay as they are. */
function merge(form: Form, answers: Answers, typed: Answers, pageId: string): Answers {
  const onPage = new Set(placedFields(form).filter(({ page }) => page.id === pageOf(form, pageId).id).map(({ field }) => field.name))
  const kept = Object.entries(answers).filter(([name]) => !onPage.has(name))
  const now = Object.entries(typed).filter(([name]) => onPage.has(name))
  return Object.fromEntries([...kept, ...now])
}

/** Buttons inside a page: a row more or less, a file off, use what is known or ask everything. */
async function applyButton(ctx: Context, subject: CaseSubject, { form, act, answers }: { form: Form; act: string; answers: Answers }): Promise<Answers> {
  const [verb = '', what = ''] = act.split(':')
  if (verb === 'add' || verb === 'remove') return editRows(answers, verb, what)
  if (verb === 'detach' && z.uuid().safeParse(what).success) await detach(ctx, subject.matter, what)
  if (verb === 'use-known') {
    await updateCase(ctx.tx, subject.id, { known_used_at: ctx.now })
    return fillKnown(form, answers, knownOf(await personForParty(ctx.tx, subject.case.applicantId)))
  }
  if (verb === 'ask-all') await updateCase(ctx.tx, subject.id, { known_used_at: null })
  const agreed = subject.case.knownUsedAt !== null && verb !== 'ask-all'
  return agreed ? fillKnown(form, answers, knownOf(await personForParty(ctx.tx, subject.case.applicantId))) : answers
}
