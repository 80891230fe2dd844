import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both } from '../../kernel/text.ts'
import { associationRegistration } from './guides/association-registration/guide.ts'
import { subsistenceAllowance } from './guides/subsistence-allowance/guide.ts'
import { Guide } from './model.ts'
import { type KnownRule, mayBePublished, type Surroundings, validateGuide } from './validator.ts'
import { lifeEvents, topics } from './vocabulary.ts'

type Changes = Partial<Guide>
const benefit = Guide.parse(subsistenceAllowance)
const licence = Guide.parse(associationRegistration)

/** Surroundings in which everything a guide says of time is so. */
function around(guide: Guide, changes: Partial<Surroundings> = {}): Surroundings {
  const { times, stopGrounds, extension, department, handlers } = guide
  const limits = [times.statutory, times.promised, ...times.parts.map((part) => part.limit)]
  const stops = new Map(stopGrounds.map((ground) => [ground.code, ground.maxWorkingDays]))
  const rules = limits.flatMap((limit): [string, KnownRule][] =>
    limit.rule ? [[limit.rule, { amount: limit.amount, unit: limit.unit, stopGrounds: stops, extension }]] : [],
  )
  for (const rule of rulesOf(guide)) rules.push([rule, { amount: 0, unit: '', stopGrounds: stops, extension: null }])
  const codes = (things: readonly { code: string }[]) => new Set(things.map(({ code }) => code))
  return {
    deadlineRules: new Map(rules),
    organisations: new Set([department.organisation, ...handlers.flatMap((one) => one.organisation ?? [])]),
    topics: { persons: codes(topics.persons), organisations: codes(topics.organisations) },
    lifeEvents: codes(lifeEvents),
    process: null,
    lint: [],
    ...changes,
  }
}

/** Deadline rules of what becomes public; the guide says nothing of their amounts. */
function rulesOf({ publicity }: Guide): string[] {
  const { results, notice } = publicity ?? {}
  const said = [results?.within, notice?.objection.answer, notice?.rule].flatMap((rule) => rule ?? [])
  const { times } = benefit
  return said.filter((rule) => times.parts.every(({ limit }) => limit.rule !== rule))
}

/** Codes found in a guide that is right but for some changes. */
function found(guide: Guide, changes: Changes = {}, surroundings: Partial<Surroundings> = {}): string[] {
  const changed = { ...guide, ...changes }
  return validateGuide(changed, around(changed, surroundings)).map(({ code }) => code)
}

const promised = (amount: number, unit: Guide['times']['promised']['unit']): Changes => ({
  times: { ...benefit.times, promised: { ...benefit.times.promised, amount, unit } },
})
const statutory = { ...benefit.times.statutory, unit: 'calendar-days' as const, amount: 60 }
const inWorkingDays = (amount: number): Changes => ({
  extension: null,
  times: { ...benefit.times, statutory, promised: { ...benefit.times.promised, amount, unit: 'working-days' } },
})
const atOnce: Changes = { ...promised(0, 'immediate'), extension: null, handling: 'immediate', finish: 'at-once' }
const named = (name: string): Changes => ({
  results: benefit.results.map((one) => ({ ...one, name: both(name, name) })),
})
const phone = (value: string) => ({ kind: 'phone' as const, name: both('电话', 'Telephone'), value, hours: null })
const none = both('无', 'None')
const some = both('须当面核对', 'Identity is checked in person')
const online = (changes: Partial<Guide['online']>): Changes => ({ online: { ...benefit.online, ...changes } })
const fee = {
  code: 'fee',
  name: some,
  standard: some,
  amountFen: 100,
  basis: { ...statutoryBasis(), local: true },
  reducible: false,
  reduction: null,
}
function statutoryBasis() {
  const [basis] = licence.bases
  assert.ok(basis)
  return basis
}

test('the guides that come with the house have no findings', () => {
  assert.deepEqual(found(benefit), [])
  assert.deepEqual(found(licence), [])
})

