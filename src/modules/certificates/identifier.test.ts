import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isIdentifier, issuerCode, makeIdentifier } from './identifier.ts'

const type = '11100000000013338W011'
const issuer = '11430000006122244L'

test('the check character is that of real certificates', () => {
  const made = makeIdentifier({ type, issuer, serial: '20230000403', version: 1 })
  assert.equal(made, '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U')
  assert.ok(isIdentifier('1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F'))
  assert.ok(!isIdentifier('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000404.001.U'))
})

test('one wrong character is always found', () => {
  const right = makeIdentifier({ type, issuer, serial: '20260000001', version: 1 })
  const places = [...right].flatMap((sign, at) => (at >= 15 && sign !== '.' ? [at] : []))
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (at, other) => {
      fc.pre(right[at] !== other)
      assert.ok(!isIdentifier(right.slice(0, at) + other + right.slice(at + 1)))
    }),
  )
})

test('an organisation with an old code still gets eighteen characters', () => {
  assert.equal(issuerCode('11511301008778298w'), '11511301008778298W')
  assert.equal(issuerCode('68236467-9'), '000000000682364679')
  assert.equal(issuerCode('4148481895459659776'), '148481895459659776')
})
