import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { checkAccess, checkWidth, picture } from './browser.ts'
import type { Visitor } from './visitor.ts'

/** What colours, and the room on a small screen, can make wrong; the rest of a page is the same on every screen. */
const byScreen = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']
/** The screens on which a page is tried, each in its own colours: contrast does not depend on width, nor order on colour. */
const screens = [
  { name: 'desktop', width: 1280, height: 900, colorScheme: 'light', rules: undefined },
  { name: 'phone', width: 390, height: 844, colorScheme: 'dark', rules: byScreen },
] as const
/** Width of a screen of 1280 at a zoom of 400 % (WCAG 2.2, 1.4.10). */
const REFLOW_WIDTH = 320

/** Opens a page and fails for each fault of access, width, size of text or wording that shows on it. */
export async function look({ page, base }: Visitor, path: string): Promise<void> {
  await page.goto(new URL(path, base).href)
  for (const { name, colorScheme, rules, ...size } of screens) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }) // colours that still change would be read wrong
    await checkAccess(page, rules)
    await checkWidth(page)
    await picture(page, `${name}${path}`)
  }
  await page.setViewportSize({ width: REFLOW_WIDTH, height: 800 })
  await checkWidth(page)
  await checkLargeText(page)
}

/** Text of twice the size must not push anything out of the screen (WCAG 2.2, 1.4.4). */
async function checkLargeText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const before = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    return [...document.querySelectorAll('h1, h2, label, button, p')].length
  })
  assert.ok(before > 0, `${page.url()} has no text`)
  await checkWidth(page)
}
