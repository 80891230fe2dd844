import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { requester } from '../../../../test/requests.ts'
import { serve } from '../../../../test/served.ts'
import { act, applyAndAccept, openWorkOf, paper, stateOf, stepsOf, until } from '../../../../test/story.ts'
import { giveOpinion } from '../index.ts'
import { basis, republish } from '../results/published.fixture.ts'
import { answer, askedOf, grant, officerOf, reviewed } from './joint.fixture.ts'

// Monday 2 March 2026: 8 working days end on Thursday 12 March, 10 on Monday 16 March.
const monday = '2026-03-02T01:00:00Z'
const states = async (place: TownWithPeople, number: string) =>
  (await askedOf(place, number)).map(({ code, state }) => `${code}:${state}`)
const fireClerk = (place: TownWithPeople) => officerOf(place, '区消防大队', 'handler')
const decisionOf = async ({ town }: TownWithPeople, number: string) =>
  (
    await sql<{ reason: string }>`
      select d.reason from cases.decision d join cases.case c on c.matter_id = d.matter_id where c.number = ${number}`.execute(
      town.db,
    )
  ).rows[0]?.reason

test('with acceptance all are asked at once, each with its own last day; nobody decides before', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  assert.deepEqual(
    (await askedOf(place, number)).map(({ code, due }) => [code, due]),
    [
      ['fire', '2026-03-12'],
      ['health', '2026-03-16'],
    ],
  )
  await reviewed(place, number)
  await answer(place, number, { code: 'fire', by: await fireClerk(place) })
  await assert.rejects(grant(place, number), { kind: 'conflict', message: /Health Bureau has until 16 March 2026/ })
  await assert.rejects(
    sql`insert into cases.decision (matter_id, outcome, kind, reason, remedies, decided_at, decided_by, post_id)
        select matter_id, 'granted', 'grant', '十个字以上的理由写在这里', '[]', now(), applicant_id, applicant_id
        from cases.case where number = ${number}`.execute(place.town.db),
    { code: '23000' },
  )
  await answer(place, number, { code: 'health', by: 'health', view: 'conditions' })
  await grant(place, number)
  assert.equal(await stateOf(place, number), 'decided')
})

test('silence is an exception that everybody sees, never consent; the decision names it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  await reviewed(place, number)
  await answer(place, number, { code: 'health', by: 'health' })
  await until(place, '2026-03-12T15:59:00Z')
  assert.deepEqual(await states(place, number), ['fire:asked', 'health:answered'], 'the last minute of the last day')
  await assert.rejects(grant(place, number), { kind: 'conflict' })
  await until(place, '2026-03-12T16:01:00Z')
  assert.deepEqual(await states(place, number), ['fire:silent', 'health:answered'])
  assert.ok((await stepsOf(place, number)).includes('opinion-silent'))
  const late = (await openWorkOf(place, number)).find((task) => task.startsWith('asked-overdue:'))
  assert.ok(late, 'it waits for the head of the brigade')
  await grant(place, number)
  assert.match(
    (await decisionOf(place, number)) ?? '',
    /消防救援大队在规定期限（2026年3月12日）内没有提出意见；本机关没有将其视为同意/,
  )
})

test('the law does not wait for a timer: a decision finds the silence itself', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  await reviewed(place, number)
  place.town.now = new Date('2026-03-16T16:01:00Z')
  await grant(place, number)
  assert.deepEqual(await states(place, number), ['fire:silent', 'health:silent'])
})

test('a late opinion is kept, as late, and once', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  await until(place, '2026-03-12T16:01:00Z')
  const by = await fireClerk(place)
  await answer(place, number, { code: 'fire', by })
  assert.deepEqual(
    (await askedOf(place, number)).map(({ late }) => late),
    [true, null],
  )
  assert.deepEqual(
    (await openWorkOf(place, number)).filter((task) => task.startsWith('asked-overdue:')),
    [],
  )
  await assert.rejects(answer(place, number, { code: 'fire', by }), { kind: 'conflict' })
  await assert.rejects(sql`update cases.opinion set view = 'against' where state = 'answered'`.execute(place.town.db), {
    code: '23001',
  })
})

