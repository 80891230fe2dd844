import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { code } from '../catalogue.fixture.ts'
import { publishGuide } from '../publishing.ts'
import { getService } from '../queries.ts'
import { aDraft, typed, words, writeNote } from './draft.fixture.ts'
import { markOf, valueAt } from './json.ts'
import { beginGuide, discardGuide } from './operations/begin.ts'
import { arrangeList, undoGuideEdit } from './operations/manage.ts'
import { writeSection, writeThing } from './operations/write.ts'
import { fillPart } from './posted.ts'
import { showPublication } from './publication.ts'
import { showGuideDesk, showGuideThing } from './queries.ts'

test('a draft begins as a copy, is saved as typed, and what was typed is taken back', async (t) => {
  const { publisher, stranger } = await aDraft(t)
  await assert.rejects(beginGuide(publisher, { code, from: 'in-force' }), { kind: 'conflict' })
  const { posted, seen } = await typed(publisher, 'times')
  await assert.rejects(writeSection(stranger, { ...posted, code, section: 'times', _seen: seen }), {
    kind: 'forbidden',
  })
  await writeSection(publisher, { ...posted, code, section: 'times', _seen: seen, 'times.promised.amount': 'soon' })
  const { draft, findings, edits } = await showGuideDesk(publisher, { code })
  assert.equal(valueAt(draft?.content, 'times.promised.amount'), 'soon')
  assert.ok(findings.some(({ at }) => at === 'times.promised.amount'))
  assert.deepEqual(
    edits.map(({ part }) => part),
    ['times', ''],
  )
  await undoGuideEdit(publisher, { code, revision: 2 })
  await assert.rejects(undoGuideEdit(publisher, { code, revision: 2 }), { kind: 'conflict' })
  const back = await showGuideDesk(publisher, { code })
  assert.equal(valueAt(back.draft?.content, 'times.promised.amount'), 25)
  await discardGuide(publisher, { code })
  assert.equal((await showGuideDesk(publisher, { code })).draft, null)
})

test('two authors: different parts are both kept, the same part asks the later one', async (t) => {
  const { publisher, second } = await aDraft(t)
  const [mine, theirs, other] = [
    await typed(publisher, 'identity'),
    await typed(second, 'identity'),
    await typed(second, 'plain'),
  ]
  await writeSection(publisher, {
    ...mine.posted,
    ...words('甲改。', 'By one.'),
    code,
    section: 'identity',
    _seen: mine.seen,
  })
  await writeSection(second, {
    ...other.posted,
    'summary.zh': '乙改的概要。',
    code,
    section: 'plain',
    _seen: other.seen,
  })
  const late = { ...theirs.posted, ...words('乙改。', 'By two.'), code, section: 'identity' }
  await assert.rejects(writeSection(second, { ...late, _seen: theirs.seen }), { kind: 'conflict' })
  const { draft, seen } = await typed(second, 'identity')
  assert.equal(valueAt(draft.content, 'version.changeNote.zh'), '甲改。')
  assert.equal(valueAt(draft.content, 'summary.zh'), '乙改的概要。')
  await writeSection(second, { ...late, _seen: seen })
  assert.equal(valueAt((await typed(second, 'identity')).draft.content, 'version.changeNote.zh'), '乙改。')
})

test('a thing that others moved in the meantime is found again; one that they changed is not written over', async (t) => {
  const { publisher, second } = await aDraft(t)
  const first = await showGuideThing(publisher, { code, list: 'faq', index: 0 })
  const faq = valueAt(first.draft.content, 'faq')
  await arrangeList(second, { code, list: 'faq', act: 'down', index: 0, seen: markOf(faq) })
  const posted = { ...fillPart(first.shape, 'faq.0', first.value), 'faq.0.answer.zh': '新的回答。' }
  assert.deepEqual(await writeThing(publisher, { ...posted, code, list: 'faq', index: 0, _seen: first.seen }), {
    list: 'faq',
    index: 1,
    at: '',
  })
  await assert.rejects(writeThing(second, { ...posted, code, list: 'faq', index: 0, _seen: first.seen }), {
    kind: 'conflict',
  })
  await assert.rejects(arrangeList(second, { code, list: 'faq', act: 'remove', index: 0, seen: markOf(faq) }), {
    kind: 'conflict',
  })
})

