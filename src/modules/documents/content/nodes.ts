import type { Block, Content, Inline } from './model.ts'

/** A node as editors of the ProseMirror family write it. */
export interface EditorNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly EditorNode[] | undefined
  readonly text?: string | undefined
}

/** The body as an editor opens it; an editor cannot stand in nothing, so that an empty body is an empty paragraph. */
export function toEditor({ blocks }: Content): EditorNode {
  return { type: 'doc', content: blocks.length > 0 ? blocks.map(nodeOf) : [{ type: 'paragraph' }] }
}

/** The body that an editor holds; `toEditor` gives the same again. Paragraphs without words are left out. */
export function fromEditor(doc: EditorNode): Content {
  return { blocks: (doc.content ?? []).map(blockOf).filter((block) => !isEmpty(block)) }
}

export function nodeOf(block: Block): EditorNode {
  if (block.type === 'paragraph') return { type: 'paragraph', content: block.content.map(inlineNode) }
  const row = (cells: readonly string[], type: string): EditorNode => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type, content: text ? [{ type: 'text', text }] : [] })),
  })
  return {
    type: 'table',
    content: [row(block.head, 'tableHeader'), ...block.rows.map((cells) => row(cells, 'tableCell'))],
  }
}

/** What a node of the top level says; what is neither paragraph nor table counts as a paragraph of its words. */
export function blockOf(node: EditorNode): Block {
  if (node.type !== 'table') return { type: 'paragraph', content: inlinesIn(node) }
  const [head = [''], ...rows] = (node.content ?? []).map((row) => (row.content ?? []).map(wordsOf))
  return { type: 'table', head, rows: rows.map((row) => head.map((_cell, at) => row[at] ?? '')) }
}

function isEmpty(block: Block): boolean {
  return block.type === 'paragraph' && block.content.length === 0
}

function inlineNode(inline: Inline): EditorNode {
  if ('text' in inline) return { type: 'text', text: inline.text }
  if ('document' in inline) return { type: 'documentReference', attrs: { document: inline.document } }
  const { law, article } = inline
  return { type: 'lawReference', attrs: { law, ...(article !== undefined && { article }) } }
}

/** Words and references in order; neighbouring words are one. */
function inlinesIn({ content = [] }: EditorNode): Inline[] {
  const inlines: Inline[] = []
  for (const inline of content.flatMap(inlineOf)) {
    const last = inlines.at(-1)
    if ('text' in inline && last && 'text' in last) inlines[inlines.length - 1] = { text: last.text + inline.text }
    else inlines.push(inline)
  }
  return inlines
}

function inlineOf(node: EditorNode): Inline[] {
  const { law, article, document } = node.attrs ?? {}
  if (node.type === 'lawReference' && typeof law === 'string')
    return [{ law, ...(typeof article === 'string' && article && { article }) }]
  if (node.type === 'documentReference' && typeof document === 'string') return [{ document }]
  const text = oneLine(node.text ?? '')
  return [...(text ? [{ text }] : []), ...(node.content ?? []).flatMap(inlineOf)]
}

function wordsOf(node: EditorNode): string {
  return oneLine(`${node.text ?? ''}${(node.content ?? []).map(wordsOf).join('')}`).trim()
}

/** A paragraph is one line of text. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
