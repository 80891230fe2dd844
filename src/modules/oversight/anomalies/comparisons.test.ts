import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedLimit as limit } from '../thresholds/shipped.fixture.ts'
import { comparisons } from './comparisons.ts'
import type { Decided } from './model.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n))
/** A case accepted on a day and decided on another; everything else is usual. */
const decided = (n: number, from: number, to: number, more: Partial<Decided> = {}): Decided => ({
  ...{ matterId: id(n), number: `N${n}`, organisationId: id(900), handlerId: id(901), applicantId: id(1000 + n) },
  ...{ refused: false, acceptedAt: day(from), decidedAt: day(to), unusual: false },
  ...more,
})
const found = (code: string, cases: readonly Decided[]) =>
  comparisons.find((one) => one.code === code)?.find(cases, '2026-Q1', limit) ?? []

test('a matter decided before five earlier ones that waited; not before four, nor when most that waited came later', () => {
  const waiting = (count: number, from = 0) => Array.from({ length: count }, (_, n) => decided(n + from, n, 40 + n))
  const jumper = decided(99, 20, 22)
  const [finding, ...more] = found('queue-jump', [...waiting(5), jumper])
  assert.deepEqual(more, [])
  assert.equal(finding?.matter?.number, 'N99')
  assert.deepEqual(finding?.data, { overtaken: 5, waiting: 5, days: 2 })
  assert.deepEqual(
    finding?.rows.map(({ number, own }) => [number, own]),
    [['N99', true], ...[0, 1, 2, 3, 4].map((n) => [`N${n}`, false])],
  )
  assert.deepEqual(found('queue-jump', [...waiting(4), jumper]), [])
  assert.deepEqual(
    found('queue-jump', [...waiting(5).map((one) => ({ ...one, unusual: true })), jumper]),
    [],
    'they were stopped or corrected',
  )
  assert.deepEqual(
    found('queue-jump', [...waiting(5).map((one) => ({ ...one, organisationId: id(902) })), jumper]),
    [],
    'another office',
  )
  const later = Array.from({ length: 5 }, (_, n) => decided(50 + n, 21, 60 + n))
  assert.deepEqual(
    found('queue-jump', [...waiting(5), ...later, jumper]).length,
    0,
    'half of those that waited is not more than half',
  )
})

test('one handler for one applicant, against that handler’s share; the only handler is never found', () => {
  const others = Array.from({ length: 40 }, (_, n) => decided(n, n, n + 5, { handlerId: id(910 + (n % 10)) }))
  const pair = Array.from({ length: 5 }, (_, n) =>
    decided(100 + n, n, n + 5, { handlerId: id(910), applicantId: id(7) }),
  )
  const [finding] = found('repeat-handler', [...others, ...pair])
  assert.equal(finding?.personId, id(910))
  assert.deepEqual(finding?.data, { together: 5, ofApplicant: 5, handlerOthers: 4, others: 40, chanceInAMillion: 10 })
  assert.equal(finding?.rows.filter(({ own }) => own).length, 5)
  assert.deepEqual(
    found(
      'repeat-handler',
      [...others, ...pair].map((one) => ({ ...one, handlerId: id(910) })),
    ),
    [],
  )
  assert.deepEqual(found('repeat-handler', [...others, ...pair.slice(0, 2)]), [], 'twice is no habit')
})

test('a share of refusals that differs, with n on both sides and a least n', () => {
  const of = (handler: number, n: number, refused: number, from: number) =>
    Array.from({ length: n }, (_, at) =>
      decided(from + at, at, at + 5, { handlerId: id(handler), refused: at < refused }),
    )
  const harsh = of(920, 20, 14, 0)
  const rest = of(921, 60, 6, 100)
  const handlers = found('refusal-rate', [...harsh, ...rest]).map(({ personId, data }) => [
    personId,
    data.refused,
    data.decided,
  ])
  assert.deepEqual(
    handlers,
    [
      [id(920), 14, 20],
      [id(921), 6, 60],
    ],
    'of two handlers each is the other’s comparison',
  )
  assert.deepEqual(
    found('refusal-rate', [...of(920, 20, 3, 0), ...rest]),
    [],
    'fifteen in a hundred beside ten is chance',
  )
  assert.deepEqual(found('refusal-rate', [...of(920, 9, 9, 0), ...rest]), [], 'nine say too little')
})

test('a time far from the median both ways, and none among equals', () => {
  const usual = Array.from({ length: 30 }, (_, n) => decided(n, n, n + 8 + (n % 5)))
  const times = (more: Decided[]) => found('handling-time', [...usual, ...more]).map(({ matter }) => matter?.number)
  assert.deepEqual(times([decided(90, 0, 60), decided(91, 0, 13)]), ['N90'])
  assert.deepEqual(times([decided(92, 0, 0)]), ['N92'], 'in no time at all')
  assert.deepEqual(found('handling-time', usual.slice(0, 10).concat()), [], 'ten others are needed')
})
