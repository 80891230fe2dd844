import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openApi } from './openapi.ts'
import { operation } from './operation.ts'
import { query } from './query.ts'
import { renameThing, showThing } from './shop.fixture.ts'
import { both } from './text.ts'

const Tree = z.object({
  name: z.string(),
  get children() {
    return z.array(Tree)
  },
})
const find = async () => ({ id: 'x' })
const listThings = query({
  ...{ name: 'shop.list-things', summary: both('列出', 'List things.'), find, allow: () => true },
  input: z.object({ page: z.coerce.number().optional(), kind: z.enum(['a', 'b']) }),
  output: z.array(Tree),
  run: async () => [],
})
const choose = operation({
  ...{ name: 'shop.choose', summary: both('选', 'Choose.'), find, allow: () => true },
  input: z.discriminatedUnion('by', [
    z.object({ by: z.literal('name'), name: z.string() }),
    z.object({ by: z.literal('id'), id: z.uuid() }),
  ]),
  run: async () => null,
})
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})
const document = Document.parse(
  openApi([
    {
      name: 'shop',
      api: {
        'POST /things/:id/name': renameThing,
        'GET /things/:id': showThing,
        'GET /things': listThings,
        'POST /choices': choose,
      },
    },
  ]),
)

test('fields in the path are parameters, the others are the body', () => {
  const rename = document.paths['/api/things/{id}/name']?.post
  assert.equal(rename?.operationId, 'shop.rename-thing')
  assert.deepEqual(rename?.tags, ['shop'])
  assert.deepEqual(namesOf(rename?.parameters), ['path id'])
  const body = JSON.stringify(rename?.requestBody)
  assert.match(body, /"name":\{"type":"string","minLength":1,"maxLength":20\}/)
  assert.doesNotMatch(body, /uuid/)
})

test('fields of a question are in its query string, and sensitive ones take a purpose', () => {
  assert.deepEqual(namesOf(document.paths['/api/things']?.get?.parameters), ['query kind!', 'query page'].reverse())
  assert.deepEqual(namesOf(document.paths['/api/things/{id}']?.get?.parameters), ['path id', 'header Purpose'])
})

test('a choice of shapes is the whole body', () => {
  assert.match(JSON.stringify(document.paths['/api/choices']?.post?.requestBody), /"oneOf"|"anyOf"/)
})

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  assert.ok(references.length > 1)
  for (const [, name = ''] of references) assert.ok(document.components.schemas[name], name)
})

function namesOf(parameters: unknown): string[] {
  const List = z.array(z.object({ in: z.string(), name: z.string(), required: z.boolean() }))
  return List.parse(parameters).map((one) => `${one.in} ${one.name}${one.required && one.in === 'query' ? '!' : ''}`)
}
