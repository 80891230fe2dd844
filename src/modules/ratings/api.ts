import type { ApiTable } from '../../kernel/api.ts'
import { listAllRectifications, showFigures, showOrganisationFigures } from './figure-queries.ts'
import { appealRating, decideAppeal } from './operations/appeal.ts'
import { giveRating, takeDownRating } from './operations/give.ts'
import {
  answerRectification,
  callBack,
  confirmRectification,
  replyToCallBack,
  sendBackRectification,
  verifyRectification,
} from './operations/rectify.ts'
import { showOwnFigures, showRating, showRectification } from './queries.ts'

export const api: ApiTable = {
  'GET /ratings': showFigures,
  'GET /ratings/organisations/:id': showOrganisationFigures,
  'GET /ratings/own': showOwnFigures,
  'POST /ratings/telephone': takeDownRating,
  'GET /rectifications': listAllRectifications,
  'GET /matters/:number/rating': showRating,
  'POST /matters/:number/rating': giveRating,
  'POST /matters/:number/rating/reply': replyToCallBack,
  'GET /matters/:number/rectification': showRectification,
  'POST /matters/:number/rectification/verification': verifyRectification,
  'POST /matters/:number/rectification/call-backs': callBack,
  'POST /matters/:number/rectification/answer': answerRectification,
  'POST /matters/:number/rectification/confirmation': confirmRectification,
  'POST /matters/:number/rectification/return': sendBackRectification,
  'POST /matters/:number/rectification/appeal': appealRating,
  'POST /matters/:number/rectification/appeal-decision': decideAppeal,
}
