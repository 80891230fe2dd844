import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { buildApp } from '../../kernel/http/app.ts'
import { TroubleView } from '../../ui/index.ts'
import { calendarModule } from './index.ts'
import { administrator, aSeededTown, enter2027, head, start } from './town.fixture.ts'

const town = await aSeededTown('2026-12-21T02:00:00Z')
const { db, blobs, settings } = town
const actors = new Map([
  ['administrator', administrator],
  ['head', head],
])
const app = await buildApp({
  ...{ db, blobs, settings, modules: [calendarModule], assetsDir: town.folder, troubleView: TroubleView },
  identify: async (token) => actors.get(token) ?? null,
  asset: (name) => `/assets/${name}`,
  now: () => town.now,
})
after(() => app.close())

const get = (url: string, session = '') => app.inject({ url, cookies: { session, lang: 'en' } })

/** Sends a form as a browser does: with the token of the page it came from, and its cookie. */
async function post(url: string, fields: Record<string, string>, from: string) {
  const page = await get(from, 'administrator')
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const cookies = Object.fromEntries(page.cookies.map(({ name, value }) => [name, value]))
  return app.inject({
    ...{ method: 'POST', url, cookies: { ...cookies, session: 'administrator', lang: 'en' } },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, _csrf: token }).toString(),
  })
}

test('everybody sees a year, official or provisional, and the holidays by name', async () => {
  const year = (await get('/calendar/2026')).body
  assert.match(year, /Working-day calendar 2026/)
  assert.match(year, /Official plan/)
  assert.match(year, /National Day make-up day/)
  assert.equal(year.match(/<table class="month">/g)?.length, 12)
  assert.match((await get('/calendar/2027')).body, /Provisional: the holiday plan has not been entered/)
})

test('everybody may have a deadline explained', async () => {
  const { body } = await get('/deadline?from=2026-09-10&amount=20&unit=working-days')
  assert.match(body, /<time datetime="2026-10-14">/)
  assert.match(body, /make-up day: counted/)
  assert.match((await get('/deadline?from=2026-12-20&amount=20')).body, /Provisional/)
  assert.match((await get('/deadline?from=yesterday&amount=20')).body, /Enter a date and a number/)
  const answer = await app.inject('/api/deadline?from=2026-09-10&amount=20')
  assert.equal(answer.json().answer.due, '2026-10-14')
  assert.equal((await app.inject('/api/deadline?from=yesterday&amount=20')).statusCode, 422)
})

test('the keeper looks before entering a plan, and what was typed stays when it is refused', async () => {
  await start(town)
  assert.match((await get('/desk/calendar', 'administrator')).body, /The plan of 2027 has not been entered/)
  const typed = new URLSearchParams({ year: '2027', notice: enter2027.notice })
  const preview = (await get(`/desk/calendar/plan?${typed}`, 'administrator')).body
  assert.match(preview, /The last day of 1 open clock would move/)
  assert.match(preview, /19 January 2027/)

  const refused = await post('/desk/calendar/plan', { ...enter2027, 'source.zh': '' }, `/desk/calendar/plan?${typed}`)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /2027-02-05\.\.2027-02-11/)
  const entered = await post('/desk/calendar/plan', enter2027, `/desk/calendar/plan?${typed}`)
  assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/calendar/2027'])
  assert.match((await get('/calendar/2027')).body, /Official plan/)
})

test('a plan that cannot be right is told so in the preview', async () => {
  const typed = new URLSearchParams({ year: '2028', notice: '2028-01-01 rest 元旦\nsometime in spring' })
  const { body } = await get(`/desk/calendar/plan?${typed}`, 'administrator')
  assert.match(body, /Cannot read this line: sometime in spring/)
  assert.match(body, /2028-10-01 is a holiday by law/)
  assert.doesNotMatch(body, /Enter the plan</)
})

test('a day is corrected with a reason', async () => {
  const form = { day: '2026-12-25', kind: 'rest', name: '调休', reason: '' }
  const refused = await post('/desk/calendar/corrections', form, '/desk/calendar')
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /value="调休"/)
  const done = await post('/desk/calendar/corrections', { ...form, reason: '区政府通知' }, '/desk/calendar')
  assert.equal(done.headers.location, '/calendar/2026')
})

test('rules are read by all staff, and written by the administrator', async () => {
  assert.match((await get('/desk/deadline-rules', 'head')).body, /Decision on a licence/)
  const rule = (await get('/desk/deadline-rules/licence-decision', 'head')).body
  assert.match(rule, /Administrative Licensing Law art\. 45/)
  assert.doesNotMatch(rule, /New version/)
  assert.equal((await get('/desk/deadline-rules/draft', 'head')).statusCode, 403)
  const draft = '/desk/deadline-rules/draft?code=licence-delivery'
  const version = {
    ...{ code: 'licence-delivery', 'name.zh': '送达', 'name.en': 'Delivery', amount: '0', unit: 'working-days' },
    ...{ 'legalBasis.zh': '新法', 'legalBasis.en': 'New law', mark: 'V', source: '新法', validFrom: '2027-01-01' },
  }
  const refused = await post('/desk/deadline-rules', version, draft)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /value="Delivery"/)
  const saved = await post('/desk/deadline-rules', { ...version, amount: '7' }, draft)
  assert.equal(saved.headers.location, '/desk/deadline-rules/licence-delivery')
  assert.match((await get('/desk/deadline-rules/licence-delivery', 'head')).body, /Version 1/)
})
