import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import {
  type Answers,
  applyKnown,
  changeRows,
  Form,
  type FormAction,
  getGuideVersion,
  mergePosted,
  newlyShown,
  pageAfter,
  readAction,
  validateForm,
} from '../../catalogue/index.ts'
import { attach, detach, MatterNumber } from '../../docket/index.ts'
import { knownFor } from '../applicant.ts'
import { requireFewFiles, slotOf } from '../form-files.ts'
import { requireSmall, requireState } from '../guards.ts'
import { steps } from '../phrases.ts'
import { type CaseSubject, isApplicant } from '../policy.ts'
import { lockCase, updateCase } from '../store/case.ts'

/** One page of a form as browsers post it: texts, repeated names as lists. */
export const PostedPage = z
  .object({ number: MatterNumber, page: z.string().max(60), uploads: z.array(Upload).max(20).default([]) })
  .catchall(z.union([z.string(), z.array(z.string())]))

/** Where the person goes after pressing a button. */
export interface Stop {
  readonly number: string
  /** Page of the form, or null when all pages are done. */
  readonly page: string | null
  /** Whether the page is shown with what is wrong on it. */
  readonly check: boolean
  /** Whether the person leaves the form for now. */
  readonly leave: boolean
}

/**
 * Keeps what was typed on one page of a draft, right or wrong: nothing is lost, and what is wrong is shown beside its
 * field when the person wants to go on. Files are attached to the material they belong to.
 */
export const saveDraft = operation({
  name: 'cases.save-draft',
  behalf: 'party',
  summary: both('保存草稿的一页。', 'Keep one page of a draft: answers, files, added rows.'),
  input: PostedPage,
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, { number, page, uploads, ...rest }, subject): Promise<Stop> {
    requireState(subject, 'draft')
    ctx.trace.matter = number
    ctx.trace.content.push({ step: 'saved', words: steps.saved })
    const form = Form.parse((await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content.form)
    const action = readAction(rest)
    const before = subject.case.answers
    const answers = await pressed(ctx, subject, { form, action, answers: mergePosted(form, page, before, rest) })
    requireSmall(answers)
    for (const upload of uploads) await attach(ctx, subject.matter, slotOf(form, page, upload), upload)
    await requireFewFiles(ctx, subject, uploads)
    const wrong = Object.keys(validateForm(form, answers, { page }).errors).length > 0
    const again = wrong || newlyShown(form, page, before, answers).length > 0
    const next = action.kind === 'next' && again ? page : (pageAfter(form, page, answers, action)?.id ?? null)
    await updateCase(ctx.tx, subject.id, { answers, page: action.kind === 'save' ? page : next })
    return { number, page: next, check: action.kind === 'next' && wrong, leave: action.kind === 'save' }
  },
})

/** What the button did to the answers: a row more or less, a file off, what is known filled in or asked after all. */
async function pressed(
  ctx: Context,
  subject: CaseSubject,
  draft: { form: Form; action: FormAction; answers: Answers },
): Promise<Answers> {
  const { form, action } = draft
  const answers = changeRows(form, draft.answers, action)
  const file = action.kind === 'detach' ? z.uuid().safeParse(action.attachment).data : undefined
  if (file) await detach(ctx, subject.matter, file)
  if (action.kind === 'use-known')
    await updateCase(ctx.tx, subject.id, { known_used_at: ctx.now, known_declined_at: null })
  if (action.kind === 'ask-all')
    await updateCase(ctx.tx, subject.id, { known_used_at: null, known_declined_at: ctx.now })
  const agreed = action.kind === 'use-known' || (subject.case.knownUsedAt !== null && action.kind !== 'ask-all')
  return agreed ? applyKnown(form, answers, await knownFor(ctx, subject.case.applicantId)) : answers
}
