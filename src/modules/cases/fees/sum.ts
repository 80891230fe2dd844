import { invalidField } from '../../../kernel/refusal.ts'
import { type Fee, fenOf, formatYuan } from '../../catalogue/index.ts'
import { feePhrases as words } from './phrases.ts'

/** A sum as a program gives it, or as a person types it. */
export interface GivenSum {
  readonly amountFen?: number | undefined
  readonly yuan?: string | undefined
}

/**
 * What is charged, in fen: as named, or as the guide has it. Never more than the guide says (行政许可法 art. 59), and less only where it
 * says that the fee can be reduced.
 *
 * @throws Refusal 'invalid' at the sum, saying what would pass
 */
export function sumOf({ amountFen, yuan }: GivenSum, fee: Fee): number {
  const typed = yuan ? fenOf(yuan) : undefined
  if (yuan && typed === undefined) throw invalidField('yuan', words.noSum)
  const sum = typed ?? amountFen ?? fee.amountFen
  if (sum === null) throw invalidField('yuan', words.sumNeeded)
  if (fee.amountFen === null || sum === fee.amountFen) return sum
  const standard = formatYuan(fee.amountFen)
  if (sum > fee.amountFen) throw invalidField('yuan', words.overStandard(standard))
  if (!fee.reducible) throw invalidField('yuan', words.notReducible(standard))
  return sum
}
