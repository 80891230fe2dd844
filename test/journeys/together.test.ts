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

test('on a phone', async () => {
  const phone = await stage.enter('drafter', { script: true, viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.open(path)
  await textOf(phone.page).waitFor()
  await checkWidth(phone.page)
  await checkAccess(phone.page)
  await picture(phone.page, 'together-phone')
})
