import mammoth from 'mammoth'
import type { Lost, Outline, OutlineBlock } from './outline.ts'

/** What a Word file says, paragraph by paragraph and table by table, and what of it could not be taken over. */
export async function docxOutline(bytes: Buffer): Promise<Outline> {
  let found: WordNode = { type: 'document' }
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      transformDocument: (document: WordNode) => {
        found = document
        return { ...document, children: [] }
      },
    },
  )
  const lost = new Map<Lost, number>()
  const blocks = (found.children ?? []).flatMap((node) => blockOf(node, lost))
  if ((found.comments ?? []).length > 0) lost.set('comments', (found.comments ?? []).length)
  return { blocks, lost: [...lost].map(([what, count]) => ({ what, count })) }
}

/** The tree of mammoth, as far as it is looked at. */
interface WordNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly WordNode[]
  readonly numbering?: { readonly isOrdered?: boolean } | null
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly breakType?: string
  readonly comments?: readonly unknown[]
}

function blockOf(node: WordNode, lost: Map<Lost, number>): OutlineBlock[] {
  if (node.type === 'table') return [{ rows: (node.children ?? []).map((row) => cellsOf(row, lost)) }]
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap((child) => blockOf(child, lost))
  if (node.numbering) count(lost, 'numbers')
  return textOf(node, lost)
    .split('\n')
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text)
}

function cellsOf(row: WordNode, lost: Map<Lost, number>): string[] {
  return (row.children ?? []).flatMap((cell) => {
    if ((cell.colSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1) count(lost, 'spans')
    if ((cell.children ?? []).some(({ type }) => type === 'table')) count(lost, 'nested')
    const text = (cell.children ?? []).map((child) => textOf(child, lost)).join(' ')
    return [text.replace(/\s+/g, ' ').trim(), ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => '')]
  })
}

const lostTypes: Readonly<Record<string, Lost>> = { image: 'pictures', noteReference: 'notes', checkbox: 'boxes' }

function textOf(node: WordNode, lost: Map<Lost, number>): string {
  const gone = lostTypes[node.type]
  if (gone) count(lost, gone)
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ''
  return (node.children ?? []).map((child) => textOf(child, lost)).join('')
}

function count(lost: Map<Lost, number>, what: Lost): void {
  lost.set(what, (lost.get(what) ?? 0) + 1)
}
