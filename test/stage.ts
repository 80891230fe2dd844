import assert from 'node:assert/strict'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { machine } from '../src/kernel/context.ts'
import type { DemoName } from '../src/modules/directory/index.ts'
import { integrateNow } from '../src/modules/ledger/index.ts'
import { modules } from '../src/modules.ts'
import { desktop, startBrowser } from './browser.ts'
import { aDistrict, type TownWithPeople } from './cast.ts'
import { type ServedTown, serve } from './served.ts'
import { press, type Visitor, visitorAt } from './visitor.ts'

/** A small district with the whole product on it, and browsers for its people. */
export interface Stage extends TownWithPeople, ServedTown {
  readonly base: string
  readonly browser: Browser
  /** Somebody comes with a browser of one's own, script off unless told otherwise; in Chinese, on a desktop. */
  visit(options?: Visit): Promise<Visitor>
  /** One of the cast comes and signs in with one click. */
  enter(name: DemoName, options?: Visit): Promise<Visitor>
  /** The same in a browser that is there already; sessions of staff end when nobody has used them for a while. */
  enterAs(visitor: Visitor, name: DemoName): Promise<void>
  /** Sets the district's clock and lets happen what is due by then: jobs, timers, letters, the ledger. */
  until(moment: Date | string): Promise<void>
  /** Lets every queued job run and every act come into the ledger, without time passing. */
  settle(): Promise<void>
}

export interface Visit extends BrowserContextOptions {
  readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
  /** Whether pages may run script. */
  readonly script?: boolean
}

/** What the worker does by the clock, without being asked: timers, cards, warnings. */
const scheduled = modules.flatMap(({ jobs = [] }) => jobs).filter(({ cron }) => cron)

/** Builds the district, serves it and starts a browser; everything goes with the test. */
export async function aStage(
  t: { after(work: () => Promise<void>): void },
  options: { now?: Date | string } = {},
): Promise<Stage> {
  const district = await aDistrict(t, options)
  const served = await serve(t, district.town)
  const base = await served.listen()
  const browser = await startBrowser()
  t.after(() => browser.close())
  const settle = async () => {
    await district.drain()
    await integrateNow(served.house)
  }
  const visit = async (way?: Visit) => {
    const page = await (await aContext(browser, base, way)).newPage()
    page.setDefaultTimeout(30_000) // a busy machine takes its time
    return visitorAt(page, base)
  }
  return {
    ...district,
    ...served,
    ...{ base, browser, settle, visit },
    enterAs: signIn,
    enter: async (name, way) => {
      const visitor = await visit(way)
      await signIn(visitor, name)
      return visitor
    },
    until: async (moment) => {
      district.town.now = new Date(moment)
      for (const job of scheduled) await job.run(district.town.caller(machine), {})
      await settle()
    },
  }
}

async function signIn(visitor: Visitor, name: DemoName): Promise<void> {
  await visitor.open('/sign-in')
  await press(visitor.page.locator(`form:has(input[name=who][value=${name}]) button`))
  assert.ok(!visitor.page.url().includes('/sign-in'), `${name} did not get in: ${await visitor.words()}`)
}

async function aContext(browser: Browser, base: string, way: Visit = {}): Promise<BrowserContext> {
  const { language, script = false, ...options } = way
  // what unfolds over half a second moves away under a press; people who mind motion get the same page at once
  const still = { reducedMotion: 'reduce', javaScriptEnabled: script } as const
  const context = await browser.newContext({ ...desktop, ...options, ...still })
  if (language) await context.addCookies([{ name: 'lang', value: language, url: base }])
  return context
}
