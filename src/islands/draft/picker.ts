import type { Editor } from '@tiptap/core'
import type { Reference } from '../../modules/documents/editing/references/model.ts'
import { make } from './dom.ts'
import type { EditorProps } from './props.ts'
import { buttonOf } from './toolbar.ts'

/** How long typing must rest before the server is asked. */
const restMs = 250

/** The button that opens the search of laws and documents, and puts what is chosen where the caret stands. */
export function picker(editor: Editor, { words, references }: EditorProps): HTMLButtonElement {
  const open = buttonOf(words.tools.reference)
  const { dialog, box, list, told } = dialogOf(words)
  const choose = (one: Reference) => {
    dialog.close()
    editor.chain().focus().insertContent(nodeOf(one)).run()
  }
  const search = async () => {
    const found = await ask(references, box.value)
    told.textContent = found.length > 0 ? words.picker.found.replace('#', String(found.length)) : words.picker.nothing
    list.replaceChildren(...found.map((one) => make('li', { children: [choice(one, () => choose(one))] })))
  }
  let resting: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(resting)
    resting = setTimeout(() => void search(), restMs)
  })
  dialog.addEventListener('keydown', (event) => walk(event, [box, ...list.querySelectorAll('button')]))
  dialog.addEventListener('close', () => editor.commands.focus())
  open.addEventListener('click', () => {
    dialog.showModal()
    box.select()
    void search()
  })
  editor.on('destroy', () => dialog.remove())
  return open
}

function dialogOf({ picker: said }: EditorProps['words']) {
  const dialog = make('dialog', { class: 'draft-picker', attributes: { 'aria-label': said.title } })
  const box = make('input', { class: 'ds-input', attributes: { type: 'search', autocomplete: 'off' } })
  const list = make('ul')
  const told = make('p', { attributes: { role: 'status' } })
  const close = make('button', { class: 'draft-tool', text: said.close, attributes: { type: 'button' } })
  close.addEventListener('click', () => dialog.close())
  const label = make('label', { children: [make('span', { text: said.label }), box] })
  dialog.append(make('h2', { text: said.title }), label, told, list, close)
  document.body.append(dialog)
  return { dialog, box, list, told }
}

function choice({ words, about }: Reference, press: () => void): HTMLButtonElement {
  const button = make('button', { class: 'draft-choice', attributes: { type: 'button' } })
  button.append(make('strong', { text: words }), ' ', make('small', { text: about }))
  button.addEventListener('click', press)
  return button
}

async function ask(address: string, words: string): Promise<readonly Reference[]> {
  const answer = await fetch(`${address}?${new URLSearchParams({ q: words })}`).catch(() => undefined)
  return answer?.ok ? answer.json() : []
}

function nodeOf({ inline }: Reference): { type: string; attrs: Record<string, unknown> } {
  return 'law' in inline
    ? { type: 'lawReference', attrs: { ...inline } }
    : { type: 'documentReference', attrs: { ...inline } }
}

/** Up and down from the box through what was found. */
function walk(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const at = stops.findIndex((stop) => document.activeElement === stop)
  if (!step || at < 0) return
  event.preventDefault()
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
}
