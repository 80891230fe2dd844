import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { guides, servicePath } from '../../src/modules/catalogue/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'

// A department changes a service without programmers: one writes and tries, another publishes, a resident sees it.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const author = await stage.enter('author')
const guide = guides.find(({ itemCode }) => itemCode.startsWith('512B0003600029')) ?? assert.fail('no guide')
const name = guide.name.zh

test('an author copies the guide, adds a material and a question, and tries it, by keyboard and without script', async () => {
  await author.open('/desk/guides?state=published')
  await author.press(name)
  await author.press('照抄现行版')
  await author.press('事项与版本')
  await author.type('这次改了什么（中文）', '增加养老金情况。')
  await author.type('这次改了什么（英文）', 'Asks about pensions.')
  await author.type('起用日期', '2026-09-10')
  await author.page.keyboard.press('Enter')
  await author.page.waitForURL(/saved=yes/)
  await author.open(deskPath())
  await author.press('申请材料')
  await author.press('增加：申请材料')
  await fillMaterial()
  await author.open(`${deskPath()}/form`)
  await author.pick('类型', '单选')
  await author.type('内部名', 'pensioner')
  await author.press('增加项目')
  await author.type('名称（中文）', '是否领取养老金')
  await author.type('名称（英文）', 'Do you draw a pension')
  await author.press('保存')
  await author.page.locator('li#field-pensioner button[value=up]').focus()
  await author.page.keyboard.press('Enter')
  await author.page.waitForURL(/#field-pensioner/)
  await author.press('像申请人一样看')
  await author.reads('是否领取养老金')
  await author.open(`${deskPath()}/trial`)
  for (let turn = 0; turn < 30 && !(await author.words()).includes('流程已办结'); turn += 1)
    await author.page.locator('main button[name=do]').first().click()
  await author.reads('流程已办结。', '结果：granted')
  await author.type('用例名称', '一路同意')
  await author.press('存为用例')
  await author.reads('ended granted')
})

test('the author cannot publish; the second person reads what changes and publishes; a resident is asked', async () => {
  const path = deskPath()
  await author.open(`${path}/publication`)
  await author.reads('须由另一人发布', '新增', '“养老金证明”', '“是否领取养老金”')
  const publisher = await stage.enter('publisher')
  await publisher.open(`${path}/publication`)
  await publisher.unfold('发布')
  await publisher.press('发布', 'main details form')
  await publisher.reads('第 2 版', '没有草稿')
  const resident = await stage.enter('resident')
  await resident.open(`${servicePath(decodeURIComponent(path.split('/').at(-1) ?? ''))}/application`)
  await resident.press('开始申请')
  await resident.reads('是否领取养老金')
})

test('with script a task is added in the drawing and saved, with the mark of bpmn.io in sight', async () => {
  const writer = await stage.enter('author', { script: true })
  await writer.open(deskPath())
  await writer.press('照抄现行版')
  await writer.open(`${deskPath()}/process`)
  await writer.press('打开图形编辑')
  const drawing = writer.page.locator('[data-canvas]')
  await drawing.locator('a.bjs-powered-by').waitFor()
  await drawing.locator('.entry[data-action="create.user-task"], .entry[data-action="create.task"]').first().click()
  const place = (await drawing.boundingBox()) ?? assert.fail('no drawing')
  await writer.page.mouse.move(place.x + 600, place.y + 420, { steps: 5 }) // it follows the hand before it can be dropped
  await writer.page.mouse.click(place.x + 602, place.y + 422)
  await writer.page.locator('[data-panel] input').first().fill('补充审查')
  await writer.page.locator('[data-panel] input').first().blur()
  await writer.press('保存图形')
  await writer.page.waitForURL(/\/process$/)
  await writer.reads('补充审查')
  for (const page of ['', '/sections/times', '/form', '/process', '/trial']) await look(writer, `${deskPath()}${page}`)
})

function deskPath(): string {
  const { itemCode } = guide
  return `/desk/guides/${encodeURIComponent(itemCode)}`
}

async function fillMaterial(): Promise<void> {
  const texts = { 名称: '养老金证明', 来源说明: '由社保机构出具', 受理标准: '原件清晰', 填报须知: '最近一个月' }
  await author.type('编码', 'PENSION')
  for (const [label, text] of Object.entries(texts)) {
    await author.type(`${label}（中文）`, text)
    await author.type(`${label}（英文）`, label === '名称' ? 'Proof of pension' : 'As said')
  }
  for (const [label, option] of [
    ['类别', '其他'],
    ['是否必交', '可不交'],
    ['形式', '纸质或电子'],
    ['来源渠道', '政府部门核发'],
  ] as const)
    await author.pick(label, option)
  await author.type('原件份数', '0')
  await author.type('复印件份数', '1')
  await author.choose('交纸质件')
  await author.pick('从法规库选条文', '中华人民共和国行政许可法（2019年修正） 第三十一条')
  await author.press('引用条文')
  assert.match(await author.typed('条文原文'), /^申请人申请行政许可，应当如实向行政机关提交有关材料/)
  assert.equal(await author.typed('名称（中文）'), '养老金证明')
}
