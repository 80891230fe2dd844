export { type Clock, type ClockPlace, type Stretch } from './stretches.ts'
export { ClockEvent, type ClockEventKind, Holder } from './clock-event.ts'
export { type Amount, type ClockReading, fold, type HolderTotal } from './clock.ts'
export { mayAppend, objection } from './grammar.ts'
export { amountText } from './phrases.ts'
export { DeadlineRule, StopGround, Unit } from './rule.ts'
export { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './working-days.ts'
export {
  appendClockEvent,
  type ClockAct,
  type ClockStart,
  type KeptClock,
  type ReadClock,
  type Reader,
  readClock,
  readClocks,
  readClocksOf,
  startClock,
} from './store/clocks.ts'
export { loadCalendar } from './store/days.ts'
export { type KeptRule, listRules } from './store/rules.ts'
export { type KeptRule, listRules, ruleOn } from './store/rules.ts'
export { seedCalendar } from './seed.ts'
