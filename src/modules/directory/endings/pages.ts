import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { askEndingUndo, noteEnding, settleEnding, settleEndingUndo } from './operations.ts'
import { listEndings } from './queries.ts'
import { EndingsView } from './views.tsx'

const endings = show(listEndings, EndingsView)
const stay = { then: () => '/desk/endings', again: endings }

export const endingPages: PageTable = {
  'GET /desk/endings': endings,
  'POST /desk/endings': act(noteEnding, stay),
  'POST /desk/endings/:id': act(settleEnding, stay),
  'POST /desk/endings/:id/undo-request': act(askEndingUndo, stay),
  'POST /desk/endings/:id/undo': act(settleEndingUndo, stay),
}

export const endingApi: ApiTable = {
  'GET /endings': listEndings,
  'POST /endings': noteEnding,
  'POST /endings/:id': settleEnding,
  'POST /endings/:id/undo-request': askEndingUndo,
  'POST /endings/:id/undo': settleEndingUndo,
}
