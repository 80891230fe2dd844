import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { askAboutResult, beginResultAct, takeBackRequest } from './ask.ts'
import { decideResultAct, stateAboutResult } from './decide-act.ts'
import { showResultDecision, showResultLife, showStatement, showTakeBack } from './queries.ts'
import { ResultDecisionView, ResultLifeView, StatementView, TakeBackView } from './views.tsx'

const toMatter = ({ number }: { number: string }) => `/matters/${number}`
const life = show(showResultLife, ResultLifeView)
const statement = show(showStatement, StatementView)
const takeBack = show(showTakeBack, TakeBackView)
const decision = show(showResultDecision, ResultDecisionView)

export const resultPages: PageTable = {
  'GET /results/:certificate': life,
  'POST /results/:certificate/requests': act(askAboutResult, { then: toMatter, again: life }),
  'POST /results/:certificate/acts': act(beginResultAct, { then: toMatter, again: life }),
  'GET /matters/:number/statement': statement,
  'POST /matters/:number/statement': act(stateAboutResult, { then: toMatter, again: statement, uploads: true }),
  'GET /matters/:number/request-withdrawal': takeBack,
  'POST /matters/:number/request-withdrawal': act(takeBackRequest, { then: toMatter, again: takeBack }),
  'GET /matters/:number/result-decision': decision,
  'POST /matters/:number/result-decision': act(decideResultAct, { then: toMatter, again: decision }),
}

export const resultApi: ApiTable = {
  'GET /results/:certificate': showResultLife,
  'POST /results/:certificate/requests': askAboutResult,
  'POST /results/:certificate/acts': beginResultAct,
  'POST /matters/:number/statement': stateAboutResult,
  'POST /matters/:number/request-withdrawal': takeBackRequest,
  'POST /matters/:number/result-decision': decideResultAct,
}
