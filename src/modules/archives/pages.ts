import { act, file, type PageTable, show } from '../../kernel/page.ts'
import {
  downloadPackage,
  exportBook,
  exportList,
  listLists,
  listPackages,
  showBook,
  showList,
  showRules,
} from './keeping-queries.ts'
import {
  appraise,
  approveList,
  drawUpList,
  hrefOfList,
  sendListBack,
  submitList,
  withdrawList,
} from './operations/destruction.ts'
import { chooseRetention, filePieces, startFiling } from './operations/filing.ts'
import { holdPiece, releasePiece } from './operations/hold.ts'
import { orderPackage, repack } from './operations/package.ts'
import { addRule, dropRule, setFonds } from './operations/settings.ts'
import {
  exportCandidates,
  exportPieces,
  listCandidates,
  listPieces,
  showCandidate,
  showOverview,
  showPiece,
} from './queries.ts'
import { BookView } from './views/book-view.tsx'
import { CandidateView } from './views/candidate-view.tsx'
import { FilingView } from './views/filing-view.tsx'
import { ListView } from './views/list-view.tsx'
import { ListsView } from './views/lists-view.tsx'
import { OverviewView } from './views/overview-view.tsx'
import { PackagesView } from './views/packages-view.tsx'
import { PieceView } from './views/piece-view.tsx'
import { PiecesView } from './views/pieces-view.tsx'
import { RulesView } from './views/rules-view.tsx'

const overview = show(showOverview, OverviewView)
const filing = show(listCandidates, FilingView)
const candidate = show(showCandidate, CandidateView)
const piece = show(showPiece, PieceView)
const packages = show(listPackages, PackagesView)
const lists = show(listLists, ListsView)
const list = show(showList, ListView)
const rules = show(showRules, RulesView)
const toYear = ({ year }: { year: number }) => `/desk/archives/filing?year=${year}`
const toPiece = ({ id }: { id: string }) => `/desk/archives/pieces/${id}`
const toRules = () => '/desk/archives/rules'
const toPackages = () => '/desk/archives/packages'
const afterOrder = ({ is }: { is: string }) => `/desk/archives/packages?order=${is}`
const onList = { then: ({ number }: { number: string }) => hrefOfList(number), again: list }

export const pages: PageTable = {
  'GET /desk/archives': overview,
  'POST /desk/archives/filings': act(startFiling, { then: toYear, again: overview }),
  'GET /desk/archives/filing': filing,
  'GET /desk/archives/filing.csv': file(exportCandidates),
  'POST /desk/archives/filing': act(filePieces, { then: toYear, again: filing }),
  'GET /desk/archives/filing/:year/:source': candidate,
  'POST /desk/archives/filing/:year/:source': act(chooseRetention, { then: toYear, again: candidate }),
  'GET /desk/archives/pieces': show(listPieces, PiecesView),
  'GET /desk/archives/pieces.table': file(exportPieces),
  'GET /desk/archives/pieces/:id': piece,
  'POST /desk/archives/pieces/:id/hold': act(holdPiece, { then: toPiece, again: piece }),
  'POST /desk/archives/pieces/:id/release': act(releasePiece, { then: toPiece, again: piece }),
  'GET /desk/archives/packages': packages,
  'POST /desk/archives/packages': act(orderPackage, { then: afterOrder, again: packages }),
  'POST /desk/archives/packages/:id/making': act(repack, { then: toPackages, again: packages }),
  'GET /desk/archives/packages/:id/package.zip': file(downloadPackage),
  'GET /desk/archives/destruction': lists,
  'POST /desk/archives/destruction': act(drawUpList, { ...onList, again: lists }),
  'GET /desk/archives/destruction/:number': list,
  'GET /desk/archives/destruction/:number/list.table': file(exportList),
  'POST /desk/archives/destruction/:number/verdicts': act(appraise, onList),
  'POST /desk/archives/destruction/:number/appraisal': act(submitList, onList),
  'POST /desk/archives/destruction/:number/approval': act(approveList, onList),
  'POST /desk/archives/destruction/:number/return': act(sendListBack, onList),
  'POST /desk/archives/destruction/:number/withdrawal': act(withdrawList, onList),
  'GET /desk/archives/books': show(showBook, BookView),
  'GET /desk/archives/books.table': file(exportBook),
  'GET /desk/archives/rules': rules,
  'POST /desk/archives/rules': act(addRule, { then: toRules, again: rules }),
  'POST /desk/archives/rules/ended': act(dropRule, { then: toRules, again: rules }),
  'POST /desk/archives/fonds': act(setFonds, { then: toRules, again: rules }),
}
