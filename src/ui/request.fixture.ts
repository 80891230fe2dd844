import { type ComponentChildren, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { nobody } from '../kernel/context.ts'
import { type PageRequest, RequestProvider } from '../kernel/page.ts'
import { readSettings } from '../kernel/settings.ts'

/** A request for tests of components: nobody, in simplified Chinese, at a fixed time; anything can be said otherwise. */
export function aRequest(over: Partial<PageRequest> = {}): PageRequest {
  return {
    actor: nobody,
    now: new Date('2026-11-23T04:00:00Z'),
    language: 'zh-Hans',
    scheme: 'auto',
    mode: 'usual',
    settings: readSettings({ DEMO: 'off' }),
    url: new URL('http://localhost/things/7'),
    params: {},
    query: {},
    form: {},
    refusal: undefined,
    csrf: 'the-token',
    navigation: [],
    alerts: [],
    asset: (name) => `/assets/${name}`,
    ...over,
  }
}

/** HTML of a view for a request. */
export function render(request: PageRequest, content: ComponentChildren): string {
  return renderToString(h(RequestProvider, { value: request }, content))
}
