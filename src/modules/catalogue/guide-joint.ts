import { z } from 'zod'
import { Code, LegalBasis, Level, Words } from './guide-parts.ts'

// How several organisations have a part in one decision, and how many may be granted. Nothing of it happens where the guide
// does not say so.

/** An organisation that is asked for its opinion, in how much time, and what its silence means. */
export const JointPart = z.object({
  code: Code,
  /** Code of the directory's organisation. */
  organisation: z.string().min(1),
  name: Words,
  /** What it gives its opinion on. */
  gives: Words,
  workingDays: z.number().int().min(1).max(60),
  /** Silence is an exception that everybody sees; it counts as consent only where a law says so. */
  silence: z.enum(['exception', 'consent']).default('exception'),
  /** The law that lets silence consent; null: none does. */
  silenceBasis: LegalBasis.nullable().default(null),
  basis: LegalBasis,
})
export type JointPart = z.infer<typeof JointPart>

/** 并联审批: one department receives and decides, the others are asked at the same time (行政许可法 art. 26). */
export const JointHandling = z.object({
  way: z.enum(['unified', 'joint', 'central']), // 统一办理 联合办理 集中办理
  /** Who determined it: 本级人民政府. */
  basis: LegalBasis,
  parts: z.array(JointPart).min(1),
})
export type JointHandling = z.infer<typeof JointHandling>

/** 初审: examined by the lower level first, which sends its opinion and all papers up (行政许可法 art. 35, 43). */
export const Preliminary = z.object({
  level: Level,
  /** Id of the process's task that is the preliminary review. */
  task: z.string().min(1),
  basis: LegalBasis,
})
export type Preliminary = z.infer<typeof Preliminary>

/** 数量限制: of those who meet the conditions, whoever was accepted first is first (行政许可法 art. 57). */
export const Quota = z.object({
  most: z.number().int().positive(),
  words: Words,
  basis: LegalBasis,
})
export type Quota = z.infer<typeof Quota>
