import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { breakDown } from './operations/break-down.ts'
import { askExtension, decideExtension } from './operations/extend.ts'
import { acceptReport, reportObligation, returnReport } from './operations/report.ts'
import { reuseReport } from './operations/reuse.ts'
import { exportObligations, exportTree, listObligations, showObligation, showTree } from './queries.ts'
import { ObligationListView } from './views/list-view.tsx'
import { ObligationView } from './views/obligation-view.tsx'
import { TreeView } from './views/tree-view.tsx'

const obligation = show(showObligation, ObligationView)
const stay = { then: ({ number }: { number: string }) => `/matters/${number}/obligation`, again: obligation }

export const pages: PageTable = {
  'GET /desk/obligations': show(listObligations, ObligationListView),
  'GET /desk/obligations.csv': file(exportObligations),
  'GET /matters/:number/obligations': show(showTree, TreeView),
  'GET /matters/:number/obligations.table': file(exportTree),
  'GET /matters/:number/obligation': obligation,
  'POST /matters/:number/obligation/reports': act(reportObligation, { ...stay, uploads: true }),
  'POST /matters/:number/obligation/earlier-report': act(reuseReport, stay),
  'POST /matters/:number/obligation/acceptance': act(acceptReport, stay),
  'POST /matters/:number/obligation/return': act(returnReport, stay),
  'POST /matters/:number/obligation/extensions': act(askExtension, stay),
  'POST /matters/:number/obligation/extension-decision': act(decideExtension, stay),
  'POST /matters/:number/obligation/parts': act(breakDown, stay),
}
