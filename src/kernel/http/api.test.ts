import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { refusalStatus } from '../refusal.ts'
import { aShop } from './shop.fixture.tsx'

const { app, url, thing } = await aShop({ after })
const as = (token: string) => ({ authorization: `Bearer ${token}` })

test('every refusal is problem details: in the language asked for, and in both', async () => {
  for (const [kind, status] of Object.entries(refusalStatus)) {
    const answer = await app.inject({ url: `/api/refusals/${kind}`, headers: { 'accept-language': 'en' } })
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
    const { requestId, ...body } = answer.json()
    assert.equal(requestId, answer.headers['x-request-id'])
    assert.deepEqual(body, {
      type: `urn:heliograph:problem:${kind}`,
      title: 'No.',
      status,
      kind,
      texts: { zh: '不行。', en: 'No.' },
      fields: { name: 'Wrong name.' },
    })
    assert.equal(answer.statusCode, status)
  }
  const chinese = await app.inject('/api/refusals/conflict')
  assert.deepEqual([chinese.json().title, chinese.json().fields.name], ['不行。', '名称不对。'])
})

test('a bug tells nothing of itself, and what was never there is not found', async () => {
  const fault = await app.inject('/api/refusals/bug')
  assert.deepEqual([fault.statusCode, fault.json().kind], [500, 'fault'])
  assert.ok(!fault.body.includes('secrets') && !fault.body.includes('api.test'))
  for (const wrong of ['/api/no/such', '/api/things']) assert.equal((await app.inject(wrong)).json().kind, 'not-found')
  const method = await app.inject({ method: 'DELETE', url: `/api${url}`, headers: as('owner') })
  assert.equal(method.statusCode, 404)
})

test('programs read and write as whom their token says', async () => {
  const put = (token: string, payload: object) =>
    app.inject({ method: 'PUT', url: `/api${url}`, headers: as(token), payload })
  assert.deepEqual((await put('owner', { name: 'vase' })).json(), { name: 'vase' })
  assert.equal((await put('other', { name: 'vase' })).statusCode, 403)
  assert.equal((await put('stranger', { name: 'vase' })).statusCode, 401)
  assert.equal((await put('owner', { name: '' })).json().fields.name, '请填写此项。')
  assert.equal((await put('owner', { name: 'broken' })).statusCode, 500)
  const read = await app.inject({ url: `/api${url}`, headers: as('owner') })
  assert.equal(read.json().name, 'vase', 'what failed was not kept')
  assert.equal(read.headers['cache-control'], 'no-store')
})

test('path comes before query string, query string before body', async () => {
  const answer = await app.inject({
    method: 'PUT',
    url: `/api${url}?name=query`,
    headers: as('owner'),
    payload: { id: randomUUID(), name: 'body' },
  })
  assert.deepEqual(answer.json(), { name: 'query' })
  const inBody = { method: 'PUT', url: `/api/things/${randomUUID()}`, headers: as('owner') } as const
  assert.equal((await app.inject({ ...inBody, payload: { id: thing.id, name: 'x' } })).statusCode, 404)
})

test('reading another’s data needs a purpose, which is recorded', async () => {
  const asked = await app.inject({ url: `/api${url}`, headers: as('other') })
  assert.deepEqual([asked.statusCode, asked.json().texts.en], [422, 'State the purpose of reading personal data.'])
  const stated = { ...as('other'), purpose: encodeURIComponent('核对申请') }
  assert.equal((await app.inject({ url: `/api${url}`, headers: stated })).statusCode, 200)
})

test('what cannot be read is refused as such', async () => {
  const send = (payload: string, type: string) =>
    app.inject({ method: 'PUT', url: `/api${url}`, headers: { ...as('owner'), 'content-type': type }, payload })
  const broken = await send('{"name":', 'application/json')
  assert.deepEqual([broken.statusCode, broken.json().kind], [400, 'invalid'])
  assert.equal((await send('<name/>', 'text/xml')).statusCode, 415)
  assert.equal(
    (await send(JSON.stringify({ name: 'x'.repeat(3_000_000) }), 'application/json')).json().kind,
    'too-large',
  )
  assert.equal((await send('["name"]', 'application/json')).json().kind, 'invalid')
  assert.equal((await send('{"__proto__":{"name":"x"}}', 'application/json')).statusCode, 400)
})

test('another site cannot make a signed-in browser write through the API', async () => {
  const cookies = { session: 'owner' }
  const put = (headers: Record<string, string>, payload: object | string) =>
    app.inject({ method: 'PUT', url: `/api${url}`, cookies, headers, payload })
  assert.equal((await put({ 'sec-fetch-site': 'cross-site' }, { name: 'x' })).statusCode, 403)
  assert.equal((await put({ 'content-type': 'application/x-www-form-urlencoded' }, 'name=x')).statusCode, 403)
  assert.equal((await put({ 'sec-fetch-site': 'same-origin' }, { name: 'own' })).statusCode, 200)
})

test('who asks too often is asked to wait', async () => {
  const { app: busy } = await aShop({ after })
  const ask = () => busy.inject({ url: '/api/refusals/conflict', remoteAddress: '10.0.0.9' })
  for (let turn = 0; turn < 12; turn++) {
    const answers = await Promise.all(Array.from({ length: 100 }, ask))
    assert.ok(answers.every(({ statusCode }) => statusCode === 409))
  }
  const last = await ask()
  assert.deepEqual([last.statusCode, last.json().kind], [429, 'too-many'])
  assert.ok(Number(last.headers['retry-after']) > 0)
  assert.equal((await busy.inject({ url: '/api/refusals/conflict', remoteAddress: '10.0.0.10' })).statusCode, 409)
})

test('the description and its reader are served from here', async () => {
  const description = (await app.inject('/api/openapi.json')).json()
  assert.equal(description.openapi, '3.1.0')
  assert.ok('/api/things/{id}' in description.paths || '/things/{id}' in description.paths)
  const reader = await app.inject('/api/docs/')
  assert.equal(reader.statusCode, 200)
  assert.doesNotMatch(reader.body, /(src|href)="https?:/)
})

test('health is told without signing in', async () => {
  assert.deepEqual((await app.inject('/healthz')).json(), { status: 'ok' })
  assert.deepEqual((await app.inject('/readyz')).json(), { status: 'ready' })
  assert.match((await app.inject('/metrics')).body, /http_request_duration_seconds/)
})
