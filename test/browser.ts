import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { root } from './sources.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where this machine's Chromium or Chrome is, if it has one. */
export function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH, ...places].find((path) => path && existsSync(path))
}

/** Starts the browser; the caller closes it. It asks nothing of the outside. */
export function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  assert.ok(executablePath, 'No Chromium here. Set CHROME_PATH to a Chromium or Chrome.')
  const args = [
    '--no-sandbox', // containers run as root, where Chromium's own sandbox cannot start; only our own pages are opened
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath, headless: true, args })
}

/** The two sizes in which every journey is made. */
export const desktop = { viewport: { width: 1280, height: 900 }, locale: 'zh-CN' } satisfies BrowserContextOptions
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
} satisfies BrowserContextOptions

/**
 * Fails with one line for each fault that axe finds by WCAG 2.2 A and AA.
 *
 * @param only rules to try instead of all, for a page whose rest was tried before
 */
export async function checkAccess(page: Page, only?: readonly string[]): Promise<void> {
  // our pages have no frames, for which alone the slower way exists
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const chosen = only
    ? axe.withRules([...only])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await chosen.analyze()
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.join(' ')}  ${node.html.slice(0, 160)}`),
  )
  assert.equal(lines.length, 0, `${page.url()}\n  ${lines.join('\n  ')}`)
}

/** Fails when the page is wider than the screen, so that a person would have to scroll sideways. */
export async function checkWidth(page: Page): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  assert.ok((wide ?? 0) <= (screen ?? 0), `${page.url()} is ${wide} px wide on a screen of ${screen} px`)
}

/** Keeps a picture of the whole page in test/output/ when PICTURES=on asks for it; they take a third of the time. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== 'on') return
  const folder = join(root, 'test/output')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/g, '_')}.png`), fullPage: true })
}
