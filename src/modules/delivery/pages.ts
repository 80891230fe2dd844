import { act, file, type PageTable, show, stream } from '../../kernel/page.ts'
import { registerOutside } from './from-outside/register.ts'
import { OutsideView } from './from-outside/register-view.tsx'
import { beginOutside, listPhrases, readIssuedFile, readPdf, showIncoming } from './incoming-queries.ts'
import { answerSender, fileIncoming } from './operations/answer.ts'
import { circulate, passOver, signReading } from './operations/circulate.ts'
import { dispatchDocument } from './operations/dispatch.ts'
import { recall, repeal, supersede } from './operations/end.ts'
import { closeDeliveries, nag, redirect } from './operations/follow.ts'
import { assignIncoming, finishWork, takeBack, takeOn } from './operations/handle.ts'
import { instruct, keepPhrase, removePhrase } from './operations/instruct.ts'
import { propose } from './operations/propose.ts'
import { registerIncoming, returnIncoming, signFor, takeIncoming } from './operations/receive.ts'
import {
  downloadProof,
  exportDispatch,
  exportIncoming,
  listIncoming,
  listOutgoing,
  readEvidence,
  showDispatch,
  showRecipient,
  watchDispatch,
} from './queries.ts'
import { recordOutside } from './to-outside/record.ts'
import { DispatchView } from './views/dispatch-view.tsx'
import { IncomingView } from './views/incoming-view.tsx'
import { IncomingListView, OutgoingListView } from './views/list-views.tsx'
import { PhrasesView } from './views/phrases-view.tsx'
import { RecipientView } from './views/recipient-view.tsx'

const dispatch = show(showDispatch, DispatchView)
const recipient = show(showRecipient, RecipientView)
const incoming = show(showIncoming, IncomingView)
const outside = show(beginOutside, OutsideView)
const phrases = show(listPhrases, PhrasesView)
const toDispatch = { then: ({ number }: { number: string }) => `/matters/${number}/dispatch`, again: dispatch }
const fromRecipient = { ...toDispatch, again: recipient }
const toIncoming = { then: ({ number }: { number: string }) => `/matters/${number}/incoming`, again: incoming }
const toPhrases = { then: () => '/desk/incoming/phrases', again: phrases }

export const pages: PageTable = {
  'GET /desk/incoming': show(listIncoming, IncomingListView),
  'GET /desk/incoming.csv': file(exportIncoming),
  'GET /desk/incoming/outside': outside,
  'POST /desk/incoming/outside': act(registerOutside, { then: toIncoming.then, again: outside, uploads: true }),
  'GET /desk/outgoing': show(listOutgoing, OutgoingListView),
  'GET /matters/:number/dispatch': dispatch,
  'POST /matters/:number/dispatch': act(dispatchDocument, toDispatch),
  'GET /matters/:number/dispatch.csv': file(exportDispatch),
  'GET /matters/:number/dispatch.table': file(exportDispatch),
  'GET /matters/:number/dispatch/changes': stream(watchDispatch),
  'POST /matters/:number/dispatch/outside': act(recordOutside, toDispatch),
  'POST /matters/:number/dispatch/nags': act(nag, toDispatch),
  'POST /matters/:number/dispatch/closings': act(closeDeliveries, toDispatch),
  'POST /matters/:number/dispatch/recall': act(recall, toDispatch),
  'POST /matters/:number/dispatch/repeal': act(repeal, toDispatch),
  'POST /matters/:number/dispatch/successor': act(supersede, toDispatch),
  'GET /matters/:number/dispatch/recipients/:recipient': recipient,
  'GET /matters/:number/dispatch/recipients/:recipient/proof.json': file(downloadProof),
  'GET /matters/:number/dispatch/recipients/:recipient/files/:file': file(readEvidence),
  'POST /matters/:number/dispatch/recipients/:recipient/nag': act(nag, fromRecipient),
  'POST /matters/:number/dispatch/recipients/:recipient/closing': act(closeDeliveries, fromRecipient),
  'POST /matters/:number/dispatch/recipients/:recipient/redirection': act(redirect, fromRecipient),
  'GET /matters/:number/incoming': incoming,
  'GET /matters/:number/incoming/document.pdf': file(readPdf),
  'GET /matters/:number/incoming/files/:file': file(readIssuedFile),
  'POST /matters/:number/incoming/signature': act(signFor, toIncoming),
  'POST /matters/:number/incoming/registration': act(registerIncoming, toIncoming),
  'POST /matters/:number/incoming/first-look': act(takeIncoming, toIncoming),
  'POST /matters/:number/incoming/return': act(returnIncoming, toIncoming),
  'POST /matters/:number/incoming/proposals': act(propose, toIncoming),
  'POST /matters/:number/incoming/instructions': act(instruct, { ...toIncoming, uploads: true }),
  'POST /matters/:number/incoming/assignments': act(assignIncoming, toIncoming),
  'POST /matters/:number/incoming/taking': act(takeOn, toIncoming),
  'POST /matters/:number/incoming/withdrawals': act(takeBack, toIncoming),
  'POST /matters/:number/incoming/results': act(finishWork, toIncoming),
  'POST /matters/:number/incoming/circulations': act(circulate, toIncoming),
  'POST /matters/:number/incoming/passing': act(passOver, toIncoming),
  'POST /matters/:number/incoming/readings': act(signReading, toIncoming),
  'POST /matters/:number/incoming/answer': act(answerSender, { ...toIncoming, uploads: true }),
  'POST /matters/:number/incoming/filing': act(fileIncoming, toIncoming),
  'GET /desk/incoming/phrases': phrases,
  'POST /desk/incoming/phrases': act(keepPhrase, toPhrases),
  'POST /desk/incoming/phrases/:phrase/removal': act(removePhrase, toPhrases),
}
