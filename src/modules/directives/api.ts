import type { ApiTable } from '../../kernel/api.ts'
import { breakDown } from './operations/break-down.ts'
import { askExtension, decideExtension } from './operations/extend.ts'
import { acceptReport, reportObligation, returnReport } from './operations/report.ts'
import { reuseReport } from './operations/reuse.ts'
import { listObligations, showObligation, showTree } from './queries.ts'

export const api: ApiTable = {
  'GET /obligations': listObligations,
  'GET /matters/:number/obligations': showTree,
  'GET /matters/:number/obligation': showObligation,
  'POST /matters/:number/obligation/reports': reportObligation,
  'POST /matters/:number/obligation/earlier-report': reuseReport,
  'POST /matters/:number/obligation/acceptance': acceptReport,
  'POST /matters/:number/obligation/return': returnReport,
  'POST /matters/:number/obligation/extensions': askExtension,
  'POST /matters/:number/obligation/extension-decision': decideExtension,
  'POST /matters/:number/obligation/parts': breakDown,
}
