import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { act, apply, dueDayOf, matterOf, openWorkOf, paper, stateOf, stepsOf, until } from '../../../test/story.ts'
import { saveCorrection } from './index.ts'

const monday = '2026-03-02T01:00:00Z'
type Item = { target: 'field' | 'material'; code: string; reason?: string }

/** An association sent back, for a field, a column of a table and a material. */
async function sentBack(place: TownWithPeople, items: readonly Item[] = asked): Promise<string> {
  const number = await apply(place, 'association')
  place.town.now = new Date('2026-03-03T01:00:00Z')
  await notice(place, number, items)
  place.town.now = new Date('2026-03-04T01:00:00Z')
  return number
}
const asked: readonly Item[] = [
  { target: 'field', code: 'domicile' },
  { target: 'field', code: 'founders.founderNote' },
  { target: 'material', code: 'consent', reason: 'outdated' },
]

function notice(place: TownWithPeople, number: string, items: readonly Item[]): Promise<unknown> {
  return act(place, 'clerk', 'POST /matters/:number/correction-notice', {
    number,
    words: '请按所列各项补正。',
    items: items.map((item) => ({ reason: 'wrong', note: '与批准文件不一致', ...item })),
  })
}

const save = (place: TownWithPeople, number: string, page: string, rest: object) =>
  saveCorrection(place.as('resident'), { number, page, ...rest })
const answer = (place: TownWithPeople, number: string) =>
  act(place, 'resident', 'POST /matters/:number/correction', { number })

test('exactly what the notice names is corrected, then the intake check begins again, without a second notice', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await sentBack(place)
  assert.deepEqual(await openWorkOf(place, number), ['correction'])
  await assert.rejects(answer(place, number), { kind: 'invalid' }, 'nothing has changed yet')

  await save(place, number, 'association', { domicile: '清溪镇书院路 8 号' })
  await save(place, number, 'members', {
    'founders.0.founderNote': '退休校长',
    'founders.1.founderNote': '公共图书馆',
  })
  await assert.rejects(answer(place, number), (refusal: { fields: object }) => {
    assert.deepEqual(Object.keys(refusal.fields), ['file.consent'])
    return true
  })
  const uploads = [await paper(place, 'consent', '%PDF-1.4\n% new\n')]
  await save(place, number, 'association', { domicile: '清溪镇书院路 8 号', uploads })
  await answer(place, number)

  assert.deepEqual([await stateOf(place, number), await openWorkOf(place, number)], ['submitted', ['intake']])
  assert.equal(await dueDayOf(place, number), '2026-03-11', 'five working days from 4 March')
  assert.deepEqual(await stepsOf(place, number), ['submitted', 'correction', 'corrected'])
  await assert.rejects(notice(place, number, asked), { kind: 'conflict' }, 'once, and once only')
  const { answers } = await caseOf(place, number)
  assert.equal(answers.domicile, '清溪镇书院路 8 号')
  assert.deepEqual(
    answers.founders.map((row) => [row.founderName, row.founderNote]),
    [
      ['陈知行', '退休校长'],
      ['云川区图书馆', '公共图书馆'],
    ],
  )
  const kept = await sql<{ removed: boolean }>`
    select removed_at is not null as removed from docket.attachment where slot = 'consent' order by added_at`.execute(
    place.town.db,
  )
  assert.deepEqual(
    kept.rows.map(({ removed }) => removed),
    [true, false],
    'the old file stays in the file of the matter',
  )
})

test('a correction deemed accepted counts from the day the correction came in', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await sentBack(place, [{ target: 'field', code: 'domicile' }])
  await save(place, number, 'association', { domicile: '清溪镇书院路 8 号' })
  await answer(place, number)
  await until(place, '2026-03-11T16:00:00Z')
  assert.equal(await stateOf(place, number), 'handling')
  assert.equal(await dueDayOf(place, number), '2026-04-03', '30 calendar days from 4 March')
})

