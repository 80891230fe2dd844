import type { ApiTable } from '../../kernel/api.ts'
import { act, file, type PageTable, show, showPublic } from '../../kernel/page.ts'
import { setParameter } from './operations.ts'
import { exportSavings, showParameters, showSavings } from './queries.ts'
import { ParametersView } from './views/parameters-view.tsx'
import { SavingsView } from './views/savings-view.tsx'

const versions = show(showParameters, ParametersView)

export const pages: PageTable = {
  'GET /savings': showPublic(showSavings, SavingsView),
  'GET /savings.table': file(exportSavings),
  'GET /savings/parameters': versions,
  'POST /savings/parameters': act(setParameter, { then: () => '/savings/parameters', again: versions }),
}

export const api: ApiTable = {
  'GET /savings': showSavings,
  'GET /savings/parameters': showParameters,
  'POST /savings/parameters': setParameter,
}
