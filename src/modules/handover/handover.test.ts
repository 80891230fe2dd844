import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { paper } from '../../../test/story.ts'
import { loadColleagues } from '../../demo/people.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import { confirmBySlip, end, prepareMandate } from '../behalf/index.ts'
import { addPerson, addPost, appoint, demoPassword, makeResidentId, personForParty } from '../directory/index.ts'
import { nameItem, open, signAsLeaver, signAsTaker, signInPlace, strikeItem, withdraw, witness } from './index.ts'
import { list, show } from './queries.ts'

const place = await aDistrict({ after })
const { town, cast, as } = place
const { app } = await serve({ after }, town)
const colleagues = await loadColleagues(town)
const bureau = cast.head.post?.organisationId ?? ''
const heads = colleagues.filter(({ actor }) => actor.post.roles.includes('head'))
const of = (actor: Actor | undefined) => town.caller(actor ?? assert.fail('no such head'))
const deputy = of(
  heads.find(({ actor, organisationId }) => organisationId === bureau && actor.id !== cast.head.id)?.actor,
)
const stranger = of(heads.find(({ organisationId }) => organisationId !== bureau)?.actor)
const self = (actor: Actor) => town.caller({ id: actor.id, kind: 'person', name: actor.name, post: null })
const password = demoPassword
const today = '2026-09-10'

/** A handler's post of the bureau, held by the clerk besides the clerk's own. */
let made = 0
async function aPost(): Promise<{ postId: string; appointmentId: string }> {
  const names = { nameZh: `试验经办${++made}`, nameEn: `Trial clerk ${made}` }
  const { id: postId } = await addPost(as('admin'), { organisationId: bureau, roles: ['handler'], ...names })
  const { id } = await appoint(as('admin'), { postId, personId: cast.clerk.id, startsOn: '2026-01-05' })
  return { postId, appointmentId: id }
}

async function opened(more: object = {}) {
  const post = await aPost()
  const { id } = await open(as('head'), {
    ...{ appointmentId: post.appointmentId, who: 'resident', plannedOn: today },
    ...more,
  })
  return { ...post, id }
}

async function bothSigned() {
  const one = await opened()
  await signAsLeaver(as('clerk'), { id: one.id, password })
  await signAsTaker(self(cast.resident), { id: one.id, password })
  return one
}

let serial = 0
/** A matter that the post holds, with work that waits for it. @returns its number */
async function workFor(postId: string, barred?: string): Promise<string> {
  const number = `99010100012026091001${String(++serial).padStart(6, '0')}X`
  const { rows } = await sql<{ id: string }>`
    with made as (
      insert into docket.matter (number, kind, title, subject_id, organisation_id, holder_organisation_id, holder_post_id, state,
                                 stage, stage_text, disclosure, opened_by, opened_at)
      values (${number}, 'case', '{"zh":"低保申请","en":"Allowance"}', 'S', ${bureau}, ${bureau}, ${postId}, 'open', 'handling',
              '{"zh":"办理","en":"h"}', 'open', ${machine.id}, ${town.now}) returning id)
    insert into docket.work_item (matter_id, task, title, href, scope, role, organisation_id, opened_at)
      select id, 'review', '{"zh":"审核","en":"Review"}', '/x', ${`post:${postId}`}, 'handler', ${bureau}::uuid, ${town.now} from made
      returning matter_id as id`.execute(town.db)
  if (barred)
    await sql`insert into docket.bar (matter_id, reader_id, since) values (${rows[0]?.id}, ${barred}, ${town.now})`.execute(
      town.db,
    )
  return number
}

async function seatsIn(postId: string) {
  const { rows } = await sql<{ person: string; kind: string }>`
    select person_id as person, kind from directory.appointment
    where post_id = ${postId} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})`.execute(town.db)
  return rows
}

async function toldTo(personId: string): Promise<string> {
  await place.drain()
  const { rows } = await sql<{ zh: string }>`
    select words->>'zh' as zh from notices.notice where person_id = ${personId}`.execute(town.db)
  return rows.map(({ zh }) => zh).join('\n')
}

