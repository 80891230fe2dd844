import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { nested } from './nested.ts'
import { parse } from './parse.ts'
import { Refusal } from './refusal.ts'
import { both } from './text.ts'

const Form = z.strictObject({
  name: z.string().min(1).max(5),
  reason: z.string().min(20).optional(),
  days: z.coerce.number().int().min(1).max(30).optional(),
  kind: z.enum(['a', 'b']).optional(),
  rows: z.array(z.object({ day: z.iso.date() })).optional(),
  even: z
    .number()
    .refine((n) => n % 2 === 0, { params: { text: both('须为偶数。', 'Must be even.') } })
    .optional(),
})

function fieldsOf(raw: unknown): Record<string, string> {
  try {
    parse(Form, raw)
    return {}
  } catch (error) {
    assert.ok(error instanceof Refusal)
    assert.equal(error.kind, 'invalid')
    return Object.fromEntries(Object.entries(error.fields).map(([name, text]) => [name, `${text.zh} ${text.en}`]))
  }
}

const cases: [unknown, Record<string, string>][] = [
  [{ name: '甲' }, {}],
  [{}, { name: '请填写此项。 Fill in this field.' }],
  [{ name: '' }, { name: '请填写此项。 Fill in this field.' }],
  [{ name: '甲乙丙丁戊己' }, { name: '最多 5 个字。 Write at most 5 characters.' }],
  [{ name: '甲', reason: '短' }, { reason: '至少填写 20 个字。 Write at least 20 characters.' }],
  [{ name: '甲', days: '0' }, { days: '不得小于 1。 Must be at least 1.' }],
  [{ name: '甲', days: '31' }, { days: '不得大于 30。 Must be at most 30.' }],
  [{ name: '甲', kind: 'c' }, { kind: '请从所列选项中选择。 Choose one of the listed options.' }],
  [
    { name: '甲', rows: [{ day: '2026-01-01' }, { day: '1.1.' }] },
    { 'rows.1.day': '格式不正确。 This has the wrong form.' },
  ],
  [{ name: '甲', even: 3 }, { even: '须为偶数。 Must be even.' }],
  [{ name: '甲', other: 1 }, { '': '不认识的字段：other Unknown fields: other' }],
]

for (const [raw, expected] of cases) {
  test(`${JSON.stringify(raw)} is told: ${Object.values(expected).join() || 'nothing'}`, () => {
    assert.deepEqual(fieldsOf(raw), expected)
  })
}

test('a field with several faults is told the first', () => {
  const Twice = z.object({ name: z.string().min(3).regex(/^a/) })
  assert.throws(() => parse(Twice, { name: 'b' }), {
    fields: { name: both('至少填写 3 个字。', 'Write at least 3 characters.') },
  })
})

test('characters that cannot be stored are refused where they stand, in names of fields too', () => {
  const Any = z.looseObject({})
  const odd = ['a\u0000b', '\u0001', '\u001b[31m', '\u007f', '\ud800', 'x\udc00y']
  for (const text of odd) {
    for (const [raw, field] of [
      [{ name: text }, 'name'],
      [{ rows: [{}, { day: text }] }, 'rows.1.day'],
      [{ rows: { [text]: 1 } }, 'rows'],
    ] as const)
      assert.throws(
        () => parse(Any, raw),
        (refusal: Refusal) => refusal.kind === 'invalid' && field in refusal.fields,
      )
  }
  const usual = { a: 'tab\t line\r\n form\f 😀 𠮷 \u202e', b: Buffer.from([0]), c: new Date(0), d: null, e: [1, true] }
  assert.deepEqual(parse(Any, usual), usual)
})

test('fields that belong together and all stayed empty are said to be missing one by one', () => {
  const schema = nested(z.object({ source: z.object({ zh: z.string(), en: z.string() }), day: z.string() }))
  assert.throws(
    () => parse(schema, {}),
    ({ fields }: Refusal) => Object.keys(fields).join() === 'source.zh,source.en,day',
  )
  const whole = { source: { zh: '甲', en: 'A' }, day: '1' }
  assert.deepEqual(parse(schema, { 'source.zh': '甲', 'source.en': 'A', day: '1' }), whole)
  assert.deepEqual(parse(schema, whole), whole)
})

test('what is nested without end is refused before anything walks it', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  assert.throws(() => parse(z.looseObject({ value: z.json() }), { value: deep }), { kind: 'invalid' })
})
