import type { Island } from './island.ts'

/**
 * Lets fields of a form be dragged, and moved by Alt with the arrow keys. Both press what stands there without script: the form
 * of the field is sent.
 */
export const island: Island = (element) => {
  let dragged: HTMLElement | undefined
  for (const field of element.querySelectorAll<HTMLElement>('[data-field]')) {
    field.draggable = true
    field.addEventListener('dragstart', () => {
      dragged = field
    })
    field.addEventListener('keydown', (event) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      field.querySelector<HTMLButtonElement>(`button[value=${event.key === 'ArrowUp' ? 'up' : 'down'}]`)?.click()
    })
  }
  for (const group of element.querySelectorAll<HTMLElement>('[data-group]')) {
    group.addEventListener('dragover', (event) => {
      if (dragged) event.preventDefault()
    })
    group.addEventListener('drop', (event) => {
      event.preventDefault()
      const { target } = event
      const before = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null
      if (dragged && before !== dragged) send(dragged, group.dataset.group ?? '', before?.dataset.field ?? '')
    })
  }
}

/** Sends the field's own form with another act. */
function send(field: HTMLElement, to: string, before: string): void {
  const form = field.querySelector('form')
  if (!form) return
  for (const [name, value] of Object.entries({ act: 'move', to, before })) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
  form.submit()
}
