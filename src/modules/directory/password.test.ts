import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, isPassword, makeFirstPassword, passwordProblem } from './password.ts'

test('eight characters of three kinds are enough, less is not', () => {
  assert.equal(passwordProblem('Abcdef12', null), undefined)
  assert.ok(passwordProblem('Abcde12', null))
  assert.ok(passwordProblem('abcdefg12', null))
  assert.equal(passwordProblem('abcd-efg12', null), undefined)
  assert.ok(passwordProblem(`Ab1${'x'.repeat(126)}`, null))
})

test('the sign-in name may not be part of it', () => {
  assert.ok(passwordProblem('Wangli-2026', 'wangli'))
  assert.equal(passwordProblem('Wangli-2026', 'zhao'), undefined)
})

test('first passwords keep the rules and differ', () => {
  const made = Array.from({ length: 200 }, makeFirstPassword)
  assert.equal(new Set(made).size, 200)
  for (const password of made) assert.equal(passwordProblem(password, null), undefined)
})

test('a hash is argon2id and knows its password; without a hash nothing is right', async () => {
  const hash = await hashPassword('Abcdef12')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.ok(await isPassword('Abcdef12', hash))
  assert.equal(await isPassword('Abcdef13', hash), false)
  assert.equal(await isPassword('Abcdef12', undefined), false)
})
