import type { ComponentChildren } from 'preact'
import { nobody } from '../kernel/context.ts'
import type { PageRequest } from '../kernel/page.ts'
import { render as rendered } from '../kernel/render.ts'
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
    refused: new Map(),
    csrf: 'the-token',
    navigation: [],
    alerts: [],
    asset: (name) => `/assets/${name}`,
    ...over,
  }
}

/** HTML of a view for a request. */
export function render(request: PageRequest, content: ComponentChildren): string {
  return rendered(request, () => content)
}
