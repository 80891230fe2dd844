import type { ApiTable } from '../../../kernel/api.ts'
import { type PageTable, show } from '../../../kernel/page.ts'
import { listBoard, showBoard } from './queries.ts'
import { BoardPage, BoardRowsPage } from './views.tsx'

export const boardPages: PageTable = {
  'GET /desk/oversight': show(showBoard, BoardPage),
  'GET /desk/oversight/matters': show(listBoard, BoardRowsPage),
}

export const boardApi: ApiTable = {
  'GET /oversight/board': showBoard,
  'GET /oversight/board/matters': listBoard,
}
