import type { ApiTable } from '../../kernel/api.ts'
import { registerOutside } from './from-outside/register.ts'
import { listPhrases, showIncoming } from './incoming-queries.ts'
import { answerSender, fileIncoming } from './operations/answer.ts'
import { circulate, passOver, signReading } from './operations/circulate.ts'
import { dispatchDocument } from './operations/dispatch.ts'
import { recall, repeal, supersede } from './operations/end.ts'
import { closeDeliveries, nag, redirect } from './operations/follow.ts'
import { assignIncoming, finishWork, takeBack, takeOn } from './operations/handle.ts'
import { instruct, keepPhrase, removePhrase } from './operations/instruct.ts'
import { propose } from './operations/propose.ts'
import { openIncoming, registerIncoming, returnIncoming, signFor, takeIncoming } from './operations/receive.ts'
import { listIncoming, listOutgoing, showDispatch, showRecipient } from './queries.ts'
import { recordOutside } from './to-outside/record.ts'

export const api: ApiTable = {
  'GET /incoming': listIncoming,
  'GET /outgoing': listOutgoing,
  'GET /incoming/phrases': listPhrases,
  'GET /matters/:number/dispatch': showDispatch,
  'GET /matters/:number/dispatch/recipients/:recipient': showRecipient,
  'GET /matters/:number/incoming': showIncoming,
  'POST /incoming/outside': registerOutside,
  'POST /matters/:number/dispatch': dispatchDocument,
  'POST /matters/:number/dispatch/outside': recordOutside,
  'POST /matters/:number/dispatch/nags': nag,
  'POST /matters/:number/dispatch/closings': closeDeliveries,
  'POST /matters/:number/dispatch/redirections': redirect,
  'POST /matters/:number/dispatch/recall': recall,
  'POST /matters/:number/dispatch/repeal': repeal,
  'POST /matters/:number/dispatch/successor': supersede,
  'POST /matters/:number/incoming/opening': openIncoming,
  'POST /matters/:number/incoming/signature': signFor,
  'POST /matters/:number/incoming/registration': registerIncoming,
  'POST /matters/:number/incoming/first-look': takeIncoming,
  'POST /matters/:number/incoming/return': returnIncoming,
  'POST /matters/:number/incoming/proposals': propose,
  'POST /matters/:number/incoming/instructions': instruct,
  'POST /matters/:number/incoming/assignments': assignIncoming,
  'POST /matters/:number/incoming/taking': takeOn,
  'POST /matters/:number/incoming/withdrawals': takeBack,
  'POST /matters/:number/incoming/results': finishWork,
  'POST /matters/:number/incoming/circulations': circulate,
  'POST /matters/:number/incoming/passing': passOver,
  'POST /matters/:number/incoming/readings': signReading,
  'POST /matters/:number/incoming/answer': answerSender,
  'POST /matters/:number/incoming/filing': fileIncoming,
  'POST /incoming/phrases': keepPhrase,
  'POST /incoming/phrases/:phrase/removal': removePhrase,
}
