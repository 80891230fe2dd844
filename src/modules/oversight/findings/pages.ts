import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { listFindings, settleFinding, showFinding } from './operations.ts'
import { FindingPage, FindingsPage } from './views.tsx'

const finding = show(showFinding, FindingPage)

export const findingPages: PageTable = {
  'GET /desk/oversight/findings': show(listFindings, FindingsPage),
  'GET /desk/oversight/findings/:id': finding,
  'POST /desk/oversight/findings/:id': act(settleFinding, {
    then: ({ id }) => `/desk/oversight/findings/${id}`,
    again: finding,
  }),
}

export const findingApi: ApiTable = {
  'GET /oversight/findings': listFindings,
  'GET /oversight/findings/:id': showFinding,
  'POST /oversight/findings/:id': settleFinding,
}
