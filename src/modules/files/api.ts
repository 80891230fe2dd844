import type { ApiTable } from '../../kernel/api.ts'
import { rescan, rescanAll } from './operations.ts'
import { listContents } from './queries.ts'

export const api: ApiTable = {
  'GET /files/contents': listContents,
  'POST /files/contents/scan': rescanAll,
  'POST /files/contents/:digest/scan': rescan,
}
