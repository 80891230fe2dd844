import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { aTown, type Town } from '../../../test/town.ts'
import { machine, type Role } from '../../kernel/context.ts'
import { buildApp } from '../../kernel/http/app.ts'
import { TroubleView } from '../../ui/index.ts'
import { demoPassword } from './demo.ts'
import { aDistrict, anOfficer, aResident } from './district.fixture.ts'
import { directoryModule, identify } from './index.ts'
import { createAccount } from './operations/accounts.ts'
import { viewPerson } from './queries/people.ts'

const { town, app, resident, admin, bureau, district } = await aStreet()

test('the cast stands on the sign-in page with what each can do, and one click signs in', async () => {
  const browser = aBrowser(app)
  const page = await app.inject('/sign-in')
  assert.match(page.body, /李秀英/)
  assert.match(page.body, /查办事指南/)
  const answer = await browser.post('/sessions/demo', { who: 'resident', agent: 'browser' })
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'])
  assert.match((await browser.get('/account')).body, /990\*{11}/)
})

test('a wrong password says so and keeps the name; the right one leads back to where one came from', async () => {
  const browser = aBrowser(app)
  const wrong = await browser.post('/sessions?next=%2Faccount%2Freads', { name: 'resident', password: 'wrong' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /登录名（手机号）或密码不正确/)
  assert.match(wrong.body, /value="resident"/)
  assert.ok(!wrong.body.includes('value="wrong"'))
  assert.match(wrong.body, /action="\/sessions\?next=%2Faccount%2Freads"/)
  const right = await browser.post('/sessions?next=%2Faccount%2Freads', { name: 'resident', password: demoPassword })
  assert.deepEqual([right.statusCode, right.headers.location], [303, '/account/reads'])
})

for (const next of ['//evil.example/x', 'https://evil.example', '/\\evil.example', '/\t/evil.example']) {
  test(`signing in never leads to another site: ${JSON.stringify(next)}`, async () => {
    const browser = aBrowser(app)
    const path = `/sessions?next=${encodeURIComponent(next)}`
    const { location } = (await browser.post(path, { name: 'resident', password: demoPassword })).headers
    assert.equal(new URL(String(location), 'http://here.test').host, 'here.test')
  })
}

test('signing out ends the session, not only the cookie', async () => {
  const browser = aBrowser(app)
  await browser.signIn('resident')
  const { session } = browser.cookies
  const answer = await browser.post('/sign-out', {})
  assert.equal(answer.headers.location, '/')
  browser.cookies.session = session ?? ''
  assert.equal((await browser.get('/account')).headers.location, '/sign-in?next=%2Faccount')
})

test('programs sign in for a bearer token and get problem details when refused', async () => {
  const post = (payload: object) => app.inject({ method: 'POST', url: '/api/sessions', payload })
  const { token } = (await post({ name: 'resident', password: demoPassword })).json()
  const me = await app.inject({ url: '/api/people/me', headers: { authorization: `Bearer ${token}` } })
  assert.equal(me.json().person.name, '李秀英')
  const refused = await post({ name: 'resident', password: 'wrong' })
  assert.deepEqual(
    [refused.statusCode, refused.headers['content-type']],
    [422, 'application/problem+json; charset=utf-8'],
  )
  assert.equal((await app.inject('/api/people/me')).statusCode, 401)
  const tree = (await app.inject('/api/organisations/tree')).json()
  assert.equal(tree.district.organisation.kind, 'district')
})

test('an administrator works with organisations, posts and people by forms', async () => {
  const browser = aBrowser(app)
  await browser.signIn('admin')
  assert.match((await browser.get('/desk/organisations')).body, /区民政局/)
  const path = `/desk/organisations/${bureau}`
  const post = await browser.post(`${path}/posts`, { nameZh: '科长', roles: ['handler', 'head'] })
  assert.deepEqual([post.statusCode, post.headers.location], [303, path])
  assert.match((await browser.get(path)).body, /科长/)
  const wrong = await browser.post(`${path}/parent`, { parentId: bureau })
  assert.equal(wrong.statusCode, 422)
  const odd = await browser.post('/desk/organisations', {
    parentId: district,
    organisationId: district,
    kind: 'village',
    nameZh: '错',
    code: '1',
  })
  assert.equal(odd.statusCode, 422)
  assert.match(odd.body, /这类机构不能设在该机构之下/)
  assert.match((await browser.get('/desk/organisations?q=民政')).body, /机构代码|区划代码|内部编号/)
})

test('a person is masked until a purpose is chosen, and then sees the reading', async () => {
  const browser = aBrowser(app)
  await browser.signIn('clerk')
  assert.match((await browser.get('/desk/people?q=李')).body, /李秀英/)
  const masked = await browser.get(`/desk/people/${resident.id}`)
  assert.ok(!masked.body.includes(resident.residentId))
  const full = await browser.get(`/desk/people/${resident.id}?purpose=${encodeURIComponent('核对申请材料')}`)
  assert.ok(full.body.includes(resident.residentId))
  await browser.signIn('resident')
  const reads = await browser.get('/account/reads')
  assert.match(reads.body, /区民政局 · 岗位/)
  assert.match(reads.body, /核对申请材料/)
})

test('a first password is shown on the form that sets it, and nowhere afterwards', async () => {
  const browser = aBrowser(app)
  const person = await aResident(town, { name: '新来者' })
  await browser.signIn('admin')
  const seen = await viewPerson(town.caller(admin), { personId: person.id })
  assert.ok(seen.administration)
  const page = await browser.get(`/desk/people/${person.id}`)
  const password = /name="password"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="password"/.exec(page.body)
  const proposed = password?.[1] ?? password?.[2] ?? ''
  const made = await browser.post(`/desk/people/${person.id}/account`, { name: 'newcomer', password: proposed })
  assert.equal(made.headers.location, `/desk/people/${person.id}`)
  assert.ok(!(await browser.get(`/desk/people/${person.id}`)).body.includes(proposed))
  const entered = await browser.post('/sessions', { name: 'newcomer', password: proposed })
  assert.equal(entered.headers.location, '/account#password')
})

for (const path of ['/sign-in', '/register', '/setup']) {
  test(`${path} reads in three languages`, async () => {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      const page = await app.inject(`${path}?lang=${lang}`)
      assert.equal(page.statusCode, 200)
      assert.ok(!page.body.includes('[object Object]') && !page.body.includes('undefined'))
    }
  })
}

