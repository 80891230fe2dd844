import { type ComponentChildren, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type PageRequest, RequestProvider } from './page.ts'

/** HTML of a view for a request. What was refused is rendered twice: its summary stands before the fields that it names. */
export function render(page: PageRequest, view: () => ComponentChildren): string {
  const html = () => renderToString(h(RequestProvider, { value: page }, h(view, {})))
  if (page.refusal) html()
  return html()
}
