import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { look } from '../looks.ts'
import { onNotice } from '../on-notice.ts'
import { aStage } from '../stage.ts'
import { act, doTask } from '../story.ts'

// What hangs out and what is decided, as a neighbour, the township and the whole district see it.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, script: true }
const { number, notice } = await onNotice(stage)
const at = `/public-notices/${notice}`
await stage.settle()

test('a neighbour reads the notice and objects without signing in; the township answers by code', async () => {
  const neighbour = await stage.visit(phone)
  await look(neighbour, '/public-notices')
  await neighbour.open('/public-notices')
  await neighbour.reads('最低生活保障审核确认', '林*秋', '柳树村')
  await neighbour.readsNothingOf('林知秋', number)
  await look(neighbour, at)
  await neighbour.open(at)
  await neighbour.type('异议内容', '这家在县城有一套房子出租。')
  await neighbour.press('提出异议', 'main form')
  await neighbour.reads('请填写')
  assert.equal(await neighbour.typed('异议内容'), '这家在县城有一套房子出租。', 'what was typed stays')
  await neighbour.type('姓名', '王邻居')
  await neighbour.type('联系方式', '15400000001')
  await neighbour.choose('除受理单位外，对其他单位也保密')
  await neighbour.press('提出异议', 'main form')
  await neighbour.reads('请记下查询码', '正在核实')
  const status = new URL(neighbour.page.url()).pathname

  const applicant = await stage.enter('resident')
  await applicant.open(`/matters/${number}`)
  await applicant.reads('公示期间收到异议', '收到异议 1 件')
  await applicant.readsNothingOf('王邻居', '15400000001', '一套房子')

  const township = await stage.enter('township', { script: true })
  await township.open(`/matters/${number}/objections`)
  await township.reads('王邻居', '一套房子出租')
  await look(township, `/matters/${number}/objections`)
  await township.open(`/matters/${number}/objections`)
  await township.choose('异议不成立')
  await township.type('答复', '经两人入户核实，所说房屋属于亲戚，与这家无关。')
  await township.press('发出答复')
  await neighbour.open(status)
  await neighbour.reads('异议不成立', '所说房屋属于亲戚')
  await look(neighbour, status)
})

test('decided, it is published by itself, found, followed, and gone after a year', async () => {
  await doTask(stage, number, { node: 'reinvestigate', by: 'township', colleague: '李明' })
  await doTask(stage, number, { node: 'reopinion', by: 'township', outcome: 'proposeGrant' })
  await doTask(stage, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  const decision = { number, outcome: 'granted', reason: '符合条件，确认同意。', amount: '680' }
  await act(stage, 'head', 'POST /matters/:number/decision', decision)
  await stage.settle()
  const reader = await stage.visit({ script: true })
  await reader.open('/decisions')
  await reader.type('查找结果', '柳树')
  await reader.press('查找结果')
  await reader.reads('确认同意', '林*秋', '680 元')
  await look(reader, '/decisions?q=柳树')
  await reader.open('/decisions')
  await reader.press('最低生活保障审核确认')
  const page = new URL(reader.page.url()).pathname
  await look(reader, page)
  assert.equal(await reader.page.locator('meta[name=robots]').getAttribute('content'), 'noindex, noarchive')
  await look(reader, '/sunlight')

  const feed = await (await reader.page.request.get(`${stage.base}/decisions/feed.atom`)).text()
  const entries = await reader.page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, 'application/xml')
    return read.querySelector('parsererror') ? -1 : read.querySelectorAll('feed > entry > id').length
  }, feed)
  assert.equal(entries, 1)
  assert.ok(!feed.includes('林'))

  await stage.until('2027-03-10T02:00:00Z')
  await reader.open(page)
  await reader.reads('期满撤下')
  await reader.readsNothingOf('林*秋', '680')
  await reader.open(at)
  await reader.reads('这次公示已经结束')
})
