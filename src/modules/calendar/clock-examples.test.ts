import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dayOf } from '../../kernel/day.ts'
import { checkAct } from './check.ts'
import { type ClockReading, fold } from './clock.ts'
import { ClockEvent, type Holder } from './clock-event.ts'
import { shippedCalendar } from './plans.ts'
import { DeadlineRule } from './rule.ts'

const page = readFileSync(new URL('../../../docs/reference/clock.md', import.meta.url), 'utf8')
const holders: Readonly<Record<string, Holder>> = {
  agency: '11111111-1111-4111-8111-111111111111',
  township: '22222222-2222-4222-8222-222222222222',
  applicant: 'applicant',
  outside: 'external',
}
const words = { zh: '', en: '' }

/** Every example of the page, under the heading it stands below. */
const examples = page.split(/^## /m).flatMap((section) => {
  const heading = section.split('\n')[0] ?? ''
  return [...section.matchAll(/```clock\n([\s\S]*?)```/g)].map(([, text = ''], index) => ({
    name: `${heading} ${index + 1}`,
    text,
  }))
})

test('the page has its examples', () => assert.ok(examples.length >= 30, String(examples.length)))

for (const { name, text } of examples) {
  test(`example: ${name}`, () => {
    const lines = text.trim().split('\n')
    const zone = lines.find((line) => line.startsWith('zone '))?.slice(5) ?? 'Asia/Shanghai'
    const rule = ruleOf(lines[0] ?? '')
    const events: ClockEvent[] = []
    for (const line of lines.filter((one) => /^\d/.test(one))) {
      const [, day = '', time = '', said = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? []
      const at = instant(day, time, zone)
      if (said.startsWith('reads '))
        compare(fold({ events, rule }, { calendar: shippedCalendar, zone, now: at }), said.slice(6), line)
      else happen(said, { at, events, rule, zone, line })
    }
  })
}

function happen(
  said: string,
  { at, events, rule, zone, line }: { at: Date; events: ClockEvent[]; rule: DeadlineRule; zone: string; line: string },
) {
  const refused = said.endsWith(' refused')
  const [, what = '', day, time = ''] = /^(.*?)(?: asked (\S+) (\S+))?$/.exec(refused ? said.slice(0, -8) : said) ?? []
  const event = eventOf(what, { at, askedAt: day && instant(day, time, zone) })
  const place = { calendar: shippedCalendar, zone }
  const wrong = events.length === 0 ? undefined : checkAct({ events, rule }, event, place)
  assert.equal(wrong !== undefined, refused, `${line}: ${wrong?.en}`)
  if (!refused) events.push(event)
}

function eventOf(said: string, { at, askedAt }: { at: Date; askedAt: Date | string | undefined }): ClockEvent {
  const [kind, what = ''] = said.split(' ')
  const holder = holders[what] ?? holders.agency
  const ground = what === 'outside' ? 'open' : what
  return ClockEvent.parse({
    kind,
    at,
    holder,
    ground,
    noticeRef: null,
    expectedDays: null,
    amount: Number(what),
    reason: 'x',
    ...(askedAt && { askedAt }),
  })
}

function ruleOf(line: string): DeadlineRule {
  const [, amount, unit] = /^rule (\d+) (\S+)/.exec(line) ?? []
  const number = (word: string) => Number(new RegExp(`${word} (\\d+)`).exec(line)?.[1] ?? 0)
  const ground = { name: words, article: words, needsNotice: false }
  return DeadlineRule.parse({
    ...{ code: 'example', name: words, amount: Number(amount), unit, legalBasis: words, mark: 'M', source: '' },
    ...{ validFrom: '2020-01-01', validTo: null, rollForward: line.includes(' rolls') ? words : null },
    extension: number('extension')
      ? { amount: number('extension'), maxExtensions: 1, by: { role: 'head', of: 'own-organisation', words } }
      : null,
    stopGrounds: [
      { ...ground, code: 'open', holder: 'external', maxWorkingDays: null },
      { ...ground, code: 'limited', holder: 'applicant', maxWorkingDays: number('limit') || null },
    ],
  })
}

/** Compares what the clock says with what the page says. */
function compare(reading: ClockReading, said: string, line: string): void {
  for (const claim of said.split(', ')) {
    const [word = '', first = '', second = ''] = claim.split(' ')
    assert.equal(claimed[word]?.(reading, first), second || first || true, line)
  }
}

const held = (reading: ClockReading, who: string) =>
  String(reading.totalsByHolder.find(({ holder }) => holder === holders[who])?.workingDays ?? 0)
const claimed: Readonly<Record<string, (reading: ClockReading, first: string) => unknown>> = {
  due: ({ dueDay }) => dueDay,
  used: ({ used }) => String(used.amount),
  remaining: ({ remaining }) => String(remaining.amount),
  running: ({ state }) => state === 'running',
  stopped: ({ state }) => state === 'stopped',
  finished: ({ state }) => state === 'finished',
  late: ({ late }) => late,
  in: ({ late }) => (late ? 'late' : 'time'),
  provisional: ({ provisional }) => provisional !== null,
  certain: ({ provisional }) => provisional === null,
  held,
}

/** The instant at which the wall clock of the zone shows the time. */
function instant(day: string, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  for (let hours = -14; hours <= 14; hours++) {
    const at = new Date(wall + hours * 3_600_000)
    const shown = Date.parse(`${format.format(at).replace(' ', 'T')}Z`) + (at.getTime() % 1000)
    if (shown === wall && dayOf(at, zone) === day) return at
  }
  throw new Error(`${day} ${time} is not on the wall clock of ${zone}`)
}
