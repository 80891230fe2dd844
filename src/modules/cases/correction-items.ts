import { z } from 'zod'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import type { Guide } from '../catalogue/index.ts'
import { fieldNames } from './form-fields.ts'
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
 * @throws Refusal 'invalid' when nothing is named, a note is missing, or the guide has no such field or material
 */
export function correctionItems(guide: Guide, input: Readonly<Record<string, unknown>>): CorrectionItem[] {
  const items = input.items === undefined ? fromBoxes(input) : Listed.safeParse(input.items).data
  if (!items || items.length === 0) throw invalidField('items', refusals.itemsNeeded)
  const fields = fieldNames(guide)
  for (const item of items) {
    const known =
      item.target === 'field' ? fields.has(item.code) : guide.materials.some((material) => material.code === item.code)
    if (!known) throw new Refusal('invalid', refusals.notInGuide, { items: refusals.notInGuide })
  }
  return items
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
