import { z } from 'zod'
import { optional } from '../../kernel/blank.ts'
import { roles } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { both } from '../../kernel/text.ts'
import { Code, type DeadlineRule, StopGround, Unit } from './rule.ts'

const words = z.string().trim().min(2).max(300)
const SaidText = z.object({ zh: words, en: words })
const count = z.coerce.number().int().min(1).max(3650)

const GroundInput = z.object({
  code: Code,
  name: SaidText,
  article: SaidText,
  holder: StopGround.shape.holder,
  maxWorkingDays: optional(count.max(1000)),
  needsNotice: z.enum(['yes', 'no']).default('yes'),
})

/** A deadline rule as a person enters it. Empty rows of grounds are left out. */
export const RuleInput = z
  .object({
    code: Code,
    name: SaidText,
    amount: count,
    unit: Unit,
    rollForward: optional(z.object({ zh: z.string().trim().max(300), en: z.string().trim().max(300).default('') })),
    extension: optional(
      z.object({
        amount: optional(count),
        maxExtensions: optional(count.max(10)),
        role: z.enum(roles).default('head'),
        of: z.enum(['own-organisation', 'government']).default('own-organisation'),
        words: z
          .object({ zh: z.string().trim().max(300).default(''), en: z.string().trim().max(300).default('') })
          .default({ zh: '', en: '' }),
      }),
    ),
    stopGrounds: z.preprocess(withoutBlankRows, z.array(GroundInput).max(40).default([])),
    legalBasis: SaidText,
    mark: z.enum(['V', 'M', 'V-local']),
    source: z.string().trim().min(2).max(500),
    validFrom: Day,
  })
  .refine(({ unit, rollForward }) => unit === 'calendar-days' || !rollForward?.zh, {
    path: ['rollForward.zh'],
    params: {
      text: both('只有按自然日计算的期限才会顺延。', 'Only deadlines of calendar days move to the next working day.'),
    },
  })
  .refine(({ extension }) => !extension?.amount || extension.words.zh.length >= 2, {
    path: ['extension.words.zh'],
    params: { text: both('请写明由谁批准延长。', 'Say who approves the extension.') },
  })
  .refine(({ stopGrounds }) => new Set(stopGrounds.map(({ code }) => code)).size === stopGrounds.length, {
    path: ['stopGrounds.0.code'],
    params: { text: both('停止计时的理由代码重复。', 'Two grounds have the same code.') },
  })
export type RuleInput = z.infer<typeof RuleInput>

/** The rule that an input makes. */
export function ruleOf({ rollForward, extension, stopGrounds, ...said }: RuleInput): DeadlineRule {
  return {
    ...said,
    rollForward: rollForward?.zh ? { zh: rollForward.zh, en: rollForward.en || rollForward.zh } : null,
    extension: extension?.amount
      ? {
          amount: extension.amount,
          maxExtensions: extension.maxExtensions ?? 1,
          by: {
            role: extension.role,
            of: extension.of,
            words: { zh: extension.words.zh, en: extension.words.en || extension.words.zh },
          },
        }
      : null,
    stopGrounds: stopGrounds.map(({ maxWorkingDays, needsNotice, ...ground }) => ({
      ...ground,
      maxWorkingDays: maxWorkingDays ?? null,
      needsNotice: needsNotice === 'yes',
    })),
    validTo: null,
  }
}

/** A form sends what it chose by itself, such as "yes" for the notice, in rows that nobody filled in. */
function withoutBlankRows(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows === '' ? [] : rows
  return rows.filter(
    (row: unknown) => typeof row !== 'object' || row === null || hasSaid({ ...row, needsNotice: '', holder: '' }),
  )
}

function hasSaid(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasSaid)
  return value !== undefined && value !== null && value !== ''
}