test('every page of the desk and the account renders in English', async () => {
  const browser = aBrowser(app)
  await browser.signIn('admin')
  const paths = [
    '/account',
    '/account/reads',
    '/desk/organisations',
    `/desk/organisations/${bureau}`,
    '/desk/people',
    `/desk/people/${resident.id}`,
  ]
  for (const path of paths) {
    const page = await browser.get(`${path}?lang=en`)
    assert.equal(page.statusCode, 200, path)
    assert.ok(!page.body.includes('[object Object]') && !page.body.includes('undefined'), path)
  }
})

/** A town with a server and a small cast of the demonstration, for all tests of this file. */
async function aStreet() {
  const town = await aTown({ after })
  const places = await aDistrict(town)
  const app = await anApp(town)
  after(() => app.close())
  const resident = await aResident(town, { name: '李秀英', villageId: places.village })
  await aCast(town, {
    resident: resident.id,
    admin: places.admin.id,
    clerk: (await inOffice(places.bureau, 'handler')).id,
  })
  return { town, app, resident, ...places }

  function inOffice(organisationId: string, role: Role) {
    return anOfficer(town, { organisationId, roles: [role] })
  }
}

async function aCast(town: Town, cast: Record<string, string>) {
  const system = town.caller(machine)
  for (const [name, personId] of Object.entries(cast)) {
    await createAccount(system, { personId, name, isDemo: true, password: demoPassword })
  }
}

function anApp(town: Town): Promise<FastifyInstance> {
  return buildApp({
    ...{ db: town.db, blobs: town.blobs, settings: town.settings, modules: [directoryModule], assetsDir: town.folder },
    identify: (token, now) => identify({ db: town.db, settings: town.settings, now }, token),
    asset: (name) => `/assets/${name}`,
    troubleView: TroubleView,
    now: () => town.now,
  })
}

/** Keeps cookies, and sends forms with their token. */
function aBrowser(app: FastifyInstance) {
  const cookies: Record<string, string> = {}
  const keep = (answer: Awaited<ReturnType<FastifyInstance['inject']>>) => {
    for (const { name, value } of answer.cookies) cookies[name] = value
    return answer
  }
  const get = async (url: string) => keep(await app.inject({ url, cookies }))
  const post = async (url: string, fields: Record<string, string | string[]>) => {
    const token = /name="_csrf" value="([^"]+)"/.exec((await get('/sign-in')).body)?.[1] ?? ''
    const body = new URLSearchParams({ _csrf: token })
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return keep(await app.inject({ method: 'POST', url, cookies, headers, payload: body.toString() }))
  }
  const signIn = (name: string) => post('/sessions', { name, password: demoPassword })
  return { cookies, get, post, signIn }
}
