import { z } from 'zod'
import { type Context, partyOf } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { query } from '../../kernel/query.ts'
import { both, type Text } from '../../kernel/text.ts'
import {
  type Attachment,
  Form,
  type GuideVersion,
  getGuideVersion,
  getPublishedGuide,
  type Known,
  type Missing,
  missing,
  validateForm,
} from '../catalogue/index.ts'
import { attachmentsOf, MatterNumber } from '../docket/index.ts'
import { knownFor } from './applicant.ts'
import { offersOf, waivedBy } from './commitment/model.ts'
import { pledgesOf } from './commitment/store.ts'
import { correctionPages } from './correction-pages.ts'
import { formFile } from './form-files.ts'
import { requireState } from './guards.ts'
import type { Case, Correction } from './model.ts'
import { openCorrection, unchanged } from './operations/answer-correction.ts'
import { phrases } from './phrases.ts'
import { type CaseSubject, isApplicant } from './policy.ts'
import { findDraft, getCase } from './store/case.ts'

/** What is read by somebody who acts for a person is recorded, as is what staff read. */
const recorded = {
  sensitive: (_answer: unknown, { case: { applicantId } }: CaseSubject) => [applicantId],
  purpose: ({ matter }: CaseSubject) => phrases.applying(matter.number),
}

/** What one needs to know before starting, and whether a draft is begun. */
export const showStart = query({
  name: 'cases.show-start',
  summary: both('查看开始申请页面。', 'Show what an application needs before it is begun.'),
  input: z.object({ code: z.string().min(1).max(64) }),
  find: async (ctx, { code }) => getPublishedGuide(ctx.tx, code, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)),
  allow: (actor) => actor.kind === 'person',
  async run(ctx, { code }, guide) {
    return {
      guide,
      draft: (await findDraft(ctx.tx, partyOf(ctx.actor), code))?.number ?? null,
      inPost: ctx.actor.post !== null,
    }
  },
})

/** A page of the form with what was filled in so far. */
export interface ApplicationPage {
  readonly subject: CaseSubject
  readonly guide: GuideVersion
  readonly form: Form
  readonly pageId: string
  readonly values: Case['answers']
  readonly errors: Readonly<Record<string, Text>>
  readonly attachments: readonly Attachment[]
  readonly known: Known
  /** Whether what is known may be used; undefined while the person has not said. */
  readonly agreed: boolean | undefined
}

/** One page of a draft. `check` shows what is wrong on it. */
export const showApplication = query({
  name: 'cases.show-application',
  summary: both('查看草稿的一页。', 'Show one page of a draft.'),
  input: z.object({ number: MatterNumber, page: z.string().max(60).optional(), check: z.literal('yes').optional() }),
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: (actor, subject) => isApplicant(actor, subject),
  ...recorded,
  async run(ctx, { page, check }, subject): Promise<ApplicationPage> {
    requireState(subject, 'draft')
    const { guide, form, attachments } = await formOf(ctx, subject)
    const wanted = page ?? subject.case.page
    const pageId = (form.pages.find((one) => one.id === wanted) ?? form.pages[0])?.id ?? ''
    const values = subject.case.answers
    const errors = check ? validateForm(form, values, { page: pageId }).errors : {}
    const known = await knownFor(ctx, subject.case.applicantId)
    return {
      subject,
      guide,
      form,
      pageId,
      values,
      errors,
      attachments,
      known,
      agreed: agreedTo(subject.case),
    }
  },
})

/** A draft as a whole: what was filled in, and what is still missing before it can be sent. */
export const showSummary = query({
  name: 'cases.show-summary',
  summary: both('提交前检查草稿。', 'Check a draft before it is sent: everything filled in, everything missing.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: (actor, subject) => isApplicant(actor, subject),
  ...recorded,
  async run(ctx, _input, subject): Promise<SummaryPage> {
    requireState(subject, 'draft')
    const { guide, form, attachments } = await formOf(ctx, subject)
    const values = subject.case.answers
    const pledges = await pledgesOf(ctx.tx, subject.id)
    const waived = waivedBy(guide.content, pledges)
    const gaps = missing(form, values, attachments).filter(({ material }) => !material || !waived.has(material))
    const promises = { offers: offersOf(guide.content).length, signed: pledges.length }
    return { ...{ subject, guide, form, values, attachments }, missing: gaps, ...promises }
  },
})
export interface SummaryPage extends Pick<ApplicationPage, 'subject' | 'guide' | 'form' | 'values' | 'attachments'> {
  readonly missing: readonly Missing[]
  /** How many things may be promised or handed in later, and how many are promised. */
  readonly offers: number
  readonly signed: number
}

/**
 * The notice of what to correct, with exactly that open for change: one page of the form, or, with `page=done`, everything
 * before it is sent.
 */
export const showCorrection = query({
  name: 'cases.show-correction',
  summary: both('查看补正页面。', 'Show what must be corrected, with exactly that open for change.'),
  input: z.object({ number: MatterNumber, page: z.string().max(60).optional(), check: z.literal('yes').optional() }),
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: (actor, subject) => isApplicant(actor, subject),
  ...recorded,
  async run(ctx, { page, check }, subject): Promise<CorrectionPage> {
    requireState(subject, 'correcting')
    const correction = await openCorrection(ctx, subject)
    const { guide, form, attachments } = await formOf(ctx, subject)
    const values = correction.answers ?? subject.case.answers
    const [first] = correctionPages(form, correction.items)
    const pageId = page === 'done' ? null : (form.pages.find((one) => one.id === page)?.id ?? first ?? null)
    const errors = check && pageId ? validateForm(form, values, { page: pageId }).errors : {}
    const left = await unchanged(ctx, subject, correction, values)
    return { subject, guide, form, values, attachments, correction, pageId, errors, left: left.map(([name]) => name) }
  },
})
export interface CorrectionPage extends Omit<ApplicationPage, 'pageId' | 'known' | 'agreed'> {
  readonly correction: Correction
  /** Null when everything is shown before it is sent. */
  readonly pageId: string | null
  /** What was asked for and has not been changed yet. */
  readonly left: readonly string[]
}

async function formOf(ctx: Context, subject: CaseSubject) {
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const files = await attachmentsOf(ctx.tx, subject.id)
  const attachments = files.map((file) => formFile(subject.matter.number, file))
  return { guide, form: Form.parse(guide.content.form), attachments }
}

function agreedTo({ knownUsedAt, knownDeclinedAt }: Case): boolean | undefined {
  if (knownUsedAt) return true
  return knownDeclinedAt ? false : undefined
}
