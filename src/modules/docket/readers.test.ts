import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { type Requester, requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { act, apply, applyAndAccept, begin, fill, matterOf } from '../../../test/story.ts'
import type { Actor } from '../../kernel/context.ts'
import type { DemoName } from '../directory/index.ts'
import { integrateNow } from '../ledger/index.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { app, house } = await serve({ after }, place.town)
const who = async (name?: DemoName) => requester(app, name)
const people: Record<DemoName | 'nobody', Requester> = {
  nobody: await who(),
  resident: await who('resident'),
  village: await who('village'),
  township: await who('township'),
  registry: await who('registry'),
  mayor: await who('mayor'),
  clerk: await who('clerk'),
  bureau: await who('bureau'),
  head: await who('head'),
  author: await who('author'),
  publisher: await who('publisher'),
  approval: await who('approval'),
  chief: await who('chief'),
  health: await who('health'),
  drafter: await who('drafter'),
  secretary: await who('secretary'),
  leader: await who('leader'),
  auditor: await who('auditor'),
  admin: await who('admin'),
}

const draft = await begin(place, 'association')
const sent = await apply(place, 'disability')
await integrateNow(house)
const { rows: files } = await sql<{ id: string; number: string }>`
  select a.id, m.number from docket.attachment a join docket.matter m on m.id = a.matter_id`.execute(place.town.db)
const attachment = files.find(({ number }) => number === draft)?.id ?? ''

/** Status of a page for each of the cast. */
async function statuses(url: string): Promise<Record<string, number>> {
  const found = await Promise.all(
    Object.entries(people).map(async ([name, one]) => [name, (await one.get(url)).statusCode] as const),
  )
  return Object.fromEntries(found)
}
const onlyTheResident = {
  nobody: 303,
  resident: 200,
  village: 403,
  township: 403,
  registry: 403,
  mayor: 403,
  clerk: 403,
  bureau: 403,
  head: 403,
  author: 403,
  publisher: 403,
  approval: 403,
  chief: 403,
  health: 403,
  drafter: 403,
  secretary: 403,
  leader: 403,
  auditor: 403,
  admin: 403,
}

test('a draft is its applicant’s alone: page, answers, files and receipt', async () => {
  assert.deepEqual(await statuses(`/matters/${draft}`), onlyTheResident)
  assert.deepEqual(await statuses(`/matters/${draft}/application`), onlyTheResident)
  assert.deepEqual(await statuses(`/matters/${draft}/summary`), onlyTheResident)
  const file = `/matters/${draft}/attachments/${attachment}`
  assert.deepEqual(await statuses(file), { ...onlyTheResident, nobody: 401 })
  assert.deepEqual(await statuses(`/matters/${draft}/receipt`), onlyTheResident)
})

test('what was sent is read by its party, the offices that have a part in it, and the audit', async () => {
  const readers = { ...onlyTheResident, township: 200, mayor: 200, clerk: 200, head: 200, auditor: 200 }
  assert.deepEqual(await statuses(`/matters/${sent}`), readers)
  assert.deepEqual(await statuses(`/api/matters/${sent}`), { ...readers, nobody: 401 })
})

test('a file is read through its own matter only', async () => {
  const elsewhere = await people.resident.get(`/matters/${sent}/attachments/${attachment}`)
  assert.equal(elsewhere.statusCode, 404)
  const own = await people.resident.get(`/matters/${draft}/attachments/${attachment}?save=yes`)
  assert.match(String(own.headers['content-disposition']), /^attachment; filename/)
  assert.equal(own.headers['x-content-type-options'], 'nosniff')
  assert.equal(own.headers['cache-control'], 'no-store')
})

test('a number that does not exist, and one that cannot exist', async () => {
  const wrong = `${sent.slice(0, -1)}${sent.endsWith('0') ? '1' : '0'}`
  assert.equal((await people.clerk.get(`/matters/${wrong}`)).statusCode, 422, 'the check character is wrong')
  const typed = `${sent.slice(0, 6)}-${sent.slice(6).toLowerCase()}`
  assert.equal(
    (await people.clerk.get(`/matters/${encodeURIComponent(typed)}`)).statusCode,
    200,
    'as copied from paper',
  )
})

test('a stranger, and staff of another township, are told no', async () => {
  const stranger: Actor = { ...place.cast.resident, id: '00000000-0000-4000-8000-000000000042' }
  const post = place.cast.township.post
  const elsewhere = { ...place.cast.township, post: post && { ...post, organisationId: stranger.id } }
  for (const actor of [stranger, elsewhere] as const)
    for (const route of ['GET /matters/:number', 'GET /matters/:number/receipt'])
      await assert.rejects(act(place, actor, route, { number: sent }), { kind: 'forbidden' }, route)
})

test('each look of staff at a matter is recorded with its purpose; the applicant’s own is not', async () => {
  await sql`delete from kernel.read`.execute(place.town.db)
  await people.clerk.get(`/matters/${sent}`)
  await people.auditor.get(`/matters/${sent}/receipt`)
  await people.resident.get(`/matters/${sent}`)
  await people.admin.get(`/matters/${sent}`)
  const { rows } =
    await sql`select query, actor_id as actor, person_id as person, purpose from kernel.read order by at, query`.execute(
      place.town.db,
    )
  const purpose = `办理事项 ${sent}`
  const person = place.cast.resident.id
  assert.deepEqual(rows, [
    { query: 'docket.get-receipt', actor: place.cast.auditor.id, person, purpose },
    { query: 'docket.show-matter-page', actor: place.cast.clerk.id, person, purpose },
  ])
})

test('lists show masked names, and to each only what is theirs to see', async () => {
  const held = await people.township.get('/desk/matters')
  assert.match(held.body, /林\*秋|林\*\*/)
  assert.ok(!held.body.includes('林知秋'), 'the whole name is not in the list')
  assert.match((await people.resident.get('/matters')).body, new RegExp(draft))
  assert.ok(!(await people.township.get('/desk/matters')).body.includes(draft))
  const numbers = async (one: Requester, url: string) => {
    const answer = await one.api('GET', url)
    return answer.statusCode === 200
      ? answer.json().rows.map((row: { number: string }) => row.number)
      : answer.statusCode
  }
  assert.deepEqual(await numbers(people.township, '/matters/held'), [sent])
  assert.deepEqual(await numbers(people.clerk, '/matters/held'), [], 'the county holds nothing yet')
  assert.deepEqual(await numbers(people.clerk, '/matters/involved'), [sent], 'but it has a part in it')
  assert.deepEqual(await numbers(people.auditor, '/matters/held?all=yes'), [sent])
  assert.equal(await numbers(people.clerk, '/matters/held?all=yes'), 403)
  assert.equal(await numbers(people.admin, '/matters/held'), 403)
  const { holderOrganisationId } = await matterOf(place, sent)
  assert.equal(await numbers(people.clerk, `/matters/held?organisation=${holderOrganisationId}`), 403)
  assert.equal(await numbers(people.resident, '/matters/held'), 403)
})

test('the village reads it from the moment its help is asked for', async () => {
  const number = await applyAndAccept(place, 'subsistence')
  assert.equal((await people.village.get(`/matters/${number}`)).statusCode, 200)
  assert.equal((await people.village.get(`/matters/${sent}`)).statusCode, 403)
  const work = (await people.village.api('GET', '/work'))
    .json()
    .work.map((item: { matter: { number: string } }) => item.matter.number)
  assert.deepEqual(work, [number])
})

test('what was never sent stays unread when it is thrown away', async () => {
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number: draft })
  assert.deepEqual(await statuses(`/matters/${draft}`), onlyTheResident)
  await assert.rejects(fill(place, draft, { by: 'resident', answers: {} }), { kind: 'conflict' })
})
