import { addDays, type Day, daysBetween } from '../../kernel/day.ts'
import { both, same, type Text } from '../../kernel/text.ts'
import { planPhrases } from './phrases.ts'
import type { PlannedDay } from './plans.ts'
import type { DayKind } from './working-days.ts'

/** A plan read from text, or what could not be read. */
export interface ReadPlan {
  readonly days: readonly PlannedDay[]
  readonly problems: readonly Text[]
}

/**
 * Reads a year's plan from text, in either of two ways: the sentences of the State Council's notice
 * ('一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。'), or lines of
 * '2027-01-01 rest 元旦' and '2027-02-05..2027-02-11 rest 春节'. Both may be mixed.
 */
export function readPlan(text: string, year: number): ReadPlan {
  const days = new Map<Day, PlannedDay>()
  const problems: Text[] = []
  for (const line of linesOf(text)) {
    const found = readLine(line) ?? readNotice(line, year)
    if (found.length === 0) problems.push(planPhrases.unreadable(line))
    for (const day of found) {
      const before = days.get(day.day)
      if (before && before.kind !== day.kind) problems.push(planPhrases.twice(day.day))
      days.set(day.day, day)
    }
  }
  return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), problems }
}

/** Writes a plan as lines that `readPlan` reads. */
export function writePlan(days: readonly PlannedDay[]): string {
  return days
    .map(({ day, kind, name }) => `${day} ${kind} ${name.zh}${name.en === name.zh ? '' : ` / ${name.en}`}`)
    .join('\n')
}

/** A holiday a line; a notice pasted without line breaks is broken before '二、' and the like. */
function linesOf(text: string): string[] {
  return text
    .replaceAll(/(?=[一二三四五六七八九十]+、[^月日\n]{1,20}[：:])/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const kinds: Readonly<Record<string, DayKind>> = {
  rest: 'rest',
  休: 'rest',
  放假: 'rest',
  work: 'work',
  班: 'work',
  上班: 'work',
}
const linePattern =
  /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|~|至)\s*(\d{4}-\d{2}-\d{2}))?\s+(rest|work|休|放假|班|上班)(?:\s+(.*))?$/

function readLine(line: string): PlannedDay[] | undefined {
  const match = linePattern.exec(line)
  if (!match) return undefined
  const [, from = '', to = from, word = '', called = ''] = match
  const kind = kinds[word] ?? 'rest'
  return span(from, to).map((day) => ({ day, kind, name: nameOf(called, kind) }))
}

function nameOf(called: string, kind: DayKind): Text {
  const [zh = '', en] = called.split('/').map((part) => part.trim())
  if (zh === '') return kind === 'rest' ? planPhrases.someHoliday : planPhrases.someMakeUp
  return en ? both(zh, en) : named(zh)
}

const dayPattern = String.raw`(?:(?:\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（[^）]*）|\([^)]*\))?`
const restPattern = new RegExp(`${dayPattern}(?:至(?:当年)?${dayPattern})?(?:放假|休息)`, 'g')
const workPattern = new RegExp(`((?:${dayPattern}[、，和]?)+)(?:正常)?上班`, 'g')

/** '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。' */
function readNotice(line: string, year: number): PlannedDay[] {
  const [, holiday = ''] = /^(?:[一二三四五六七八九十]+、)?([^：:0-9]{1,20})[：:]/.exec(line) ?? []
  const name = holiday ? named(holiday) : planPhrases.someHoliday
  const rest = [...line.matchAll(restPattern)].flatMap(([, month, day, toMonth, toDay]) => {
    const from = dayIn(year, month, day)
    return span(from, toDay ? dayIn(year, toMonth ?? month, toDay) : from)
  })
  const work = [...line.matchAll(workPattern)].flatMap(([words]) => {
    let last: string | undefined
    return [...words.matchAll(new RegExp(dayPattern, 'g'))].map(([, month, day]) => {
      last = month ?? last
      return dayIn(year, last, day)
    })
  })
  return [
    ...rest.map((day) => ({ day, kind: 'rest' as const, name })),
    ...work.map((day) => ({ day, kind: 'work' as const, name: planPhrases.makeUpFor(name) })),
  ]
}

function dayIn(year: number, month = '0', day = '0'): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const MOST_DAYS = 31

/** The days from one to another; none when they are no days, in the wrong order or implausibly far apart. */
function span(from: Day, to: Day): Day[] {
  const length = daysBetween(from, to)
  if (!isDay(from) || !isDay(to) || length < 0 || length > MOST_DAYS) return []
  return Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
}

function isDay(day: Day): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const known: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** A holiday by its Chinese name; '国庆节、中秋节' are two. */
function named(zh: string): Text {
  const english = zh.split(/[、和]/).map((one) => known[one.trim()])
  return english.every((one) => one !== undefined) ? both(zh, english.join(' and ')) : same(zh)
}
