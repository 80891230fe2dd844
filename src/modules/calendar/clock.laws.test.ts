import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '../../kernel/day.ts'
import { type ClockReading, fold } from './clock.ts'
import type { ClockEvent } from './clock-event.ts'
import { mayAppend } from './grammar.ts'
import { shippedCalendar } from './plans.ts'
import { histories, ruleOf, type Tape } from './random-history.fixture.ts'
import type { DeadlineRule } from './rule.ts'
import { daysByWatching } from './second-calculator.fixture.ts'
import { isWorkingDay } from './working-days.ts'
import { startOfDay } from './zone.ts'

const zone = 'Africa/Cairo' // summer time begins at midnight there
const days = daysByWatching(zone, 2022, 2031)
const place = { calendar: shippedCalendar, zone }
const units = ['working-days', 'calendar-days', 'hours'] as const

interface Life {
  readonly rule: DeadlineRule
  readonly events: ClockEvent[]
  readonly now: Date
}

/** The rules that hold for every history; `docs/reference/clock.md` states them in words. */
function law(name: string, holds: (life: Life, number: number) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(tapes, fc.nat(1_000_000), (tape, number) => {
        const rule = ruleOf(tape, units[tape.unit % 3] ?? 'hours')
        holds({ rule, ...histories(tape, rule, days) }, number)
      }),
      { numRuns: 4000 },
    )
  })
}

const small = fc.nat(1023)
const tapes: fc.Arbitrary<Tape> = fc.record({
  unit: small,
  zone: small,
  calendar: small,
  rule: fc.nat(1_000_000),
  start: fc.nat(1_000_000_000),
  steps: fc.array(fc.nat(1_000_000_000), { maxLength: 7 }),
  last: fc.nat(1_000_000_000),
})

const read = ({ rule, events, now }: Life): ClockReading => fold({ rule, events }, { ...place, now })

law('every millisecond from the start belongs to exactly one stretch', (life) => {
  const { stretches, startedAt, finishedAt } = read(life)
  const end = finishedAt ?? life.now
  let at = startedAt
  for (const stretch of stretches) {
    assert.deepEqual(stretch.from, at)
    assert.ok(stretch.from < stretch.to)
    at = stretch.to
  }
  assert.deepEqual(at, end)
})

law('a transfer changes who holds the time and nothing else', (life, number) => {
  const place = number % life.events.length
  const before = life.events[place]
  if (!before || before.kind === 'finished') return
  const transfer: ClockEvent = { kind: 'transferred', at: before.at, holder: '33333333-3333-4333-8333-333333333333' }
  const plain = read(life)
  const moved = read({ ...life, events: life.events.toSpliced(place + 1, 0, transfer) })
  for (const name of ['dueDay', 'late', 'elapsed', 'usedWorkingDays', 'finishedLate'] as const)
    assert.equal(moved[name], plain[name], name)
  assert.deepEqual([moved.dueAt, moved.used, moved.remaining], [plain.dueAt, plain.used, plain.remaining])
})

law('a clock that stands still never becomes late', ({ rule, events, now }) => {
  const stopped = events.findLastIndex(({ kind }) => kind === 'stopped')
  const stop = events[stopped]
  if (stop?.kind !== 'stopped' || stop.ground !== 'open') return
  const history = events.slice(0, stopped + 1)
  const before = read({ rule, events: history, now: stop.at })
  const after = read({ rule, events: history, now: new Date(now.getTime() + 90 * 86_400_000) })
  assert.equal(after.late, before.late)
  assert.deepEqual(after.used, before.used)
})

law('a longer stop never brings the last day nearer', ({ rule, events }, number) => {
  const place = events.findLastIndex(({ kind }) => kind === 'resumed')
  const resumed = events[place]
  if (!resumed) return
  const later: ClockEvent = { kind: 'resumed', at: new Date(resumed.at.getTime() + number * 1000) }
  const short = read({ rule, events: events.slice(0, place + 1), now: later.at })
  const long = read({ rule, events: events.slice(0, place).concat(later), now: later.at })
  assert.ok(long.dueAt >= short.dueAt)
  assert.ok(long.used.amount <= short.used.amount)
})

