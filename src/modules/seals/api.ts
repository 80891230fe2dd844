import type { ApiTable } from '../../kernel/api.ts'
import { checkSeals } from './check/check.ts'
import { confirmProposal, declineProposal, withdrawProposal } from './operations/decide.ts'
import { proposeChange, proposeSeal } from './operations/propose.ts'
import { listSeals, showSeal } from './queries.ts'

export const api: ApiTable = {
  'GET /seals': listSeals,
  'POST /seals': proposeSeal,
  'GET /seals/check': checkSeals,
  'GET /seals/:sealId': showSeal,
  'POST /seals/:sealId/proposals': proposeChange,
  'POST /seals/proposals/:proposalId/confirmation': confirmProposal,
  'POST /seals/proposals/:proposalId/refusal': declineProposal,
  'POST /seals/proposals/:proposalId/withdrawal': withdrawProposal,
}
