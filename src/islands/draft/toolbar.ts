import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables'
import { redo, undo } from '@tiptap/y-tiptap'
import type { Level } from '../../modules/documents/content/level.ts'
import { make } from './dom.ts'
import { levelAt, setLevel } from './levels.ts'
import type { Words } from './props.ts'
import { insertTable } from './table.ts'

interface Tool {
  readonly name: keyof Words['tools']
  run(editor: Editor): void
  /** Whether it is on; absent for what is only pressed. */
  isOn?(editor: Editor): boolean
  isOff?(editor: Editor): boolean
}

const command = (run: Command) => (editor: Editor) => void run(editor.state, editor.view.dispatch, editor.view)
const level = (name: Tool['name'], of: Level): Tool => ({
  name,
  run: command(setLevel(of)),
  isOn: ({ state }) => levelAt(state) === of,
  isOff: ({ state }) => levelAt(state) === undefined,
})
const inTable = (name: Tool['name'], run: Command): Tool => ({
  name,
  run: command(run),
  isOff: ({ state }) => !isInTable(state),
})

/** Groups of tools; a group that never applies where the caret stands is hidden. */
const groups: readonly (readonly Tool[])[] = [
  [level('first', 1), level('second', 2), level('third', 3), level('fourth', 4), level('body', 0)],
  [{ name: 'table', run: command(insertTable), isOff: ({ state }) => isInTable(state) }],
  [
    inTable('addRow', addRowAfter),
    inTable('addColumn', addColumnAfter),
    inTable('deleteRow', deleteRow),
    inTable('deleteColumn', deleteColumn),
    inTable('deleteTable', deleteTable),
  ],
  [
    { name: 'undo', run: ({ state }) => void undo(state) },
    { name: 'redo', run: ({ state }) => void redo(state) },
  ],
]

/** The bar of tools: one stop of the tab key, arrows within it (WAI-ARIA toolbar). */
export function toolbar(editor: Editor, words: Words, more: readonly HTMLButtonElement[]): HTMLElement {
  const bar = make('div', { class: 'draft-tools', attributes: { role: 'toolbar', 'aria-label': words.toolbar } })
  const buttons: { tool: Tool; button: HTMLButtonElement }[] = []
  for (const [at, tools] of groups.entries()) {
    const group = make('div', { class: 'draft-group', attributes: { role: 'group' } })
    for (const tool of tools) {
      const button = buttonOf(words.tools[tool.name])
      button.addEventListener('click', () => {
        tool.run(editor)
        editor.commands.focus()
      })
      buttons.push({ tool, button })
      group.append(button)
    }
    if (at === 1) group.append(...more)
    bar.append(group)
  }
  const refresh = () => {
    for (const one of buttons) show(editor, one)
    for (const group of bar.children)
      if (group instanceof HTMLElement) group.hidden = [...group.children].every(isHidden)
  }
  editor.on('transaction', refresh)
  refresh()
  rove(bar)
  return bar
}

export function buttonOf({ label, hint }: { label: string; hint: string }): HTMLButtonElement {
  return make('button', {
    ...{ class: 'draft-tool', text: label },
    attributes: { type: 'button', title: hint, 'aria-label': hint },
  })
}

function show(editor: Editor, { tool, button }: { tool: Tool; button: HTMLButtonElement }): void {
  if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)))
  button.hidden = tool.isOff?.(editor) ?? false
}

function isHidden(element: Element): boolean {
  return element instanceof HTMLElement && element.hidden !== false
}

function rove(bar: HTMLElement): void {
  const all = () => [...bar.querySelectorAll('button')].filter((button) => !button.closest('[hidden]'))
  const stand = (on: HTMLButtonElement | undefined) => {
    for (const button of bar.querySelectorAll('button')) button.tabIndex = button === on ? 0 : -1
  }
  stand(all()[0])
  bar.addEventListener('keydown', (event) => {
    const buttons = all()
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    const next = buttons.at(to % buttons.length)
    stand(next)
    next?.focus()
  })
}
