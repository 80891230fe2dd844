import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show, showPublic } from '../../../kernel/page.ts'
import { addFindingRule, listFindingRules } from './operations.ts'
import { KeptRulesPage, PublicRulesPage } from './views.tsx'

const kept = show(listFindingRules, KeptRulesPage)

export const thresholdPages: PageTable = {
  'GET /oversight/rules': showPublic(listFindingRules, PublicRulesPage),
  'GET /desk/oversight/finding-rules': kept,
  'POST /desk/oversight/finding-rules/:code': act(addFindingRule, {
    then: ({ code, version }) => `/desk/oversight/finding-rules#${code}-${version}`,
    again: kept,
  }),
}

export const thresholdApi: ApiTable = {
  'GET /oversight/finding-rules': listFindingRules,
  'POST /oversight/finding-rules/:code': addFindingRule,
}