test('with the third signature the post changes hands, the work goes with it, the former holder’s next request has no post', async () => {
  const { postId, id } = await opened()
  const number = await workFor(postId)
  await workFor(postId, cast.resident.id)
  await nameItem(as('clerk'), { id, kind: 'key', name: '档案柜钥匙' })
  await nameItem(as('head'), { id, kind: 'other', name: '写错的' })
  const living = await show(as('clerk'), { id })
  await strikeItem(as('clerk'), { id, itemId: living.list.items.find(({ name }) => name === '写错的')?.id })
  const clerk = await requester(app, 'clerk')
  await clerk.api('PUT', '/account/post', { postId })
  assert.match((await clerk.api('GET', '/work')).body, new RegExp(number))

  await signAsLeaver(as('clerk'), { id, password })
  const later = await workFor(postId)
  await signAsTaker(self(cast.resident), { id, password })
  await witness(as('head'), { id, password })

  const { list: kept, digest, state, signatures } = await show(as('auditor'), { id })
  assert.equal(state, 'done')
  assert.deepEqual(
    kept.work.map((one) => one.number),
    [number],
  )
  assert.deepEqual(
    kept.matters.map((one) => one.number),
    [number],
  )
  assert.equal(kept.unlisted, 1, 'what somebody may not read is counted, not named')
  assert.deepEqual(
    kept.items.map(({ name }) => name),
    ['档案柜钥匙'],
  )
  assert.equal(new Set(signatures.map(({ signedBy }) => signedBy)).size, 3)
  const { rows } = await sql<{ content: string }>`
    select c.content from kernel.audit a join kernel.audit_content c on c.audit_id = a.id
    where a.operation like 'handover.%sign%' or a.operation = 'handover.witness'`.execute(town.db)
  assert.equal(
    rows.filter(({ content }) => content.includes(digest ?? '-')).length,
    3,
    'each signature names the digest',
  )

  assert.deepEqual(await seatsIn(postId), [{ person: cast.resident.id, kind: 'holder' }])
  assert.equal((await clerk.api('GET', '/matters/held')).statusCode, 403)
  assert.doesNotMatch((await clerk.api('GET', '/work')).body, new RegExp(number))
  const taker = await requester(app, 'resident')
  await taker.api('PUT', '/account/post', { postId })
  const work = (await taker.api('GET', '/work')).body
  assert.match(work, new RegExp(number))
  assert.match(work, new RegExp(later), 'what came after the first signature is not lost')
  assert.match(await toldTo(cast.resident.id), /岗位由王雨晴交接给林知秋/)
})

test('who opens it, for whom, when', async () => {
  const { appointmentId } = await aPost()
  const wanted = { appointmentId, who: 'resident', plannedOn: today }
  await assert.rejects(open(stranger, wanted), { kind: 'forbidden' }, 'the head of another organisation')
  await assert.rejects(open(as('clerk'), wanted), { kind: 'forbidden' })
  await assert.rejects(open(as('head'), { ...wanted, who: 'clerk' }), { kind: 'invalid' }, 'the same person twice')
  await assert.rejects(open(as('head'), { ...wanted, plannedOn: '2026-09-09' }), { kind: 'invalid' })
  await assert.rejects(open(as('head'), { ...wanted, who: 'nobody-known' }), { kind: 'invalid' })
  const { id } = await open(as('head'), wanted)
  await assert.rejects(open(as('head'), wanted), { kind: 'conflict' })
  await withdraw(as('head'), { id, reason: '人员未定' })
  await assert.rejects(signAsLeaver(as('clerk'), { id, password }), { kind: 'conflict' })
  await open(as('head'), wanted)
})

test('each signs only one’s own part, in order, with one’s password, and from the day on', async () => {
  const { id, postId } = await opened({ plannedOn: '2026-09-14' })
  await assert.rejects(show(stranger, { id }), { kind: 'forbidden' })
  await assert.rejects(show(as('author'), { id }), { kind: 'forbidden' }, 'a colleague who has no part in it')
  await assert.rejects(
    signAsTaker(self(cast.resident), { id, password }),
    { kind: 'conflict' },
    'not before the leaver',
  )
  await assert.rejects(signAsLeaver(self(cast.resident), { id, password }), { kind: 'forbidden' })
  await assert.rejects(signAsLeaver(as('clerk'), { id, password: 'wrong' }), { kind: 'invalid' })
  await signAsLeaver(as('clerk'), { id, password })
  await assert.rejects(signAsLeaver(as('clerk'), { id, password }), { kind: 'conflict' })
  await assert.rejects(
    nameItem(as('clerk'), { id, kind: 'key', name: '钥匙' }),
    { kind: 'conflict' },
    'the list is fixed',
  )
  await assert.rejects(witness(as('head'), { id, password }), { kind: 'conflict' }, 'not before the taker')
  await signAsTaker(self(cast.resident), { id, password })
  await assert.rejects(witness(as('head'), { id, password }), { kind: 'conflict' }, 'not before the day')
  await assert.rejects(witness(stranger, { id, password }), { kind: 'forbidden' })
  await assert.rejects(witness(as('clerk'), { id, password }), { kind: 'forbidden' })
  assert.deepEqual(await seatsIn(postId), [{ person: cast.clerk.id, kind: 'holder' }])
  await witness(as('head', { now: '2026-09-14T02:00:00Z' }), { id, password })
  await assert.rejects(withdraw(as('head'), { id, reason: '太迟' }), { kind: 'conflict' })
})

