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

interface Ask {
  readonly events: readonly ClockEvent[]
  readonly rule: DeadlineRule
  /** The finish, or now. */
  readonly end: number
  readonly world: World
}

/** What the walk has seen so far. */
interface Seen extends Omit<Simulated, 'dueDay' | 'dueAt' | 'late'> {
  counted: number
  overdue: number
  due: SimulatedDay | undefined
  /** Working days spent on each ground. */
  readonly spent: Record<string, number>
  /** Grounds some of whose days lay in a year without a plan. */
  readonly doubtful: Set<string>
}

/** Simulates a deadline of days. */
export function simulateDays(ask: Ask): Simulated {
  const { days, firstIndex } = ask.world
  const seen: Seen = {
    ...{ counted: 0, used: 0, usedWorkingDays: 0, remaining: 0, overdue: 0, guessed: false },
    ...{ due: undefined, spent: {}, doubtful: new Set<string>(), msByHolder: {} },
  }
  for (let index = firstIndex; seen.due === undefined || (days[index]?.start ?? 0) <= ask.end; index++) {
    shareOut(ask, seen, index)
    if (index > firstIndex) live(ask, seen, index)
  }
  const { dueDay, dueAt } = { dueDay: seen.due.name, dueAt: seen.due.end - 1 }
  const late = ask.end > dueAt
  const { used, guessed, usedWorkingDays, msByHolder } = seen
  return {
    dueDay,
    dueAt,
    late,
    used,
    guessed,
    usedWorkingDays,
    msByHolder,
    remaining: late ? -seen.overdue - 1 : seen.remaining,
  }
}

function ground(rule: DeadlineRule, code: string) {
  return rule.stopGrounds.find((one) => one.code === code)
}

/** Whether a stop on the ground has used up its days. */
function dead({ rule }: Ask, seen: Seen, code: string): boolean {
  return code !== '' && (seen.spent[code] ?? 0) >= (ground(rule, code)?.maxWorkingDays ?? Number.POSITIVE_INFINITY)
}

/** Gives the milliseconds of a day to those who held the matter. */
function shareOut(ask: Ask, seen: Seen, index: number): void {
  const { events, end, rule } = ask
  const { start, end: dayEnd } = dayIn(ask.world, index)
  const inside = events.map(({ at }) => at.getTime()).filter((at) => at > start && at < dayEnd)
  const marks = [start, ...inside, dayEnd]
  for (const [i, from] of marks.entries()) {
    const to = Math.min(marks[i + 1] ?? from, end)
    const { stop, holder } = situation(events, from)
    if (holder === '' || to <= from) continue
    const who = stop === '' || dead(ask, seen, stop) ? holder : (ground(rule, stop)?.holder ?? '')
    seen.msByHolder[who] = (seen.msByHolder[who] ?? 0) + to - from
  }
}

function dayIn({ days }: World, index: number): SimulatedDay {
  const day = days[index]
  if (!day) throw new Error('the simulation ran out of days')
  return day
}

/** Looks at the last instant of a day. From the end of the history on the clock is taken to run. */
function live(ask: Ask, seen: Seen, index: number): void {
  const { events, end, world } = ask
  const day = dayIn(world, index)
  const past = day.end <= end
  const works = world.works(index)
  const { stop } = situation(events, day.end - 1)
  const noPlan = !world.plans.years.has(day.name.slice(0, 4))
  const lapsed = dead(ask, seen, stop)
  if (past && stop !== '' && !lapsed) {
    if (works) seen.spent[stop] = (seen.spent[stop] ?? 0) + 1
    if (noPlan) seen.doubtful.add(stop)
    return
  }
  if (past && works) seen.usedWorkingDays++
  if (past && lapsed && !seen.due && seen.doubtful.has(stop)) seen.guessed = true
  count(ask, seen, { day, past, works, noPlan })
}

interface Look {
  readonly day: SimulatedDay
  readonly past: boolean
  readonly works: boolean
  readonly noPlan: boolean
}

/** Counts a day at whose end the clock ran. */
function count({ rule, events }: Ask, seen: Seen, { day, past, works, noPlan }: Look): void {
  const amount = events.reduce((more, event) => more + (event.kind === 'extended' ? event.amount : 0), rule.amount)
  const counts = rule.unit === 'calendar-days' || works
  const byPlan = rule.unit === 'working-days' || (rule.rollForward !== null && seen.counted + 1 >= amount)
  if (seen.due) {
    if (past && counts) seen.overdue++
  } else {
    if (byPlan && noPlan) seen.guessed = true
    if (counts && !past) seen.remaining++
  }
  if (counts && past) seen.used++
  if (counts) seen.counted++
  if (!seen.due && seen.counted >= amount && (rule.rollForward === null || works)) seen.due = day
}

/** Simulates a deadline of hours in ticks of ten minutes; events must lie on ticks. */
export function simulateHours(ask: Ask): { dueAt: number; usedMs: number } {
  const { events, rule, end, world } = ask
  const tick = 600_000
  const hours = events.reduce((more, event) => more + (event.kind === 'extended' ? event.amount : 0), rule.amount)
  const spent: Record<string, number> = {}
  let [used, usedMs, dueAt, index] = [0, 0, 0, world.firstIndex]
  for (let at = events[0]?.at.getTime() ?? 0; dueAt === 0 || at <= end; at += tick) {
    if (at === world.days[index]?.end) {
      const { stop } = situation(events, at - 1)
      if (stop !== '' && index > world.firstIndex && world.works(index)) spent[stop] = (spent[stop] ?? 0) + 1
      index++
    }
    const { stop } = situation(events, at)
    const lapsed = (spent[stop] ?? 0) >= (ground(rule, stop)?.maxWorkingDays ?? Number.POSITIVE_INFINITY)
    const runs = at >= end || stop === '' || lapsed
    if (dueAt === 0 && runs && used === hours * 6) dueAt = at
    if (runs) used++
    if (runs && at < end) usedMs += Math.min(tick, end - at)
  }
  return { dueAt, usedMs }
}