test('of two answers at once one is kept', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  const results = await Promise.allSettled([1, 2].map(() => answer(place, number, { code: 'health', by: 'health' })))
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('who was not asked does not answer; the host does not answer for others', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  for (const by of ['approval', 'chief', 'clerk', 'resident', 'auditor'] as const)
    await assert.rejects(answer(place, number, { code: 'health', by }), { kind: 'forbidden' }, by)
  await assert.rejects(answer(place, number, { code: 'fire', by: 'health' }), { kind: 'forbidden' })
})

test('silence consents only where the guide names a law', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const law = { ...basis, local: false }
  const consenting = (silenceBasis: typeof basis) =>
    republish(place, 'hygiene', ({ joint }) => ({
      joint: joint && { ...joint, parts: joint.parts.map((part) => ({ ...part, silence: 'consent', silenceBasis })) },
    }))
  await assert.rejects(consenting(basis), { kind: 'invalid' }, 'a local rule')
  await consenting(law)
  const number = await applyAndAccept(place, 'hygiene')
  await reviewed(place, number)
  await until(place, '2026-03-16T16:01:00Z')
  await grant(place, number)
  assert.match((await decisionOf(place, number)) ?? '', /依法视为同意/)
})

test('no grant over a disagreement: settled by the host, or by the government', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const top = await officerOf(place, '云川区', 'head')
  for (const way of ['settled', 'host', 'opinion'] as const) {
    const number = await applyAndAccept(place, 'hygiene')
    await reviewed(place, number)
    await answer(place, number, { code: 'fire', by: await fireClerk(place), view: 'against' })
    await answer(place, number, { code: 'health', by: 'health' })
    await assert.rejects(grant(place, number), { kind: 'conflict', message: /is against/ })
    const opinion = (await askedOf(place, number)).find(({ code }) => code === 'fire')?.id ?? ''
    const at = { number, opinion }
    const note = '与消防大队现场会商，整改后复核。'
    const toDo = async () => (await openWorkOf(place, number)).filter((task) => task === `coordination:${opinion}`)
    assert.equal((await toDo()).length, 1, 'it waits for the host, who need not find it by chance')
    await act(place, 'approval', 'POST /matters/:number/opinions/:opinion/coordination', {
      ...{ ...at, note, way: way === 'settled' ? 'settled' : 'government' },
    })
    assert.deepEqual(await toDo(), [])
    if (way !== 'settled') {
      await assert.rejects(grant(place, number), { kind: 'conflict' }, 'the government has not spoken')
      const ruling = { ...at, ruling: way, ruled: '会商后决定，按此办理，双方落实。' }
      await assert.rejects(act(place, 'chief', 'POST /matters/:number/opinions/:opinion/ruling', ruling), {
        kind: 'forbidden',
      })
      await act(place, top, 'POST /matters/:number/opinions/:opinion/ruling', ruling)
    }
    if (way === 'opinion') await assert.rejects(grant(place, number), { kind: 'conflict' }, 'the government follows it')
    else await grant(place, number)
  }
})

test('the applicant reads who is waited for since when, not what was said; files of an opinion stay with the offices', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const number = await applyAndAccept(place, 'hygiene')
  const [, health] = await askedOf(place, number)
  await giveOpinion(place.as('health'), {
    ...{ number, opinion: health?.id ?? '', view: 'for', answer: '消毒间面积偏小，建议整改。' },
    uploads: [await paper(place, 'inner')],
  })
  const resident = await requester(app, 'resident')
  const page = (await resident.get(`/matters/${number}`)).body
  assert.match(page, /消防救援大队/)
  assert.doesNotMatch(page, /消毒间面积偏小|inner\.pdf/)
  const staff = await requester(app, 'approval')
  const theirs = (await staff.get(`/matters/${number}`)).body
  assert.match(theirs, /消毒间面积偏小/)
  const file = /\/matters\/[^"]+\/attachments\/[0-9a-f-]+(?=">inner\.pdf)/.exec(theirs)?.[0] ?? ''
  assert.equal((await staff.get(file)).statusCode, 200)
  assert.equal((await resident.get(file)).statusCode, 404)
  assert.equal((await resident.get(`/matters/${number}/opinions/${health?.id}`)).statusCode, 403)
})
