import type { ApiTable } from '../../kernel/api.ts'
import { showOpen } from './open-queries.ts'
import { searchDocuments } from './queries.ts'

export const api: ApiTable = {
  'GET /documents/found': searchDocuments,
  'GET /documents/open/:number': showOpen,
}