test('lists inside a form grow and shrink by buttons, articles are quoted, days come from the rule', async (t) => {
  const { publisher } = await aDraft(t)
  const { posted, seen } = await typed(publisher, 'times')
  await writeSection(publisher, {
    ...posted,
    code,
    section: 'times',
    _seen: seen,
    'times.statutory.amount': '3',
    _do: 'rule:times.statutory',
  })
  const ruled = await typed(publisher, 'times')
  assert.equal(valueAt(ruled.draft.content, 'times.statutory.amount'), 30)
  await writeSection(publisher, { ...ruled.posted, code, section: 'times', _seen: ruled.seen, _do: 'add:times.parts' })
  const longer = await typed(publisher, 'times')
  const count = Number(longer.posted['times.parts._n'])
  assert.equal(count, Number(ruled.posted['times.parts._n']) + 1)
  const quote = {
    'correction.basis._article': '中华人民共和国行政许可法（2019年修正） 第三十条',
    _do: 'quote:correction.basis',
  }
  await writeSection(publisher, { ...longer.posted, ...quote, code, section: 'times', _seen: longer.seen })
  const quoted = await typed(publisher, 'times')
  assert.match(String(valueAt(quoted.draft.content, 'correction.basis.text')), /申请书示范文本等在办公场所公示/)
  await writeSection(publisher, {
    ...quoted.posted,
    code,
    section: 'times',
    _seen: quoted.seen,
    _do: `remove:times.parts.${count - 1}`,
  })
  assert.equal((await typed(publisher, 'times')).posted['times.parts._n'], String(count - 1))
})

test('who had a hand in a draft does not publish it, neither by page nor by SQL', async (t) => {
  const { town, publisher, second } = await aDraft(t)
  await writeNote(publisher)
  await assert.rejects(publishGuide(publisher, { code }), { kind: 'forbidden' })
  const { draft, mayPublish, changes } = await showPublication(second, { code })
  assert.equal(mayPublish, true)
  assert.ok(changes.some(({ what }) => what.zh.includes('这次改了什么')))
  const steal = sql`update catalogue.guide_version set published_by = ${publisher.actor.id}, published_at = now(), process = '{}' where published_at is null`
  await assert.rejects(steal.execute(town.db), { code: '23001' })
  await assert.rejects(publishGuide(second, { code, revision: draft.revision - 1 }), { kind: 'conflict' })
  assert.equal((await publishGuide(second, { code, revision: draft.revision })).version, 2)
  await assert.rejects(
    sql`insert into catalogue.guide_edit values (${draft.id}, 99, '', null, null, ${publisher.actor.id}, now())`.execute(
      town.db,
    ),
    { code: '23001' },
  )
  await beginGuide(second, { code, from: 'version', version: 1 })
  await writeNote(second)
  assert.equal((await publishGuide(publisher, { code })).version, 3)
  assert.equal((await getService(publisher, { code })).versions.length, 3)
})

test('an author and a publisher at once: what comes out was read, or nothing does', async (t) => {
  const { publisher, second } = await aDraft(t)
  await writeNote(publisher)
  const { draft } = await showPublication(second, { code })
  const { posted, seen } = await typed(publisher, 'plain')
  const [published, written] = await Promise.allSettled([
    publishGuide(second, { code, revision: draft.revision }),
    writeSection(publisher, { ...posted, 'summary.zh': '抢着改的概要。', code, section: 'plain', _seen: seen }),
  ])
  const outcome = [published.status, written.status].toSorted()
  assert.deepEqual(outcome, ['fulfilled', 'rejected'])
})
