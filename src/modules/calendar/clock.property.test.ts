import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from './clock.ts'
import type { ClockEvent } from './clock-event.ts'
import { shippedCalendar } from './plans.ts'
import { histories, indexOf, ruleOf, type Tape } from './random-history.fixture.ts'
import type { DeadlineRule } from './rule.ts'
import {
  daysByWatching,
  type SimulatedPlans,
  simulateDays,
  simulatedWorkingDay,
  simulateHours,
} from './second-calculator.fixture.ts'
import type { Calendar } from './working-days.ts'

/** A zone without summer time, one with, and one whose summer time begins at midnight: that day has no 00:00. */
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'Africa/Cairo']
const watched = new Map(zones.map((zone) => [zone, daysByWatching(zone, 2022, 2031)]))

interface TestCalendar {
  readonly calendar: Calendar
  readonly plans: SimulatedPlans
  readonly works: Map<string, boolean>
}

const calendars: TestCalendar[] = [shippedCalendar, forgetful(), wild(7), wild(11)].map((calendar) => {
  const of = (kind: string) => new Set([...calendar.overrides].filter(([, is]) => is === kind).map(([day]) => day))
  const plans = { work: of('work'), rest: of('rest'), years: new Set([...calendar.officialYears].map(String)) }
  const names = watched.get('Asia/Shanghai')?.map(({ name }) => name) ?? []
  return { calendar, plans, works: new Map(names.map((name) => [name, simulatedWorkingDay(name, plans)])) }
})

/** The shipped plans as if that of 2025 had never come. */
function forgetful(): Calendar {
  const overrides = new Map([...shippedCalendar.overrides].filter(([day]) => !day.startsWith('2025')))
  return { overrides, officialYears: new Set([2023, 2024, 2026]) }
}

/** A calendar in which every ninth day or so is not what its weekday says. */
function wild(seed: number): Calendar {
  const overrides = new Map<string, 'work' | 'rest'>()
  for (let i = 0, value = seed; i < 3000; i++) {
    value = (value * 1103515245 + 12345) % 2147483648
    if (value % 9 === 0)
      overrides.set(new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10), value % 2 ? 'work' : 'rest')
  }
  return { overrides, officialYears: new Set([2022, 2023, 2024, 2025, 2026, 2027]) }
}

function worldOf(zone: string, { plans, works }: TestCalendar, start: Date) {
  const days = watched.get(zone) ?? []
  return {
    days,
    firstIndex: indexOf(days, start.getTime()),
    plans,
    works: (index: number) => works.get(days[index]?.name ?? '') ?? false,
  }
}

function compareDays({ events, now, zone, rule, calendar }: Situation) {
  const end = events.at(-1)?.kind === 'finished' ? (events.at(-1)?.at ?? now) : now
  const start = events[0]?.at ?? now
  const expected = simulateDays({ events, rule, end: end.getTime(), world: worldOf(zone, calendar, start) })
  const reading = fold({ events, rule }, { calendar: calendar.calendar, zone, now })
  const msByHolder = Object.fromEntries(
    reading.totalsByHolder.map(({ holder, milliseconds }) => [holder, milliseconds]),
  )
  assert.deepEqual(
    {
      dueDay: reading.dueDay,
      dueAt: reading.dueAt.getTime(),
      used: reading.used.amount,
      remaining: reading.remaining.amount,
      late: reading.late,
      guessed: reading.provisional !== null,
      usedWorkingDays: reading.usedWorkingDays,
      msByHolder,
    },
    expected,
  )
}

function compareHours({ events, now, zone, rule, calendar }: Situation) {
  const end = events.at(-1)?.kind === 'finished' ? (events.at(-1)?.at ?? now) : now
  const world = worldOf(zone, calendar, events[0]?.at ?? now)
  const { dueAt, usedMs } = simulateHours({ events, rule, end: end.getTime(), world })
  const reading = fold({ events, rule }, { calendar: calendar.calendar, zone, now })
  assert.equal(reading.dueAt.getTime(), dueAt)
  assert.equal(reading.used.amount, Math.floor(usedMs / 3_600_000))
  assert.equal(reading.late, end.getTime() > dueAt)
}

interface Situation {
  readonly events: readonly ClockEvent[]
  readonly now: Date
  readonly zone: string
  readonly rule: DeadlineRule
  readonly calendar: TestCalendar
}

function situationOf(tape: Tape, unit: DeadlineRule['unit']): Situation {
  const rule = ruleOf(tape, unit)
  const zone = zones[tape.zone % zones.length] ?? 'Asia/Shanghai'
  const calendar = calendars[tape.calendar % calendars.length]
  assert.ok(calendar)
  const days = watched.get(zone) ?? []
  return { ...histories(tape, rule, days), zone, rule, calendar }
}

test('the clock and the second calculator agree on 100,000 random histories', () => {
  const units = ['working-days', 'calendar-days'] as const
  fc.assert(
    fc.property(tapes(), (tape) => compareDays(situationOf(tape, units[tape.unit % 2] ?? 'working-days'))),
    { numRuns: 100_000 },
  )
})

test('and on 3,000 deadlines of hours', () => {
  fc.assert(
    fc.property(tapes(), (tape) => compareHours(situationOf(tape, 'hours'))),
    { numRuns: 3000 },
  )
})

function tapes(): fc.Arbitrary<Tape> {
  const small = fc.nat(1023)
  return fc.record({
    unit: small,
    zone: small,
    calendar: small,
    rule: fc.nat(1_000_000),
    start: fc.nat(1_000_000_000),
    steps: fc.array(fc.nat(1_000_000_000), { maxLength: 9 }),
    last: fc.nat(1_000_000_000),
  })
}
