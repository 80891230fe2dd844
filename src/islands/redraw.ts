/** Draws the marked parts of a page anew, as the server now shows them. A link that somebody stands on with the keyboard is not taken away. */
export async function redraw(element: HTMLElement): Promise<void> {
  if (document.activeElement?.closest('[data-live]') && element.contains(document.activeElement)) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of element.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`)
    if (fresh) part.replaceChildren(...fresh.childNodes)
  }
}
