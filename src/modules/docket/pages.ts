import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { assigningPages } from './assigning/pages.ts'
import { cardRulePages } from './card-rules/pages.ts'
import { type MatterParts, matterPage } from './matter-page.ts'
import { decideDisclosure, downloadReceipt, getReceipt, readAttachment } from './operations.ts'
import { partyEndedPages } from './party-ended/pages.tsx'
import { listHeld, listInvolved, listOwn, listWork, showBoard } from './queries.ts'
import { BoardPage } from './views/board-view.tsx'
import { HeldPage, InvolvedPage, OwnPage, WorkPage } from './views/list-views.tsx'
import { DisclosureView, MatterView } from './views/matter-view.tsx'
import { ReceiptView } from './views/receipt-view.tsx'

/** The docket's pages, with what kinds and other modules add to the page of a matter. */
export function pagesFor(parts: MatterParts): PageTable {
  const aMatter = matterPage(parts)
  const disclosure = show(aMatter, DisclosureView)
  return {
    ...assigningPages,
    ...cardRulePages,
    ...partyEndedPages,
    'GET /desk': show(listWork, WorkPage),
    'GET /desk/matters': show(listHeld, HeldPage),
    'GET /desk/history': show(listInvolved, InvolvedPage),
    'GET /desk/board': show(showBoard, BoardPage),
    'GET /matters': show(listOwn, OwnPage),
    'GET /matters/:number': show(aMatter, MatterView),
    'GET /matters/:number/receipt': show(getReceipt, ReceiptView),
    'GET /matters/:number/receipt.json': file(downloadReceipt),
    'GET /matters/:number/attachments/:attachment': file(readAttachment),
    'GET /matters/:number/disclosure': disclosure,
    'POST /matters/:number/disclosure': act(decideDisclosure, {
      then: ({ number }) => `/matters/${number}`,
      again: disclosure,
    }),
  }
}
