import type { ApiTable } from '../../kernel/api.ts'
import { act, file, type PageTable, showPublic } from '../../kernel/page.ts'
import { feedOfNotices, feedOfResults, figuresCsv, resultsCsv } from './downloads.ts'
import { showOpen } from './open.ts'
import { releaseResult, takeDownResult } from './operations.ts'
import { listResults, showResultPage } from './queries.ts'
import { showSunlight } from './sunlight.ts'
import { ResultsView } from './views/list-view.tsx'
import { OpenView } from './views/open-view.tsx'
import { ResultPageView } from './views/result-view.tsx'
import { SunlightView } from './views/sunlight-view.tsx'

const result = showPublic(showResultPage, ResultPageView)
const toIt = ({ id }: { id: string }) => `/decisions/${id}`

export const pages: PageTable = {
  'GET /decisions': showPublic(listResults, ResultsView),
  'GET /decisions/feed.atom': file(feedOfResults),
  'GET /decisions/all.csv': file(resultsCsv),
  'GET /decisions/:id': result,
  'POST /decisions/:id/text': act(releaseResult, { then: toIt, again: result }),
  'POST /decisions/:id/end': act(takeDownResult, { then: toIt, again: result }),
  'GET /public-notices/feed.atom': file(feedOfNotices),
  'GET /open': showPublic(showOpen, OpenView),
  'GET /sunlight': showPublic(showSunlight, SunlightView),
  'GET /sunlight/decisions.csv': file(figuresCsv),
}

export const api: ApiTable = {
  'GET /decisions': listResults,
  'GET /decisions/:id': showResultPage,
  'POST /decisions/:id/text': releaseResult,
  'POST /decisions/:id/end': takeDownResult,
  'GET /open': showOpen,
  'GET /sunlight': showSunlight,
}
