/** Makes histories of clocks from random numbers, for the property tests. Every history obeys the grammar. */
import type { ClockEvent } from './clock-event.ts'
import type { DeadlineRule } from './rule.ts'
import type { SimulatedDay } from './second-calculator.fixture.ts'

/** The random numbers that a history is made of. */
export interface Tape {
  readonly unit: number
  readonly zone: number
  readonly calendar: number
  readonly rule: number
  readonly start: number
  readonly steps: readonly number[]
  readonly last: number
}

const organisations = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const words = { zh: '', en: '' }

/** A rule with one ground without a limit and one with. */
export function ruleOf({ rule }: Tape, unit: DeadlineRule['unit']): DeadlineRule {
  const ground = { name: words, article: words, needsNotice: false }
  return {
    ...{
      code: 'random',
      name: words,
      unit,
      legalBasis: words,
      mark: 'M',
      source: 'test',
      validFrom: '2020-01-01',
      validTo: null,
    },
    amount: 1 + (rule % 25),
    rollForward: unit === 'calendar-days' && rule % 3 > 0 ? words : null,
    extension: { amount: 10, maxExtensions: 2, by: { role: 'head', of: 'own-organisation', words } },
    stopGrounds: [
      { ...ground, code: 'open', holder: 'external', maxWorkingDays: null },
      { ...ground, code: 'limited', holder: 'applicant', maxWorkingDays: 1 + (rule % 6) },
    ],
  }
}

/** Events and an instant to read them at; the rule says whether they must lie on ticks of ten minutes. */
export function histories(
  tape: Tape,
  rule: DeadlineRule,
  days: readonly SimulatedDay[],
): { events: ClockEvent[]; now: Date } {
  const world = { days, finest: rule.unit === 'hours' ? 0 : 1 }
  let at = instantFrom(days, tape.start)
  let [state, extensions] = ['running', 0]
  const events: ClockEvent[] = [{ kind: 'started', at: new Date(at), holder: holderOf(tape.start) }]
  for (const number of tape.steps) {
    at = later(at, number, world)
    const when = new Date(at)
    const choice = Math.floor(number / 64) % 8
    if (choice === 0) events.push({ kind: 'transferred', at: when, holder: holderOf(number) })
    else if (choice === 1 && extensions++ < 2)
      events.push({ kind: 'extended', at: when, amount: 1 + (number % 10), reason: 'x' })
    else if (choice === 2 && number % 5 === 0)
      return { events: [...events, { kind: 'finished', at: when }], now: new Date(later(at, tape.last, world)) }
    else if (state === 'running') {
      state = 'stopped'
      events.push({
        kind: 'stopped',
        at: when,
        ground: number % 2 ? 'open' : 'limited',
        noticeRef: null,
        expectedDays: null,
      })
    } else {
      state = 'running'
      events.push({ kind: 'resumed', at: when })
    }
  }
  return { events, now: new Date(later(at, tape.last, world)) }
}

function holderOf(number: number): string {
  return organisations[number % 2] ?? 'external'
}

/** An instant in 2023 to 2026. */
function instantFrom(days: readonly SimulatedDay[], number: number): number {
  const day = days[365 + (number % 1400)]
  return (day?.start ?? 0) + (Math.floor(number / 1400) % 138) * 600_000
}

/** Some time later: nothing, minutes, hours, days, or exactly at the edge of a day, on either side of midnight. */
function later(
  at: number,
  number: number,
  { days, finest }: { days: readonly SimulatedDay[]; finest: number },
): number {
  const size = Math.floor(number / 512)
  const choice = number % 8
  if (choice === 0) return at
  if (choice === 1) return at + (size % 12) * 600_000
  if (choice < 4) return at + (size % 400) * 600_000
  if (choice < 6) return at + (size % 12) * 86_400_000 + (Math.floor(size / 12) % 9) * 600_000
  const midnight = days[indexOf(days, at) + 1 + (size % 5)]?.start ?? at
  return choice === 6 ? midnight : Math.max(at, midnight - finest)
}

/** The place of the day in which an instant lies. */
export function indexOf(days: readonly SimulatedDay[], instant: number): number {
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((days[middle]?.start ?? 0) <= instant) low = middle
    else high = middle - 1
  }
  return low
}
