import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptPages } from './kept-pages.ts'
import { aShop } from './shop.fixture.tsx'

test('a public page is made once for visitors who are not signed in, and anew for everybody else', async (t) => {
  const { app } = await aShop(t, undefined, { PUBLIC_PAGES_KEPT: 5 })
  const ask = async (url: string, cookies: Record<string, string> = {}) => (await app.inject({ url, cookies })).body
  const first = await ask('/news')
  assert.equal(await ask('/news'), first)
  assert.notEqual(await ask('/news', { session: 'owner' }), first)
  assert.notEqual(await ask('/news?lang=en'), first, 'another language is another page')
  assert.equal(await ask('/news'), first)
})

test('a page with a form is never kept, for its token belongs to one visitor', async (t) => {
  const { app } = await aShop(t, undefined, { PUBLIC_PAGES_KEPT: 5 })
  const first = await app.inject({ url: '/asked' })
  const second = await app.inject({ url: '/asked' })
  assert.notEqual(first.body, second.body)
})

test('nothing is kept when nothing shall be', async (t) => {
  const { app } = await aShop(t, undefined, { PUBLIC_PAGES_KEPT: 0 })
  assert.notEqual((await app.inject({ url: '/news' })).body, (await app.inject({ url: '/news' })).body)
})

test('a kept page ends at its moment, and old pages make room', () => {
  const pages = keptPages()
  pages.keep('one', Buffer.from('first'), 1000)
  assert.deepEqual([pages.find('one', 999)?.toString(), pages.find('one', 1000)], ['first', undefined])
  for (let index = 0; index <= 500; index++) pages.keep(`page ${index}`, Buffer.from('text'), 2000)
  assert.deepEqual([pages.find('page 0', 0), pages.find('page 500', 0)?.toString()], [undefined, 'text'])
})
