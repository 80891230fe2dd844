import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aTown } from '../../../test/town.ts'
import { aCatalogue, aGuide, code } from './catalogue.fixture.ts'
import type { Guide } from './model.ts'
import { draftGuide, publishGuide } from './publishing.ts'

type Publicity = NonNullable<Guide['publicity']>

test('a guide that does not say what becomes public, or names what is not there, cannot be published', async (t) => {
  const { publisher } = await aCatalogue(await aTown(t))
  const whole = aGuide().publicity
  assert.ok(whole?.notice)
  const { results, notice } = whole
  const [fact] = results.facts
  assert.ok(fact)
  const whose = (changes: Partial<Publicity['results']>): Publicity => ({
    ...whole,
    results: { ...results, ...changes },
  })
  const cases: readonly (readonly [finding: string | null, publicity: Publicity | null])[] = [
    [null, whole],
    ['publicity-missing', null],
    ['publicity-withheld', whose({ withheld: null })],
    ['publicity-what', whose({ outcomes: [] })],
    ['publicity-what', whose({ within: null })],
    ['publicity-facts', whose({ facts: [] })],
    ['publicity-unknown', whose({ outcomes: ['granted', 'nonsense'] })],
    ['publicity-unknown', whose({ facts: [{ ...fact, from: 'nonsense' }] })],
    ['publicity-unknown', whose({ people: ['members.nonsense'] })],
    ['publicity-unknown', whose({ within: 'no-such-rule' })],
    ['publicity-name', whose({ facts: [{ ...fact, mask: 'plain' }] })],
    ['notice-rule', { ...whole, notice: null }],
    ['notice-rule', { ...whole, notice: { ...notice, rule: 'mla-county' } }],
  ]
  for (const [finding, publicity] of cases) {
    const { findings } = await draftGuide(publisher, { code, guide: aGuide({ publicity }) })
    const blocking = findings.filter(({ severity }) => severity === 'blocking').map((one) => one.code)
    assert.equal(blocking[0] ?? null, finding)
  }
  await assert.rejects(publishGuide(publisher, { code }))
})
