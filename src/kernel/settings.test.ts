import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'

test('nothing need be set', () => {
  const settings = readSettings({})
  assert.deepEqual(
    [settings.PORT, settings.HOST, settings.DATA_DIR, settings.DISTRICT_ZONE, settings.DEMO, settings.DATABASE_URL],
    [8080, '127.0.0.1', './data', 'Asia/Shanghai', 'on', undefined],
  )
})

test('an empty variable counts as not set, and variables of others are not looked at', () => {
  assert.equal(readSettings({ PORT: '', HOME: '/root' }).PORT, 8080)
})

test('each wrong setting is named, all at once', () => {
  const wrong = { PORT: '99999', DISTRICT_ZONE: 'Mars/Olympus', DATABASE_URL: 'mysql://x', DEMO: 'yes' }
  assert.throws(
    () => readSettings(wrong),
    (error: Error) => Object.keys(wrong).every((name) => error.message.includes(`  ${name}: `)),
  )
})
