import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { jobs, listeners } from './listeners.ts'
import { rebuildDue } from './operations/rebuild-due.ts'
import { recomputeDue } from './operations/recompute-due.ts'
import { warnMissingPlan } from './operations/warn-missing-plan.ts'
import { keepingPage } from './page-phrases.ts'
import { pages } from './pages.ts'
import { rulesPage } from './rule-phrases.ts'

export { deadlineVerb } from './cli.ts'
export type { Amount, ClockReading, HolderTotal } from './clock.ts'
export type { ClockEvent, Holder } from './clock-event.ts'
export { mayAppend } from './grammar.ts'
export { enterYearPlan } from './operations/enter-year-plan.ts'
export { amountText } from './phrases.ts'
export { DeadlineRule, StopGround, Unit } from './rule.ts'
export { missingShipped, seedCalendar } from './seed.ts'
export { finishClocks, startClocks } from './store/bulk-clocks.ts'
export {
  appendClockEvent,
  type ClockAct,
  type ClockStart,
  type ReadClock,
  readClock,
  readClocks,
  readClocksOf,
  startClock,
} from './store/clocks.ts'
export { loadCalendar, missingPlan, plannedYears } from './store/days.ts'
export { type KeptRule, listRules, ruleOn } from './store/rules.ts'
export { lockVersions } from './store/versions.ts'
export { versionWords } from './version-words.ts'
export { holdsOn, nextVersion, versionInput, versionOn, versionsOn } from './versions.ts'
export { VersionFields } from './views/version-fields.tsx'
export { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './working-days.ts'
export { lastInstantOf } from './zone.ts'

/** Working days, deadline rules and the honest clock. */
export const calendarModule: Module = {
  name: 'calendar',
  ...{ api, pages, listeners, jobs },
  navigation: [
    { href: '/desk/deadline-rules', text: rulesPage.title, for: 'staff', order: 700 },
    { href: '/desk/calendar', text: keepingPage.title, for: ['administrator'], order: 710 },
  ],
  inner: [recomputeDue, rebuildDue, warnMissingPlan],
}
