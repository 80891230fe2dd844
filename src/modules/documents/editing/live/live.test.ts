import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { aDistrict } from '../../../../../test/cast.ts'
import { call } from '../../../../../test/ended.ts'
import { endOf } from '../../../../../test/line.ts'
import { requester } from '../../../../../test/requests.ts'
import { serve } from '../../../../../test/served.ts'
import type { DemoName } from '../../../directory/index.ts'
import { textOf } from '../../content/text.ts'
import { saveDraft, startDocument } from '../../operations/draft.ts'
import { reviewDocument, sendForReview } from '../../operations/review.ts'
import { grantIssuerRight } from '../../operations/rights.ts'
import { showDraft } from '../../queries.ts'
import { bodyOf } from './fragment.ts'
import { writerAt } from './live.fixture.ts'
import { closings } from './protocol.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { town, cast } = place
const first = await serve({ after }, town)
const base = await first.listen()
const office = cast.drafter.post?.organisationId ?? ''
await call(place, 'leader', grantIssuerRight, { issuer: cast.leader.post?.organisationId ?? '', office })
const form = {
  ...{ type: 'notice', format: 'document', direction: 'down', title: '政府办关于做好防汛工作的通知' },
  ...{ main: '各乡镇（街道）', text: '各单位：\n一、总体要求\n压实责任。', disclosure: 'open' },
}
const session = async (name: DemoName) => (await requester(first.app, name)).cookies.session ?? ''
const sessions = { drafter: await session('drafter'), secretary: await session('secretary') }

async function aDraft(): Promise<string> {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: office })
  await call(place, 'drafter', saveDraft, { number, base: 1, ...form })
  return number
}
const at = (number: string, who: keyof typeof sessions, more: Partial<Parameters<typeof writerAt>[0]> = {}) =>
  writerAt({ base, number, session: sessions[who], ...more })
async function kept(number: string) {
  const { subject } = await call(place, 'secretary', showDraft, { number })
  return { text: textOf(subject.document.elements.content), ...subject.document }
}
/** Whether the words lie in any shared document that is put away. */
async function isStored(words: string): Promise<boolean> {
  const { rowCount } = await town.pool.query('select from documents.live_draft where position($1 in state) > 0', [
    Buffer.from(words),
  ])
  return (rowCount ?? 0) > 0
}
/** The status with which an upgrade is answered that asks for a bare target, as no browser would. */
function statusOf(target: string): Promise<number> {
  const { hostname, port } = new URL(base)
  const headers = { connection: 'Upgrade', upgrade: 'websocket' }
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target, headers }, ({ statusCode = 0 }) => resolve(statusCode))
    asked.on('error', reject).end()
  })
}
function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
function add(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  bodyOf(doc).push([paragraph])
}

test('two write one draft; it becomes a version in the name of who wrote last, and the form goes on from there', async () => {
  const number = await aDraft()
  const [one, two] = [at(number, 'drafter'), at(number, 'secretary')]
  await one.until(() => one.text() === form.text && two.text() === form.text)
  for (let count = 0; count < 50; count += 1) {
    add(one.doc, `甲${count}`)
    add(two.doc, `乙${count}`)
  }
  await one.until(() => one.text() === two.text() && one.text().includes('乙49') && two.text().includes('甲49'))
  two.keep()
  await two.until(() => two.notes.some(({ kind }) => kind === 'kept'))
  const now = await kept(number)
  assert.equal(now.text, one.text())
  assert.equal(now.version, 3)
  assert.ok([cast.drafter.id, cast.secretary.id].includes(now.savedBy))
  assert.deepEqual(
    one.notes.filter(({ kind }) => kind === 'kept'),
    [{ kind: 'kept', from: 2, to: 3 }],
  )
  await Promise.all([one.leave(), two.leave()])
  assert.equal((await kept(number)).version, 3, 'what says the same makes no version')
})

