/** How matters were handled, in the words of those they were for. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { listeners } from './listeners.ts'
import { endRating, endRatingLater, endRatings, invite } from './operations/invite.ts'
import { openForComplaint, openForRating } from './operations/open-rectification.ts'
import { pages } from './pages.ts'
import { rectificationWords, words } from './phrases.ts'

export { listAllRectifications } from './figure-queries.ts'
export { ratingExtra, rectificationKind } from './kind.tsx'
export { giveRating, takeDownRating } from './operations/give.ts'
export { answerRectification, callBack, confirmRectification, verifyRectification } from './operations/rectify.ts'
export { showRectification } from './queries.ts'

export const ratingsModule: Module = {
  name: 'ratings',
  api,
  pages,
  listeners,
  jobs: [endRatings, endRatingLater],
  inner: [invite, endRating, openForRating, openForComplaint],
  navigation: [
    { href: '/desk/rectifications', text: rectificationWords.list, for: ['handler', 'head', 'auditor'], order: 140 },
    { href: '/desk/ratings', text: words.own, for: ['handler', 'head'], order: 150 },
    { href: '/desk/ratings/telephone', text: words.telephone, for: ['auditor'], order: 150 },
  ],
}
