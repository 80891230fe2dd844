import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { addCardRule, listCardRules, retireCardRule } from './operations.ts'
import { CardRulesPage } from './views.tsx'

const rules = show(listCardRules, CardRulesPage)
const then = () => '/desk/card-rules'

export const cardRulePages: PageTable = {
  'GET /desk/card-rules': rules,
  'POST /desk/card-rules': act(addCardRule, { then, again: rules }),
  'POST /desk/card-rules/:code/end': act(retireCardRule, { then, again: rules }),
}

export const cardRuleApi: ApiTable = {
  'GET /card-rules': listCardRules,
  'POST /card-rules': addCardRule,
  'POST /card-rules/:code/end': retireCardRule,
}
