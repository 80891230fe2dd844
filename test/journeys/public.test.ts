import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aStage } from '../stage.ts'

// What everybody can find and check without signing in, script off.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const visitor = await stage.visit()
const guide = '/services/512B0003600029-511602000000-000-11511301008778298W-1-00'

test('the first page says what can be done here, and how much is being done', async () => {
  await visitor.open('/')
  await visitor.reads('您想办什么事？', '按一件事找', '现在就能网上办', '正在办理', '已记入账本')
})

test('services are found by words, by kind of person, by department and by topic; unpublished ones are named so', async () => {
  await visitor.open('/services')
  await visitor.type('词语', '社会团体')
  await visitor.press('查询')
  await visitor.reads('社会团体成立登记', '社会团体注销登记', '指南尚未公布')
  await visitor.pick('服务对象', '社会组织')
  await visitor.choose('只看可网上申请')
  await visitor.press('查询')
  await visitor.reads('社会团体成立登记')
  await visitor.readsNothingOf('指南尚未公布')
  await visitor.open('/departments')
  await visitor.press('云川区残疾人联合会')
  await visitor.reads('残疾人')
  await visitor.open('/services/about')
  await visitor.reads(/共 \d+ 项/, 'Apache-2.0')
})

test('a service without a guide says so and offers no application', async () => {
  await visitor.open(`/services?q=${encodeURIComponent('社会团体注销')}`)
  await visitor.press('社会团体注销登记')
  await visitor.reads('指南尚未公布')
  assert.equal(await visitor.page.locator('a[href$="/application"]').count(), 0)
})

test('the guide prints whole: every fold open, no menus, no buttons', async () => {
  await visitor.open(guide)
  await visitor.page.emulateMedia({ media: 'print' })
  const [menus, buttons] = [visitor.page.locator('header nav, footer nav'), visitor.page.locator('main .ds-button')]
  for (const parts of [menus, buttons])
    for (const part of await parts.all()) assert.equal(await part.isVisible(), false, await part.innerHTML())
  await visitor.reads('不收费', '法律依据', '自知道决定之日起 60 日内')
  const paper = await visitor.page.pdf({ format: 'A4' })
  assert.ok(paper.length > 20_000)
  await visitor.page.emulateMedia({ media: 'screen' })
})

test('the calendar shows holidays and make-up days, and the calculator says why each day counts', async () => {
  await visitor.open('/calendar/2026')
  await visitor.reads('2026年工作日历', '正式安排', '国庆节')
  await visitor.open('/calendar/2027')
  await visitor.reads('暂定')
  await visitor.press('期限计算器')
  await visitor.type('从哪一天起', '2026-09-10')
  await visitor.type('多少天', '20')
  await visitor.press('计算')
  await visitor.reads('2026年10月14日', '补班日，计入', '节假日，不计入')
})

test('the pages about the site say who answers for it and what does not work yet', async () => {
  for (const path of ['/ledger', '/receipts', '/about', '/accessibility']) {
    await visitor.open(path)
    assert.ok((await visitor.words()).length > 150, path)
  }
  await visitor.reads('无障碍')
})

test('what is not there is told kindly, with a way on', async () => {
  const answer = await visitor.page.goto(`${stage.base}/services/nothing-of-that-name`)
  assert.equal(answer?.status(), 404)
  await visitor.press('回到首页')
  await visitor.reads('您想办什么事？')
})

test('the language is changed on any page and stays', async () => {
  const guest = await stage.visit()
  await guest.open('/calendar/2026')
  await guest.page.locator('header summary').first().click()
  await guest.press('English', 'header')
  await guest.reads('Working-day calendar 2026')
  await guest.open('/')
  await guest.reads('What would you like to do?')
  assert.equal(await guest.page.locator('html').getAttribute('lang'), 'en')
})
