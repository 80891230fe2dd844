import { act, type PageTable, show } from '../../../kernel/page.ts'
import { chargeFee } from './charge.ts'
import { askChargeCorrection, decideChargeCorrection } from './correct.ts'
import { showFees } from './queries.ts'
import { FeesView } from './views.tsx'

const fees = show(showFees, FeesView)
const then = ({ number }: { number: string }) => `/matters/${number}/fees`

export const feePages: PageTable = {
  'GET /matters/:number/fees': fees,
  'POST /matters/:number/fees': act(chargeFee, { then, again: fees }),
  'POST /matters/:number/fee-corrections': act(askChargeCorrection, { then, again: fees }),
  'POST /matters/:number/fee-corrections/:correction': act(decideChargeCorrection, { then, again: fees }),
}
