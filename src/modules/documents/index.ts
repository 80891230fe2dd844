/** Outgoing official documents, from draft to seal. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { type Adviser, heed } from './advice.ts'
import { api } from './api.ts'
import { liveDrafting } from './editing/live/service.ts'
import { keepLive } from './editing/operations/keep-live.ts'
import { joinLive } from './editing/queries.ts'
import './events.ts'
import { keeping } from './flow-phrases.ts'
import { followDirectory, followDirectoryJob } from './groups/follow.ts'
import { listeners } from './listeners.ts'
import { eraseDocument } from './operations/erase.ts'
import { followDisclosure, followVerdict } from './operations/find-again.ts'
import { setDocumentJob, setDocumentPages } from './operations/set-pages.ts'
import { pages } from './pages.ts'
import { words } from './phrases.ts'

export { type AddressBook, loadBook, membersOf, readAddressees, writeAddressees } from './addressees.ts'
export type { Adviser, Draft } from './advice.ts'
export { Block, Content, Inline, type Level, levelOf } from './content/model.ts'
export { paragraphsOf, parseText, textOf } from './content/text.ts'
export { fewNames } from './few-names.ts'
export { freeze } from './freeze.ts'
export { groupsUsed } from './groups/store.ts'
export {
  IssuedDocument,
  type IssuedObligation,
  markDispatched,
  markEnded,
  readFrozen,
  readFrozenText,
  readIssued,
} from './issued.ts'
export { documentKind } from './kind.tsx'
export { Addressee, DocumentState, Elements, Meeting, Obligation } from './model.ts'
export { answerQuestion, askConsultation } from './operations/consult.ts'
export { attachFiles, keepVersion, saveDraft, startDocument } from './operations/draft.ts'
export { passRecheck } from './operations/recheck.ts'
export { registerDocument, voidDocumentNumber } from './operations/register.ts'
export { reviewDocument, sendForReview } from './operations/review.ts'
export { grantIssuerRight } from './operations/rights.ts'
export { delegateSigning, keepAddressGroup, openSeries } from './operations/settings.ts'
export { signDocument } from './operations/sign.ts'
export { stages as documentStages } from './phrases.ts'
export { mayDraft } from './policy.ts'
export type { Finding } from './rules/index.ts'
export { comparable, looksLikeNumber, mark, nameMarks, numberMarks, type Term, termsOf } from './searching.ts'
export { refuseSecretWords } from './secrecy.ts'
export { letFindOutside } from './store/outside.ts'
export { letFind, lockStale } from './store/search.ts'
export { getDocument, lockDocument } from './store/subject.ts'
export type { DocumentSubject } from './subject.ts'
export { takeUpDocument } from './taking-up.ts'
export {
  Direction,
  DocumentType,
  directionNames,
  Format,
  formatNames,
  typeFacts,
  Urgency,
  urgencyNames,
} from './types.ts'
export { DocumentText } from './views/text-view.tsx'

/** Official documents; drafts are shown to the advisers that the modules above it bring. */
export function documentsModule(advisers: readonly Adviser[]): Module {
  heed(advisers)
  return {
    name: 'documents',
    api,
    pages,
    listeners,
    jobs: [setDocumentJob, followDirectoryJob],
    inner: [setDocumentPages, joinLive, keepLive, followDirectory, eraseDocument, followDisclosure, followVerdict],
    sockets: { '/matters/:number/document/live': liveDrafting },
    navigation: [
      { href: '/desk/documents', text: words.list, for: ['handler', 'office', 'head'], order: 200 },
      { href: '/desk/documents/register', text: keeping.register, for: ['office', 'head'], order: 205 },
      { href: '/desk/documents/settings', text: keeping.settings, for: ['office', 'head'], order: 207 },
    ],
  }
}
