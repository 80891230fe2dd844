import assert from 'node:assert/strict'
import { test } from 'node:test'
import { softFindings } from './findings.ts'
import {
  isLandline,
  isMobile,
  isOrgCode,
  isResidentId,
  isUscc,
  makeResidentId,
  makeUscc,
  residentIdFacts,
  tidyCode,
} from './identifiers.ts'

const residentIds: readonly (readonly [string, boolean, string])[] = [
  ['11010519491231002X', true, 'printed with the standard'],
  ['440524188001010014', true, 'printed with the standard'],
  ['110105194912310021', false, 'wrong check character'],
  ['11010519491331002X', false, 'month 13'],
  ['11010519490229002X', false, '29 February 1949'],
  ['11010519491231002x', false, 'small letter: tidy first'],
  ['1101051949123100', false, 'too short'],
  ['', false, 'empty'],
]
for (const [value, expected, why] of residentIds) {
  test(`resident number ${value || 'empty'}: ${why}`, () => assert.equal(isResidentId(value), expected))
}

test('a leap day of a leap year is a day of birth', () => {
  const id = makeResidentId('110105', '2000-02-29', 7)
  assert.ok(isResidentId(id))
  assert.deepEqual(residentIdFacts(id), { birth: '2000-02-29', sex: 'male' })
})

test('made resident numbers check, and even serials are women', () => {
  for (let serial = 0; serial < 1000; serial++) assert.ok(isResidentId(makeResidentId('990101', '1986-05-04', serial)))
  assert.equal(residentIdFacts(makeResidentId('990101', '1986-05-04', 2)).sex, 'female')
})

test('one changed digit never checks', () => {
  const id = '440524188001010014'
  for (let at = 0; at < 18; at++) {
    for (const digit of '0123456789') {
      if (digit !== id[at]) assert.equal(isResidentId(id.slice(0, at) + digit + id.slice(at + 1)), false)
    }
  }
})

const usccs: readonly (readonly [string, boolean])[] = [
  ['91350200MA2YJ1XR9G', true],
  ['91350200776049653A', true],
  ['91440101MA5CJQ4N59', true],
  ['11100000000013338W', true],
  ['11430000006122244L', true],
  ['11220000013544541J', true],
  ['11511301008778298W', true],
  ['123502001549897397', true],
  ['92371000MA3MXH0E3W', true],
  ['11440100007482506P', false],
  ['91350200MA2YJ1XR9H', false],
  ['91350200MA2YJ1XI9G', false],
]
for (const [value, expected] of usccs) {
  test(`credit code ${value} is ${expected ? 'right' : 'wrong'}`, () => assert.equal(isUscc(value), expected))
}

test('a made credit code checks', () => assert.equal(makeUscc('91350200MA2YJ1XR9'), '91350200MA2YJ1XR9G'))

test('old organisation codes check with and without the hyphen', () => {
  assert.ok(isOrgCode('00877868-5'))
  assert.ok(isOrgCode('008778685'))
  assert.ok(isOrgCode('00877836X'))
  assert.equal(isOrgCode('008778684'), false)
  assert.equal(isOrgCode('0087786-85'), false)
})

test('telephones', () => {
  assert.ok(isMobile('13800138000'))
  assert.equal(isMobile('12800138000'), false)
  assert.equal(isMobile('138001380000'), false)
  assert.ok(isLandline('0826-2330000'))
  assert.ok(isLandline('010-62330000-12'))
  assert.equal(isLandline('2330000'), false)
})

test('typed codes are brought to one form', () => {
  assert.equal(tidyCode(' １１０１０５ 19491231００2ｘ '), '11010519491231002X')
})

const codes: readonly (readonly [string, number])[] = [
  ['11511301008778298W', 0],
  ['00877868-5', 1],
  ['11511301452259996u', 1],
  ['1151130100877869M', 1],
  ['3946653276082720768', 1],
  ['1151130108778239R_6391', 1],
  ['11736', 1],
]
for (const [code, count] of codes) {
  test(`${code} of a real list has ${count} findings and is accepted`, () => {
    assert.equal(softFindings(code, 'department').length, count)
  })
}

test('land is known by division codes', () => {
  assert.deepEqual(softFindings('990101001', 'township'), [])
  assert.equal(softFindings('12345', 'village').length, 1)
})
