import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { issueCard } from './issue.ts'
import { appealCard, decideCard, makeStatement } from './operations.ts'
import { listCards, showAppealForm, showDecisionForm, showIssueForm, showStatementForm } from './queries.ts'
import { AppealView, CardsPage, DecisionView, IssueView, StatementView } from './views.tsx'

const then = ({ number }: { number: string }) => `/matters/${number}`
const statement = show(showStatementForm, StatementView)
const appeal = show(showAppealForm, AppealView)
const decision = show(showDecisionForm, DecisionView)
const fresh = show(showIssueForm, IssueView)

export const cardPages: PageTable = {
  'GET /desk/oversight/cards': show(listCards, CardsPage),
  'GET /desk/oversight/cards/new': fresh,
  'POST /desk/oversight/cards': act(issueCard, { then, again: fresh, uploads: true }),
  'GET /matters/:number/card-statement': statement,
  'POST /matters/:number/card-statement': act(makeStatement, { then, again: statement }),
  'GET /matters/:number/card-appeal': appeal,
  'POST /matters/:number/card-appeal': act(appealCard, { then, again: appeal }),
  'GET /matters/:number/card-decision': decision,
  'POST /matters/:number/card-decision': act(decideCard, { then, again: decision }),
}

export const cardApi: ApiTable = {
  'GET /oversight/cards': listCards,
  'POST /oversight/cards': issueCard,
  'POST /matters/:number/card-statement': makeStatement,
  'POST /matters/:number/card-appeal': appealCard,
  'POST /matters/:number/card-decision': decideCard,
}
