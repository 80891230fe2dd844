import type { DeadlineRule } from '../rule.ts'
import { afterDecision } from './after-decision.ts'
import { archives } from './archives.ts'
import { civilAffairs } from './civil-affairs.ts'
import { documents } from './documents.ts'
import { general } from './general.ts'
import { hearings } from './hearings.ts'
import { licensing } from './licensing.ts'
import { oversight } from './oversight.ts'
import { publicity } from './publicity.ts'
import { supervision } from './supervision.ts'

/** The deadline rules a new installation starts with. Figures marked V-local are the district's to replace. */
export const shippedRules: readonly DeadlineRule[] = [
  ...licensing,
  ...civilAffairs,
  ...general,
  ...afterDecision,
  ...supervision,
  ...hearings,
  ...publicity,
  ...oversight,
  ...documents,
  ...archives,
]
