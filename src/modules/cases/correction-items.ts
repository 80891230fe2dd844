import { z } from 'zod'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import type { Answers, Guide } from '../catalogue/index.ts'
import { askable, fieldNames } from './form-fields.ts'
import { type CorrectionItem, CorrectionReason } from './model.ts'
import { phrases, refusals } from './phrases.ts'

const Listed = z.array(
  z.object({
    target: z.enum(['field', 'material']),
    code: z.string(),
    reason: CorrectionReason,
    note: z.string().trim().min(2).max(1000),
  }),
)

/**
 * What is to be corrected, from a list (`items`, as programs send it) or from the boxes of the page: `reason.field.<name>`
 * or `reason.material.<code>` chosen, with `note.…` beside it.
 *
 * @throws Refusal 'invalid' when nothing is named, a note is missing, the guide has no such field or material, or the
 *   applicant could not put it right
 */
export function correctionItems(
  guide: Guide,
  answers: Answers,
  input: Readonly<Record<string, unknown>>,
): CorrectionItem[] {
  const items = input.items === undefined ? fromBoxes(input) : Listed.safeParse(input.items).data
  if (!items || items.length === 0) throw invalidField('items', refusals.itemsNeeded)
  for (const item of items) {
    const wrong = objectionTo(guide, answers, item)
    if (wrong) throw new Refusal('invalid', wrong, { items: wrong })
  }
  return [...new Map(items.map((item) => [`${item.target} ${item.code}`, item])).values()]
}

/** What the guide let the applicant promise is no gap. @throws Refusal 'invalid' */
export function requireUnpromised(items: readonly CorrectionItem[], promised: ReadonlySet<string>): void {
  if (!items.some(({ target, code }) => target === 'material' && promised.has(code))) return
  throw new Refusal('invalid', refusals.promised, { items: refusals.promised })
}

/** Why an item cannot be asked for; undefined when it can. */
function objectionTo(guide: Guide, answers: Answers, { target, code }: CorrectionItem): Text | undefined {
  const { fields, materials } = askable(guide, answers)
  if (target === 'field') {
    if (!fieldNames(guide).has(code)) return refusals.notInGuide
    return fields.has(code) ? undefined : refusals.notAsked
  }
  if (!guide.materials.some((material) => material.code === code)) return refusals.notInGuide
  return materials.some((material) => material.code === code) ? undefined : refusals.obtained
}

function fromBoxes(input: Readonly<Record<string, unknown>>): CorrectionItem[] {
  return Object.entries(input).flatMap(([name, value]) => {
    const box = /^reason\.(field|material)\.(.+)$/.exec(name)
    const reason = CorrectionReason.safeParse(value).data
    if (!box || !reason) return []
    const target = box[1] === 'field' ? ('field' as const) : ('material' as const)
    const code = box[2] ?? ''
    const note = input[`note.${target}.${code}`]
    if (typeof note !== 'string' || note.trim().length < 2)
      throw invalidField(`note.${target}.${code}`, refusals.noteNeeded)
    return [{ target, code, reason, note: note.trim() }]
  })
}

/** Choices of the reason, for the page. */
export const reasonOptions = CorrectionReason.options.map((value) => ({ value, text: phrases.reasons[value] }))
