import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { saveDraft, startDocument } from '../../src/modules/documents/index.ts'
import { checkAccess, checkWidth, picture } from '../browser.ts'
import { call } from '../ended.ts'
import { serve } from '../served.ts'
import { aStage } from '../stage.ts'

// Two people of one office write one draft in two browsers; the server is started anew under them, and nothing is lost.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const office = stage.cast.drafter.post?.organisationId ?? ''
const { number } = await call(stage, 'drafter', startDocument, { type: 'notice', issuer: office })
await call(stage, 'drafter', saveDraft, {
  ...{ number, base: 1, type: 'notice', format: 'document', direction: 'down', disclosure: 'open' },
  ...{ title: '区政府办关于做好防汛工作的通知', main: '各乡镇（街道）' },
  text: '各乡镇（街道）：\n一、总体要求\n（一）压实责任。按照《中华人民共和国防洪法》第三条办理。\n| 单位 | 人数 |\n| 清溪镇 | 12 |',
})
const path = `/matters/${number}/document`
const drafter = await stage.enter('drafter', { script: true, language: 'zh-Hans' })
const secretary = await stage.enter('secretary', { script: true, language: 'zh-Hans' })
const said: string[] = []
for (const { page } of [drafter, secretary])
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security/.test(message.text())) said.push(message.text())
  })
