import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { beginningFor, beginningOf, type Level, levelOf } from '../../modules/documents/content/level.ts'

/** Shows each paragraph in the letters of its level, which is told from its first characters and stored nowhere. */
export const Levels = Extension.create({
  name: 'levels',
  addProseMirrorPlugins: () => [
    new Plugin({
      state: {
        init: (_config, { doc }) => lettersOf(doc),
        apply: (tr, before) => (tr.docChanged ? lettersOf(tr.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function lettersOf(doc: Node): DecorationSet {
  const shown: Decoration[] = []
  doc.forEach((block, at) => {
    if (block.type.name !== 'paragraph') return
    const level = levelOf(block.textContent)
    if (level === 0) return
    shown.push(Decoration.node(at, at + block.nodeSize, { 'data-level': String(level) }))
    const stop = block.textContent.indexOf('。')
    if (level === 2 && stop >= 0) shown.push(Decoration.inline(at + 1, at + 2 + stop, { class: 'draft-lead' }))
  })
  return DecorationSet.create(doc, shown)
}

/** The level of the paragraph where the caret stands; undefined in a table. */
export function levelAt({ selection: { $from } }: EditorState): Level | undefined {
  return $from.depth >= 1 && $from.node(1).type.name === 'paragraph' ? levelOf($from.node(1).textContent) : undefined
}

/** Makes the paragraph a heading of a level, with the number that comes next there; or body again. */
export function setLevel(level: Level): Command {
  return (state, dispatch) => {
    if (levelAt(state) === undefined) return false
    const { $from } = state.selection
    const start = $from.start(1)
    const { length } = beginningOf($from.node(1).textContent)
    const beginning = beginningFor(level, 1 + headingsBefore(state.doc, $from.index(0), level))
    const tr = state.tr
    if (length > 0) tr.delete(start, start + length)
    if (beginning) tr.insertText(beginning, start)
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Headings of the same level since the last higher one. */
function headingsBefore(doc: Node, index: number, level: Level): number {
  let count = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const found = levelOf(doc.child(at).textContent)
    if (found === level) count += 1
    else if (found !== 0 && found < level) break
  }
  return count
}
