import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback } from '../../kernel/loopback.ts'
import { refuseUnsafeDemo } from './demo.ts'

test('loopback addresses', () => {
  for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) assert.ok(isLoopback(host), host)
  for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.evil.example', 'localhost.example'])
    assert.equal(isLoopback(host), false, host)
})

test('the demonstration does not open to the network unless forced by name', () => {
  refuseUnsafeDemo({ DEMO: 'on', HOST: '127.0.0.1' })
  refuseUnsafeDemo({ DEMO: 'off', HOST: '0.0.0.0' })
  refuseUnsafeDemo({ DEMO: 'on', HOST: '0.0.0.0', DEMO_ON_PUBLIC_ADDRESS: 'yes-i-know' })
  refuseUnsafeDemo({ DEMO: 'on', HOST: '::1', PUBLIC_URL: 'http://[::1]:8080' })
  assert.throws(() => refuseUnsafeDemo({ DEMO: 'on', HOST: '0.0.0.0' }), /DEMO_ON_PUBLIC_ADDRESS=yes-i-know/)
  assert.throws(
    () => refuseUnsafeDemo({ DEMO: 'on', HOST: '127.0.0.1', PUBLIC_URL: 'https://district.example' }),
    /at district\.example/,
  )
})
