import assert from 'node:assert/strict'
import { test } from 'node:test'
import { same } from '../kernel/text.ts'
import {
  Card,
  ClockBadge,
  ClockFace,
  type ClockReading,
  Island,
  Link,
  LinkButton,
  Pagination,
  Table,
  Timeline,
  withQuery,
} from './index.ts'
import { isSafeHref } from './link.tsx'
import { aRequest, render } from './request.fixture.ts'

/** Put together here so that no whole `javascript:` address stands in the source. */
const harmful = ['java', 'script:alert(1)'].join('')

const running: ClockReading = {
  state: 'running',
  late: false,
  dueDay: '2026-12-04',
  remaining: { unit: 'working-days', amount: 9 },
  share: 0.55,
  stretches: [
    { holder: same('青石镇'), kind: 'organisation', workingDays: 4 },
    { holder: same('申请人'), kind: 'applicant', workingDays: 3 },
    { holder: same('青石镇'), kind: 'organisation', workingDays: 2 },
  ],
}

test('only addresses that lead somewhere harmless become links', () => {
  for (const href of ['/a', 'a?b=c:d', '#x', 'https://gov.cn/', 'HTTP://x', 'mailto:a@b.cn', 'tel:12345', '?q=1'])
    assert.ok(isSafeHref(href), href)
  for (const href of [
    'javascript:alert(1)',
    ' JavaScript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
  ])
    assert.ok(!isSafeHref(href), href)
  const html = render(
    aRequest(),
    <>
      <Link href={harmful}>一</Link>
      <LinkButton href={harmful}>二</LinkButton>
      <Card title="三" href={harmful} />
    </>,
  )
  assert.doesNotMatch(html, /javascript/)
  assert.match(html, /一.*二.*三/s)
})

test('a table names its columns for screens without room, and says when it is empty', () => {
  const columns = [
    { head: same('编号'), main: true, cell: (row: { no: string }) => row.no },
    { head: same('数'), align: 'end' as const, cell: () => 7 },
  ]
  const html = render(
    aRequest(),
    <Table caption={same('表')} empty={same('没有')} columns={columns} rows={[{ no: '<1>' }]} />,
  )
  assert.match(html, /<section class="table-frame" data-narrow="cards" tabindex="0" aria-label="表">/)
  assert.match(html, /<th scope="row" role="rowheader" data-label="编号"[^>]*>&lt;1>/)
  assert.match(html, /<td role="cell" data-label="数" data-align="end">/)
  assert.match(
    render(aRequest(), <Table caption={same('表')} empty={same('没有')} columns={columns} rows={[]} />),
    /没有/,
  )
})

test('paging keeps the filters and shows only where one can go', () => {
  const url = new URL('http://localhost/list?card=red&after=5')
  assert.equal(withQuery(url, { after: '9', before: null }), '/list?card=red&after=9')
  assert.equal(withQuery(url, { after: null, card: null }), '/list')
  assert.equal(render(aRequest(), <Pagination next={null} />), '')
  assert.match(render(aRequest(), <Pagination next="/list?after=9" />), /rel="next"/)
})

test('the clock says in words what its picture shows', () => {
  const html = render(aRequest(), <ClockFace reading={running} term={20} />)
  assert.match(html, /<strong>9<\/strong><span>个工作日/)
  assert.match(html, /<time datetime="2026-12-04">2026年12月4日 周五<\/time>/)
  assert.match(html, /青石镇<\/span> <span class="clock-days">6 个工作日/)
  assert.match(html, /stroke-dasharray="55 100"/)
  assert.equal(html.split('class="ring-tick"').length, 21)
})

test('a late clock says by how much, a provisional one why, a stopped one that it stands', () => {
  const late = { ...running, late: true, share: 1.2, remaining: { unit: 'working-days', amount: -3 } } as const
  assert.match(render(aRequest(), <ClockFace reading={late} />), /已逾期.*<strong>3<\/strong>/s)
  assert.match(render(aRequest({ language: 'en' }), <ClockBadge reading={late} />), /3 working days late/)
  const provisional = { ...running, provisional: same('放假安排未公布') }
  assert.match(render(aRequest(), <ClockFace reading={provisional} />), /暂定.*放假安排未公布/s)
  assert.match(render(aRequest(), <ClockBadge reading={{ ...running, state: 'stopped' }} />), /依法暂停计时/)
})

test('a timeline tells the days that lay between', () => {
  const at = (text: string) => new Date(text)
  const steps = [
    { at: at('2026-11-02T01:00:00Z'), title: same('提交') },
    { at: at('2026-11-02T15:59:00Z'), title: same('受理') },
    { at: at('2026-11-05T16:00:00Z'), title: same('补正') }, // already the 6th in Shanghai
    { at: null, title: same('公示'), kind: 'ahead' as const },
  ]
  const html = render(aRequest(), <Timeline steps={steps} />)
  assert.deepEqual(html.match(/相隔 \d+ 天/g), ['相隔 4 天'])
  assert.match(html, /2026年11月6日 00:00/)
})

test('an island escapes its props and brings the only script', () => {
  const html = render(
    aRequest(),
    <Island name="diagram" props={{ xml: `<a b="'">` }} on="click" styles>
      图
    </Island>,
  )
  assert.match(html, /data-props="{&quot;xml&quot;:&quot;&lt;a b=\\&quot;'\\&quot;>&quot;}"/)
  assert.match(html, /<script type="module" src="\/assets\/islands\/boot.js"><\/script>/)
  assert.match(html, /data-styles="\/assets\/islands\/diagram.css"/)
})
