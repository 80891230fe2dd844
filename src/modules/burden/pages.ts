import type { ApiTable } from '../../kernel/api.ts'
import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { liftBudget, setBudget } from './operations.ts'
import { exportBurden, showBudgets, showBurden } from './queries.ts'
import { BudgetsView } from './views/budgets-view.tsx'
import { BurdenView } from './views/burden-view.tsx'

const budgets = show(showBudgets, BudgetsView)
const stay = { then: () => '/desk/burden/budgets', again: budgets }

export const pages: PageTable = {
  'GET /desk/burden': show(showBurden, BurdenView),
  'GET /desk/burden.table': file(exportBurden),
  'GET /desk/burden/budgets': budgets,
  'POST /desk/burden/budgets': act(setBudget, stay),
  'POST /desk/burden/budgets/:id/end': act(liftBudget, stay),
}

export const api: ApiTable = {
  'GET /burden': showBurden,
  'GET /burden/budgets': showBudgets,
  'POST /burden/budgets': setBudget,
  'POST /burden/budgets/:id/end': liftBudget,
}
