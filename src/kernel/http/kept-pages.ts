/** Whole pages as they were sent to visitors who are not signed in, each for a moment; in bytes, which cost nothing to send again. */
export interface KeptPages {
  find(key: string, nowMs: number): Buffer | undefined
  keep(key: string, html: Buffer, untilMs: number): void
}

/** Pages kept at once; a page has some 30 kB. */
const mostPages = 500

/** Keeps pages; the one that has been kept longest makes room. */
export function keptPages(): KeptPages {
  const pages = new Map<string, { html: Buffer; untilMs: number }>()
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
