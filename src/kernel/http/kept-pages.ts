/** Whole pages as they were sent to visitors who are not signed in, each for a moment. */
export interface KeptPages {
  find(key: string, nowMs: number): string | undefined
  keep(key: string, html: string, untilMs: number): void
}

/** Pages kept at once; a page has some 30 kB. */
const mostPages = 500

/** Keeps pages; the one that has been kept longest makes room. */
export function keptPages(): KeptPages {
  const pages = new Map<string, { html: string; untilMs: number }>()
  return {
    find(key, nowMs) {
      const page = pages.get(key)
      if (page && page.untilMs > nowMs) return page.html
      pages.delete(key)
      return undefined
    },
    keep(key, html, untilMs) {
      const [oldest] = pages.keys()
      if (pages.size >= mostPages && oldest !== undefined) pages.delete(oldest)
      pages.set(key, { html, untilMs })
    },
  }
}