test('nothing else can be changed, whatever is posted', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await sentBack(place)
  const before = await caseOf(place, number)
  const tries: readonly [page: string, changed: object, found: string][] = [
    ['association', { associationName: '另一个协会' }, 'associationName'],
    ['association', { premisesKind: 'own' }, 'premisesKind'],
    ['members', { 'founders.0.founderName': '李四' }, 'founders.0.founderName'],
    ['members', { 'founders.2.founderName': '第三个发起人', 'founders.2.founderNote': '新' }, 'founders'],
    ['association', { invented: 'x' }, 'invented'],
  ]
  for (const [page, changed, found] of tries) {
    await place.town.db.updateTable('cases.correction').set({ answers: null }).execute()
    const notes = { 'founders.0.founderNote': '退休校长', 'founders.1.founderNote': '公共图书馆' }
    const uploads = [await paper(place, 'consent', `%PDF-1.4\n% ${found}\n`)]
    await save(place, number, 'members', { ...notes, ...(page === 'members' && changed) })
    await save(place, number, 'association', {
      domicile: '清溪镇书院路 8 号',
      uploads,
      ...(page !== 'members' && changed),
    })
    await assert.rejects(answer(place, number), (refusal: { kind: string; fields: object }) => {
      assert.deepEqual([refusal.kind, Object.keys(refusal.fields)], ['invalid', [found]])
      return true
    })
  }
  const other = save(place, number, 'association', { uploads: [await paper(place, 'premises')] })
  await assert.rejects(other, { kind: 'invalid' }, 'a material that was not asked for')
  const stray = save(place, number, 'association', { uploads: [await paper(place, 'identity')] })
  await assert.rejects(stray, { kind: 'invalid' }, 'a material that the page does not have')
  assert.deepEqual(await caseOf(place, number), before)
  assert.equal((await matterOf(place, number)).stage, 'correcting')
})

test('what the applicant cannot put right cannot be asked for', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'subsistence')
  const ask = (item: Item) =>
    act(place, 'township', 'POST /matters/:number/correction-notice', {
      number,
      words: '请补充材料。',
      items: [{ reason: 'missing', note: '没有看到', ...item }],
    })
  await assert.rejects(ask({ target: 'material', code: 'identity' }), { kind: 'invalid' }, 'government looks it up')
  await assert.rejects(ask({ target: 'material', code: 'application' }), { kind: 'invalid' }, 'it is the form itself')
  await assert.rejects(ask({ target: 'material', code: 'birth-certificate' }), { kind: 'invalid' }, 'not in the guide')
  await assert.rejects(ask({ target: 'field', code: 'religion' }), { kind: 'invalid' }, 'not in the guide')
  await assert.rejects(ask({ target: 'field', code: 'members.salary' }), { kind: 'invalid' }, 'no such column')
  await assert.rejects(ask({ target: 'material', code: 'delegation' }), { kind: 'invalid' }, 'she applies herself')
  const none = act(place, 'township', 'POST /matters/:number/correction-notice', {
    number,
    words: '请补充材料。',
    items: [],
  })
  await assert.rejects(none, { kind: 'invalid' })
  const twice = { target: 'field', code: 'bankName', reason: 'wrong', note: '不完整' }
  await act(place, 'township', 'POST /matters/:number/correction-notice', {
    number,
    words: '请补充材料。',
    items: [twice, twice],
  })
  const { rows } = await sql`select code from cases.correction_item`.execute(place.town.db)
  assert.equal(rows.length, 1)
})

interface Answered {
  readonly state: string
  readonly answers: { domicile: string; founders: { founderName: string; founderNote: string }[] }
}

async function caseOf({ town }: TownWithPeople, number: string): Promise<Answered> {
  const { rows } = await sql<Answered>`select state, answers from cases.case where number = ${number}`.execute(town.db)
  const [found] = rows
  if (!found) throw new Error(`There is no case ${number}`)
  return found
}
