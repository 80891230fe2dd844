import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { type Requester, requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import {
  apply,
  applyAndAccept,
  begin,
  doTask,
  matterOf,
  openNodes,
  paper,
  stateOf,
  tokenOf,
} from '../../../test/story.ts'
import { saveDraft } from './index.ts'

// 行政许可法 art. 30 and the product's own idea: what a guide version does not contain cannot be asked, charged, stopped or
// decided: not through a page, not through the API, not by the owner of the database.

const monday = '2026-03-02T01:00:00Z'

/** Tries the same through the page and through the API; both refuse, and nothing is kept. */
async function refused(
  by: Requester,
  url: string,
  fields: Record<string, string | string[]>,
  payload: object = fields,
) {
  const page = await by.post(url, fields)
  assert.equal(page.statusCode, 422, `${url}: ${page.statusCode}`)
  const api = await by.api('POST', url, payload)
  assert.deepEqual([api.statusCode, api.json().kind], [422, 'invalid'])
}

/** The database refuses the row, whoever writes it. */
async function refusedBySql({ town }: TownWithPeople, statement: RawBuilder<unknown>): Promise<void> {
  await assert.rejects(statement.execute(town.db), { code: '23000' })
}

test('a correction cannot ask for what the guide does not ask', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const township = await requester(app, 'township')
  const number = await apply(place, 'disability')
  const { id } = await matterOf(place, number)
  const url = `/matters/${number}/correction-notice`
  const words = '请补充以下材料。'
  const item = (target: string, code: string) => ({ target, code, reason: 'missing', note: '没有提交' })
  await refused(
    township,
    url,
    { words, 'reason.material.blood-test': 'missing', 'note.material.blood-test': '没有提交' },
    { words, items: [item('material', 'blood-test')] },
  )
  await refused(
    township,
    url,
    { words, 'reason.field.religion': 'missing', 'note.field.religion': '没有填写' },
    { words, items: [item('field', 'religion')] },
  )
  assert.equal(await stateOf(place, number), 'submitted')
  await sql`insert into cases.correction (matter_id, words, issued_at, issued_by) values (${id}, 'words', now(), ${id})`.execute(
    place.town.db,
  )
  for (const [target, code] of [
    ['material', 'blood-test'],
    ['field', 'religion'],
    ['field', 'blood-test'],
  ])
    await refusedBySql(
      place,
      sql`insert into cases.correction_item values (${id}, ${target}, ${code}, 'missing', 'note')`,
    )
  await sql`insert into cases.correction_item values (${id}, 'field', 'bankName', 'missing', 'note')`.execute(
    place.town.db,
  )
  await refusedBySql(place, sql`update cases.correction_item set code = 'religion'`)
})

test('nothing is charged that the guide does not charge', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const clerk = await requester(app, 'clerk')
  const number = await applyAndAccept(place, 'association')
  const { id } = await matterOf(place, number)
  const charged = await clerk.api('POST', `/matters/${number}/charges`, { fee: 'handling', amountFen: 1 })
  assert.deepEqual([charged.statusCode, charged.json().kind], [422, 'invalid'])
  assert.equal(
    (await clerk.post(`/matters/${number}/fees`, { fee: 'handling', yuan: '0.01' })).statusCode,
    422,
    'nor by the page',
  )
  await refusedBySql(place, sql`insert into cases.charge values (${id}, 'handling', 1, now(), ${id})`)
})

test('the clock is stopped on no ground that the guide does not have', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const clerk = await requester(app, 'clerk')
  const number = await applyAndAccept(place, 'association')
  const { id } = await matterOf(place, number)
  const notice = '经办人休假，请耐心等待办理结果。'
  await refused(clerk, `/matters/${number}/stop`, { ground: 'holiday', notice, expectedDays: '5' })
  await refused(clerk, `/matters/${number}/stop`, { ground: 'auction', notice, expectedDays: '5' })
  assert.equal((await matterOf(place, number)).clockState, 'running')
  const insert = (ground: string) =>
    sql`insert into cases.stop (matter_id, ground, notice, stopped_at, stopped_by) values (${id}, ${ground}, ${notice}, now(), ${id})`
  await refusedBySql(place, insert('holiday'))

  const allowance = await applyAndAccept(place, 'subsistence')
  const township = await requester(app, 'township')
  await refused(township, `/matters/${allowance}/stop`, { ground: 'hearing', notice, expectedDays: '5' })
})

