import type { Text } from '../../kernel/text.ts'
import { fold } from './clock.ts'
import type { ClockEvent } from './clock-event.ts'
import { objection } from './grammar.ts'
import { clockPhrases, extensionTooLong } from './phrases.ts'
import type { Clock, ClockPlace } from './stretches.ts'

/**
 * Why an event may not be added to a clock; undefined when it may. Asks the grammar, then the rule: known ground, notice,
 * days left for the ground, extensions within their limits, and decided or at least asked for before the deadline had passed.
 */
export function checkAct(clock: Clock, next: ClockEvent, place: Omit<ClockPlace, 'now'>): Text | undefined {
  const wrong = objection(clock.events, next)
  if (wrong) return wrong
  if (next.kind === 'stopped') return checkStop(clock, next, place)
  if (next.kind === 'extended') return checkExtension(clock, next, place)
  return undefined
}

type Stopped = Extract<ClockEvent, { kind: 'stopped' }>
type Extended = Extract<ClockEvent, { kind: 'extended' }>

function checkStop(clock: Clock, next: Stopped, place: Omit<ClockPlace, 'now'>): Text | undefined {
  const ground = clock.rule.stopGrounds.find(({ code }) => code === next.ground)
  if (!ground) return clockPhrases.unknownGround
  if (ground.needsNotice && !next.noticeRef) return clockPhrases.needsNotice
  if (ground.maxWorkingDays === null) return undefined
  const { stretches } = fold(clock, { ...place, now: next.at })
  const spent = stretches
    .filter(({ ground: code }) => code === ground.code)
    .reduce((sum, stretch) => sum + stretch.workingDays, 0)
  return spent >= ground.maxWorkingDays ? clockPhrases.groundUsedUp : undefined
}

function checkExtension(clock: Clock, next: Extended, place: Omit<ClockPlace, 'now'>): Text | undefined {
  const { extension, unit } = clock.rule
  if (!extension) return clockPhrases.notExtendable
  if (clock.events.filter(({ kind }) => kind === 'extended').length >= extension.maxExtensions)
    return clockPhrases.extendedEnough
  if (next.amount > extension.amount) return extensionTooLong(extension.amount, unit)
  return checkAsked(clock, next, place)
}

/** Whoever asked in time loses nothing by the silence of who decides: it is read as the clock then stood. */
function checkAsked(clock: Clock, { at, askedAt = at }: Extended, place: Omit<ClockPlace, 'now'>): Text | undefined {
  const events = clock.events.filter((event) => event.at <= askedAt)
  if (askedAt > at) return clockPhrases.ahead
  if (events.length === 0) return clockPhrases.notStarted
  return fold({ ...clock, events }, { ...place, now: askedAt }).late ? clockPhrases.tooLateToExtend : undefined
}
