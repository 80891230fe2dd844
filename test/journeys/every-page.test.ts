import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { checkAccess, checkWidth, desktop, phone, picture, startBrowser } from '../browser.ts'
import { aDistrict } from '../cast.ts'
import { serve } from '../served.ts'

// Walks from the first page along every link, as each of the cast, and looks at each kind of page once.
const { town } = await aDistrict({ after })
const served = await serve({ after }, town)
const base = await served.listen()
const browser: Browser = await startBrowser()
after(() => browser.close())

/** Links to follow for one visitor; a district has more pages than need be seen. */
const MAX_LINKS = 120

interface Visitor {
  readonly name: string | null
  readonly screen: BrowserContextOptions
  readonly language: string
}
const visitors: Visitor[] = [
  { name: null, screen: desktop, language: 'zh-Hans' },
  { name: null, screen: phone, language: 'en' },
  { name: 'resident', screen: phone, language: 'zh-Hans' },
  { name: 'village', screen: phone, language: 'zh-Hant' },
  { name: 'clerk', screen: desktop, language: 'zh-Hans' },
  { name: 'head', screen: desktop, language: 'en' },
  { name: 'auditor', screen: desktop, language: 'zh-Hans' },
  { name: 'admin', screen: desktop, language: 'zh-Hans' },
]

for (const visitor of visitors) {
  test(`every page that ${visitor.name ?? 'nobody'} can reach on a ${sizeOf(visitor)} in ${visitor.language}`, async () => {
    const context = await enter(visitor)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    page.on(
      'request',
      (request) => request.url().startsWith(base) || complaints.push(`asks elsewhere: ${request.url()}`),
    )
    const links = await walk(context, page, visitor)
    assert.ok(links > 5, `only ${links} links were found`)
    assert.deepEqual(complaints, [])
    await context.close()
  })
}

async function enter({ name, screen, language }: Visitor): Promise<BrowserContext> {
  const context = await browser.newContext(screen)
  const cookies = [{ name: 'lang', value: language, url: base }]
  if (name) {
    const answer = await fetch(`${base}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password: 'heliograph-demo' }),
    })
    assert.equal(answer.status, 200, await answer.clone().text())
    const { token } = await answer.json()
    cookies.push({ name: 'session', value: token, url: base })
  }
  await context.addCookies(cookies)
  return context
}

/** What was looked at already: a kind of page is opened once on each size of screen, by the first who comes to it. */
const looked = new Set<string>()

/** Asks for every link; opens what nobody has opened before. */
async function walk(context: BrowserContext, page: Page, visitor: Visitor): Promise<number> {
  const found = new Set(['/'])
  const kinds = new Set<string>()
  for (const path of found) {
    const answer = await context.request.get(base + path, { maxRedirects: 0 })
    assert.ok(answer.status() < 400, `${path} answers ${answer.status()}`)
    const isPage = String(answer.headers()['content-type']).startsWith('text/html')
    if (!isPage || kinds.has(kindOf(path)) || path.startsWith('/api/docs')) continue
    kinds.add(kindOf(path))
    for (const link of linksOf(await answer.text(), path)) if (found.size < MAX_LINKS) found.add(link)
    const look = `${sizeOf(visitor)} ${kindOf(path)}`
    if (!looked.has(look)) await lookAt(page, path, visitor)
    looked.add(look)
  }
  return found.size
}

async function lookAt(page: Page, path: string, visitor: Visitor): Promise<void> {
  await page.goto(base + path)
  await checkAccess(page)
  await checkWidth(page)
  const name = `${visitor.name ?? 'nobody'}-${visitor.language}-${sizeOf(visitor)}${kindOf(path).replaceAll('/', '_')}`
  await picture(page, name.replace(/[^\w-]/g, ''))
}

/** Addresses on this site that a page links to; choices of language and colour lead to the same page again. */
function linksOf(html: string, path: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  )
  const urls = hrefs.map((href) => new URL(href, base + path)).filter((url) => url.origin === new URL(base).origin)
  return urls.filter((url) => !/[?&](lang|scheme)=/.test(url.search)).map((url) => url.pathname + url.search)
}

function sizeOf({ screen }: Visitor): string {
  return screen === phone ? 'phone' : 'desktop'
}

/** The address with its numbers, names and filters taken out. */
function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '')
    .replace(/\/[^/]*\d[^/]*/g, '/*')
    .replace(/^(\/(?:departments|life-events)\/)[^/]+/, '$1*')
}
