import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import type { DiagramProps } from '../modules/catalogue/process/process-diagram.tsx'
import type { Island } from './island.ts'

const namespace = 'urn:heliograph:bpmn:1'

/** The parts of bpmn-js that are used; its services are not typed. */
interface Canvas {
  zoom(level?: number | 'fit-viewport', centre?: 'auto'): number
  addMarker(element: string, marker: string): void
}

/**
 * Opens the process in bpmn-js, to move about and zoom in. Fetched only after the button was pressed.
 * The bpmn.io mark that bpmn-js draws stays as it is: its licence asks for that.
 */
export const island: Island<DiagramProps> = async (element, props) => {
  const container = element.querySelector<HTMLElement>('[data-canvas]')
  const answer = await fetch(props.href)
  if (!container || !answer.ok) throw new Error(`no diagram at ${props.href}: ${answer.status}`)
  const xml = await answer.text()
  container.hidden = false
  const viewer = new NavigatedViewer({ container })
  await viewer.importXML(props.english ? inEnglish(xml) : xml)
  const canvas: Canvas = viewer.get('canvas')
  const known: { get(id: string): unknown } = viewer.get('elementRegistry')
  for (const [marker, ids] of [
    ['current', props.current],
    ['done', props.done],
  ] as const) {
    for (const id of ids) if (known.get(id)) canvas.addMarker(id, `diagram-${marker}`)
  }
  canvas.zoom('fit-viewport', 'auto')
  wireButtons(element, canvas)
}

/** bpmn-js shows `name`, which is the Chinese label; the English one lies beside it. */
function inEnglish(xml: string): string {
  const parsed = new DOMParser().parseFromString(xml, 'text/xml')
  for (const part of parsed.querySelectorAll('*')) {
    const label = part.getAttributeNS(namespace, 'en')
    if (label && part.localName !== 'outcome') part.setAttribute('name', label)
  }
  return new XMLSerializer().serializeToString(parsed)
}

/** Zooming without a wheel: the three buttons under the diagram. */
function wireButtons(element: HTMLElement, canvas: Canvas): void {
  element.querySelector<HTMLElement>('[data-start]')?.setAttribute('hidden', '')
  const buttons = element.querySelector<HTMLElement>('[data-zoom-buttons]')
  if (!buttons) return
  buttons.hidden = false
  buttons.addEventListener('click', ({ target }) => {
    const zoom = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]')?.dataset.zoom : undefined
    if (zoom === 'fit') canvas.zoom('fit-viewport', 'auto')
    else if (zoom) canvas.zoom(canvas.zoom() * Number(zoom))
  })
}
