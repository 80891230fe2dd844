import { type Limit, limitOf, type Threshold } from './model.ts'

/** The thresholds that the product comes with; `thresholds.test.ts` compares them with the rows of the migration. */
export const shippedLimits: Readonly<Record<Threshold, number>> = {
  sameWishDays: 180,
  reasonCharacters: 20,
  enteredMinutes: 10,
  enteredTasks: 2,
  leastOvertaken: 5,
  overtakenPercent: 50,
  leastPairs: 3,
  leastCompared: 10,
  falsePercent: 10,
  unusualScoreTenths: 35,
  comparedDays: 365,
}

export const shippedLimit: Limit = limitOf({ code: 'shipped', version: 1, limits: shippedLimits })
