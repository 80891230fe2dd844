import type { ApiTable } from '../../kernel/api.ts'
import { assign } from './assigning/assign.ts'
import { showAssignment } from './assigning/queries.ts'
import { nameStandIn } from './assigning/stand-in.ts'
import { cardRuleApi } from './card-rules/pages.ts'
import { showMatter } from './matter-page.ts'
import { decideDisclosure, getReceipt } from './operations.ts'
import { settlePartyEnded } from './party-ended/settle.ts'
import { listHeld, listInvolved, listOwn, listWork, showBoard } from './queries.ts'

export const api: ApiTable = {
  ...cardRuleApi,
  'GET /work': listWork,
  'GET /matters': listOwn,
  'GET /matters/held': listHeld,
  'GET /matters/involved': listInvolved,
  'GET /matters/board': showBoard,
  'GET /matters/:number': showMatter,
  'POST /matters/:number/party-ended': settlePartyEnded,
  'GET /matters/:number/receipt': getReceipt,
  'POST /matters/:number/disclosure': decideDisclosure,
  'GET /matters/:number/assignment': showAssignment,
  'POST /matters/:number/assignment/:work': assign,
  'POST /matters/:number/stand-in/:work': nameStandIn,
}
