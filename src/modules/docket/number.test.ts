import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isMatterNumber, matterNumber, plainNumber } from './number.ts'

const parts = fc.record({
  area: fc.stringMatching(/^[0-9]{6}$/),
  organisation: fc.stringMatching(/^[0-9A-Z]{4}$/),
  day: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(dayOfDate),
  kind: fc.stringMatching(/^[A-Z0-9]{2}$/),
  serial: fc.integer({ min: 1, max: 999_999 }),
})
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

test('a number tells its parts and is a number', () => {
  const number = matterNumber({ area: '990101', organisation: '0012', day: '2026-09-10', kind: 'DB', serial: 42 })
  assert.equal(number.slice(0, -1), '990101001220260910DB000042')
  assert.equal(number.length, 27)
  assert.ok(isMatterNumber(number))
})

test('every wrong character is found', () => {
  fc.assert(
    fc.property(parts, (of) => {
      const number = matterNumber(of)
      for (const [at, right] of [...number].entries())
        for (const wrong of signs)
          if (wrong !== right) assert.ok(!isMatterNumber(number.slice(0, at) + wrong + number.slice(at + 1)))
    }),
    { numRuns: 60 },
  )
})

test('every swap of neighbours is found', () => {
  fc.assert(
    fc.property(parts, (of) => {
      const number = matterNumber(of)
      for (let at = 0; at + 1 < number.length; at++) {
        const [one, other] = [number.charAt(at), number.charAt(at + 1)]
        const swapped = number.slice(0, at) + other + one + number.slice(at + 2)
        if (one !== other) assert.ok(!isMatterNumber(swapped), `${number} and ${swapped}`)
      }
    }),
  )
})

test('characters two apart that change places are found, and a doubled character typed as another', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 23 }), fc.constantFrom(...signs), (of, at, sign) => {
      const number = matterNumber(of)
      const [one, two, three] = number.slice(at, at + 3)
      const put = (text: string) => number.slice(0, at) + text + number.slice(at + text.length)
      if (one !== three) assert.ok(!isMatterNumber(put(`${three}${two}${one}`)))
      if (one === two && sign !== one) assert.ok(!isMatterNumber(put(sign + sign)))
    }),
  )
})

test('a number is read as people copy it from paper', () => {
  const number = matterNumber({ area: '990101', organisation: '00A2', day: '2026-09-10', kind: 'SQ', serial: 7 })
  const typed = ` ${number.slice(0, 6).toLowerCase()}-${number.slice(6, 10).toLowerCase()} ${number.slice(10)}\n`
  assert.equal(plainNumber(typed), number)
  assert.ok(isMatterNumber(typed))
})

test('what is no number is none', () => {
  const number = matterNumber({ area: '990101', organisation: '0012', day: '2026-09-10', kind: 'DB', serial: 42 })
  for (const text of ['', '1', number.slice(1), `${number}0`, number.replace('9', '９'), `${number}'; drop table`])
    assert.ok(!isMatterNumber(text), text)
})

function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}
