import type { Island } from './island.ts'
import { redraw } from './redraw.ts'

/** Draws the marked parts of a page anew, as the server now shows them, while somebody looks; it can be stopped. */
export const island: Island<{ seconds: number }> = (element, { seconds }) => {
  const pause = element.querySelector<HTMLButtonElement>('[data-start]')
  let stopped = false
  pause?.addEventListener('click', () => {
    stopped = !stopped
    pause.setAttribute('aria-pressed', String(stopped))
  })
  setInterval(() => {
    if (!stopped && document.visibilityState === 'visible') void redraw(element)
  }, seconds * 1000)
}
