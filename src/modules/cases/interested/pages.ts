import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { withdrawRequest } from '../hearing/order.ts'
import { signRecord } from '../hearing/record.ts'
import { askRecusal } from '../hearing/recusal.ts'
import { InterestView } from './interest-view.tsx'
import { nameInterested } from './name.ts'
import { listConcerns, showInterest, showInterested } from './queries.ts'
import { answerHearingRight, tellHearingRight } from './rights.ts'
import { noteAnswer, stateConcern } from './statements.ts'
import { interestPath } from './telling.ts'
import { ConcernsView, InterestedView } from './views.tsx'

const interested = show(showInterested, InterestedView)
const interest = show(showInterest, InterestView)
const toInterested = ({ number }: { number: string }) => `/matters/${number}/interested`
const own = { then: ({ number }: { number: string }) => interestPath(number), again: interest }

export const interestedPages: PageTable = {
  'GET /concerns': show(listConcerns, ConcernsView),
  'GET /matters/:number/interested': interested,
  'POST /matters/:number/interested': act(nameInterested, { then: toInterested, again: interested }),
  'POST /matters/:number/interested/:participant/answer': act(noteAnswer, { then: toInterested, again: interested }),
  'POST /matters/:number/hearing-right': act(tellHearingRight, { then: toInterested, again: interested }),
  'GET /matters/:number/interest': interest,
  'POST /matters/:number/interest/statement': act(stateConcern, own),
  'POST /matters/:number/interest/hearing': act(answerHearingRight, own),
  'POST /matters/:number/interest/withdrawal': act(withdrawRequest, own),
  'POST /matters/:number/interest/recusal': act(askRecusal, own),
  'POST /matters/:number/interest/signature': act(signRecord, own),
}

export const interestedApi: ApiTable = {
  'GET /concerns': listConcerns,
  'GET /matters/:number/interested': showInterested,
  'POST /matters/:number/interested': nameInterested,
  'POST /matters/:number/interested/:participant/answer': noteAnswer,
  'POST /matters/:number/hearing-right': tellHearingRight,
  'GET /matters/:number/interest': showInterest,
  'POST /matters/:number/interest/statement': stateConcern,
  'POST /matters/:number/interest/hearing': answerHearingRight,
  'POST /matters/:number/interest/withdrawal': withdrawRequest,
  'POST /matters/:number/interest/recusal': askRecusal,
  'POST /matters/:number/interest/signature': signRecord,
}
