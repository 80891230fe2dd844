import { both, type Text } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'

/** What a rule must say, and what it may. */
type Said = Pick<DeadlineRule, 'code' | 'name' | 'amount' | 'unit' | 'legalBasis' | 'source'> & Partial<DeadlineRule>

/** A rule with nothing special about it but what is said. In force since 2020: old enough for every matter taken over. */
export function rule(said: Said): DeadlineRule {
  return {
    ...{ rollForward: null, extension: null, stopGrounds: [], mark: 'V', validFrom: '2020-01-01', validTo: null },
    ...said,
  }
}

/** One extension by the head of the organisation that decides, or of the government. */
export function extendedOnce(
  amount: number,
  of: 'own-organisation' | 'government',
  words: Text,
): DeadlineRule['extension'] {
  return { amount, maxExtensions: 1, by: { role: 'head', of, words } }
}

/** Why a last day that is a rest day moves to the next working day. */
export const civilCode203: Text = both(
  '《民法典》第二百零三条：期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日',
  'Civil Code art. 203: when the last day is a statutory holiday, the day after the holiday is the last day',
)