test('no decision is made that the guide does not offer, and no refusal without a ground of it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const head = await requester(app, 'head')
  const number = await applyAndAccept(place, 'association')
  const { id } = await matterOf(place, number)
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  const url = `/matters/${number}/decision`
  const reason = '根据工作需要作出决定。'
  await refused(head, url, { outcome: 'postponed', reason })
  await refused(head, url, { outcome: 'refused', reason })
  await refused(head, url, { outcome: 'refused', reason, grounds: ['no-budget'] })
  await refused(head, url, { outcome: 'granted', reason, grounds: ['members-too-few'] })
  assert.equal(await stateOf(place, number), 'handling')

  const decide = (outcome: string, kind: string) =>
    sql`insert into cases.decision values (${id}, ${outcome}, ${kind}, ${reason}, '[]', now(), ${id}, ${id})`
  await refusedBySql(place, decide('postponed', 'refuse'))
  await refusedBySql(place, decide('granted', 'refuse'))
  await refusedBySql(place, decide('refused', 'refuse'))
  await decide('granted', 'grant').execute(place.town.db)
  await refusedBySql(place, sql`insert into cases.decision_ground values (${id}, 'members-too-few')`)
})

test('no task is done that the guide’s process does not have, and no open one otherwise than it offers', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const clerk = await requester(app, 'clerk')
  const number = await applyAndAccept(place, 'association')
  const { id } = await matterOf(place, number)
  const token = await tokenOf(place, number, 'substance')
  await refused(clerk, `/matters/${number}/tasks/${token}`, { opinion: '拖一拖', outcome: 'wait' })
  await refused(clerk, `/matters/${number}/tasks/${token}`, { opinion: '没有结论' })
  assert.equal((await clerk.api('POST', `/matters/${number}/tasks/t99`, { opinion: '没有这项' })).statusCode, 404)
  assert.deepEqual(await openNodes(place, number), ['legality', 'substance'])
  await refusedBySql(
    place,
    sql`insert into cases.task_result (matter_id, token, node, opinion, done_at, done_by) values (${id}, 't99', 'payBribe', 'x', now(), ${id})`,
  )
})

test('an application carries no answers and no files that the guide does not ask for', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const number = await begin(place, 'disability')
  const save = (rest: object) => saveDraft(place.as('resident'), { number, page: 'applicant', ...rest })
  await assert.rejects(save({ uploads: [await paper(place, 'blood-test')] }), { kind: 'invalid' })
  const resident = await requester(app, 'resident')
  const forged = { field: 'file.delegation', name: 'x.pdf', sha256: '0'.repeat(64), sizeBytes: 1, head: 'JVBERg==' }
  const page = `/matters/${number}/answers/applicant`
  assert.equal((await resident.api('PUT', page, { uploads: [forged] })).statusCode, 422, 'files come as uploads only')
  assert.equal((await resident.api('PUT', page, { members: [{ name: 'x' }] })).statusCode, 422, 'answers come as texts')
  assert.equal((await resident.api('PUT', page, { religion: 'none' })).statusCode, 200, 'a draft keeps what was typed')
  const sent = await resident.api('POST', `/matters/${number}/submission`)
  assert.equal(sent.statusCode, 409)
  assert.ok('religion' in sent.json().fields)
})

test('an open case keeps the guide version that it began with', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'disability')
  const { id } = await matterOf(place, number)
  await refusedBySql(place, sql`update cases.case set guide_version_id = gen_random_uuid() where matter_id = ${id}`)
})
