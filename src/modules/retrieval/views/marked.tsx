import { comparable } from '../../documents/index.ts'

/** Text with the words that were looked for marked; where two overlap, the longer one. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  return <>{partsOf(text, terms).map(({ part, isHit }, at) => (isHit ? <mark key={at}>{part}</mark> : part))}</>
}

interface Part {
  readonly part: string
  readonly isHit: boolean
}

/** The text cut where words begin and end. Pure. */
export function partsOf(text: string, terms: readonly string[]): Part[] {
  const plain = comparable(text)
  const longest = [...terms].filter(Boolean).toSorted((a, b) => b.length - a.length)
  const parts: Part[] = []
  let from = 0
  for (let at = 0; at < plain.length; ) {
    const hit = longest.find((term) => plain.startsWith(term, at))
    if (!hit) {
      at += 1
      continue
    }
    if (at > from) parts.push({ part: text.slice(from, at), isHit: false })
    parts.push({ part: text.slice(at, at + hit.length), isHit: true })
    at += hit.length
    from = at
  }
  if (from < text.length) parts.push({ part: text.slice(from), isHit: false })
  return parts
}
