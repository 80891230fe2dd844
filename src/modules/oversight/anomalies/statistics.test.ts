import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binomialAtLeast, fisherExact, median, modifiedZ, percentile, staysAmongMany } from './statistics.ts'

const near = (a: number, b: number, by = 1e-9) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`)

/** n over k as a whole number: an independent way, by Pascal's triangle. */
function choose(n: number, k: number): bigint {
  let row = [1n]
  for (let i = 0; i < n; i += 1) row = [1n, ...row.slice(1).map((one, at) => one + (row[at] ?? 0n)), 1n]
  return row[k] ?? 0n
}
const ratio = (a: bigint, b: bigint) => Number((a * 10n ** 18n) / b) / 1e18

test('binomial tail: by hand, and by whole numbers for a share of one in m', () => {
  near(binomialAtLeast(3, 3, 0.5), 0.125)
  near(binomialAtLeast(8, 10, 0.5), 56 / 1024)
  assert.deepEqual([binomialAtLeast(0, 5, 0.2), binomialAtLeast(1, 5, 0), binomialAtLeast(5, 5, 1)], [1, 0, 1])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 2, max: 9 }),
      (n, raw, m) => {
        const k = Math.min(raw, n)
        let tail = 0n
        for (let i = k; i <= n; i += 1) tail += choose(n, i) * BigInt(m - 1) ** BigInt(n - i)
        near(binomialAtLeast(k, n, 1 / m), ratio(tail, BigInt(m) ** BigInt(n)), 1e-7)
      },
    ),
  )
})

test('Fisher: the lady tasting tea, and every table by whole numbers', () => {
  near(fisherExact({ k: 3, n: 4, restK: 1, restN: 4 }), 34 / 70, 1e-9)
  near(fisherExact({ k: 4, n: 4, restK: 0, restN: 4 }), 2 / 70, 1e-9)
  const small = fc.integer({ min: 0, max: 14 })
  fc.assert(
    fc.property(small, small, small, small, (k, more, restK, restMore) => {
      const [n, restN] = [k + more, restK + restMore]
      const hits = k + restK
      const ways = (i: number) => choose(n, i) * choose(restN, hits - i)
      let tail = 0n
      for (let i = Math.max(0, hits - restN); i <= Math.min(n, hits); i += 1) if (ways(i) <= ways(k)) tail += ways(i)
      near(fisherExact({ k, n, restK, restN }), ratio(tail, choose(n + restN, hits)), 1e-6)
    }),
  )
})

test('percentiles are figures that occurred; half of all lie on each side of the median', () => {
  assert.deepEqual([percentile([], 0.9), median([])], [undefined, undefined])
  assert.equal(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), 9)
  assert.equal(median([4, 1, 3, 2]), 2.5)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (figures) => {
      const p90 = percentile(figures, 0.9) ?? -1
      assert.ok(figures.includes(p90))
      assert.ok(figures.filter((one) => one <= p90).length >= 0.9 * figures.length)
      assert.ok(figures.filter((one) => one < p90).length < 0.9 * figures.length)
      const middle = median(figures) ?? -1
      assert.ok(figures.filter((one) => one <= middle).length * 2 >= figures.length)
      assert.ok(figures.filter((one) => one >= middle).length * 2 >= figures.length)
    }),
  )
})

test('a robust score: not moved by one monstrous figure, zero without spread, the same in any unit', () => {
  const usual = [4, 5, 5, 6, 6, 7, 7, 8]
  near(modifiedZ(20, usual), (0.6745 * (20 - 6)) / 1)
  assert.ok(Math.abs(modifiedZ(20, usual) - modifiedZ(20, [...usual, 6, 9000])) < 4)
  assert.equal(modifiedZ(9, [5, 5, 5, 5]), 0)
  assert.ok(modifiedZ(9, [5, 5, 5, 5, 5, 6]) > 3.5, 'more than half are equal: by the mean deviation')
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3 }),
      fc.integer({ min: 2, max: 60 }),
      (figures, unit) => {
        near(
          modifiedZ(50, figures),
          modifiedZ(
            50 * unit,
            figures.map((one) => one * unit),
          ),
          1e-6,
        )
      },
    ),
  )
})

test('among many tests: the example of the paper, and never more than without correction', () => {
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  assert.equal(staysAmongMany(paper, 0.05).filter(Boolean).length, 4)
  assert.deepEqual(staysAmongMany([], 0.05), [])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      const stays = staysAmongMany(ps, 0.1)
      assert.ok(stays.every((one, at) => !one || (ps[at] ?? 1) <= 0.1))
      const bonferroni = ps.map((p) => p <= 0.1 / ps.length)
      assert.ok(bonferroni.every((one, at) => !one || stays[at]))
    }),
  )
})
