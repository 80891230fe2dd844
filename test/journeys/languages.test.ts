import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aStage } from '../stage.ts'
import { apply, applyAndAccept, begin } from '../story.ts'

// Every page in each language: rightly marked, and with nothing left of the machine.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const draft = await begin(stage, 'association')
const sent = await apply(stage, 'subsistence')
const handled = await applyAndAccept(stage, 'disability')
await stage.settle()
const guide = '/services/512B0003600029-511602000000-000-11511301008778298W-1-00'

const pages: Readonly<Record<'nobody' | 'resident' | 'township' | 'clerk' | 'admin' | 'auditor', readonly string[]>> = {
  nobody: [
    ...['/', '/services', '/services/about', '/life-events', '/departments', '/calendar/2026', '/calendar/2027'],
    ...['/deadline?from=2026-09-10&amount=20&unit=working-days', '/ledger', '/receipts', '/about', '/accessibility'],
    ...['/sign-in', '/register', guide, `${guide}/conditions`, '/nothing'],
  ],
  resident: [
    ...['/matters', '/notices', '/account', '/account/reads', `${guide}/application`],
    ...[`/matters/${draft}/application`, `/matters/${draft}/summary`, `/matters/${handled}`],
    ...[`/matters/${handled}/withdrawal`, `/matters/${handled}/receipt`],
  ],
  township: ['/desk', '/desk/matters', '/desk/board', `/matters/${sent}`, `/matters/${sent}/intake`, '/desk/people'],
  clerk: ['/desk/history', '/desk/organisations', '/desk/deadline-rules'],
  admin: [
    '/desk/calendar',
    '/desk/calendar/plan',
    '/desk/deadline-rules/draft',
    '/desk/exceptions',
    '/desk/catalogue/imports',
  ],
  auditor: ['/desk/board?all=yes', '/desk/matters?all=yes'],
}
/** What a program says when something is missing. */
const leftovers = /undefined|\[object|NaN|\bnull\b|Invalid Date|\$\{/
/** Characters that only simplified writing has. */
const simplified = /[办务这请区应证为发时间]/

for (const [who, paths] of Object.entries(pages))
  test(`${who} reads ${paths.length} pages in three languages`, async () => {
    const cookie = await sessionOf(who)
    for (const path of paths)
      for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
        const { payload } = await stage.app.inject({ url: path, headers: { cookie: `lang=${language}; ${cookie}` } })
        const at = `${path} in ${language}`
        assert.equal(/<html[^>]* lang="([^"]+)"/.exec(payload)?.[1], language, at)
        const words = wordsOf(payload)
        assert.ok(!leftovers.test(words), `${at}: ${around(words, leftovers)}`)
        if (language === 'zh-Hant')
          for (const label of labelsOf(payload)) assert.ok(!simplified.test(label), `${at}: ${label}`)
        if (language === 'en') assert.ok(hanShare(words) < 0.2, `${at}: ${Math.round(hanShare(words) * 100)} % Chinese`)
      }
  })

async function sessionOf(who: string): Promise<string> {
  if (who === 'nobody') return ''
  const payload = { name: who, password: 'heliograph-demo' }
  const answer = await stage.app.inject({ method: 'POST', url: '/api/sessions', payload })
  return `session=${answer.json().token}`
}

/** What the product itself says: headings, labels, buttons. Names and addresses stay as people wrote them. */
function labelsOf(html: string): string[] {
  return [...html.matchAll(/<(h2|h3|dt|label|legend|button|summary|th(?= scope=.col))\b[^>]*>(.*?)<\/\1>/gs)].map(
    ([, , inside]) => wordsOf(inside ?? ''),
  )
}

/** The words of a page. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>|<script.*?<\/script>|<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

function around(words: string, fault: RegExp): string {
  const at = words.search(fault)
  return words.slice(Math.max(0, at - 60), at + 60)
}

/** How much of the letters is Chinese; names of people and places stay so in English. */
function hanShare(words: string): number {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han / (words.match(/\p{L}/gu)?.length ?? 1)
}
