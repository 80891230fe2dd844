/** One docket for every matter of every kind. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import './events.ts'
import { api } from './api.ts'
import { askWhoDecides, findNobody } from './assigning/nobody.ts'
import { cardRulePhrases } from './card-rules/phrases.ts'
import { raiseCard, raiseCardLater, raiseCards } from './cards.ts'
import type { MatterExtra, MatterKind } from './kind.ts'
import { listeners, moveDue } from './listeners.ts'
import { pagesFor } from './pages.ts'
import { followEnding, followUndone } from './party-ended/follow.ts'
import { phrases } from './phrases.ts'
import { addUpTally } from './store/tally.ts'
import { tellVerdict } from './verdicts.ts'

export { mayKeepCardRules } from './card-rules/model.ts'
export { followClock, readClockViews, showClock, startMatterClock, tellClock } from './clock.ts'
export type { Action, KindDescription, MatterExtra, MatterKind, Panel } from './kind.ts'
export { MatterNumber } from './matter-page.ts'
export { type Disclosure, Matter, type WorkFor, WorkItem, waitsFor } from './model.ts'
export { isMatterNumber, matterNumber, numberWords, plainNumber } from './number.ts'
export { askAboutEnding, isAskedAboutEnding } from './party-ended/work.ts'
export { isBarred, isHolder, isInvolved, isParty, isPartyUnhelped, mayReadMatter } from './policy.ts'
export { seedCardRules } from './seed.ts'
export {
  attach,
  attachAgain,
  attachmentsOf,
  detach,
  getAttachment,
  type MatterAttachment,
  usableAttachmentsOf,
} from './store/attachment.ts'
export {
  addSteps,
  closeMatters,
  lockMatters,
  type OpenedMatter,
  openMatters,
  openWorks,
  startMattersClock,
  turnWorks,
} from './store/bulk.ts'
export { InHand, inHandOf } from './store/in-hand.ts'
export {
  barReaders,
  findMatter,
  getMatter,
  involve,
  lockMatter,
  lockMatterById,
  type NewMatter,
  openMatter,
  setDisclosure,
  setHolder,
  setStage,
  setTitle,
} from './store/matter.ts'
export { addStep, type NewStep, stepsOf, tellPrincipal } from './store/step.ts'
export { recountTally } from './store/tally.ts'
export { moveWork, openTasks, workOf } from './store/work.ts'
export { closeWork, openWork } from './work.ts'

/** The docket, knowing the kinds of matter that the modules above it bring, and what they add to the page of every matter. */
export function docketModule(kinds: readonly MatterKind[], extras: readonly MatterExtra[] = []): Module {
  return {
    name: 'docket',
    api,
    pages: pagesFor({ kinds, extras }),
    listeners,
    jobs: [raiseCards, raiseCardLater, findNobody, addUpTally],
    inner: [raiseCard, askWhoDecides, moveDue, tellVerdict, followEnding, followUndone],
    navigation: [
      { href: '/matters', text: phrases.mine, for: 'person', order: 30, essential: true },
      { href: '/desk', text: phrases.work, for: 'staff', order: 100 },
      {
        href: '/desk/matters',
        text: phrases.held,
        for: ['handler', 'head', 'helper', 'auditor'],
        order: 110,
      },
      { href: '/desk/card-rules', text: cardRulePhrases.title, for: 'staff', order: 705 },
      { href: '/desk/board', text: phrases.board, for: ['handler', 'head', 'helper', 'auditor'], order: 120 },
    ],
  }
}
