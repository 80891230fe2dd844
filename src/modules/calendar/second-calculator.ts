/**
 * A second calculator for the tests, on purpose as plain as it can be: it walks from midnight to midnight and asks at the
 * end of each day what was going on. It shares no code with the clock: own midnights, own weekdays, own reading of events.
 */
import type { ClockEvent } from './clock-event.ts'
import type { DeadlineRule } from './rule.ts'

export interface SimulatedDay {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** All days of some years in a zone, found by looking at the wall clock every quarter of an hour. */
export function daysByWatching(zone: string, firstYear: number, lastYear: number): SimulatedDay[] {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const starts: { name: string; start: number }[] = []
  for (let at = Date.UTC(firstYear, 0, 1); at < Date.UTC(lastYear, 11, 31); at += 900_000) {
    const [day = '', month = '', year = ''] = wall.format(at).split('/')
    const name = `${year}-${month}-${day}`
    if (starts.at(-1)?.name !== name) starts.push({ name, start: at })
  }
  return starts.slice(1, -1).map(({ name, start }, index) => ({ name, start, end: starts[index + 2]?.start ?? start }))
}

export interface SimulatedPlans {
  readonly work: ReadonlySet<string>
  readonly rest: ReadonlySet<string>
  readonly years: ReadonlySet<string>
}

export function simulatedWorkingDay(name: string, plans: SimulatedPlans): boolean {
  if (plans.work.has(name)) return true
  if (plans.rest.has(name)) return false
  const [year = 0, month = 1, date = 1] = name.split('-').map(Number)
  const letter = 'SMTWTFS'[zeller(year, month, date)]
  if (letter === 'S') return false
  const fixed = ['1/1', '5/1', '5/2', '10/1', '10/2', '10/3']
  return plans.years.has(String(year)) || !fixed.includes(`${month}/${date}`)
}

/** Zeller's congruence, 0 = Sunday. */
function zeller(year: number, month: number, date: number): number {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year]
  const [k, j] = [y % 100, Math.floor(y / 100)]
  const h = (date + Math.floor((13 * (m + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(j / 4) + 5 * j) % 7
  return (h + 6) % 7
}

export interface Simulated {
  dueDay: string
  dueAt: number
  used: number
  remaining: number
  late: boolean
  guessed: boolean
  usedWorkingDays: number
  msByHolder: Record<string, number>
}

interface World {
  readonly days: readonly SimulatedDay[]
  readonly firstIndex: number
  readonly plans: SimulatedPlans
  readonly works: (index: number) => boolean
}

/** What was going on at an instant: the stop in force and the holder of the matter. */
function situation(events: readonly ClockEvent[], instant: number) {
  let [stop, holder] = ['', '']
  for (const event of events) {
    if (event.at.getTime() > instant) break
    if (event.kind === 'stopped') stop = event.ground
    if (event.kind === 'resumed') stop = ''
    if (event.kind === 'started' || event.kind === 'transferred') holder = event.holder
  }
  return { stop, holder }
}

/** Simulates a deadline of days. `end` is the finish, or now. */
export function simulateDays(events: readonly ClockEvent[], rule: DeadlineRule, end: number, world: World): Simulated {
  const { days, plans } = world
  const amount = rule.amount + events.reduce((more, event) => more + (event.kind === 'extended' ? event.amount : 0), 0)
  const spent: Record<string, number> = {}
  const doubtful = new Set<string>()
  const msByHolder: Record<string, number> = {}
  const cap = (code: string) =>
    rule.stopGrounds.find((ground) => ground.code === code)?.maxWorkingDays ?? Number.POSITIVE_INFINITY
  const stopHolder = (code: string) => rule.stopGrounds.find((ground) => ground.code === code)?.holder ?? ''
  let [counted, used, usedWorkingDays, remaining, overdue, due, guessed] = [0, 0, 0, 0, 0, -1, false]
  const startDay = world.firstIndex
  for (let index = startDay; due < 0 || (days[index]?.start ?? 0) <= end; index++) {
    const day = days[index]
    if (!day) throw new Error('the simulation ran out of days')
    const dead = (code: string) => code !== '' && (spent[code] ?? 0) >= cap(code)
    // milliseconds of this day by holder
    const marks = [
      day.start,
      ...events.map(({ at }) => at.getTime()).filter((at) => at > day.start && at < day.end),
      day.end,
    ]
    for (let i = 0; i + 1 < marks.length; i++) {
      const [from = 0, to = 0] = [marks[i], Math.min(marks[i + 1] ?? 0, end)]
      const { stop, holder } = situation(events, from)
      if (holder === '' || to <= from) continue
      const who = stop === '' || dead(stop) ? holder : stopHolder(stop)
      msByHolder[who] = (msByHolder[who] ?? 0) + to - from
    }
    if (index === startDay) continue
    const lastInstant = day.end - 1
    const past = lastInstant < end && days[index + 1] !== undefined && (days[index + 1]?.start ?? 0) <= end
    const works = world.works(index)
    const { stop } = situation(events, lastInstant)
    const lapsed = dead(stop)
    const noPlan = !plans.years.has(day.name.slice(0, 4))
    if (past && stop !== '' && !lapsed) {
      if (works) spent[stop] = (spent[stop] ?? 0) + 1
      if (noPlan) doubtful.add(stop)
      continue
    }
    if (past && works) usedWorkingDays++
    if (past && lapsed && due < 0 && doubtful.has(stop)) guessed = true
    const counts = rule.unit === 'calendar-days' || works
    const byPlan = rule.unit === 'working-days' || (rule.rollForward !== null && counted + 1 >= amount)
    if (due < 0 && byPlan && noPlan) guessed = true
    if (due >= 0 && past && counts) overdue++
    if (counts && past) used++
    if (counts) counted++
    if (due < 0 && counts && !past) remaining++
    if (due < 0 && counted >= amount && (rule.unit === 'working-days' || rule.rollForward === null || works))
      due = index
  }
  const late = end > (days[due]?.end ?? 0) - 1
  const dueDay = days[due]
  return {
    dueDay: dueDay?.name ?? '',
    dueAt: (dueDay?.end ?? 0) - 1,
    used,
    remaining: late ? -overdue - 1 : remaining,
    late,
    guessed,
    usedWorkingDays,
    msByHolder,
  }
}

/** Simulates a deadline of hours in ticks of ten minutes; events must lie on ticks. */
export function simulateHours(events: readonly ClockEvent[], rule: DeadlineRule, end: number, world: World) {
  const tick = 600_000
  const hours = rule.amount + events.reduce((more, event) => more + (event.kind === 'extended' ? event.amount : 0), 0)
  const spent: Record<string, number> = {}
  const cap = (code: string) =>
    rule.stopGrounds.find((ground) => ground.code === code)?.maxWorkingDays ?? Number.POSITIVE_INFINITY
  let [used, usedMs, dueAt, index] = [0, 0, 0, world.firstIndex]
  for (let at = events[0]?.at.getTime() ?? 0; dueAt === 0 || at <= end; at += tick) {
    if (at === world.days[index]?.end) {
      const { stop } = situation(events, at - 1)
      if (stop !== '' && index > world.firstIndex && world.works(index)) spent[stop] = (spent[stop] ?? 0) + 1
      index++
    }
    const { stop } = situation(events, at)
    const runs = at >= end || stop === '' || (spent[stop] ?? 0) >= cap(stop)
    if (dueAt === 0 && runs && used === hours * 6) dueAt = at
    if (runs) used++
    if (runs && at < end) usedMs += Math.min(tick, end - at)
  }
  return { dueAt, usedMs }
}
