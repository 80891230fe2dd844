import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RetentionRule } from './model.ts'
import { archiveNumber, hasExpired, keptUntil, proposed } from './retention.ts'

const text = { zh: '', en: '' }
function aRule(rule: Partial<RetentionRule>): RetentionRule {
  const any = { organisationId: null, ordinal: 100, direction: null, part: null } as const
  const all = { types: [], words: [] }
  return { ...any, ...all, id: '', retention: '10', name: text, basis: text, mark: 'M', source: '', ...rule }
}

test('the first rule that fits proposes, an organisation’s own before the district’s', () => {
  const rules = [
    aRule({ ordinal: 190, retention: '30', direction: 'outgoing' }),
    aRule({ ordinal: 100, retention: 'permanent', types: ['order'] }),
    aRule({ ordinal: 120, retention: 'permanent', words: ['规划', '任免'] }),
    aRule({ ordinal: 290, direction: 'incoming', part: 'main' }),
    aRule({ ordinal: 999, retention: '10', words: ['值班'], organisationId: 'own' }),
  ]
  const of = (title: string, type: 'notice' | 'order', part: 'main' | 'copy' | null = null) =>
    proposed(rules, { direction: part ? 'incoming' : 'outgoing', type, title, part })?.retention
  assert.equal(of('关于防汛的通知', 'notice'), '30')
  assert.equal(of('关于防汛的命令', 'order'), 'permanent')
  assert.equal(of('关于干部任免的通知', 'notice'), 'permanent')
  assert.equal(of('关于任免和值班的通知', 'notice'), '10')
  assert.equal(of('关于防汛的通知', 'notice', 'main'), '10')
  assert.equal(of('关于防汛的通知', 'notice', 'copy'), undefined)
})

test('kept to the last day of the year, counted from the year after the filing', () => {
  assert.equal(keptUntil(2026, '10'), '2036-12-31')
  assert.equal(keptUntil(2026, '30'), '2056-12-31')
  assert.equal(keptUntil(2026, 'permanent'), null)
  assert.equal(hasExpired('2036-12-31', '2036-12-31'), false)
  assert.equal(hasExpired('2036-12-31', '2037-01-01'), true)
  assert.equal(hasExpired(null, '2999-01-01'), false)
})

test('an archive number tells fonds, class, year, retention, organisation and piece', () => {
  const fonds = { number: 'Z109', unit: 'BGS' }
  assert.equal(archiveNumber(fonds, { year: 2026, retention: '30', serial: 7 }), 'Z109-WS·2026-D30-BGS-0007')
  assert.equal(archiveNumber(fonds, { year: 2026, retention: 'permanent', serial: 12345 }), 'Z109-WS·2026-Y-BGS-12345')
})
