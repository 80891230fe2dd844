import { act, type PageTable, show } from '../../../kernel/page.ts'
import { chargeFee } from './charge.ts'
import { showFees } from './queries.ts'
import { FeesView } from './views.tsx'

const fees = show(showFees, FeesView)

export const feePages: PageTable = {
  'GET /matters/:number/fees': fees,
  'POST /matters/:number/fees': act(chargeFee, { then: ({ number }) => `/matters/${number}/fees`, again: fees }),
}
