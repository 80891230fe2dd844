import type { GuideDraft } from '../model.ts'
import { associationRegistration } from './association-registration/guide.ts'
import { businessRegistration } from './business-registration/guide.ts'
import { careAllowance, livingAndCareAllowance } from './disability-allowances/guide.ts'
import { publicPlaceHygiene } from './public-place-hygiene/guide.ts'
import { subsistenceAllowance } from './subsistence-allowance/guide.ts'

/** The guides that come with the product, ready to be validated and published. */
export const guides: readonly GuideDraft[] = [
  subsistenceAllowance,
  associationRegistration,
  livingAndCareAllowance,
  careAllowance,
  businessRegistration,
  publicPlaceHygiene,
]
