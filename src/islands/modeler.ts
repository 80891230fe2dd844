import BpmnModeler from 'bpmn-js/lib/Modeler.js'
import type { ModelerProps, PanelBox } from '../modules/catalogue/editor/process/modeler.tsx'
import type { Island } from './island.ts'
import { type BusinessObject, readBox, writeBox } from './modeler-values.ts'

interface Shape {
  readonly id: string
  readonly type: string
  readonly businessObject: BusinessObject
}
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Canvas {
  zoom(level: 'fit-viewport', centre: 'auto'): number
  viewbox(): { readonly inner: Box; readonly outer: Pick<Box, 'width' | 'height'> }
  viewbox(box: Box): void
  addMarker(element: string, marker: string): void
}

/** Below this the letters of a step can no longer be read. */
const readable = 0.75
/** Room for the palette of bpmn-js and the edge, in pixels of the screen. */
const margin = { left: 130, top: 20 }
interface CommandStack {
  undo(): void
  redo(): void
}

/**
 * Opens the process in the editor of bpmn-js, with a small panel for the properties that our interpreter reads. The form below
 * it posts the drawing. The bpmn.io mark stays as it is: its licence asks for that.
 */
export const island: Island<ModelerProps> = async (element, props) => {
  const container = element.querySelector<HTMLElement>('[data-canvas]')
  const panel = element.querySelector<HTMLElement>('[data-panel]')
  const answer = await fetch(props.href)
  if (!container || !panel || !answer.ok) throw new Error(`no process at ${props.href}: ${answer.status}`)
  element.querySelector<HTMLElement>('[data-modeler]')?.removeAttribute('hidden')
  const modeler = new BpmnModeler({ container, moddleExtensions: { heliograph: props.moddle } })
  await modeler.importXML(await answer.text())
  const canvas: Canvas = modeler.get('canvas')
  const known: { get(id: string): unknown } = modeler.get('elementRegistry')
  for (const { id } of props.findings) if (known.get(id)) canvas.addMarker(id, 'modeler-found')
  showWhole(canvas)
  panel.textContent = props.choose
  modeler.on('selection.changed', ({ newSelection = [] }) => {
    const chosen = newSelection.filter(isShape)
    fill(panel, props, { modeler, shape: chosen.length === 1 ? chosen[0] : undefined })
  })
  wire(element, modeler)
}

/** The whole process if it can be read so; otherwise its beginning, right of the palette. */
function showWhole(canvas: Canvas): void {
  if (canvas.zoom('fit-viewport', 'auto') >= readable) return
  const { inner, outer } = canvas.viewbox()
  canvas.viewbox({
    x: inner.x - margin.left / readable,
    y: inner.y - margin.top / readable,
    width: outer.width / readable,
    height: outer.height / readable,
  })
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && 'businessObject' in value && 'type' in value
}

/** Buttons, and the drawing as text just before the form is sent. */
function wire(element: HTMLElement, modeler: BpmnModeler): void {
  const start = element.querySelector<HTMLElement>('.modeler-start')
  if (start) start.hidden = true
  const stack: CommandStack = modeler.get('commandStack')
  element.querySelector('[data-undo]')?.addEventListener('click', () => stack.undo())
  element.querySelector('[data-redo]')?.addEventListener('click', () => stack.redo())
  const form = element.querySelector('form')
  form?.addEventListener('submit', async (event) => {
    const xml = form.querySelector<HTMLInputElement>('[data-xml]')
    event.preventDefault()
    const saved = await modeler.saveXML({ format: true })
    if (!xml || !saved.xml) return
    xml.value = saved.xml
    form.submit()
  })
}

interface Chosen {
  readonly modeler: BpmnModeler
  readonly shape: Shape | undefined
}

/** Shows the properties of what is chosen. */
function fill(panel: HTMLElement, { boxes, choose, findings }: ModelerProps, { modeler, shape }: Chosen): void {
  panel.replaceChildren()
  if (!shape) {
    panel.textContent = choose
    return
  }
  for (const { text } of findings.filter(({ id }) => id === shape.id)) {
    panel.append(Object.assign(document.createElement('p'), { className: 'ds-validation-message', textContent: text }))
  }
  for (const box of boxes.filter(({ on }) => on.length === 0 || on.includes(shape.type))) {
    panel.append(
      boxOf(box, readBox(shape.businessObject, box.name), (value) => writeBox(modeler, shape, box.name, value)),
    )
  }
}

function boxOf({ name, label, options }: PanelBox, value: string, write: (value: string) => void): HTMLElement {
  const control = options
    ? selectOf(options, value)
    : document.createElement(name === 'outcomes' ? 'textarea' : 'input')
  control.className = 'ds-input'
  control.value = value
  control.addEventListener('change', () => write(control.value.trim()))
  const whole = document.createElement('label')
  whole.append(Object.assign(document.createElement('span'), { textContent: label }), control)
  return whole
}

function selectOf(options: readonly { value: string; label: string }[], value: string): HTMLSelectElement {
  const select = document.createElement('select')
  const known = options.some((option) => option.value === value) || value === ''
  const all = [{ value: '', label: '—' }, ...options, ...(known ? [] : [{ value, label: value }])]
  for (const { value: one, label } of all) select.append(new Option(label, one))
  return select
}
