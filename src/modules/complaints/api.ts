import type { ApiTable } from '../../kernel/api.ts'
import { acceptComplaint, askStatement, decideComplaint, declineComplaint, makeStatement } from './operations/handle.ts'
import { lodgeComplaint } from './operations/lodge.ts'
import { askReview, decideReview, reportRetaliation, withdrawComplaint } from './operations/review.ts'
import { followComplaint, listAll, showComplaint, showFigures, showStatement } from './queries.ts'

export const api: ApiTable = {
  'POST /complaints': lodgeComplaint,
  'GET /complaints': listAll,
  'GET /complaints/figures': showFigures,
  'GET /complaints/followed': followComplaint,
  'GET /complaints/statements/:number': showStatement,
  'POST /complaints/statements/:number': makeStatement,
  'GET /matters/:number/complaint': showComplaint,
  'POST /matters/:number/complaint/acceptance': acceptComplaint,
  'POST /matters/:number/complaint/refusal': declineComplaint,
  'POST /matters/:number/complaint/questions': askStatement,
  'POST /matters/:number/complaint/decision': decideComplaint,
  'POST /matters/:number/complaint/review': askReview,
  'POST /matters/:number/complaint/review-decision': decideReview,
  'POST /matters/:number/complaint/retaliation': reportRetaliation,
  'POST /matters/:number/complaint/withdrawal': withdrawComplaint,
}
