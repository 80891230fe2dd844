import { addDays, type Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/text.ts'
import type { PlannedDay } from './plans.ts'

/** Days off that follow each other under one name, with the make-up days that belong to them. */
export interface Holiday {
  readonly name: Text
  readonly from: Day
  readonly to: Day
  readonly length: number
  readonly makeUp: readonly Day[]
}

/** The holidays of a plan, in order. Make-up days belong to the holiday whose name theirs begins with, else to the nearest. */
export function holidaysOf(days: readonly PlannedDay[]): Holiday[] {
  const runs: { name: Text; from: Day; to: Day; length: number; makeUp: Day[] }[] = []
  const rest = days.filter(({ kind }) => kind === 'rest').toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (const { day, name } of rest) {
    const last = runs.at(-1)
    if (last && last.name.zh === name.zh && addDays(last.to, 1) === day)
      Object.assign(last, { to: day, length: last.length + 1 })
    else runs.push({ name, from: day, to: day, length: 1, makeUp: [] })
  }
  for (const { day, name } of days.filter(({ kind }) => kind === 'work')) {
    const own = runs.find((run) => name.zh.startsWith(run.name.zh))
    const nearest = runs.toSorted((a, b) => distance(a.from, day) - distance(b.from, day))[0]
    ;(own ?? nearest)?.makeUp.push(day)
  }
  return runs
}

function distance(a: Day, b: Day): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}
