import type { ApiTable } from '../../kernel/api.ts'
import { checkCertificate } from './check.ts'
import { changeState } from './operations.ts'
import { listIssued, listOwn, showCertificate } from './queries.ts'
import { endShare, shareCertificate } from './sharing.ts'

export const api: ApiTable = {
  'GET /certificates/check': checkCertificate,
  'GET /certificates': listOwn,
  'GET /certificates/issued': listIssued,
  'GET /certificates/:certificateId': showCertificate,
  'POST /certificates/:certificateId/state': changeState,
  'POST /certificates/:certificateId/shares': shareCertificate,
  'DELETE /certificates/shares/:token': endShare,
}
