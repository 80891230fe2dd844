import { act, file, type PageTable, show } from '../../kernel/page.ts'
import {
  downloadFigures,
  exportRectifications,
  listAllRectifications,
  showFigures,
  showOrganisationFigures,
} from './figure-queries.ts'
import { appealRating, decideAppeal } from './operations/appeal.ts'
import { giveRating, giveRatingByCode, printSlip, takeDownRating } from './operations/give.ts'
import {
  answerRectification,
  callBack,
  confirmRectification,
  replyToCallBack,
  sendBackRectification,
  verifyRectification,
} from './operations/rectify.ts'
import { showCode, showOwnFigures, showRating, showRectification, showSlip, showTelephone } from './queries.ts'
import { FiguresView, OrganisationFiguresView, OwnFiguresView } from './views/figures-view.tsx'
import { CodeView, RatingView, SlipView, TelephoneView } from './views/rating-view.tsx'
import { RectificationListView } from './views/rectification-list.tsx'
import { RectificationView } from './views/rectification-view.tsx'

const rating = show(showRating, RatingView)
const code = show(showCode, CodeView)
const slip = show(showSlip, SlipView)
const telephone = show(showTelephone, TelephoneView)
const rectification = show(showRectification, RectificationView)
const toMatter = ({ number }: { number: string }) => `/matters/${number}`
const stay = { then: ({ number }: { number: string }) => `/matters/${number}/rectification`, again: rectification }

export const pages: PageTable = {
  'GET /ratings': show(showFigures, FiguresView),
  'GET /ratings.csv': file(downloadFigures),
  'GET /ratings/organisations/:id': show(showOrganisationFigures, OrganisationFiguresView),
  'GET /ratings/codes/:code': code,
  'POST /ratings/codes/:code': act(giveRatingByCode, {
    then: (_given, { params }) => `/ratings/codes/${params.code}?done=yes`,
    again: code,
  }),
  'GET /matters/:number/rating': rating,
  'POST /matters/:number/rating': act(giveRating, { then: ({ number }) => `/matters/${number}/rating`, again: rating }),
  'POST /matters/:number/rating/reply': act(replyToCallBack, {
    then: ({ number }) => `/matters/${number}/rating`,
    again: rating,
  }),
  'GET /matters/:number/rating-slip': slip,
  'POST /matters/:number/rating-slips': act(printSlip, {
    then: ({ number, code: made }) => `/matters/${number}/rating-slip?code=${made}`,
    again: slip,
  }),
  'GET /desk/ratings': show(showOwnFigures, OwnFiguresView),
  'GET /desk/ratings/telephone': telephone,
  'POST /desk/ratings/telephone': act(takeDownRating, { then: () => '/desk/ratings/telephone', again: telephone }),
  'GET /desk/rectifications': show(listAllRectifications, RectificationListView),
  'GET /desk/rectifications.csv': file(exportRectifications),
  'GET /matters/:number/rectification': rectification,
  'POST /matters/:number/rectification/verification': act(verifyRectification, stay),
  'POST /matters/:number/rectification/call-backs': act(callBack, stay),
  'POST /matters/:number/rectification/answer': act(answerRectification, { then: toMatter, again: rectification }),
  'POST /matters/:number/rectification/confirmation': act(confirmRectification, {
    then: toMatter,
    again: rectification,
  }),
  'POST /matters/:number/rectification/return': act(sendBackRectification, { then: toMatter, again: rectification }),
  'POST /matters/:number/rectification/appeal': act(appealRating, stay),
  'POST /matters/:number/rectification/appeal-decision': act(decideAppeal, stay),
}
