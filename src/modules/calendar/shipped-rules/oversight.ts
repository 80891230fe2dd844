import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

const local = { unit: 'working-days', mark: 'V-local' } as const
const basis = both(
  '本区设定；电子监察的陈述、申诉期限没有全国规定',
  'A setting of the district; no national rule times statements and appeals about cards',
)
const source = 'Default of the platform: no national figure; the district replaces it by a version with its own source'

/** Due process about cards of the oversight desk. */
export const oversight: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'card-statement', amount: 3, ...local, legalBasis: basis, source },
    name: both('对亮牌的陈述申辩', 'Statement about a card'),
  }),
  rule({
    ...{ code: 'card-decision', amount: 10, ...local, legalBasis: basis, source },
    name: both('监督机构对亮牌的认定', 'Decision of supervision about a card'),
  }),
  rule({
    ...{ code: 'card-appeal', amount: 5, ...local, legalBasis: basis, source },
    name: both('对亮牌认定的申诉', 'Appeal against the decision about a card'),
  }),
  rule({
    ...{ code: 'card-appeal-decision', amount: 10, ...local, legalBasis: basis, source },
    name: both('亮牌申诉的复核', 'Decision of the appeal about a card'),
  }),
]
