import type { Editor } from '@tiptap/core'
import { fromEditor } from '../modules/documents/content/nodes.ts'
import { textOf } from '../modules/documents/content/text.ts'
import type { Note } from '../modules/documents/editing/live/protocol.ts'
import { peopleAt } from './draft/carets.ts'
import { make } from './draft/dom.ts'
import { openEditor } from './draft/editor.ts'
import { follow, type Line, type Shared } from './draft/line.ts'
import { picker } from './draft/picker.ts'
import type { EditorProps } from './draft/props.ts'
import { toolbar } from './draft/toolbar.ts'
import type { Island } from './island.ts'

/** How long the server may take to make a version before the form is sent all the same. */
const keepMs = 4000

/** What the island works with; the editor comes and goes, the rest stays. */
interface Desk {
  readonly props: EditorProps
  readonly area: HTMLTextAreaElement
  readonly form: HTMLFormElement
  readonly place: HTMLElement
  readonly status: HTMLElement
  readonly people: HTMLElement
  line: Line | undefined
  editor: Editor | undefined
  /** Waits for the version that the server was asked for. */
  kept: (() => void) | undefined
}

/**
 * Puts an editor in the place of the text area, in which several people write one draft. The text area goes on holding the text, and
 * the form sends it: what is kept, reviewed and signed is a version, never what the editor holds.
 */
export const island: Island<EditorProps> = (element, props) => {
  const area = element.querySelector('textarea')
  const form = element.closest('form')
  if (!area || !form) throw new Error('no text to edit')
  const desk: Desk = {
    ...{ props, area, form, place: make('div', { class: 'draft-place' }) },
    status: make('p', { class: 'draft-status', attributes: { role: 'status' } }),
    people: make('p', { class: 'draft-people' }),
    ...{ line: undefined, editor: undefined, kept: undefined },
  }
  const frame = make('div', { class: 'draft-frame', children: [desk.place, desk.people, desk.status] })
  frame.hidden = true
  area.after(frame)
  desk.line = follow(props.address, {
    onReady: (shared, me) => ready(desk, { shared, me, frame }),
    onNote: (note) => noted(desk, note),
    onState: (isOpen) => say(desk, isOpen ? props.words.open : props.words.broken),
    onEnd: (code) => ended(desk, code),
    onRestart: () => restarted(desk, frame),
  })
  form.addEventListener('submit', (event) => {
    if (!desk.editor) return
    event.preventDefault()
    void submit(desk)
  })
}

interface Opened {
  readonly shared: Shared
  readonly me: { readonly name: string; readonly colour: number }
  readonly frame: HTMLElement
}

function ready(desk: Desk, { shared, me, frame }: Opened): void {
  const { area, place, props, people } = desk
  if (area.value !== area.defaultValue) return // somebody types there already
  shared.presence.setLocalStateField('user', me)
  const label = area.labels[0]
  const text = label?.textContent ?? ''
  const editor = openEditor({ element: place, label: text, describedBy: area.getAttribute('aria-describedby') }, shared)
  desk.editor = editor
  place.before(toolbar(editor, props.words, [picker(editor, props)]))
  label?.addEventListener('click', () => editor.commands.focus())
  const wake = () => desk.line?.wake()
  place.addEventListener('focusin', wake)
  place.addEventListener('keydown', wake)
  shared.presence.on('change', () => {
    const names = peopleAt(shared.presence).map(({ name }) => name)
    people.textContent = names.length > 1 ? props.words.people.replace('#', names.join('、')) : ''
  })
  area.hidden = true
  frame.hidden = false
}

function noted(desk: Desk, note: Note): void {
  const { words } = desk.props
  if (note.kind === 'kept') {
    moveBase(desk.form, note)
    say(desk, words.kept.replace('#', String(note.to)))
  } else if (note.kind === 'merged') say(desk, words.merged.replace('#', String(note.version)))
  else if (note.kind === 'refused')
    say(desk, document.documentElement.lang.startsWith('en') ? note.text.en : note.text.zh, true)
  if (note.kind === 'kept' || note.kind === 'refused') desk.kept?.()
}

/** The form stands on the version that writing together has made; one that another form has made it does not know, and must not. */
function moveBase(form: HTMLFormElement, { from, to }: { from: number; to: number }): void {
  const base = form.querySelector<HTMLInputElement>('input[name=base]')
  if (base && Number(base.value) === from) base.value = String(to)
}

/** First what was written together becomes a version, then the form is sent on top of it. */
async function submit(desk: Desk): Promise<void> {
  const { line, form, area, editor } = desk
  if (!editor) return
  if (area.defaultValue !== textIn(editor)) {
    const kept = new Promise<void>((done) => {
      desk.kept = done
      setTimeout(done, keepMs)
    })
    line?.keep()
    await kept
  }
  area.value = textIn(editor)
  form.submit()
}

function textIn(editor: Editor): string {
  return textOf(fromEditor(editor.getJSON()))
}

function say({ status }: Desk, words: string, isBad = false): void {
  status.textContent = words
  status.dataset.bad = String(isBad)
}

function ended(desk: Desk, code: number): void {
  const { words } = desk.props
  desk.editor?.setEditable(false)
  say(desk, Object.entries(words.ends).find(([name]) => name === String(code))?.[1] ?? words.broken, true)
}

/** The old text stays beside the new one, to copy from. */
function restarted(desk: Desk, frame: HTMLElement): void {
  const { editor, place, props } = desk
  if (!editor) return
  const old = make('textarea', {
    class: 'ds-input',
    attributes: { readonly: '', rows: '6', 'aria-label': props.words.older },
  })
  old.value = textIn(editor)
  const fold = make('details', { class: 'ds-details', children: [make('summary', { text: props.words.older }), old] })
  editor.destroy()
  desk.editor = undefined
  frame.querySelector('.draft-tools')?.remove()
  place.replaceChildren()
  frame.append(fold)
}
