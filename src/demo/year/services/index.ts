import type { Service } from '../model.ts'
import { allowances, careAllowance } from './allowances.ts'
import { association } from './association.ts'
import { business, hygiene } from './guest-house.ts'
import { subsistence } from './subsistence.ts'

/** The services that the year is about, by a short name. */
export const services = { subsistence, allowances, careAllowance, association, business, hygiene } satisfies Record<
  string,
  Service
>
export type ServiceName = keyof typeof services
