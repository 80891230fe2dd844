import type { Island } from './island.ts'

/** Draws the marked parts of a page anew, as the server now shows them, while somebody looks; it can be stopped. */
export const island: Island<{ seconds: number }> = (element, { seconds }) => {
  const pause = element.querySelector<HTMLButtonElement>('[data-start]')
  let stopped = false
  pause?.addEventListener('click', () => {
    stopped = !stopped
    pause.setAttribute('aria-pressed', String(stopped))
  })
  setInterval(() => {
    if (!stopped && document.visibilityState === 'visible' && !element.contains(reading())) void redraw(element)
  }, seconds * 1000)
}

/** A link that somebody stands on with the keyboard is not taken away. */
function reading(): Element | null {
  const { activeElement } = document
  return activeElement?.closest('[data-live]') ?? null
}

async function redraw(element: HTMLElement): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of element.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`)
    if (fresh) part.replaceChildren(...fresh.childNodes)
  }
}
