import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { apply, begin } from '../story.ts'

const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const number = await apply(stage, 'disability')
const draft = await begin(stage, 'subsistence')
await stage.settle()
const phone = { viewport: { width: 390, height: 844 } }

test('the easy mode is one press away on every page, without script, and stays', async () => {
  const visitor = await stage.visit(phone)
  await visitor.open('/services')
  await visitor.press('长者模式')
  assert.equal(await visitor.page.locator('html').getAttribute('data-mode'), 'elder')
  await visitor.open('/')
  assert.match(await visitor.words(), /您要办什么事[\s\S]*12345[\s\S]*到窗口办/)
  const size = await visitor.page
    .locator('main p')
    .first()
    .evaluate((one) => getComputedStyle(one).fontSize)
  assert.ok(Number.parseFloat(size) >= 18, size)
})

test('its pages pass axe in both colour schemes, at 320 px and with text of twice the size', async () => {
  const visitor = await stage.enter('resident', { script: true })
  await visitor.open('/?mode=elder')
  for (const path of ['/', '/services?q=低保', '/help', `/matters/${number}`, `/matters/${draft}/application`])
    await look(visitor, path)
})

test('it is kept for the account, also in another browser, until one chooses otherwise', async () => {
  const first = await stage.enter('resident', phone)
  await first.open(`/matters/${number}`)
  await first.press('长者模式')
  assert.ok(first.page.url().endsWith(`/matters/${number}`))
  const second = await stage.enter('resident', phone)
  await second.open('/matters')
  assert.equal(await second.page.locator('html').getAttribute('data-mode'), 'elder')
  await second.press('标准模式')
  assert.equal(await second.page.locator('html').getAttribute('data-mode'), 'usual')
})

test('the browser reads the page aloud from part to part, pauses, and stops', async () => {
  const visitor = await stage.visit({ script: true })
  await visitor.page.addInitScript(voice)
  await visitor.open('/?mode=elder')
  await visitor.page.getByRole('button', { name: '朗读本页' }).click()
  const said = await heard(visitor.page, 3)
  assert.ok(said.includes('打电话'), said)
  assert.equal(await visitor.page.locator('.being-read').count(), 1)
  await visitor.page.getByRole('button', { name: '停止' }).click()
  assert.equal(await visitor.page.locator('.being-read').count(), 0)
})

/** What was said, once so many parts were; the browser may not wait for it itself, since the page forbids `eval`. */
async function heard(page: Page, parts: number): Promise<string> {
  for (const until = Date.now() + 5000; ; await pause(50)) {
    const said: unknown = await page.evaluate('window.said')
    if (Array.isArray(said) && said.length >= parts) return said.join(' ')
    assert.ok(Date.now() < until, `said only ${JSON.stringify(said)}`)
  }
}

/** A voice that is heard by the test: browsers without a sound card have none. */
const voice = `
  window.said = []
  const spoken = { paused: false, cancel() {}, pause() {}, resume() {},
    speak(one) { window.said.push(one.text); if (window.said.length < 4) setTimeout(() => one.onend?.(), 20) } }
  Object.defineProperty(window, 'speechSynthesis', { value: spoken, configurable: true })
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
`