const textOf = (page: Page) => page.locator('.draft-text')
const status = (page: Page) => page.locator('.draft-status')
/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal style='text-indent:21pt'><!--[if !supportLists]--><span style='font-family:黑体'>三、</span><!--[endif]--><b><span style='font-family:黑体'>保障<o:p></o:p>
措施</span></b></p><p class=MsoNormal><span lang=EN-US style='color:red'>落实经费，配齐物资。&nbsp;</span></p>
<ol><li>编织袋</li><li>救生衣</li></ol><p><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`

/** The text without the carets of others. */
const linesOf = (page: Page) =>
  textOf(page).evaluate((element) => {
    const copy = document.createElement('div')
    copy.append(...[...element.children].map((child) => child.cloneNode(true)))
    for (const caret of copy.querySelectorAll('.draft-caret')) caret.remove()
    return [...copy.children].map(({ textContent }) => textContent).join('\n')
  })
async function atEnd({ page }: { page: Page }): Promise<void> {
  await textOf(page).locator('p').last().click()
  await page.waitForTimeout(150)
  await page.keyboard.press('End')
  await page.waitForTimeout(150)
}

test('both open the draft and see each other', async () => {
  for (const one of [drafter, secretary]) {
    await one.open(path)
    await textOf(one.page).waitFor()
  }
  await drafter.page.locator('.draft-people:has-text("、")').waitFor()
  assert.equal(await textOf(drafter.page).locator('[data-level="1"]').count(), 1)
  assert.equal(await textOf(drafter.page).locator('cite').textContent(), '《中华人民共和国防洪法》第三条')
  await checkAccess(drafter.page)
  await checkWidth(drafter.page)
})

test('what each writes the other reads; a heading is numbered by the bar, a reference is picked by the keyboard', async () => {
  await drafter.page.locator('.draft-text td').last().click()
  await drafter.page.keyboard.press('Escape')
  await drafter.page.keyboard.type('工作安排')
  await drafter.page.getByRole('button', { name: '一级标题' }).click()
  await textOf(secretary.page).getByText('二、工作安排').waitFor()
  await atEnd(secretary)
  await secretary.page.keyboard.press('Enter')
  await secretary.page.keyboard.type('档案工作按')
  await secretary.page.getByRole('button', { name: '引用法律或者公文' }).click()
  await secretary.page.keyboard.type('档案法 13')
  await secretary.page.locator('.draft-choice').first().waitFor()
  await secretary.page.getByText('《中华人民共和国档案法》第十三条').first().waitFor()
  await secretary.page.keyboard.press('ArrowDown')
  await secretary.page.keyboard.press('Enter')
  await secretary.page.keyboard.type('办理。')
  await textOf(drafter.page).getByText('《中华人民共和国档案法》第十三条').waitFor()
  await drafter.page.locator('.draft-caret-name').waitFor()
  await picture(drafter.page, 'together-desktop')
  assert.deepEqual(said, [])
})

test('the server goes and comes back while both write; both have everything', async () => {
  const { port } = new URL(stage.base)
  await stage.app.close()
  await status(drafter.page).getByText('连接中断').waitFor()
  await atEnd(drafter)
  await drafter.page.keyboard.press('Enter')
  await drafter.page.keyboard.type('断线时写的甲。')
  await atEnd(secretary)
  await secretary.page.keyboard.press('Enter')
  await secretary.page.keyboard.type('断线时写的乙。')
  const again = await serve({ after }, stage.town)
  await again.app.listen({ port: Number(port), host: '127.0.0.1' })
  for (const { page } of [drafter, secretary])
    for (const words of ['断线时写的甲。', '断线时写的乙。']) await textOf(page).getByText(words).waitFor()
  assert.equal(await linesOf(drafter.page), await linesOf(secretary.page))
})

test('the form saves it as a version, without script it is there to read and to go on', async () => {
  said.length = 0
  await drafter.press('保存')
  await drafter.page.waitForLoadState()
  await textOf(drafter.page).waitFor()
  const plain = await stage.enter('secretary')
  await plain.open(path)
  const text = await plain.page.locator('textarea[name=text]').inputValue()
  for (const words of [
    '二、工作安排',
    '档案工作按《中华人民共和国档案法》第十三条办理。',
    '断线时写的甲。',
    '| 清溪镇 | 12 |',
  ])
    assert.ok(text.includes(words), `${words} is not in\n${text}`)
  assert.deepEqual(said, [])
})

test('what comes from a word processor is cleaned', async () => {
  await atEnd(drafter)
  await drafter.page.keyboard.press('Enter')
  await textOf(drafter.page).evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, fromWord)
  const lines = (await linesOf(drafter.page)).split('\n')
  const at = lines.indexOf('三、保障措施')
  assert.deepEqual(lines.slice(at, at + 4), ['三、保障措施', '落实经费，配齐物资。', '1.编织袋', '2.救生衣'])
  assert.equal(await textOf(drafter.page).locator('[style], font, span:not([class])').count(), 0)
  assert.deepEqual(said, [])
})

test('without script somebody proposes other words; accepted, they appear where others write', async () => {
  await drafter.press('保存')
  await drafter.page.waitForLoadState()
  await textOf(drafter.page).waitFor()
  const reader = await stage.enter('secretary', { language: 'zh-Hans' })
  await reader.open(`${path}/remarks`)
  const paragraph = reader.page.locator('.document-remarks > li', { hasText: '断线时写的甲。' })
  await paragraph.getByRole('link').click()
  await reader.choose('修改建议：用下面的文字替换本段')
  await reader.type('意见', '说清楚是谁写的。')
  await reader.type('建议改为', '断线时由甲所写。')
  await reader.press('批注')
  await reader.reads('说清楚是谁写的。', '待处理')
  await reader.unfold('回复、处理')
  await reader.press('采纳')
  await reader.reads('已采纳')
  await checkWidth(reader.page)
  await picture(reader.page, 'remarks-desktop')
  await textOf(drafter.page).getByText('断线时由甲所写。').waitFor()
  await drafter.open(`${path}/remarks?at=1`)
  await checkAccess(drafter.page)
  await picture(drafter.page, 'remarks-writing')
})

test('on a phone', async () => {
  const phone = await stage.enter('drafter', { script: true, viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.open(path)
  await textOf(phone.page).waitFor()
  await checkWidth(phone.page)
  await checkAccess(phone.page)
  await picture(phone.page, 'together-phone')
  await phone.open(`${path}/remarks`)
  await checkWidth(phone.page)
  await picture(phone.page, 'remarks-phone')
})
