import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Download, Locator, Page, Request } from 'playwright-core'

/** A file as a person hands it in. */
export interface Paper {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Somebody in front of a browser, who reads words and presses what carries them. */
export interface Visitor {
  readonly page: Page
  readonly base: string
  /** Opens an address of the installation. */
  open(path: string): Promise<void>
  /** Presses the button, or follows the link, that carries exactly these words; the first, when there are several. */
  press(words: string, within?: string): Promise<void>
  /** Types into the box with this label, in place of what it holds; of the named group or fold, where several have one. */
  type(label: string, text: string, group?: string): Promise<void>
  /** Ticks the box, or takes the choice, with this label. */
  choose(label: string, group?: string): Promise<void>
  /** Takes an option of the list with this label. */
  pick(label: string, option: string, group?: string): Promise<void>
  /** Puts files into the place with this label. */
  handIn(label: string, ...papers: Paper[]): Promise<void>
  /** Opens the part of the page that is folded under these words. */
  unfold(words: string): Promise<void>
  /** Presses what sends a file instead of a page. */
  download(words: string): Promise<Download>
  /** Fails unless each of these texts stands in the page, line breaks aside. */
  reads(...texts: (string | RegExp)[]): Promise<void>
  /** Fails if one of these texts stands in the page. */
  readsNothingOf(...texts: string[]): Promise<void>
  /** All the text of the page's main part, or of the first place that matches. */
  words(place?: string): Promise<string>
  /** What stands in the box with this label. */
  typed(label: string): Promise<string>
}

const PATIENCE_MS = 15_000
/** So soon a browser asks for the page that a press leads to; the answer may take as long as it likes. */
const ASKING_MS = 500

/** Gives a page a person. */
export function visitorAt(page: Page, base: string): Visitor {
  const main = page.getByRole('main')
  const visitor: Visitor = {
    page,
    base,
    open: async (path) => {
      const answer = await page.goto(new URL(path, base).href)
      assert.ok((answer?.status() ?? 0) < 400, `${path} answers ${answer?.status()}: ${await visitor.words('body')}`)
    },
    press: async (words, within) => {
      await page.waitForLoadState() // before it stands there whole, a press may be lost
      await press(await pressable(page, words, within))
    },
    type: (label, text, group) => labelled(grouped(main, group), label).fill(text),
    choose: (label, group) => labelled(grouped(main, group), label).check(),
    pick: async (label, option, group) => {
      await labelled(grouped(main, group), label).selectOption({ label: option })
    },
    handIn: (label, ...papers) => labelled(main, label).setInputFiles(papers),
    unfold: async (words) => {
      await page.waitForLoadState()
      const summary = main.locator('summary', { hasText: words }).first()
      const open = page.locator('details[open] > summary', { hasText: words })
      for (let tries = 0; tries < 3 && (await open.count()) === 0; tries++) await summary.click()
    },
    download: async (words) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        pressable(page, words).then((place) => place.click()),
      ])
      return download
    },
    reads: async (...texts) => {
      // the next page may take its time on a busy machine; a person looks until it stands there
      for (const until = Date.now() + PATIENCE_MS; ; await pause(50)) {
        const words = await visitor.words()
        const unsaid = texts.find(
          (text) => !(typeof text === 'string' ? words.includes(plain(text)) : text.test(words)),
        )
        if (unsaid === undefined) return
        assert.ok(Date.now() < until, `${page.url()} does not say “${unsaid}”:\n${words}`)
      }
    },
    readsNothingOf: async (...texts) => {
      const words = await visitor.words()
      for (const text of texts) assert.ok(!words.includes(plain(text)), `${page.url()} says “${text}”:\n${words}`)
    },
    words: (place) => textOf(page, place),
    typed: (label) => labelled(main, label).inputValue(),
  }
  return visitor
}

/**
 * Presses a button or link, and waits for the page that it leads to, as a person does: what comes next may rest on it.
 * A press that leads nowhere is over when the browser has asked for no page for a while.
 */
export async function press(place: Locator): Promise<void> {
  const page = place.page()
  const leads = await place.evaluate((element) => element.matches('a[href], [type=submit], button:not([type])'))
  let asked = false
  const ask = (request: Request) => {
    asked ||= request.isNavigationRequest() && request.frame() === page.mainFrame()
  }
  const events = ['framenavigated', 'download'] as const
  const arrived = Promise.race(events.map((event) => page.waitForEvent(event as 'framenavigated').catch(() => {})))
  page.on('request', ask)
  await place.click()
  for (const until = Date.now() + ASKING_MS; leads && !asked && Date.now() < until; ) await pause(20)
  page.off('request', ask)
  if (asked) await arrived
}

/** The button or link with these words; in the main part first, as a person looks, and for as long as one waits. */
async function pressable(page: Page, words: string, within = 'main'): Promise<Locator> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50))
    for (const place of [page.locator(within), page.locator('body')])
      for (const role of ['button', 'link'] as const) {
        const found = place.getByRole(role, { name: exactly(words) }).and(page.locator(':not(.unseen)'))
        if ((await found.count()) > 0) return found.first()
      }
  throw new Error(`${page.url()} has nothing to press that says “${words}”:\n${await textOf(page)}`)
}

/** These words and no more; an arrow beside them is no word. */
function exactly(words: string): RegExp {
  return new RegExp(`^\\s*[←→]?\\s*${escaped(words)}\\s*[←→]?\\s*$`)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What can be read in a place of the page, as it is laid out. */
async function textOf(page: Page, place = 'main'): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the text as a person sees it, without what is out of sight
  return plain(await page.locator(place).first().innerText())
}

function grouped(main: Locator, name: string | undefined): Locator {
  if (!name) return main
  const folded = main.locator('details', { has: main.page().locator('summary', { hasText: name }) })
  return main.getByRole('group', { name }).or(folded)
}

/** The control whose label begins with these words; what marks it as optional may follow. */
function labelled(place: Locator, label: string): Locator {
  const exact = new RegExp(`^\\s*${escaped(label)}\\s*(（选填）|\\(optional\\))?\\s*$`)
  return place.getByLabel(exact).first()
}

/** Words as they are read: one space for every gap. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
