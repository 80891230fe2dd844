import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show, showPublic } from '../../../kernel/page.ts'
import { addGradeRule, listGradeRules, listStops, showQuarter, showStops } from './queries.ts'
import { GradeRulesPage, QuarterPage, StopRowsPage, StopsPage } from './views.tsx'

const rules = show(listGradeRules, GradeRulesPage)

export const figurePages: PageTable = {
  'GET /desk/oversight/stops': show(showStops, StopsPage),
  'GET /desk/oversight/stops/matters': show(listStops, StopRowsPage),
  'GET /desk/oversight/grade-rules': rules,
  'POST /desk/oversight/grade-rules': act(addGradeRule, { then: () => '/desk/oversight/grade-rules', again: rules }),
  'GET /oversight': showPublic(showQuarter, QuarterPage),
}

export const figureApi: ApiTable = {
  'GET /oversight': showQuarter,
  'GET /oversight/stops': showStops,
  'GET /oversight/stops/matters': listStops,
  'GET /oversight/grade-rules': listGradeRules,
  'POST /oversight/grade-rules': addGradeRule,
}
