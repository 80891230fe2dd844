import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both } from '../../../kernel/text.ts'
import { shippedLimit as limit } from '../thresholds/shipped.fixture.ts'
import { detectors } from './detectors.ts'
import type { CaseFacts } from './facts.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const office = id(1)
const at = (text: string) => new Date(text)
const moment = {
  now: at('2026-03-20T02:00:00Z'),
  zone: 'Asia/Shanghai',
  calendar: { overrides: new Map(), officialYears: new Set([2026]) },
}

const plain: CaseFacts = {
  ...{ matterId: id(2), number: 'N', itemCode: 'S', organisationId: office, holderId: office, state: 'decided' },
  ...{ submittedAt: at('2026-03-02T01:00:00Z'), acceptedAt: at('2026-03-03T01:00:00Z'), acceptedHow: 'accepted' },
  ...{
    decidedAt: at('2026-03-12T01:00:00Z'),
    decisionKind: 'grant',
    decidedBy: id(3),
    madeBy: 'person',
    reasonLength: 40,
  },
  ...{ grounds: 0, correctionAt: null, corrected: [], taskTimes: [], clocks: [], stops: [], charges: [], siblings: [] },
}
const found = (code: string, facts: Partial<CaseFacts>) =>
  detectors.find((one) => one.code === code)?.find({ ...plain, ...facts }, moment, limit) ?? null
const clock = (kind: string, more: object = {}) => ({
  kind,
  holder: office,
  late: false,
  dueAt: at('2026-03-19T16:00:00Z'),
  finishedAt: null,
  ...more,
})
const sibling = (more: object) => ({
  ...{ matterId: id(9), number: 'M', state: 'closed', submittedAt: at('2026-02-02T01:00:00Z'), acceptedAt: null },
  ...{ correctionAt: null, corrected: [] },
  ...more,
})

test('a case in order is found by none, and each of the nine triggers has its rule', () => {
  for (const one of detectors) assert.equal(one.find(plain, moment, limit), null, one.code)
  assert.equal(new Set(detectors.map(({ code }) => code)).size, 9)
  assert.ok(detectors.every(({ rule, falsePositive }) => rule(limit).en.length > 20 && falsePositive.zh.length > 5))
})

test('silence counts as acceptance; turned away and accepted later', () => {
  assert.deepEqual(found('not-accepting', { acceptedHow: 'deemed' }), { how: 'deemed' })
  const away = { state: 'not-ours', acceptedAt: null, acceptedHow: null }
  const later = sibling({ submittedAt: at('2026-03-09T01:00:00Z'), acceptedAt: at('2026-03-10T01:00:00Z') })
  assert.deepEqual(found('not-accepting', { ...away, siblings: [later] }), {
    how: 'turned-away',
    turnedAway: 'N',
    acceptedLater: 'M',
  })
  assert.equal(found('not-accepting', { ...away, siblings: [{ ...later, acceptedAt: null }] }), null)
  assert.equal(
    found('not-accepting', { ...away, siblings: [sibling({ acceptedAt: at('2026-02-03T01:00:00Z') })] }),
    null,
    'accepted before',
  )
  const long = sibling({ submittedAt: at('2026-08-29T01:00:01Z'), acceptedAt: at('2026-08-30T01:00:00Z') })
  assert.equal(found('not-accepting', { ...away, siblings: [long] }), null, 'more than 180 days after')
})

test('a running clock is late after its last instant and not at it; a finished one keeps whether it was', () => {
  const due = (dueAt: string, more: object = {}) =>
    found('promise-exceeded', { clocks: [clock('promised', { dueAt: at(dueAt), ...more })] })
  assert.equal(due('2026-03-20T02:00:00Z'), null)
  assert.equal(due('2026-03-20T01:59:59Z')?.hoursLate, 0)
  assert.equal(due('2026-03-19T01:00:00Z', { finishedAt: at('2026-03-18T01:00:00Z') }), null, 'ended in time')
  assert.equal(due('2026-03-10T01:00:00Z', { finishedAt: at('2026-03-12T03:00:00Z'), late: true })?.hoursLate, 50)
})

