import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintForm } from './lint.ts'
import { Form } from './model.ts'
import { sample } from './sample.fixture.ts'

/** The sample with one thing replaced, by its JSON text. */
function changed(from: string, to: string): Form {
  const text = JSON.stringify(sample)
  assert.ok(text.includes(from), from)
  return Form.parse(JSON.parse(text.replace(from, to)))
}

test('a sound form has no finding', () => {
  assert.deepEqual(lintForm(sample, new Set(['ID-CARD', 'PROOF'])), [])
})

for (const [what, from, to, field] of [
  ['a label in one language', '"label":{"zh":"Income","en":"Income"}', '"label":{"zh":"收入","en":""}', 'income'],
  [
    'a property that no page asks',
    '"people":{"type":"integer"',
    '"persons":{"type":"integer"},"people":{"type":"integer"',
    'persons',
  ],
  [
    'a required field that does not exist',
    '"required":["applicantName"',
    '"required":["nobody","applicantName"',
    'nobody',
  ],
  ['an unknown keyword', '"maximum":15', '"most":15', 'form'],
  ['a keyword whose error has no words', '"maximum":15', '"not":{"const":15}', 'people'],
  ['an unknown format', '"format":"date"', '"format":"day"', 'form'],
  ['a type that does not fit the widget', '"widget":"money"', '"widget":"textarea"', 'income'],
  ['options that are not the enum', '"value":"single"', '"value":"alone"', 'kind'],
  ['a condition on a later field', '"field":"kind","equals":"family"', '"field":"income","equals":"family"', 'spouse'],
  ['a condition on an upload', '"field":"help","includes":"walk"', '"field":"idCard","notEmpty":true', 'proof'],
  ['a question that the directory answers', ',"source":"applicant.name"', '', 'applicantName'],
  ['a question asked twice', '"source":"applicant.residentId"', '"source":"applicant.name"', 'applicant.name'],
  ['two fields of one name', '"name":"people","label"', '"name":"income","label"', 'income'],
  ['a column named like a field', '"name":"student"', '"name":"promise"', 'promise'],
  [
    'rows that allow anything',
    '"type":"object","additionalProperties":false,"required":["name"',
    '"type":"object","required":["name"',
    'household',
  ],
] as const) {
  test(`${what} is found`, () => {
    const findings = lintForm(changed(from, to))
    assert.ok(
      findings.some((finding) => finding.field === field && finding.severity === 'error'),
      JSON.stringify(findings),
    )
  })
}

test('an upload without a material of the guide is found', () => {
  assert.deepEqual(
    lintForm(sample, new Set(['ID-CARD'])).map((finding) => finding.field),
    ['proof'],
  )
})
