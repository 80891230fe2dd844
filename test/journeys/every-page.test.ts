import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { look } from '../looks.ts'
import { aStage, type Stage } from '../stage.ts'
import { act, apply, applyAndAccept, begin, doTask } from '../story.ts'
import type { Visitor } from '../visitor.ts'

// Looks at each kind of page once: found by its links, as each of the cast, and in every state that a matter can be in.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const matters = await inEveryState(stage)

/** Links to follow for one visitor; a district has more pages than need be seen. */
const MAX_LINKS = 150
/** Kinds of page that were looked at already, by whom does not matter. */
const looked = new Set<string>()

const visitors = [
  { name: null, language: 'zh-Hans', also: ['/nothing-here', '/receipts?code=AAAA'] },
  { name: 'resident', language: 'en', also: matters.resident },
  { name: 'village', language: 'zh-Hant', also: [] },
  { name: 'township', language: 'zh-Hans', also: matters.township },
  { name: 'clerk', language: 'zh-Hans', also: matters.clerk },
  { name: 'head', language: 'en', also: matters.head },
  { name: 'auditor', language: 'zh-Hans', also: ['/desk/matters?all=yes', '/desk/board?all=yes'] },
  { name: 'admin', language: 'zh-Hans', also: ['/desk/calendar/plan?year=2027&notice=2027-01-01+休+元旦'] },
] as const

for (const { name, language, also } of visitors)
  test(`every page that ${name ?? 'nobody'} can reach, in ${language}`, async () => {
    const visitor = name
      ? await stage.enter(name, { language, script: true })
      : await stage.visit({ language, script: true })
    const links = await walk(visitor)
    assert.ok(links > 5, `only ${links} links were found`)
    for (const path of also) await look(visitor, path)
    await visitor.page.context().close()
  })

/** Asks for every link; looks at what nobody has looked at before. */
async function walk({ page, base, ...visitor }: Visitor): Promise<number> {
  const found = new Set(['/'])
  for (const path of found) {
    const kind = kindOf(path)
    if (looked.has(kind) && found.size >= MAX_LINKS) continue
    const answer = await page.context().request.get(base + path, { maxRedirects: 0 })
    assert.ok(answer.status() < 400, `${path} answers ${answer.status()}`)
    const isPage = String(answer.headers()['content-type']).startsWith('text/html')
    if (!isPage || path.startsWith('/api/docs')) continue
    for (const link of linksOf(await answer.text(), base + path)) if (found.size < MAX_LINKS) found.add(link)
    if (looked.has(kind)) continue
    looked.add(kind)
    await look({ page, base, ...visitor }, path)
  }
  return found.size
}

function linksOf(html: string, from: string): string[] {
  const urls = [...html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)].map(([, href = '']) => new URL(unescaped(href), from))
  const own = urls.filter((url) => url.origin === new URL(from).origin && !/[?&](lang|scheme)=/.test(url.search))
  return own.map((url) => url.pathname + url.search)
}

function unescaped(href: string): string {
  return href.replaceAll('&amp;', '&')
}

/** The address with its numbers, names and filters taken out. */
function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '')
    .replace(/\/[^/]*\d[^/]*/g, '/*')
    .replace(/^(\/(?:departments|life-events)\/)[^/]+/, '$1*')
}

/** Matters that wait, stand still, are refused, late or done; and the pages on which each is handled. */
async function inEveryState(place: Stage): Promise<Record<'resident' | 'township' | 'clerk' | 'head', string[]>> {
  const draft = await begin(place, 'association')
  const correcting = await apply(place, 'association')
  const items = [
    { target: 'field', code: 'purpose', reason: 'wrong', note: '请写明服务对象。' },
    { target: 'material', code: 'charter', reason: 'outdated', note: '请用新的章程范本。' },
  ]
  const notice = { number: correcting, words: '宗旨和章程草案需要修改。', items }
  await act(place, 'clerk', 'POST /matters/:number/correction-notice', notice)
  const stopped = await applyAndAccept(place, 'association')
  const stop = {
    number: stopped,
    ground: 'expert-review',
    notice: '组织专家评审，约需五个工作日。',
    expectedDays: 5,
    body: '专家组',
  }
  const refused = await applyAndAccept(place, 'disability')
  await doTask(place, refused, { node: 'first', by: 'township', outcome: 'unfit' })
  await doTask(place, refused, { node: 'income', by: 'clerk', outcome: 'unfit' })
  await doTask(place, refused, { node: 'disability', by: 'federation', outcome: 'unfit' })
  await doTask(place, refused, { node: 'opinion', by: 'clerk', outcome: 'proposeRefusal' })
  const toDecide = `/matters/${refused}/decision`
  const handled = await applyAndAccept(place, 'subsistence')
  await place.until('2026-09-20T02:00:00Z')
  await act(place, 'clerk', 'POST /matters/:number/stop', stop)
  const waiting = await apply(place, 'subsistence')
  await place.settle()
  const form = ['', '?page=association', '?page=people&check=yes', '?page=end&check=yes'].map(
    (query) => `/matters/${draft}/application${query}`,
  )
  return {
    resident: [
      ...[...form, `/matters/${draft}/summary`, `/matters/${draft}/withdrawal`, `/matters/${correcting}/correction`],
      ...[`/matters/${correcting}/correction?page=done`, `/matters/${stopped}`, `/matters/${handled}`],
    ],
    township: [`/matters/${waiting}/intake`, `/matters/${handled}`, `/matters/${handled}/transfer`],
    clerk: [`/matters/${stopped}`, `/matters/${stopped}/resumption`, `/matters/${handled}/stop`],
    head: [toDecide, `/matters/${handled}/extension`, '/desk/board'],
  }
}
