/** The few parts of Markdown that the manual uses. What is not one of them is text, and shows as it was written. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }

/** Within a line. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

/**
 * Splits a chapter into blocks.
 *
 * @param join what stands between two lines of a paragraph: a space, or nothing in Chinese
 */
export function parseMarkdown(source: string, join: string): Block[] {
  const fences = source.split(/^```.*$/m)
  return fences.flatMap((part, at) => (at % 2 === 1 ? [{ kind: 'code', text: part.trim() }] : blocksOf(part, join)))
}

function blocksOf(source: string, join: string): Block[] {
  return source
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): Block => {
      const [, marks = '', title = ''] = /^(##?) (.+)$/.exec(block) ?? []
      if (marks) return { kind: 'heading', level: marks.length === 1 ? 1 : 2, text: title }
      const items = block.split(/\n(?=[-\d])/)
      if (items.every((item) => /^(-|\d+\.) /.test(item))) return listOf(items, join)
      return { kind: 'paragraph', text: unwrapped(block, join) }
    })
}

function listOf(items: readonly string[], join: string): Block {
  const ordered = /^\d/.test(items[0] ?? '')
  return { kind: 'list', ordered, items: items.map((item) => unwrapped(item.replace(/^(-|\d+\.) /, ''), join)) }
}

function unwrapped(text: string, join: string): string {
  return text.replace(/\s*\n\s*/g, join)
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g

/** Splits a text into its marked and plain parts. An address of the site in code marks is a link to it. */
export function parseInline(text: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of text.matchAll(marks)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) })
    found.push(markOf(match))
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) })
  return found
}

function markOf([, code, strong, emphasis, words = '', href = '']: RegExpMatchArray): Inline {
  if (code !== undefined)
    return /^\/[a-z]/.test(code) ? { kind: 'link', text: code, href: code } : { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis }
  return { kind: 'link', text: words, href: href.replace(/^([\w-]+)\.md/, '/help/$1') }
}
