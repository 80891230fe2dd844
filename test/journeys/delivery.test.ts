import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { look } from '../looks.ts'
import { pdf } from '../papers.ts'
import { aSealedDocument } from '../sealed.ts'
import { aStage } from '../stage.ts'

// A sealed notice on its way: dispatched, signed for, instructed on by hand on a telephone, reported on, recalled.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const title = '云川区人民政府关于做好防汛工作的通知'
const { number } = await aSealedDocument(stage, {
  ...{ title, main: ['各乡镇（街道）', '区民政局'], urgency: 'urgent' },
  obligations: [{ what: '报送值班安排', who: ['区民政局'] }],
})
const dispatch = `/matters/${number}/dispatch`
const secretary = await stage.enter('secretary', { script: true })
const head = await stage.enter('head', { ...phone, script: true })
let incoming = ''

test('the office sends what was sealed to everybody it is addressed to, and sees who has it', async () => {
  await secretary.open('/desk')
  await secretary.press('分发公文')
  await look(secretary, dispatch)
  const [button = ''] = /分发给 \d+ 个单位/.exec(await secretary.words()) ?? []
  await secretary.press(button)
  await secretary.reads('送达 3', '云川区民政局', '清溪镇')
  await stage.settle()
  await look(secretary, dispatch)
  await look(secretary, '/desk/outgoing')
})

test('an urgent one rings on every page of the recipient until it is signed for; then its obligation begins', async () => {
  await head.open('/notices')
  assert.match(await head.words('body'), /加急/)
  await look(head, '/desk/incoming')
  await head.press(title)
  incoming = new URL(head.page.url()).pathname
  await head.reads('压实责任')
  await head.press('签收并登记')
  await head.reads('收 1 号')
  await stage.settle()
  await head.open('/notices')
  assert.doesNotMatch(await head.words('header, [role=alert], .alert'), /加急/)
  await look(head, '/desk/obligations')
  await head.reads('报送值班安排')
  await secretary.open(dispatch)
  await secretary.reads('签收')
})

test('a leader instructs on a telephone, typed and by hand', async () => {
  await head.open(incoming)
  await head.press('初审通过')
  await head.type('拟办意见', '拟请分管负责人阅批。')
  await head.type('办理期限', '5')
  await head.press('拟办', 'form[action$="/proposals"]')
  await head.unfold('批示')
  await head.type('批示内容', '请救助股今日落实值守。')
  await sign()
  await head.press('批示', 'form[action$="/instructions"]')
  await head.reads('请救助股今日落实值守')
  const written = head.page.getByAltText('手写')
  assert.ok(await written.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 100))
  await look(head, incoming)
})

test('what was recalled is void from the start, and says so where it came in', async () => {
  await secretary.open(dispatch)
  await secretary.unfold('撤销')
  await secretary.type('理由', '会议改期，另行通知。', '撤销')
  await secretary.press('撤销', 'form[action$="/recall"]')
  await secretary.reads('自始无效')
  await stage.settle()
  await head.open(incoming)
  await head.reads('这件公文已经撤销，自始无效，不再办理。', '会议改期，另行通知。')
  await head.open('/desk/obligations')
  await head.readsNothingOf('报送值班安排')
})

test('what the city sent on paper is registered with its scan, once, and handled as what came from here', async () => {
  await secretary.open('/desk/incoming')
  await secretary.press('登记外来公文')
  await look(secretary, '/desk/incoming/outside')
  const register = async () => {
    await secretary.open('/desk/incoming/outside')
    await secretary.type('来文机关', '临江市人民政府办公室')
    await secretary.type('发文字号', '临府办发〔2026〕9号')
    await secretary.type('标题', '关于做好春季防火工作的通知')
    await secretary.pick('文种', '通知')
    await secretary.type('成文日期', '2026-02-26')
    await secretary.choose('公文交换')
    await secretary.type('页数', '4')
    await secretary.handIn('扫描件', pdf('通知.pdf'))
    await secretary.choose('要求答复')
    await secretary.type('答复期限', '2026-03-20')
    await secretary.press('登记并编号')
  }
  await register()
  await secretary.reads('收 1 号', '通知.pdf', '公文交换', '2026年3月20日')
  const came = new URL(secretary.page.url()).pathname
  await look(secretary, came)
  await register()
  await secretary.reads('这件公文已经登记过')
  await secretary.press('查看已经登记的那一件')
  assert.equal(new URL(secretary.page.url()).pathname, came)
  await secretary.press('初审通过')
  await secretary.reads('拟办意见')
  await look(secretary, '/desk/incoming?from=outside')
})

/** Draws a stroke on the sheet, as a finger does. */
async function sign(): Promise<void> {
  const sheet = head.page.locator('[data-sheet] canvas')
  await sheet.scrollIntoViewIfNeeded()
  const box = (await sheet.boundingBox()) ?? assert.fail('no sheet to write on')
  const { mouse } = head.page
  await mouse.move(box.x + 20, box.y + 20)
  await mouse.down()
  await mouse.move(box.x + 120, box.y + 60, { steps: 8 })
  await mouse.up()
}
