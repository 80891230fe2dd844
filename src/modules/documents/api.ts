import type { ApiTable } from '../../kernel/api.ts'
import { saveDraft, startDocument } from './operations/draft.ts'
import { endIssuerRight, grantIssuerRight } from './operations/rights.ts'
import { listAll, showDraft } from './queries.ts'

export const api: ApiTable = {
  'GET /documents': listAll,
  'POST /documents': startDocument,
  'POST /documents/issuer-rights': grantIssuerRight,
  'POST /documents/issuer-rights/ends': endIssuerRight,
  'GET /matters/:number/document': showDraft,
  'POST /matters/:number/document': saveDraft,
}
