import type { Island } from './island.ts'

/** Opens the browser's print dialogue. */
export const island: Island = (element) => {
  element.querySelector('[data-start]')?.addEventListener('click', () => window.print())
}
