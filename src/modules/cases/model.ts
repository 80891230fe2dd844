import { z } from 'zod'
import { Answers, ProcessState } from '../catalogue/index.ts'

/** Where a case stands in law (行政许可法 ch. 4); being stopped is the clock's affair, not a state. */
export const CaseState = z.enum([
  'draft', // 草稿
  'submitted', // 已提交(收件)
  'correcting', // 待补正
  'handling', // 已受理
  'decided', // 已决定
  'delivered', // 已送达
  'closed', // 办结
  'archived', // 归档
  'not-needed', // 不受理
  'not-ours', // 不予受理
  'lapsed', // 逾期未补正
  'withdrawn', // 申请人撤回
  'terminated', // 终止办理: the applicant is no more
])
export type CaseState = z.infer<typeof CaseState>

/** Answers as kept in a draft: typed by the form where they fit it, text where they do not yet. */
const SavedAnswers = Answers

export const Offices = z.object({
  village: z.uuid().optional(),
  township: z.uuid().optional(),
  county: z.uuid().optional(),
})
export type Offices = z.infer<typeof Offices>

/** An application for a service item. */
export const Case = z.object({
  matterId: z.uuid(),
  number: z.string(),
  itemCode: z.string(),
  guideVersionId: z.uuid(),
  applicantId: z.uuid(),
  channel: z.enum(['online', 'helper', 'counter']),
  residenceId: z.uuid().nullable(),
  /** Level -> organisation that acts at it in this case; fixed at submission, changed by a transfer. */
  offices: Offices,
  state: CaseState,
  answers: SavedAnswers,
  page: z.string().nullable(),
  knownUsedAt: z.date().nullable(),
  knownDeclinedAt: z.date().nullable(),
  process: ProcessState.nullable(),
  createdAt: z.date(),
  submittedAt: z.date().nullable(),
  /** When the papers last came in. */
  handedInAt: z.date().nullable(),
  acceptedAt: z.date().nullable(),
  acceptedHow: z.enum(['accepted', 'deemed']).nullable(),
  intakeClock: z.uuid().nullable(),
  correctionClock: z.uuid().nullable(),
  promisedClock: z.uuid().nullable(),
  statutoryClock: z.uuid().nullable(),
})
export type Case = z.infer<typeof Case>

/** Why something must be corrected. */
export const CorrectionReason = z.enum(['missing', 'wrong', 'outdated'])

/** One field or material that the applicant is asked to correct; only what is named is open for change. */
export const CorrectionItem = z.object({
  target: z.enum(['field', 'material']),
  code: z.string().min(1).max(100),
  reason: CorrectionReason,
  note: z.string().trim().min(2).max(1000),
})
export type CorrectionItem = z.infer<typeof CorrectionItem>

/** The one notice of everything to be corrected. */
export const Correction = z.object({
  words: z.string(),
  issuedAt: z.date(),
  /** What was corrected so far, not yet sent; null before the first page is kept. */
  answers: SavedAnswers.nullable(),
  answeredAt: z.date().nullable(),
  items: z.array(CorrectionItem),
})
export type Correction = z.infer<typeof Correction>

export const Stop = z.object({
  id: z.uuid(),
  ground: z.string(),
  notice: z.string(),
  expectedDays: z.number().int().nullable(),
  stoppedAt: z.date(),
  resumedAt: z.date().nullable(),
})
export type Stop = z.infer<typeof Stop>

export const Decision = z.object({
  outcome: z.string(),
  kind: z.enum(['grant', 'refuse']),
  reason: z.string(),
  grounds: z.array(z.string()),
  decidedAt: z.date(),
  /** The law itself decides where the guide lets silence grant. */
  madeBy: z.enum(['person', 'law']),
  /** The sum that is granted, where the guide publishes it. */
  amountFen: z.number().int().nullable(),
})
export type Decision = z.infer<typeof Decision>

export const Delivery = z.object({
  way: z.enum(['online', 'counter', 'post', 'bank']),
  detail: z.string(),
  deliveredAt: z.date(),
})
export type Delivery = z.infer<typeof Delivery>

export const TaskResult = z.object({
  token: z.string(),
  node: z.string(),
  outcome: z.string().nullable(),
  opinion: z.string(),
  colleague: z.string().nullable(),
  doneAt: z.date(),
})
export type TaskResult = z.infer<typeof TaskResult>

/** What the form opens for change in a correction: named fields, and `material:<code>` for named materials. */
export function openedBy(items: readonly CorrectionItem[]): ReadonlySet<string> {
  return new Set(items.map((item) => (item.target === 'field' ? item.code : `material:${item.code}`)))
}
