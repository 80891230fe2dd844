import { z } from 'zod'
import { type Actor, hasRole } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { versionInput } from '../../calendar/index.ts'
import { CardColour, CardRule } from '../model.ts'

/** A version of a card rule as it is kept. */
export const KeptCardRule = CardRule.extend({ validFrom: Day, validTo: Day.nullable() })
export type KeptCardRule = z.infer<typeof KeptCardRule>

const said = z.string().trim().min(2).max(300)
/** A card rule, or a version of one, as a person enters it. */
export const CardRuleInput = z.object({
  code: z
    .string()
    .trim()
    .min(2)
    .max(40)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  colour: CardColour,
  when: z.enum(['left', 'late']),
  /** Working days; the job that looks at matters looks thirty days ahead. */
  days: z.coerce.number().int().min(0).max(20),
  zh: said,
  en: said,
  ...versionInput,
})
export type CardRuleInput = z.infer<typeof CardRuleInput>

/** Supervision and administration keep the rules: nobody whose work is measured by them. */
export function mayKeepCardRules(actor: Actor): boolean {
  return hasRole(actor, 'administrator') || (hasRole(actor, 'auditor') && isAtTop(actor))
}

/** Rules hold for the whole district; an auditor of one office does not set them. */
function isAtTop(actor: Actor): boolean {
  return actor.post?.organisationPath.length === 1
}