test('whoever had a hand in a version does not review it, whoever is named on it', async () => {
  const number = await aDraft()
  const [one, two] = [at(number, 'drafter'), at(number, 'secretary')]
  await one.until(() => one.text() === form.text && two.text() === form.text)
  add(two.doc, '秘书写的一段。')
  await one.until(() => one.text().includes('秘书写的一段。'))
  add(one.doc, '特此通知。')
  await two.until(() => two.text().includes('特此通知。'))
  one.keep()
  await one.until(() => one.notes.some(({ kind }) => kind === 'kept'))
  assert.equal((await kept(number)).savedBy, cast.drafter.id)
  await call(place, 'drafter', sendForReview, { number })
  await assert.rejects(call(place, 'secretary', reviewDocument, { number, verdict: 'passed' }), { kind: 'forbidden' })
  await Promise.all([one.closed, two.closed])
})

test('what is typed in the last moment before a page is left becomes a version', async () => {
  const number = await aDraft()
  const one = at(number, 'drafter')
  await one.until(() => one.text() === form.text)
  add(one.doc, '特此通知。')
  await one.leave()
  const end = Date.now() + 10_000
  while ((await kept(number)).version < 3 && Date.now() < end) await wait(50)
  assert.match((await kept(number)).text, /特此通知。$/)
})

test('somebody without script saves meanwhile: both stay', async () => {
  const number = await aDraft()
  const one = at(number, 'drafter')
  await one.until(() => one.text() === form.text)
  await call(place, 'secretary', saveDraft, { ...form, number, base: 2, text: `各位：\n一、总体要求\n压实责任。` })
  add(one.doc, '特此通知。')
  one.keep()
  await one.until(() => one.notes.some((note) => note.kind === 'kept' && note.to === 4))
  const both = '各位：\n一、总体要求\n压实责任。\n特此通知。'
  assert.equal((await kept(number)).text, both)
  await one.until(() => one.text() === both)
  await one.leave()
})

test('two servers with one draft: what is kept at one, or saved by the form, stands at the other once', async () => {
  const second = await serve({ after }, town)
  const number = await aDraft()
  const one = at(number, 'drafter')
  const two = writerAt({ base: await second.listen(), number, session: sessions.secretary })
  await one.until(() => one.text() === form.text && two.text() === form.text)
  add(one.doc, '一号写的。')
  one.keep()
  await two.until(() => two.text().includes('一号写的。'))
  add(two.doc, '二号写的。')
  two.keep()
  await two.until(() => two.notes.some(({ kind }) => kind === 'kept'))
  const { version, text } = await kept(number)
  assert.equal(text, `${form.text}\n一号写的。\n二号写的。`)
  await call(place, 'drafter', saveDraft, { ...form, number, base: version, text: `${text}\n表单写的。` })
  await one.until(() => one.text().includes('表单写的。') && two.text().includes('表单写的。'))
  add(one.doc, '再一句。')
  await one.leave()
  add(two.doc, '又一句。')
  await two.leave()
  const end = Date.now() + 10_000
  const lines = async () => (await kept(number)).text.split('\n')
  while (!((await lines()).includes('再一句。') && (await lines()).includes('又一句。')) && Date.now() < end)
    await wait(50)
  const wanted = [...text.split('\n'), '表单写的。', '再一句。', '又一句。']
  assert.deepEqual((await lines()).toSorted(), wanted.toSorted())
})

test('marks of secrecy are told, and neither stored nor kept', async () => {
  const number = await aDraft()
  const one = at(number, 'drafter')
  await one.until(() => one.text() === form.text)
  add(one.doc, '绝密★启用前')
  await one.until(() => one.notes.some(({ kind }) => kind === 'refused'))
  one.keep()
  await one.until(() => one.notes.filter(({ kind }) => kind === 'refused').length > 1)
  await wait(300)
  assert.ok(!one.notes.some(({ kind }) => kind === 'kept'), 'nobody is told that it was kept')
  assert.equal((await kept(number)).version, 2)
  assert.equal(await isStored('绝密'), false)
  await one.leave()
})

