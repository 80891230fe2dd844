import type { ApiTable } from '../../kernel/api.ts'
import { listLists, listPackages, showBook, showList, showRules } from './keeping-queries.ts'
import { appraise, approveList, drawUpList, sendListBack, submitList, withdrawList } from './operations/destruction.ts'
import { chooseRetention, filePieces, startFiling } from './operations/filing.ts'
import { holdPiece, releasePiece } from './operations/hold.ts'
import { orderPackage, repack } from './operations/package.ts'
import { addRule, dropRule, setFonds } from './operations/settings.ts'
import { listCandidates, listPieces, showCandidate, showOverview, showPiece } from './queries.ts'

export const api: ApiTable = {
  'GET /archives': showOverview,
  'POST /archives/filings': startFiling,
  'GET /archives/filing': listCandidates,
  'POST /archives/filing': filePieces,
  'GET /archives/filing/:year/:source': showCandidate,
  'POST /archives/filing/:year/:source': chooseRetention,
  'GET /archives/pieces': listPieces,
  'GET /archives/pieces/:id': showPiece,
  'POST /archives/pieces/:id/hold': holdPiece,
  'POST /archives/pieces/:id/release': releasePiece,
  'GET /archives/packages': listPackages,
  'POST /archives/packages': orderPackage,
  'POST /archives/packages/:id/making': repack,
  'GET /archives/destruction': listLists,
  'POST /archives/destruction': drawUpList,
  'GET /archives/destruction/:number': showList,
  'POST /archives/destruction/:number/verdicts': appraise,
  'POST /archives/destruction/:number/appraisal': submitList,
  'POST /archives/destruction/:number/approval': approveList,
  'POST /archives/destruction/:number/return': sendListBack,
  'POST /archives/destruction/:number/withdrawal': withdrawList,
  'GET /archives/books': showBook,
  'GET /archives/rules': showRules,
  'POST /archives/rules': addRule,
  'POST /archives/rules/ended': dropRule,
  'POST /archives/fonds': setFonds,
}
