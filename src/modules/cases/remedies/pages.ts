import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { noteRemedy, settleRemedy } from './operations.ts'
import { showRemedies } from './queries.ts'
import { RemediesView } from './views.tsx'

const toMatter = ({ number }: { number: string }) => `/matters/${number}`
const remedies = show(showRemedies, RemediesView)

export const remedyPages: PageTable = {
  'GET /matters/:number/remedies': remedies,
  'POST /matters/:number/remedies': act(noteRemedy, { then: toMatter, again: remedies }),
  'POST /matters/:number/remedies/:remedy': act(settleRemedy, { then: toMatter, again: remedies }),
}

export const remedyApi: ApiTable = {
  'POST /matters/:number/remedies': noteRemedy,
  'POST /matters/:number/remedies/:remedy': settleRemedy,
}
