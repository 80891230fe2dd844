import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'

/** In a table the enter key goes one row down, and out of it after the last. */
export const nextRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const { $from } = state.selection
  const depth = tableDepth(state)
  const table = $from.node(depth)
  const row = $from.index(depth)
  if (row + 1 >= table.childCount) return afterTable(state, dispatch)
  let at = $from.start(depth)
  for (let index = 0; index <= row; index += 1) at += table.child(index).nodeSize
  const target = table.child(row + 1)
  at += 1
  for (let index = 0; index < Math.min($from.index(depth + 1), target.childCount - 1); index += 1)
    at += target.child(index).nodeSize
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 1))).scrollIntoView())
  return true
}

/** Goes to the paragraph after the table, which is made when there is none: nobody is caught in a table. */
export const afterTable: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const end = state.selection.$from.after(tableDepth(state))
  const { tr, schema } = state
  const { paragraph } = schema.nodes
  if (paragraph && tr.doc.resolve(end).nodeAfter?.type !== paragraph) tr.insert(end, paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView())
  return true
}

/** A table of two columns and a row, after the paragraph where the caret stands. */
export const insertTable: Command = (state, dispatch) => {
  const { table, tableRow, tableHeader, tableCell, paragraph } = state.schema.nodes
  if (!table || !tableRow || !tableHeader || !tableCell || !paragraph || isInTable(state)) return false
  const row = (cell: typeof tableCell) => tableRow.create(null, [cell.create(), cell.create()])
  const made: Node = table.create(null, [row(tableHeader), row(tableCell)])
  const at = state.selection.$from.after(1)
  const tr = state.tr.insert(at, made)
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView())
  return true
}

function tableDepth({ selection: { $from } }: EditorState): number {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === 'table') return depth
  return 0
}