test('who signs in the place of a leaver who is gone cannot be the witness as well', async () => {
  const { id, postId } = await opened()
  await signInPlace(as('head'), { id, password, reason: '已调离，联系不上' })
  await signAsTaker(self(cast.resident), { id, password })
  await assert.rejects(witness(as('head'), { id, password }), { kind: 'conflict' })
  assert.equal((await show(as('head'), { id })).may.witness, false)
  await assert.rejects(
    sql`insert into handover.signature select id, leaver_id, taker_id, 'witness', ${cast.head.id}, now(), null
        from handover.handover where id = ${id}`.execute(town.db),
    /three_persons/,
    'the database refuses it too',
  )
  await witness(as('admin'), { id, password })
  assert.deepEqual(await seatsIn(postId), [{ person: cast.resident.id, kind: 'holder' }])
})

test('two witnesses at once hand a post over once', async () => {
  const { id, postId } = await bothSigned()
  const outcomes = await Promise.allSettled([
    witness(as('head'), { id, password }),
    witness(as('admin'), { id, password }),
  ])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.equal((await seatsIn(postId)).length, 1)
  assert.equal(deputy.actor.post?.organisationId, bureau)
})

test('mandates follow the post when their givers were told and did not end them', async () => {
  const home = (await town.db.transaction().execute((tx) => personForParty(tx, cast.resident.id)))
    .residenceOrganisationId
  const mandateOf = async (name: string, at: number) => {
    const residentId = makeResidentId('990101', '1941-03-02', at)
    const { id: personId } = await addPerson(town.caller(machine), {
      ...{ name, residentId, residenceOrganisationId: home, identityFrom: 'register' },
    })
    const wanted = { name, who: residentId, reach: 'apply', endsOn: '2026-12-31' }
    const { id } = await prepareMandate(as('village'), wanted)
    await confirmBySlip(as('village'), { id, uploads: [{ ...(await paper(place, 'slip')), field: 'signed' }] })
    return { id, personId }
  }
  const stays = await mandateOf('郑老太', 901)
  const ends = await mandateOf('何老伯', 902)
  const village = await sql<{ id: string }>`
    select id from directory.appointment where person_id = ${cast.village.id} and post_id = ${cast.village.post?.id}`.execute(
    town.db,
  )
  const { id } = await open(as('admin'), { appointmentId: village.rows[0]?.id, who: 'township', plannedOn: today })
  await signAsLeaver(as('village'), { id, password })
  assert.match(await toldTo(stays.personId), /接着代办。不同意的，可以随时终止委托/, 'told before anything changes')
  await end(self({ ...cast.resident, id: ends.personId }), { id: ends.id })
  await signAsTaker(as('township'), { id, password })
  await witness(as('admin'), { id, password })
  const { rows } = await sql<{ agent: string; follows: string; how: string; until: string }>`
    select agent_id as agent, follows_id as follows, agreed_how as how, ends_on::text as until
    from directory.representation where agent_post_id = ${cast.village.post?.id} and ended_at is null`.execute(town.db)
  const moved = { agent: cast.township.id, follows: stays.id, how: 'handover', until: '2026-12-31' }
  assert.deepEqual(rows, [moved])
  assert.match(await toldTo(stays.personId), /已接替周桂香为您代办/)
  assert.doesNotMatch(await toldTo(ends.personId), /已接替/)
})

test('who leads sees the organisation’s hand-overs, others their own', async () => {
  const { id } = await opened()
  const ids = async (caller: typeof stranger) => (await list(caller, {})).rows.map(({ handover }) => handover.id)
  assert.ok((await ids(as('head'))).includes(id))
  assert.ok((await ids(as('clerk'))).includes(id))
  assert.ok((await ids(self(cast.resident))).includes(id))
  assert.deepEqual(await ids(as('author')), [])
  await assert.rejects(list(as('clerk'), { organisation: stranger.actor.post?.organisationId }), { kind: 'forbidden' })
  assert.ok((await list(as('admin'), { organisation: bureau })).led.length > 0)
})
