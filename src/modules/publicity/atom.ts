// Atom (RFC 4287): ids are urn:uuid of the row and never change; no entry names a person.

export interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly published: Date
  readonly updated: Date
  readonly author: string
  readonly summary: string
}

export interface AtomFeed {
  /** Where the site is, without a slash at the end. */
  readonly home: string
  /** Address of the feed itself, from the first slash. */
  readonly self: string
  /** Address of the page that it follows. */
  readonly page: string
  readonly title: string
  readonly author: string
  /** Stands as the moment of an empty feed. */
  readonly now: Date
  readonly entries: readonly AtomEntry[]
}

/** The feed as a document. */
export function atomOf({ home, self, page, title, author, now, entries }: AtomFeed): string {
  const updated = entries.map((entry) => entry.updated.getTime()).reduce((a, b) => Math.max(a, b), 0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `<id>${escaped(home + self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${new Date(updated || midnight(now)).toISOString()}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(home + self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(home + page)}"/>`,
    '<generator>Heliograph</generator>',
    ...entries.map((entry) => entryOf(home, entry)),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf(home: string, entry: AtomEntry): string {
  return [
    '<entry>',
    `<id>urn:uuid:${entry.id}</id>`,
    `<title>${escaped(entry.title)}</title>`,
    `<published>${entry.published.toISOString()}</published>`,
    `<updated>${entry.updated.toISOString()}</updated>`,
    `<author><name>${escaped(entry.author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escaped(home + entry.href)}"/>`,
    `<summary>${escaped(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** An empty feed changes once a day at most. */
const midnight = (now: Date) => Math.floor(now.getTime() / 86_400_000) * 86_400_000

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for XML 1.0. Control characters, which it cannot hold, no field takes in (kernel/storable); the two that are left go. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
