import { Editor, Extension } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { redo, undo, yCursorPlugin, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap'
import { caretOf, selectionOf } from './carets.ts'
import { Levels } from './levels.ts'
import type { Shared } from './line.ts'
import { nodes, TableRoles } from './nodes.ts'
import { cleaned } from './paste.ts'

interface Place {
  readonly element: HTMLElement
  readonly label: string
  readonly describedBy: string | null
}

/** Opens the shared document in an editor. */
export function openEditor({ element, label, describedBy }: Place, shared: Shared): Editor {
  return new Editor({
    element,
    injectCSS: false, // the page's policy lets no script write styles
    extensions: [...nodes, TableRoles, Levels, together(shared)],
    editorProps: {
      attributes: {
        ...{ class: 'draft-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'zh-Hans' },
        ...(describedBy && { 'aria-describedby': describedBy }),
      },
      transformPastedHTML: cleaned,
    },
  })
}

function together({ doc, presence }: Shared): Extension {
  return Extension.create({
    name: 'together',
    priority: 1000,
    addProseMirrorPlugins: () => [
      ySyncPlugin(doc.getXmlFragment('body')),
      yUndoPlugin(),
      yCursorPlugin(presence, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
      gapCursor(),
    ],
    addKeyboardShortcuts() {
      const { editor } = this
      const run = (command: typeof undo) => () => command(editor.state)
      return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Shift-Mod-z': run(redo) }
    },
  })
}
