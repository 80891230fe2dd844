import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../kernel/context.ts'
import type { NavigationItem } from '../kernel/navigation.ts'
import { Refusal } from '../kernel/refusal.ts'
import { readSettings } from '../kernel/settings.ts'
import { both, same } from '../kernel/text.ts'
import { Gallery } from './gallery/gallery.tsx'
import { ErrorSummary, Page, TroubleView } from './index.ts'
import { currentHref, isOffered } from './menu.ts'
import { aRequest, render } from './request.fixture.ts'

const resident: Actor = { id: 'r', kind: 'person', name: '<刘>', post: null }
const handler: Actor = {
  id: 'h',
  kind: 'person',
  name: '张敏',
  post: { id: 'p', organisationId: 'o', organisationPath: ['o'], unitId: null, roles: ['handler'] },
}
const navigation: NavigationItem[] = [
  { href: '/services', text: same('办事'), for: 'everybody', order: 1 },
  { href: '/my/matters', text: same('我的办件'), for: 'person', order: 2 },
  { href: '/desk', text: same('工作台'), for: 'staff', order: 3 },
  { href: '/desk/people', text: same('人员'), for: ['administrator'], order: 4 },
]

test('each is offered the menu that is theirs', () => {
  const offered = (actor: Actor) => navigation.filter((item) => isOffered(item, actor)).map(({ href }) => href)
  assert.deepEqual(offered(aRequest().actor), ['/services'])
  assert.deepEqual(offered(resident), ['/services', '/my/matters'])
  assert.deepEqual(offered(handler), ['/services', '/desk'])
})

test('the menu marks the nearest item above the page, and not one that only begins alike', () => {
  assert.equal(currentHref(navigation, '/desk/people/7'), '/desk/people')
  assert.equal(currentHref(navigation, '/desk/board'), '/desk')
  assert.equal(currentHref(navigation, '/deskwork'), undefined)
})

test('the document says its language and colours, escapes, and names the page', () => {
  const html = render(
    aRequest({ actor: resident, navigation, language: 'zh-Hant', scheme: 'dark' }),
    <Page title={both('<办件>', 'x')} />,
  )
  assert.match(html, /^<html lang="zh-Hant" data-color-scheme="dark" data-mode="usual">/)
  assert.match(html, /<title>&lt;辦件> · 昭明政務<\/title>/)
  assert.match(html, /<h1>&lt;辦件><\/h1>/)
  assert.match(html, /&lt;刘>/)
  assert.match(html, /<form method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="the-token"\/>/)
})

test('a visitor is led to sign in and back', () => {
  const request = aRequest({ url: new URL('http://localhost/services?q=低保') })
  assert.match(render(request, <Page title={same('事项')} />), /href="\/sign-in\?next=%2Fservices%3Fq%3D/)
})

test('language and colours are links that keep the address', () => {
  const html = render(
    aRequest({ url: new URL('http://localhost/services?q=a&lang=en') }),
    <Page title={same('事项')} />,
  )
  assert.match(html, /href="\/services\?q=a&amp;lang=zh-Hant"/)
  assert.match(html, /href="\/services\?q=a&amp;lang=en&amp;scheme=dark"/)
})

test('the banner of the demonstration is on every page of a demonstration only', () => {
  const page = <Page title={same('事项')} />
  assert.match(render(aRequest({ settings: readSettings({ DEMO: 'on' }) }), page), /演示环境/)
  assert.doesNotMatch(render(aRequest(), page), /演示环境/)
})

test('a refusal is shown once, before the heading, and in the title', () => {
  const refusal = new Refusal('conflict', both('已经办结。', 'Already finished.'))
  const html = render(
    aRequest({ refusal }),
    <Page title={same('事项')}>
      <ErrorSummary />
    </Page>,
  )
  assert.equal(html.split('role="alert"').length, 2)
  assert.ok(html.indexOf('已经办结。') < html.indexOf('<h1>'))
  assert.match(html, /<title>有错误：事项/)
})

test('no page carries inline style or script, nor any script without an island', () => {
  const pages = [
    render(aRequest({ actor: handler, navigation }), <Gallery />),
    render(aRequest(), <TroubleView status={500} text={both('坏了', 'Broken')} requestId="abc" />),
  ]
  for (const html of pages) assert.doesNotMatch(html, /<style| style=|<script| on[a-z]+=|javascript:/)
})
