import { Extension, Node } from '@tiptap/core'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { plainOf } from '../../modules/documents/content/references.ts'
import { afterTable, nextRow } from './table.ts'

/** The few nodes that an official document has, and no marks: what else is pasted falls to its words. */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })
const Text = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  priority: 1000,
  parseHTML: () => ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dd', 'dt'].map((tag) => ({ tag })),
  renderHTML: () => ['p', 0],
})

const LawReference = Node.create({
  name: 'lawReference',
  ...{ group: 'inline', inline: true, atom: true, selectable: false },
  addAttributes: () => ({ law: { default: '' }, article: { default: null } }),
  parseHTML: () => [{ tag: 'cite[data-law]' }],
  renderHTML: ({ node: { attrs } }) => ['cite', { 'data-law': attrs.law }, lawWords(attrs)],
  renderText: ({ node: { attrs } }) => lawWords(attrs),
})

const DocumentReference = Node.create({
  name: 'documentReference',
  ...{ group: 'inline', inline: true, atom: true, selectable: false },
  addAttributes: () => ({ document: { default: '' } }),
  parseHTML: () => [{ tag: 'cite[data-document]' }],
  renderHTML: ({ node: { attrs } }) => ['cite', { 'data-document': attrs.document }, String(attrs.document)],
  renderText: ({ node: { attrs } }) => String(attrs.document),
})

function lawWords({ law, article }: Record<string, unknown>): string {
  return plainOf([{ law: String(law), ...(typeof article === 'string' && { article }) }])
}

const Table = Node.create({
  name: 'table',
  ...{ group: 'block', content: 'tableRow+', isolating: true },
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', { class: 'table' }, ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this
    const run = (command: ReturnType<typeof goToNextCell>) => () => command(editor.state, editor.view.dispatch)
    return {
      Tab: run(goToNextCell(1)),
      'Shift-Tab': run(goToNextCell(-1)),
      Enter: run(nextRow),
      Escape: run(afterTable),
    }
  },
})

const TableRow = Node.create({
  name: 'tableRow',
  ...{ content: '(tableCell | tableHeader)+' },
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

/** Cells are never joined here; the library asks for the attributes all the same. */
const spans = () => ({
  colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
  rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
})

const TableHeader = Node.create({
  name: 'tableHeader',
  ...{ content: 'text*', isolating: true, addAttributes: spans },
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
})

const TableCell = Node.create({
  name: 'tableCell',
  ...{ content: 'text*', isolating: true, addAttributes: spans },
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

export const nodes = [Doc, Paragraph, Text, LawReference, DocumentReference, Table, TableRow, TableHeader, TableCell]

/** Tells the library that edits tables which node is which part of one. */
export const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => ({ ...(roles[name] && { tableRole: roles[name] }) }),
})

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
}
