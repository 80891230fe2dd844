import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { applyAndAccept } from '../../../../test/story.ts'
import { machine } from '../../../kernel/context.ts'
import { raiseCards } from '../cards.ts'
import { addCardRule, listCardRules, retireCardRule } from './operations.ts'

const rule = {
  ...{ code: 'overdue', colour: 'yellow', when: 'late', days: 0, zh: '已超过期限', en: 'Past its end' },
  ...{ source: '区电子监察暂行办法（示范）', validFrom: '2026-03-12' },
}

test('a new version counts from its day on, and each card says by which version it was shown', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  await applyAndAccept(place, 'disability') // due on Friday 13 March
  for (const who of ['head', 'clerk', 'resident'] as const)
    await assert.rejects(addCardRule(place.as(who), rule), { kind: 'forbidden' }, who)
  await assert.rejects(
    addCardRule(place.as('auditor'), { ...rule, validFrom: '2026-03-02' }),
    { kind: 'invalid' },
    'back-dated',
  )
  assert.deepEqual(await addCardRule(place.as('auditor'), rule), { code: 'overdue', version: 2 })
  await assert.rejects(addCardRule(place.as('admin'), rule), { kind: 'invalid' }, 'not after the present version')
  const versions = (await listCardRules(place.as('clerk'), {})).rules.filter(({ code }) => code === 'overdue')
  assert.deepEqual(
    versions.map(({ version, validTo }) => [version, validTo]),
    [
      [2, null],
      [1, '2026-03-11'],
    ],
  )
  await raiseCards.run(place.town.caller(machine, { now: '2026-03-13T16:00:00Z' }), {})
  const { rows } = await sql`select rule, rule_version as version from docket.card`.execute(place.town.db)
  assert.deepEqual(rows, [{ rule: 'overdue', version: 2 }])
  await assert.rejects(sql`update docket.card_rule set days = 5`.execute(place.town.db), /never changes/)
  await assert.rejects(sql`delete from docket.card_rule`.execute(place.town.db), /never changes/)
})

test('a rule that is retired holds to its last day; of two new versions at once one counts', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  await applyAndAccept(place, 'disability')
  await retireCardRule(place.as('admin'), { code: 'overdue', lastDay: '2026-03-13' })
  await raiseCards.run(place.town.caller(machine, { now: '2026-03-13T16:00:00Z' }), {})
  const { rows } = await sql`select 1 from docket.card`.execute(place.town.db)
  assert.deepEqual(rows, [], 'Saturday: the rule is no longer in force')
  const both = [rule, rule].map((one) => addCardRule(place.as('auditor'), { ...one, code: 'long-overdue' }))
  const answers = (await Promise.allSettled(both)).map(({ status }) => status)
  assert.deepEqual(answers.toSorted(), ['fulfilled', 'rejected'])
})