test('the last words before the draft is sent for review are part of it; then the line ends', async () => {
  const number = await aDraft()
  const one = at(number, 'drafter')
  await one.until(() => one.text() === form.text)
  add(one.doc, '请遵照执行。')
  while (!(await isStored('遵照'))) await wait(50)
  await call(place, 'drafter', sendForReview, { number })
  assert.match((await kept(number)).text, /请遵照执行。$/)
  assert.equal(await one.closed, closings.ended)
  assert.equal(await at(number, 'drafter').closed, closings.ended)
})

test('strangers, other pages and ended sessions do not get in', async () => {
  const number = await aDraft()
  const address = `${base.replace('http', 'ws')}/matters/${number}/document/live`
  const drafter = `session=${sessions.drafter}`
  assert.equal(await endOf(address, { origin: base }), 403, 'nobody')
  assert.equal(await endOf(address, { cookie: drafter }), 403, 'no page')
  assert.equal(await endOf(address, { cookie: drafter, origin: 'https://elsewhere.example' }), 403, 'another page')
  assert.equal(await endOf(address, { cookie: 'session=wrong', origin: base }), closings.signedOut)
  for (const name of ['clerk', 'resident', 'auditor'] as const)
    assert.equal(
      await endOf(address, { cookie: `session=${await session(name)}`, origin: base }),
      closings.noRight,
      name,
    )
  assert.equal(await statusOf('//'), 404, 'what is no address ends nothing')
  assert.equal(await endOf(`${base.replace('http', 'ws')}/matters/x/y`, { cookie: drafter, origin: base }), 404)
})

test('whoever is signed out is sent home; the others go on', async () => {
  const number = await aDraft()
  const token = await session('secretary')
  const [one, two] = [at(number, 'drafter'), at(number, 'secretary', { session: token })]
  await two.until(() => two.text() === form.text && one.text() === form.text)
  await town.pool.query('update directory.session set ended_at = started_at where token_hash = $1', [hash(token)])
  assert.equal(await two.closed, closings.signedOut)
  assert.equal(one.socket.readyState, one.socket.OPEN)
  await one.leave()
})

test('while the database is away those who write are told, and nothing is lost when they leave', async () => {
  const number = await aDraft()
  const one = at(number, 'drafter')
  await one.until(() => one.text() === form.text)
  await town.pool.query('alter table documents.live_draft rename to live_away')
  add(one.doc, '请遵照执行。')
  await one.until(() => one.notes.some(({ kind }) => kind === 'refused'))
  await one.leave()
  await wait(200)
  await town.pool.query('alter table documents.live_away rename to live_draft')
  const end = Date.now() + 15_000
  while ((await kept(number)).version < 3 && Date.now() < end) await wait(100)
  assert.match((await kept(number)).text, /请遵照执行。$/)
})

test('too much at once ends the line', async () => {
  const number = await aDraft()
  const [loud, large] = [at(number, 'drafter'), at(number, 'secretary')]
  await loud.until(() => loud.text() === form.text && large.text() === form.text)
  large.socket.send(Buffer.alloc(1024 * 1024 + 1))
  for (let count = 0; count < 700; count += 1) loud.keep()
  assert.equal(await loud.closed, 1008)
  assert.notEqual(await large.closed, 1000)
})

test('whoever tries wrong sessions is made to wait', async () => {
  const address = `${base.replace('http', 'ws')}/matters/x/document/live`
  const tries = () => endOf(address, { cookie: 'session=wrong', origin: base })
  const ends = []
  for (let count = 0; count < 130; count += 1) ends.push(await tries())
  assert.deepEqual(new Set(ends), new Set([closings.signedOut, 429]))
  const other = base.replace('http:', 'https:')
  assert.equal(await endOf(address, { cookie: `session=${sessions.drafter}`, origin: other }), 403, 'another scheme')
})
