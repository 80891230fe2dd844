import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageOn, maskId, maskName, maskPhone } from './masking.ts'

test('names keep their ends', () => {
  assert.equal(maskName('张三'), '张*')
  assert.equal(maskName('张小三'), '张*三')
  assert.equal(maskName('欧阳小三'), '欧**三')
  assert.equal(maskName('张'), '张')
  assert.equal(maskName(''), '')
  assert.equal(maskName('𠮷田三'), '𠮷*三') // a name may begin outside the basic plane
})

test('numbers hide what tells the day of birth', () => {
  assert.equal(maskId('11010519491231002X'), '110***********002X')
  assert.equal(maskId('1234567'), '*******')
  assert.equal(maskPhone('13800138000'), '138****8000')
  assert.equal(maskPhone('110'), '***')
})

test('one is a year older on the birthday, not the day before', () => {
  assert.equal(ageOn('1946-09-10', '2026-09-09'), 79)
  assert.equal(ageOn('1946-09-10', '2026-09-10'), 80)
  assert.equal(ageOn('2008-02-29', '2026-02-28'), 17)
  assert.equal(ageOn('2008-02-29', '2026-03-01'), 18)
})
