import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { assignInspectors } from './inspectors.ts'
import { extendSpecial } from './operations.ts'
import { showInspectors, showSpecialTime } from './queries.ts'
import { InspectorsView, SpecialTimeView } from './views.tsx'

const then = ({ number }: { number: string }) => `/matters/${number}`
const time = show(showSpecialTime, SpecialTimeView)
const inspectors = show(showInspectors, InspectorsView)

export const specialPages: PageTable = {
  'GET /matters/:number/special-time': time,
  'POST /matters/:number/special-time': act(extendSpecial, { then, again: time }),
  'GET /matters/:number/inspectors': inspectors,
  'POST /matters/:number/inspectors': act(assignInspectors, { then, again: inspectors }),
}

export const specialApi: ApiTable = {
  'GET /matters/:number/special': showSpecialTime,
  'PUT /matters/:number/special/time': extendSpecial,
  'POST /matters/:number/inspectors': assignInspectors,
}
