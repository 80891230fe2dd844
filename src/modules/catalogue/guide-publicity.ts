import { z } from 'zod'
import { Code, LegalBasis, Words } from './guide-parts.ts'

// 结果公开 and 公示: whether and how what comes of a service is shown to the public. A guide that does not say it cannot be published.

/** How a fact is made harmless before anybody else sees it. */
export const Mask = z.enum([
  'name', // 张小三 -> 张*三
  'place', // the first six characters of an address
  'people', // rows of a table, and the applicant: the number of the household
  'plain', // as it is; still looked through for numbers of persons
])
export type Mask = z.infer<typeof Mask>

/** One line of what is shown: where it comes from, and how it is masked. */
export const PublishedFact = z.object({
  code: Code,
  label: Words,
  /** '@applicant' the applicant's name, '@place' the village where the applicant lives, '@amount' the sum decided; else a field of the form. */
  from: z.string().regex(/^(?:@applicant|@place|@amount|[A-Za-z][A-Za-z0-9]*)$/),
  mask: Mask,
})
export type PublishedFact = z.infer<typeof PublishedFact>

/** 办理结果公开 (行政许可法 art. 40; 政府信息公开条例 art. 13-16, 20, 26). */
export const ResultPublicity = z.object({
  /** 全文: facts and the reasons of the decision; 要素: facts alone; 不公开. */
  how: z.enum(['full', 'facts', 'none']),
  /** Codes of the outcomes that are published. */
  outcomes: z.array(Code).default([]),
  facts: z.array(PublishedFact).default([]),
  /** Fields (or `table.column`) that hold names of persons: masked wherever they stand in the text. */
  people: z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)?$/)).default([]),
  /** Code of the deadline rule by which it must be out. */
  within: z.string().min(1).nullable().default(null),
  /** Months for which it is shown; null as long as the decision stands. */
  keepMonths: z.number().int().min(1).max(240).nullable().default(null),
  /** What is shown and what is masked, for the reader. */
  explain: Words,
  basis: LegalBasis,
  /** Why the other outcomes, or all of them, are not shown. */
  withheld: z.object({ ground: Words, basis: LegalBasis }).nullable().default(null),
})
export type ResultPublicity = z.infer<typeof ResultPublicity>

/** 公示 of what is proposed, before it is decided: a process with the act 'publish-notice' needs it. */
export const NoticePublicity = z.object({
  /** Code of the deadline rule that says how long it hangs; the timer of the process names the same. */
  rule: z.string().min(1),
  facts: z.array(PublishedFact).min(1),
  /** What is proposed and why it hangs, as the sheet on the board begins. */
  proposal: Words,
  /** Where it hangs besides this site. */
  boards: Words,
  explain: Words,
  basis: LegalBasis,
  objection: z.object({
    /** Code of the deadline rule within which an objection is answered. */
    answer: z.string().min(1),
    /** What an objection leads to. */
    effect: Words,
    basis: LegalBasis,
  }),
})
export type NoticePublicity = z.infer<typeof NoticePublicity>

export const Publicity = z.object({ results: ResultPublicity, notice: NoticePublicity.nullable().default(null) })
export type Publicity = z.infer<typeof Publicity>
