import type { ApiTable } from '../../kernel/api.ts'
import { listNotices, readNotices } from './operations.ts'

export const api: ApiTable = {
  'GET /notices': listNotices,
  'POST /notices/reading': readNotices,
}