test('a late step of the authority is one trigger, of a lower or helping office another', () => {
  const clocks = [clock('step', { late: true, finishedAt: at('2026-03-20T00:00:00Z') })]
  assert.equal(found('step-overtime', { clocks })?.clock, 'step')
  assert.equal(found('first-review-late', { clocks }), null)
  const helper = clocks.map((one) => ({ ...one, holder: id(7) }))
  assert.equal(found('step-overtime', { clocks: helper }), null)
  assert.equal(found('first-review-late', { clocks: helper })?.clocksLate, 1)
})

test('a refusal whose reason says too little, or without a ground', () => {
  const refuse = (reasonLength: number, grounds: number) =>
    found('refusal-unexplained', { decisionKind: 'refuse', reasonLength, grounds })
  assert.deepEqual(refuse(19, 1), { characters: 19, grounds: 1 })
  assert.equal(refuse(20, 1), null)
  assert.deepEqual(refuse(200, 0), { characters: 200, grounds: 0 })
})

test('entered afterwards: several tasks and the decision within ten minutes of acceptance', () => {
  const done = (decided: string, tasks: number) =>
    found('not-online', {
      decidedAt: at(decided),
      taskTimes: Array.from({ length: tasks }, () => at('2026-03-03T01:05:00Z')),
    })
  assert.deepEqual(done('2026-03-03T01:09:59Z', 2), { minutes: 9, tasks: 2 })
  assert.equal(done('2026-03-03T01:10:00Z', 2), null)
  assert.equal(done('2026-03-03T01:06:00Z', 1), null, 'decided on the spot')
})

test('a charge that is not listed, or more than listed', () => {
  const charge = (amountFen: number, listed: boolean, listedFen: number | null) =>
    found('unlisted-charge', { charges: [{ fee: 'copy', amountFen, listed, listedFen }] })
  assert.equal(charge(200, false, null)?.amountFen, 200)
  assert.equal(charge(1000, true, 1000), null)
  assert.equal(charge(1001, true, 1000)?.listedFen, 1000)
  assert.equal(charge(500, true, null), null, 'listed without an amount')
})

test('asked a second time for what the first notice did not say, within half a year', () => {
  const second = { correctionAt: at('2026-03-04T01:00:00Z'), corrected: ['field:bank', 'material:idCard'] }
  const first = (correctionAt: string, corrected: string[]) => sibling({ correctionAt: at(correctionAt), corrected })
  assert.equal(
    found('not-told-at-once', { ...second, siblings: [first('2026-02-04T01:00:00Z', ['field:bank'])] })?.newItems,
    'material:idCard',
  )
  assert.equal(
    found('not-told-at-once', { ...second, siblings: [first('2026-02-04T01:00:00Z', second.corrected)] }),
    null,
    'the same again',
  )
  assert.equal(
    found('not-told-at-once', { ...second, siblings: [first('2025-09-05T00:59:59Z', ['field:bank'])] }),
    null,
    'more than 180 days ago',
  )
  assert.ok(
    found('not-told-at-once', { ...second, siblings: [first('2025-09-05T01:00:00Z', ['field:bank'])] }),
    '180 days ago',
  )
})

test('stood still for longer than was told', () => {
  const stop = (resumedAt: string) =>
    found('other', {
      stops: [
        {
          id: id(5),
          ground: 'hearing',
          groundText: both('依法举行听证：须书面告知。', 'A hearing by law: told in writing.'),
          expectedDays: 3,
          stoppedAt: at('2026-03-10T02:00:00Z'),
          resumedAt: at(resumedAt),
        },
      ],
    })
  assert.equal(stop('2026-03-13T02:00:00Z'), null, 'Wednesday to Friday')
  assert.equal(stop('2026-03-15T02:00:00Z'), null, 'Sunday')
  assert.deepEqual(stop('2026-03-16T02:00:00Z'), { ground: '依法举行听证 A hearing by law', told: 3, stood: 4 })
})
