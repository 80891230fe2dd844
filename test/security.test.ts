import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import type { Settings } from '../src/kernel/settings.ts'
import { aDistrict } from './cast.ts'
import { multipart, requester } from './requests.ts'
import { serve } from './served.ts'
import { act, begin } from './story.ts'

// What people with bad intentions send. Each of these once did something it should not have done.

const place = await aDistrict({ after })
const { app, listen } = await serve({ after }, place.town)
const base = new URL(await listen())
const resident = await requester(app, 'resident')
const admin = await requester(app, 'admin')
const offices = ['clerk', 'head', 'township', 'auditor'] as const
const others = [admin, ...(await Promise.all(offices.map((name) => requester(app, name))))]

/** The same product with other settings. */
async function servedWith(settings: Partial<Settings>) {
  const town = { ...place.town, settings: { ...place.town.settings, ...settings } }
  return (await serve({ after }, town)).app
}

/** A request as it goes over the wire: programs of good manners tidy addresses before they send them. */
async function raw(lines: readonly string[], body = ''): Promise<string> {
  const socket: Socket = connect(Number(base.port), base.hostname)
  socket.end(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n${body}`)
  return text(socket)
}

const odd = ['//', '//elsewhere.example/', '/.//elsewhere.example/', '/..//elsewhere.example', '/\\elsewhere.example']
for (const path of odd) {
  test(`an address such as ${path} is not found, and no link on the page leads out`, async () => {
    const answer = await raw([`GET ${path} HTTP/1.1`, 'host: localhost'])
    assert.match(answer, /^HTTP\/1\.1 404/)
    assert.doesNotMatch(answer, /href="(?:\/\/|\/?\\|https?:)/)
  })
}

const astray = [
  '//x.example',
  '/\\x.example',
  '/\t/x.example',
  '//[',
  '/.//x.example',
  'https://x.example',
  'javascript:1',
]
test('after signing in one stays on this site, whatever the address asked for', async () => {
  for (const next of astray) {
    const nobody = await requester(app)
    const page = await nobody.get('/sign-in')
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const answer = await app.inject({
      ...{ method: 'POST', url: `/sessions/demo?next=${encodeURIComponent(next)}`, cookies: nobody.cookies },
      payload: new URLSearchParams({ _csrf, who: 'resident', agent: 'browser' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'], next)
  }
})

test('the demonstration answers to no public name', async () => {
  const status = async (headers: Record<string, string>, server = app) =>
    (await server.inject({ url: '/healthz', headers })).statusCode
  for (const host of ['localhost', '127.0.0.1:8080', '[::1]:8080', 'district.localhost'])
    assert.equal(await status({ host }), 200, host)
  for (const host of ['district.example', '192.168.1.5', '127.0.0.1.district.example', 'localhost.example'])
    assert.equal(await status({ host }), 403, host)
  const host = 'district.example'
  assert.equal(await status({ host }, await servedWith({ DEMO: 'off' })), 200)
  assert.equal(await status({ host }, await servedWith({ DEMO_ON_PUBLIC_ADDRESS: 'yes-i-know' })), 200)
  const proxied = await servedWith({ TRUST_PROXY: 'on' })
  assert.equal(await status({ host: 'localhost', 'x-forwarded-host': host }, proxied), 403)
})

test('metrics are for programs on this machine unless the settings say otherwise', async () => {
  const ask = async (remoteAddress: string, server = app) =>
    (await server.inject({ url: '/metrics', remoteAddress })).statusCode
  assert.deepEqual([await ask('127.0.0.1'), await ask('::ffff:127.0.0.1'), await ask('10.0.0.9')], [200, 200, 403])
  assert.equal(await ask('10.0.0.9', await servedWith({ METRICS: 'everybody' })), 200)
})

test('guessing is slow: nobody gets a new address by writing one, and pages that are not there are counted too', async () => {
  const server = await servedWith({ TRUST_PROXY: 'on' })
  const guess = async (address: string, name: string) => {
    const headers = { 'x-forwarded-for': address }
    const payload = { name, password: 'x' }
    return (await server.inject({ method: 'POST', url: '/api/sessions', payload, headers })).statusCode
  }
  for (let count = 0; count < 30; count++) await guess(`10.0.0.${count}, 192.0.2.1`, `guess${count}`)
  assert.equal(await guess('10.0.0.99, 192.0.2.1', 'once-more'), 429)
  assert.notEqual(await guess('192.0.2.1, 192.0.2.2', 'once-more'), 429)
  const missing = await server.inject({ url: '/no/such/page', remoteAddress: '192.0.2.3' })
  assert.equal(missing.headers['x-ratelimit-limit'], '1200')
})

test('the session’s cookie is for this site, no script, and TLS where there is TLS', async () => {
  const server = await servedWith({ TRUST_PROXY: 'on' })
  const page = await server.inject({ url: '/sign-in', headers: { 'x-forwarded-proto': 'https' } })
  const [form] = page.cookies
  assert.deepEqual([form?.name, form?.secure, form?.httpOnly, form?.sameSite], ['form', true, true, 'Strict'])
  const answer = await server.inject({
    ...{ method: 'POST', url: '/sessions/demo', cookies: { form: form?.value ?? '' } },
    payload: new URLSearchParams({
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
      ...{ who: 'clerk', agent: 'browser' },
    }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-proto': 'https' },
  })
  const session = answer.cookies.find(({ name }) => name === 'session')
  assert.deepEqual([session?.secure, session?.httpOnly, session?.sameSite], [true, true, 'Lax'])
})

test('a page of another host of the same domain sends no form, and no files to the API', async () => {
  const _csrf = await resident.formToken()
  const write = (site: string) =>
    app.inject({
      ...{ method: 'POST', url: '/notices/reading', cookies: resident.cookies },
      payload: new URLSearchParams({ _csrf }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site },
    })
  const statuses = ['same-origin', 'none', 'same-site', 'cross-site'].map(
    async (site) => (await write(site)).statusCode,
  )
  assert.deepEqual(await Promise.all(statuses), [303, 303, 403, 403])
  const files = await app.inject({
    ...{ method: 'POST', url: '/api/notices/reading', cookies: resident.cookies },
    ...multipart({ id: 'x' }, []),
  })
  assert.equal(files.statusCode, 403)
})

const nul = encodeURIComponent('a\u0000b')
const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const strange = [
  `/services?q=${nul}`,
  `/services/${nul}`,
  `/receipts/${nul}`,
  `/api/organisations?q=${nul}`,
  `/api/organisations?after=${cursor('\u0000')}`,
  `/desk/people?q=${nul}`,
  `/desk/people?after=${cursor('\u0000', '00000000-0000-4000-8000-000000000000')}`,
  `/account/reads?after=${cursor('-271821-04-20T00:00:00Z', '00000000-0000-4000-8000-000000000000')}`,
  '/notices?before=nonsense_00000000-0000-4000-8000-000000000000',
  '/notices?before=0000-01-01T00:00:00Z_00000000-0000-4000-8000-000000000000',
  '/desk?after=0000-01-01T00:00:00Z_00000000-0000-4000-8000-000000000000',
  `/services?q=${encodeURIComponent("'\\:*|&!()<->")}`,
  '/services?__proto__=x&constructor=y&q=toString',
  '/life-events/constructor',
  '/deadline?from=constructor&amount=__proto__',
]
for (const url of strange) {
  test(`${url} is no fault`, async () => {
    assert.ok((await admin.get(url)).statusCode < 500)
  })
}

test('a posted control character is told beside its field, and what was typed stays', async () => {
  const answer = await resident.post('/account/contact', { phone: '13800000001', address: '柳湾村\u0000一组' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /无法保存的不可见字符/)
  assert.match(answer.body, /13800000001/)
  assert.match(answer.body, /柳湾村一组/)
})

test('an upload that broke off is refused as such, and half a text is not kept', async () => {
  const number = await begin(place, 'association')
  const url = `/matters/${number}/application/documents`
  const { payload, headers } = multipart({ _csrf: await resident.formToken() }, [
    { field: 'file.charter', name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') },
  ])
  const { cookies } = resident
  const half = payload.subarray(0, payload.length - 30)
  const broken = await app.inject({ method: 'POST', url, cookies, headers, payload: half })
  assert.equal(broken.statusCode, 422)
  assert.match(broken.body, /上传中断/)
  assert.equal((await resident.upload(url, { note: 'x'.repeat(70_000) }, [])).statusCode, 413)
})

test('files run nothing, whoever wrote them', async () => {
  const services = await app.inject('/services?guided=yes')
  const code = /href="\/services\/([^"/?]{20,})"/.exec(services.body)?.[1] ?? ''
  const process = await app.inject(`/services/${code}/versions/1/process.bpmn`)
  assert.equal(process.statusCode, 200)
  assert.equal(process.headers['content-security-policy'], "default-src 'none'; sandbox")
})

test('who may not read a matter is not told its stage, and offices see nothing of what was never sent', async () => {
  const number = await begin(place, 'disability')
  const nobody = await requester(app)
  for (const path of ['decision', 'tasks/t1', 'stop', 'resumption', 'extension', 'transfer', 'archiving', 'intake']) {
    assert.equal((await nobody.get(`/matters/${number}/${path}`)).statusCode, 303, path)
    for (const other of others) assert.equal((await other.get(`/matters/${number}/${path}`)).statusCode, 403, path)
  }
  const reason = '这是足够长的理由，用来尝试。'
  const work = '00000000-0000-4000-8000-000000000000'
  const tries: readonly (readonly [string, object])[] = [
    ['POST /matters/:number/decision', { outcome: 'x', reason }],
    ['POST /matters/:number/tasks/:token', { token: 't1', opinion: reason }],
    ['POST /matters/:number/stop', { ground: 'x', notice: reason, expectedDays: 3 }],
    ['POST /matters/:number/extension', { amount: 3, reason }],
    ['POST /matters/:number/assignment/:work', { work, post: work }],
  ]
  for (const [route, input] of tries)
    await assert.rejects(act(place, 'head', route, { number, ...input }), { kind: 'forbidden' }, route)
})

test('a draft takes no more than a form holds, and a button that nobody made changes nothing', async () => {
  const number = await begin(place, 'association')
  const save = (fields: object) =>
    resident.api('PUT', `/matters/${number}/answers/documents`, fields).then(({ statusCode }) => statusCode)
  for (const _do of ['detach:x', "detach:'--", 'remove:__proto__.0', 'add:constructor', 'go:toString'])
    assert.equal(await save({ _do }), 200, _do)
  const longest = 'x'.repeat(900_000)
  assert.equal(await save({ one: longest }), 200)
  assert.equal(await save({ two: longest }), 200, 'what is no field is forgotten')
  assert.equal(await save({ one: longest, two: longest }), 413)
})
