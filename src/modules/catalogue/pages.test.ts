import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../test/town.ts'
import { buildApp } from '../../kernel/http/app.ts'
import { TroubleView } from '../../ui/index.ts'
import { aCatalogue, aGuide, code } from './catalogue.fixture.ts'
import { catalogueModule } from './index.ts'
import { suspendItem } from './operations.ts'
import { draftGuide, publishGuide } from './publishing.ts'
import { seedCatalogue } from './seed.ts'

const town = await aTown({ after })
const { system, report } = await aCatalogue(town)
await seedCatalogue(system)
await seedCatalogue(system) // a second call finds nothing to do
const app = await buildApp({
  ...{ db: town.db, blobs: town.blobs, settings: town.settings, modules: [catalogueModule], assetsDir: town.folder },
  identify: async () => null,
  asset: (name) => `/assets/${name}`,
  troubleView: TroubleView,
  now: () => town.now,
})
after(() => app.close())
const get = (url: string, language = 'zh-CN') => app.inject({ url, headers: { 'accept-language': language } })
const guide = `/services/${code}`
const unguided = '/services/51201104200003-511602000000-000-11511301008778298W-1-00' // 结婚登记预约

test('the first page asks one question and leads on', async () => {
  const { statusCode, body } = await get('/')
  assert.equal(statusCode, 200)
  assert.match(body, /您想办什么事/)
  assert.match(body, /href="\/life-events\/hardship"/)
  assert.match(body, /最低生活保障审核确认/)
  assert.doesNotMatch(body, /<script/)
})

test('a guide reads plain words first, the law behind, and links to the application', async () => {
  const { body } = await get(guide)
  assert.ok(body.indexOf('先看这些') < body.indexOf('法律依据'))
  assert.match(body, new RegExp(`href="${guide}/application"`))
  assert.match(body, /25 个工作日/)
  assert.match(body, /0990-8612399/)
  // the one script opens the process diagram when asked to
  assert.deepEqual(body.match(/<script[^>]*>/g)?.length, 1)
  assert.match(body, /<script[^>]* src="\/assets\/islands\/boot[^"]*\.js"/)
})

test('in English the guide is English, and names that exist in Chinese only are marked', async () => {
  const english = (await get(guide, 'en')).body
  assert.match(english, /What you get/)
  assert.match(english, /lang="zh-CN"/)
  assert.doesNotMatch(english.replace(/<blockquote.*?<\/blockquote>/gs, ''), /能得到什么/)
  const list = (await get('/services?q=marriage', 'en')).body
  assert.match(list, /<span lang="zh-CN">结婚登记预约<\/span>/)
})

test('an item without a guide says so and offers no application', async () => {
  const { body } = await get(unguided)
  assert.match(body, /办事指南尚未公布/)
  assert.doesNotMatch(body, /\/application/)
})

test('filters live in the address and come back in the form', async () => {
  const { body } = await get('/services?q=残疾&guided=yes')
  assert.match(body, /value="残疾"/)
  assert.match(body, /困难残疾人生活补贴和重度残疾人护理补贴/)
  assert.doesNotMatch(body, /指南尚未公布/)
  assert.match((await get('/services?q=齉龘')).body, /没有找到/)
  assert.equal((await get('/services?page=0')).statusCode, 422)
})

test('the self-check tells what does not fit', async () => {
  const first = await get(`${guide}/conditions`)
  assert.match(first.body, /看结果/)
  const { conditions } = aGuide()
  const wrong = conditions.map((one) => `${one.code}=${one.fits === 'yes' ? 'no' : 'yes'}`).join('&')
  const right = conditions.map((one) => `${one.code}=${one.fits}`).join('&')
  assert.match(
    (await get(`${guide}/conditions?${wrong}`)).body,
    new RegExp(conditions[0]?.otherwise.zh.slice(0, 8) ?? '-'),
  )
  assert.match((await get(`${guide}/conditions?${right}`)).body, /您符合条件/)
})

test('every blank form, example and sample of a guide has its sheet', async () => {
  const { body } = await get(guide)
  const sheets = [...body.matchAll(/href="(\/services\/[^"]+\/templates\/[^"]+)"/g)].map((match) => match[1] ?? '')
  assert.ok(sheets.length >= 3)
  for (const sheet of sheets) assert.equal((await get(sheet)).statusCode, 200, sheet)
  assert.equal((await get(`${guide}/templates/sample/none`)).statusCode, 404)
})

test('a former version keeps its address and says that it is not in force', async () => {
  await draftGuide(system, { code, guide: aGuide({ name: { zh: '最低生活保障', en: 'Living allowance' } }) })
  await publishGuide(system, { code })
  const old = await get(`${guide}/versions/1`)
  assert.match(old.body, /最低生活保障审核确认/)
  assert.match(old.body, /不再适用于新的申请/)
  assert.match((await get(guide)).body, /<h1>最低生活保障<\/h1>/)
  assert.equal((await get(`${guide}/versions/3`)).statusCode, 404)
})

test('a suspended service gives its reason and offers no application', async () => {
  await suspendItem(system, { code, reason: { zh: '系统升级，暂停受理。', en: 'Maintenance for now.' } })
  const { body } = await get(guide)
  assert.match(body, /系统升级，暂停受理。/)
  assert.match(body, /已经提交的申请照常办理/)
  assert.doesNotMatch(body, /恢复受理/, 'not for the public')
  assert.doesNotMatch(body, new RegExp(`href="${guide}/application"`))
})

test('the rest of the portal answers', async () => {
  for (const url of [
    '/life-events',
    '/life-events/driving',
    '/departments',
    '/services/about',
    '/departments/区气象局/services',
  ]) {
    const { statusCode, body } = await get(encodeURI(url))
    assert.equal(statusCode, 200, url)
    assert.match(body, /<h1>/)
  }
  assert.match((await get('/services/about')).body, /Apache-2.0/)
  assert.equal((await get(`/desk/catalogue/imports/${report.id}`)).statusCode, 303)
})

test('programs read the same', async () => {
  const found = (await get('/api/services?q=残疾')).json()
  assert.ok(found.total > 5)
  const other = '511A0045000024-511602000000-000-115113016823646795-1-00'
  const read = (await get(`/api/services/${other}/guide`)).json()
  assert.equal(read.guide.name.zh, '社会团体成立登记')
  assert.equal((await get(`/api${unguided}/guide`)).statusCode, 409)
  assert.equal((await get(`/api${guide}/versions`)).json().versions.length, 2)
  assert.equal((await app.inject({ method: 'POST', url: `/api/services/${other}/publication` })).statusCode, 401)
})
