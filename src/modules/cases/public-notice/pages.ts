import type { ApiTable } from '../../../kernel/api.ts'
import { act, file, type PageTable, show, showPublic } from '../../../kernel/page.ts'
import { ObjectionsView, ObjectionView } from './objection-views.tsx'
import { answerObjection, objectToNotice, takeDownNotice, takeDownObjection } from './operations.ts'
import { printPoster } from './poster.ts'
import { listNotices, showNotice, showObjection, showObjections } from './queries.ts'
import { NoticesView, NoticeView } from './views.tsx'

const notice = show(showNotice, NoticeView)
const desk = show(showObjections, ObjectionsView)
const toDesk = ({ number }: { number: string }) => `/matters/${number}/objections`

export const noticePages: PageTable = {
  'GET /public-notices': showPublic(listNotices, NoticesView),
  'GET /public-notices/:id': notice,
  'GET /public-notices/:id/poster.pdf': file(printPoster),
  'POST /public-notices/:id/objections': act(objectToNotice, {
    then: ({ code }) => `/objections/${code}?new=yes`,
    again: notice,
  }),
  'POST /public-notices/:id/end': act(takeDownNotice, { then: ({ id }) => `/public-notices/${id}`, again: notice }),
  'GET /objections': show(showObjection, ObjectionView),
  'GET /objections/:code': show(showObjection, ObjectionView),
  'GET /matters/:number/objections': desk,
  'POST /matters/:number/objections': act(takeDownObjection, { then: toDesk, again: desk }),
  'POST /matters/:number/objections/:objection': act(answerObjection, { then: toDesk, again: desk }),
}

export const noticeApi: ApiTable = {
  'GET /public-notices': listNotices,
  'GET /public-notices/:id': showNotice,
  'POST /public-notices/:id/objections': objectToNotice,
  'POST /public-notices/:id/end': takeDownNotice,
  'GET /objections/:code': showObjection,
  'GET /matters/:number/objections': showObjections,
  'POST /matters/:number/objections': takeDownObjection,
  'POST /matters/:number/objections/:objection': answerObjection,
}
