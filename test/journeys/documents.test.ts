import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { grantIssuerRight, openSeries } from '../../src/modules/documents/index.ts'
import { call } from '../ended.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'

// A notice of the district from the first word to the seal, each hand in a browser of its own.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const district = stage.cast.leader.post?.organisationId ?? ''
const office = stage.cast.drafter.post?.organisationId ?? ''
await call(stage, 'leader', grantIssuerRight, { issuer: district, office })
await call(stage, 'secretary', openSeries, {
  ...{ issuer: district, word: '云政发', name: '云川区人民政府文件', formats: ['document'] },
})

test('drafted with two faults, mended, consulted on, reviewed, signed on a phone, re-checked, numbered, sealed', async () => {
  // who writes has no script; with it the editor stands in the place of the box
  const drafter = await stage.enter('drafter')
  const onlooker = await stage.enter('drafter', { script: true })
  await look(onlooker, '/desk/documents')
  await drafter.open('/desk/documents')
  await drafter.unfold('起草公文')
  await drafter.pick('文种', '通知', '起草公文')
  await drafter.pick('发文机关', '云川区人民政府', '起草公文')
  await drafter.press('起草公文', 'form[action="/desk/documents"]')
  await drafter.type('标题', '云川区人民政府关于做好防汛工作的函')
  await drafter.type('主送机关', '各乡镇（街道）、区民政局')
  await drafter.type('正文', '一、总体要求\n（一）压实责任。按照《中华人民共和国防洪法》第三条办理。\n特此通知。')
  await drafter.choose('主动公开')
  await drafter.press('保存')
  const draft = new URL(drafter.page.url()).pathname
  const flow = `${draft}/flow`
  await look(onlooker, draft)
  await drafter.open(flow)
  await drafter.reads('必须改正', '标题应当以文种“通知”结尾')
  await drafter.press('送审')
  await drafter.reads('标题应当以文种“通知”结尾')
  await drafter.open(draft)
  await drafter.type('标题', '云川区人民政府关于做好防汛工作的通知')
  await drafter.press('保存')
  await drafter.open(flow)
  await drafter.unfold('会签')
  await drafter.type('会签单位', '区民政局')
  await drafter.press('会签', 'form[action$="/consultations"]')

  const head = await stage.enter('head', { script: true })
  await look(head, flow)
  await head.open(flow)
  await head.choose('同意，有修改意见')
  await head.type('修改意见或者理由', '建议写明应急物资由谁储备。')
  await head.press('答复会签', 'form[action$="/answer"]')
  await head.reads('建议写明应急物资由谁储备')

  await drafter.open(flow)
  await drafter.press('送审')
  await drafter.reads('审核')
  const secretary = await stage.enter('secretary', { script: true })
  await secretary.open('/desk')
  await secretary.press('审核公文')
  await secretary.choose('审核通过，送签发')
  await secretary.press('审核', 'form[action$="/review"]')

  const leader = await stage.enter('leader', { ...phone, script: true })
  await look(leader, flow)
  await leader.open(flow)
  await leader.type('签发意见', '同意，请抓好落实。')
  await leader.press('同意签发', 'form[action$="/signature"]')
  await leader.reads('同意，请抓好落实')

  await secretary.open(flow)
  await secretary.press('复核无误')
  await secretary.press('登记编号', 'form[action$="/number"]')
  await secretary.reads('云政发〔2026〕1号')
  await stage.settle()
  await look(secretary, flow)
  await secretary.open(flow)
  await secretary.reads('已排版用印，可以分发')
  const pdf = await secretary.page.getByRole('link', { name: '查看用印的公文' }).getAttribute('href')
  const answer = await secretary.page.request.get(new URL(pdf ?? '', stage.base).href)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  await look(secretary, '/desk/documents/register')
  await secretary.reads('云政发〔2026〕1号')
  await look(secretary, '/desk/documents/settings')
  await look(secretary, `${draft}/versions`)
  await secretary.reads('云川区人民政府关于做好防汛工作的函')
})