law('a stop that is broken off and taken up in the same instant is one stop', ({ rule, events, now }, number) => {
  const place = events.findIndex(({ kind }) => kind === 'stopped')
  const stop = events[place]
  const next = events[place + 1]?.at ?? now
  if (stop?.kind !== 'stopped') return
  const at = new Date(stop.at.getTime() + (number % (next.getTime() - stop.at.getTime() + 1)))
  const whole = read({ rule, events, now })
  const broken = read({ rule, events: events.toSpliced(place + 1, 0, { kind: 'resumed', at }, { ...stop, at }), now })
  assert.deepEqual([broken.dueAt, broken.used, broken.remaining], [whole.dueAt, whole.used, whole.remaining])
})

law('the hour of an event does not matter for deadlines of days, only its day', ({ rule, events, now }, number) => {
  if (rule.unit === 'hours') return
  const last = events.at(-1)
  if (!last || events.length < 2) return
  const start = Math.max(startOfDay(dayOf(last.at, zone), zone), events.at(-2)?.at.getTime() ?? 0)
  const shifted = { ...last, at: new Date(start + (number % (last.at.getTime() - start + 1))) }
  const [one, other] = [last, shifted].map((end) => read({ rule, events: events.with(-1, end), now }))
  assert.equal(other?.dueDay, one?.dueDay)
  assert.deepEqual([other?.used, other?.remaining], [one?.used, one?.remaining])
})

law('an extension in time moves the last day by its amount and never nearer', ({ rule, events, now }, number) => {
  const amount = 1 + (number % 10)
  const before = read({ rule, events, now })
  if (before.state === 'finished' || before.late || before.stretches.some(({ ground }) => ground === 'limited')) return
  const after = read({ rule, events: [...events, { kind: 'extended', at: now, amount, reason: 'x' }], now })
  assert.ok(after.dueAt > before.dueAt || rule.rollForward !== null)
  assert.equal(after.allowed.amount, before.allowed.amount + amount)
  if (rule.rollForward === null) assert.equal(after.remaining.amount, before.remaining.amount + amount)
})

law('time passes in one direction: what is used never falls, late never ends', ({ rule, events, now }, number) => {
  const first = read({ rule, events, now })
  const later = read({ rule, events, now: new Date(now.getTime() + number * 5000) })
  assert.ok(later.used.amount >= first.used.amount)
  // while it stands still, a last day that rolls forward may roll over more or fewer rest days
  if (!first.projected || rule.rollForward === null) assert.ok(later.remaining.amount <= first.remaining.amount)
  assert.ok(later.late || !first.late)
})

law('a day that is left counts the present one: never 0, and negative exactly when late', (life) => {
  const { remaining, late } = read(life)
  if (life.rule.unit !== 'hours') assert.notEqual(remaining.amount, 0)
  assert.equal(remaining.amount < 0, late)
})

law('a deadline of working days ends on a working day', (life) => {
  const { dueDay } = read(life)
  if (life.rule.unit === 'working-days') assert.ok(isWorkingDay(dueDay, shippedCalendar))
})

law('what the grammar refuses cannot be read', ({ rule, events, now }, number) => {
  const kinds: ClockEvent[] = [
    { kind: 'started', at: now, holder: 'external' },
    { kind: 'stopped', at: now, ground: 'open', noticeRef: null, expectedDays: null },
    { kind: 'resumed', at: now },
    { kind: 'finished', at: new Date(now.getTime() - 400 * 86_400_000) },
    { kind: 'transferred', at: now, holder: 'applicant' },
  ]
  const next = kinds[number % kinds.length]
  assert.ok(next)
  const attempt = () => read({ rule, events: [...events, next], now })
  if (mayAppend(events, next)) assert.doesNotThrow(attempt)
  else assert.throws(attempt, { name: 'Refusal', kind: 'conflict' })
})
