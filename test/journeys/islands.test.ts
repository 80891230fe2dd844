import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { aStage } from '../stage.ts'
import { applyAndAccept } from '../story.ts'

// What pages do beyond reading and sending, in a browser that runs script under the product's own security policy.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const guide = '/services/512B0003600029-511602000000-000-11511301008778298W-1-00'
const publicPages = [
  ...['/', '/services', '/services/about', '/life-events', '/departments', '/calendar', '/deadline', '/ledger'],
  ...['/receipts', '/about', '/accessibility', '/sign-in', '/register', guide, `${guide}/conditions`],
]
/** Bytes of script, compressed, on one page. */
const MAX_SCRIPT_BYTES = 60_000

test('public pages ship no script, but where something on them moves; and little of it', async () => {
  const visitor = await stage.visit({ script: true })
  const { scripts } = watch(visitor.page)
  for (const path of publicPages) {
    scripts.splice(0)
    await visitor.open(path)
    const islands = await visitor.page.locator('[data-island]').count()
    assert.equal(scripts.length > 0, islands > 0, `${path}: ${scripts.map(({ url }) => url).join()}`)
    const bytes = scripts.reduce((sum, { body }) => sum + gzipSync(body).length, 0)
    assert.ok(bytes <= MAX_SCRIPT_BYTES, `${path} ships ${bytes} bytes of script`)
  }
})

test('the diagram of a guide opens, moves and shows both languages, within the security policy', async () => {
  for (const [language, fold, label] of [
    ['zh-Hans', '流程图', '入户调查'],
    ['en', 'The process as a drawing', 'Home visit'],
  ] as const) {
    const visitor = await stage.visit({ script: true, language })
    const { complaints } = watch(visitor.page)
    await visitor.open(guide)
    await visitor.unfold(fold)
    await visitor.page.locator('[data-island=diagram] [data-start]').click()
    await visitor.page.locator('[data-island=diagram][data-state=awake]').waitFor()
    const drawn = await visitor.page.locator('.djs-container').textContent()
    assert.ok(drawn?.replace(/\s/g, '').includes(label.replace(/\s/g, '')), `${language}: ${drawn}`)
    await visitor.page.locator('[data-zoom="1.25"]').click()
    assert.deepEqual(complaints, [])
  }
})

test('on the page of a matter the diagram marks where it stands', async () => {
  const number = await applyAndAccept(stage, 'subsistence')
  const resident = await stage.enter('resident', { script: true })
  const { complaints } = watch(resident.page)
  await resident.open(`/matters/${number}`)
  await resident.page.locator('[data-island=diagram] [data-start]').click()
  await resident.page.locator('.djs-container .diagram-current').first().waitFor()
  assert.equal(await resident.page.locator('.djs-container .diagram-current').count(), 3)
  assert.deepEqual(complaints, [])
})

test('the reference of the API opens and asks nobody else for anything', async () => {
  const visitor = await stage.visit({ script: true })
  const { complaints } = watch(visitor.page)
  await visitor.open('/api/docs/')
  await visitor.page.getByRole('heading', { name: 'Heliograph 昭明' }).waitFor({ timeout: 30_000 })
  assert.deepEqual(complaints, [])
})

/** Scripts that a page fetches, and what it complains of: errors, breaches of the policy, requests to elsewhere. */
function watch(page: Page): { scripts: { url: string; body: Buffer }[]; complaints: string[] } {
  const [scripts, complaints]: [{ url: string; body: Buffer }[], string[]] = [[], []]
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== stage.base) complaints.push(`asks ${request.url()}`)
  })
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push({ url: response.url(), body: await response.body().catch(() => Buffer.alloc(0)) })
  })
  return { scripts, complaints }
}
