import type { ApiTable } from '../../kernel/api.ts'
import { proveConsistency, proveLeaf, readCheckpoint } from './operations.ts'

export const api: ApiTable = {
  'GET /ledger/checkpoint': readCheckpoint,
  'GET /ledger/leaves/:auditId/proof': proveLeaf,
  'GET /ledger/consistency': proveConsistency,
}
