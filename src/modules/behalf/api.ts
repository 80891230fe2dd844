import type { ApiTable } from '../../kernel/api.ts'
import { confirmByCode, prepareMandate } from './operations/mandates.ts'
import { claimFirm, recordGuardian, verifyLegal } from './operations/proof.ts'
import { agree, end, giveMandate, grant } from './operations/rights.ts'
import { check, listMine, showDesk } from './queries.ts'

export const api: ApiTable = {
  'GET /mandates/check': check,
  'GET /account/behalf': listMine,
  'GET /desk/behalf': showDesk,
  'POST /firms/:firmId/agents': grant,
  'POST /mandates': giveMandate,
  'POST /mandates/preparations': prepareMandate,
  'POST /mandates/:id/agreement': agree,
  'POST /mandates/:id/code': confirmByCode,
  'POST /mandates/:id/end': end,
  'POST /firms/claims': claimFirm,
  'POST /firms/legal-representatives': verifyLegal,
  'POST /guardianships': recordGuardian,
}