const cases: readonly (readonly [rule: string, guide: Guide, changes: Changes, finding: string | null])[] = [
  ['1 at once is the immediate kind', benefit, atOnce, null],
  ['1 at once but of the promised kind', benefit, { ...atOnce, handling: 'promised' }, 'immediate-handling'],
  ['1 of the immediate kind but not at once', benefit, { handling: 'immediate' }, 'immediate-handling'],
  ['1 at once but finished otherwise', benefit, { ...atOnce, finish: 'document' }, 'immediate-finish'],
  ['2 证 is finished by a licence', benefit, { ...named('登记证'), finish: 'licence' }, null],
  ['2 证 is not finished by a document', benefit, { ...named('登记证'), finish: 'document' }, 'finish-fits-result'],
  ['2 批复 is an approval', benefit, { ...named('批复'), finish: 'approval' }, null],
  ['2 批复 is not a document', benefit, { ...named('批复'), finish: 'document' }, 'finish-fits-result'],
  ['2 文 is a document', benefit, { ...named('公文'), finish: 'document' }, null],
  ['3 no visit, no reason', benefit, { visits: { count: 0, reason: none } }, null],
  ['3 no visit, a reason', benefit, { visits: { count: 0, reason: some } }, 'visits-reason'],
  [
    '3 a visit without reason',
    benefit,
    { visits: { count: 1, reason: none }, ...online({ level: 3 }) },
    'visits-reason',
  ],
  ['3 a visit with its reason', benefit, { visits: { count: 1, reason: some }, ...online({ level: 3 }) }, null],
  ['4 neither visit nor online, but by post', benefit, online({ available: false, express: true }), null],
  ['4 neither visit nor online nor post', benefit, online({ available: false, express: false }), 'no-visit-needs-post'],
  ['5 level IV and a visit', benefit, { visits: { count: 1, reason: some } }, 'level-four-visits'],
  ['6 no fee, no payment online', benefit, online({ payment: true }), 'no-fee-no-payment'],
  ['6 a licence is charged for by law only', licence, { fees: [fee] }, 'licence-fee-basis'],
  ['6 a licence is charged for by law', licence, { fees: [{ ...fee, basis: statutoryBasis() }] }, null],
  [
    '7 the same telephone for questions and complaints',
    benefit,
    { consult: [phone('0990-8612345')], complain: [phone('0990-8612345')] },
    'telephones-differ',
  ],
  ['7 no area code', benefit, { consult: [phone('8612345')] }, 'telephones-area-code'],
  ['7 a public short number', benefit, { complain: [phone('12345')] }, null],
  ['7 no telephone for complaints', benefit, { complain: [{ ...phone('x'), kind: 'letter' }] }, 'telephones-given'],
  ['8 persons without a topic', benefit, { topics: { persons: [], organisations: [] } }, 'topics-fit-persons'],
  [
    '8 a topic for organisations that are not served',
    benefit,
    { topics: { ...benefit.topics, organisations: ['setting-up'] } },
    'topics-fit-organisations',
  ],
  ['9 a licence without answers', licence, { faq: [] }, 'licence-faq'],
  [
    '9 a licence without delivery',
    licence,
    { steps: licence.steps.filter((step) => step.stage !== 'delivery') },
    'licence-steps',
  ],
  ['9 other items need neither', benefit, { faq: [], steps: benefit.steps.slice(0, 1) }, null],
  [
    '10 a result without sample',
    benefit,
    { results: benefit.results.map((one) => ({ ...one, sample: null })) },
    'result-sample',
  ],
  ['11 promise = statutory', benefit, promised(30, 'working-days'), null],
  ['11 promise > statutory', benefit, promised(31, 'working-days'), 'promise-within-statutory'],
  ['11 37 working days may meet a holiday and last 61 days', benefit, inWorkingDays(37), 'promise-within-statutory'],
  ['11 36 working days last 60 days at most', benefit, inWorkingDays(36), null],
]
for (const [rule, guide, changes, finding] of cases) {
  test(rule, () => {
    const codes = found(guide, changes)
    assert.deepEqual(codes, finding ? codes.filter((code) => code === finding) : [])
    assert.equal(codes.length > 0, finding !== null)
  })
}

test('12 an application form without its blank is found', () => {
  const materials = benefit.materials.map((one) => (one.kind === 'application-form' ? { ...one, blank: null } : one))
  assert.ok(found(benefit, { materials }).every((code) => code === 'form-samples'))
})

test('what a guide names must be there', () => {
  assert.deepEqual(found(benefit, { lifeEvents: ['nowhere'] }), ['life-event-unknown'])
  assert.deepEqual(found(benefit, {}, { organisations: new Set() }), ['organisation-unknown'])
  assert.ok(found(benefit, {}, { deadlineRules: new Map() }).includes('deadline-rule-unknown'))
  assert.deepEqual(found(benefit, { handlers: benefit.handlers.filter((one) => one.part !== 'decides') }), [
    'nobody-decides',
  ])
})

test('materials and places to upload belong together', () => {
  const [first, ...others] = benefit.materials.filter((one) => one.collection.includes('upload'))
  assert.ok(first)
  assert.deepEqual(found(benefit, { materials: benefit.materials.filter((one) => one !== first) }), [
    'material-unknown',
  ])
  assert.deepEqual(found(benefit, { materials: [...benefit.materials, { ...first, code: 'homeless' }] }), [
    'material-without-upload',
  ])
  assert.deepEqual(found(benefit, { materials: [...benefit.materials, first] }), ['code-unique'])
  assert.ok(others.length > 0)
})

test('a stop that the deadline rule does not know is not announced', () => {
  const ground = { code: 'tea-break', text: some, basis: statutoryBasis(), maxWorkingDays: null }
  const { deadlineRules } = around(licence)
  assert.deepEqual(found(licence, { stopGrounds: [...licence.stopGrounds, ground] }, { deadlineRules }), [
    'stop-ground-unknown',
  ])
  const longer = licence.stopGrounds.map((one) => ({ ...one, maxWorkingDays: 7 }))
  assert.ok(found(licence, { stopGrounds: longer }, { deadlineRules }).every((code) => code === 'stop-ground-unknown'))
})

test('an extension that the rule does not give is not announced', () => {
  const { deadlineRules } = around(benefit)
  assert.deepEqual(found(benefit, { extension: null }, { deadlineRules }), ['extension-differs'])
})

test('a refusal lists its grounds, and something can be granted', () => {
  const bare = benefit.outcomes.map((one) => (one.kind === 'refuse' ? { ...one, grounds: [] } : one))
  const conditions = benefit.conditions.map((one) => ({ ...one, ground: null }))
  assert.ok(found(benefit, { outcomes: bare, conditions }).every((code) => code === 'refusal-grounds'))
  const refusing = benefit.outcomes.filter((one) => one.kind === 'refuse')
  assert.ok(found(benefit, { outcomes: refusing }).includes('nothing-granted'))
})

test('advice does not block, and comes last', () => {
  const summary = both('兹规定，'.repeat(40), 'Long.')
  const changed = { ...benefit, summary, lifeEvents: ['nowhere'] }
  const findings = validateGuide(changed, around(changed))
  assert.equal(findings[0]?.code, 'life-event-unknown')
  assert.deepEqual(
    findings.slice(1).map(({ severity }) => severity),
    findings.slice(1).map(() => 'advisory'),
  )
  assert.equal(mayBePublished(findings), false)
  assert.equal(mayBePublished(findings.slice(1)), true)
})
