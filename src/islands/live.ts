import type { Island } from './island.ts'
import { redraw } from './redraw.ts'

/** A window that nobody has touched for so long stops listening, so that it does not keep a session alive. */
const untouchedMs = 15 * 60_000

/** Draws the marked parts of a page anew whenever the server says that something changed. */
export const island: Island<{ href: string }> = (element, { href }) => {
  let line: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    line?.close()
    line = undefined
  }
  const listen = () => {
    clearTimeout(timer)
    timer = setTimeout(stop, untouchedMs)
    if (line || document.visibilityState !== 'visible') return
    line = new EventSource(href)
    line.addEventListener('change', () => void redraw(element))
  }
  for (const sign of ['pointerdown', 'keydown', 'visibilitychange']) document.addEventListener(sign, listen)
  listen()
}
