import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict, aNeighbour } from '../../../../test/cast.ts'
import { act, matterOf, openWorkOf, stepsOf, until } from '../../../../test/story.ts'
import { heardOn, hearingState, withNeighbour, withRight } from './hearing.fixture.ts'

// Told on Monday 28 September 2026: National Day lies between (1 to 7 October are rest days, 10 October is worked).
const monday = '2026-09-28T02:00:00Z'
const place = await aDistrict({ after }, { now: monday })
const answer = (who: Parameters<typeof act>[1], number: string, wanted = 'ask') =>
  act(place, who, 'POST /matters/:number/interest/hearing', { number, answer: wanted, words: '影响通行。' })
const state = (who: Parameters<typeof act>[1], number: string) =>
  act(place, who, 'POST /matters/:number/interest/statement', { number, statement: '会堵住消防通道，不同意。' })
const back = () => {
  place.town.now = new Date(monday)
}

test('a request on the fifth working day counts, across the holiday; on the sixth it does not', async () => {
  back()
  const { number, neighbour } = await withRight(place)
  const other = await withRight(place)
  // 29 and 30 September, 8, 9 and 10 October are the five
  place.town.now = new Date('2026-10-10T15:59:59Z')
  await answer(neighbour, number)
  assert.equal(await hearingState(place, number), 'asked')
  place.town.now = new Date('2026-10-10T16:00:00Z')
  await assert.rejects(answer(other.neighbour, other.number), { kind: 'conflict' })
  await until(place, '2026-10-11T01:00:00Z')
  assert.deepEqual(
    (await heardOn(place, other.number)).map(({ hearing }) => hearing),
    ['lapsed', 'lapsed'],
  )
  assert.equal((await stepsOf(place, other.number)).filter((kind) => kind === 'hearing-lapsed').length, 2)
  assert.equal(await hearingState(place, other.number), 'none')
})

test('what came on paper in time counts when it is entered later; what came late does not', async () => {
  back()
  const { number } = await withRight(place)
  await until(place, '2026-10-12T01:00:00Z')
  const [, interested] = await heardOn(place, number)
  const note = (receivedOn: string) =>
    act(place, 'clerk', 'POST /matters/:number/interested/:participant/answer', {
      ...{ number, participant: interested?.id, what: 'request', words: '要求听证。', receivedOn },
    })
  await assert.rejects(note('2026-10-11'), { kind: 'invalid' })
  await assert.rejects(note('2026-09-27'), { kind: 'invalid' }, 'before the telling')
  await note('2026-10-10')
  assert.equal(await hearingState(place, number), 'asked')
})

test('two who ask at once open one hearing, both are heard; who asks twice does so once', async () => {
  for (let round = 0; round < 4; round++) {
    back()
    const { number, neighbour } = await withRight(place)
    await Promise.all([answer('resident', number), answer(neighbour, number)])
    assert.deepEqual(
      (await heardOn(place, number)).map(({ hearing }) => hearing),
      ['asked', 'asked'],
    )
    assert.equal((await openWorkOf(place, number)).filter((task) => task === 'hearing-arrange').length, 1)
    await assert.rejects(answer(neighbour, number), { kind: 'conflict' })
  }
})

test('of a request and the timer at the end of its time exactly one happens', async () => {
  for (let round = 0; round < 3; round++) {
    back()
    const { number, neighbour } = await withRight(place)
    place.town.now = new Date('2026-10-10T15:59:58Z')
    const asking = answer(neighbour, number).then(
      () => 'asked',
      () => 'refused',
    )
    const [asked] = await Promise.all([asking, until(place, '2026-10-10T16:00:01Z')])
    const [, interested] = await heardOn(place, number)
    assert.equal(interested?.hearing, asked === 'asked' ? 'asked' : 'lapsed')
  }
})

test('the right can be given up by oneself; nobody else answers for somebody', async () => {
  back()
  const { number, neighbour } = await withRight(place)
  for (const who of ['township', 'clerk', 'head', 'auditor', 'admin'] as const)
    await assert.rejects(answer(who, number), { kind: 'forbidden' }, who)
  await answer(neighbour, number, 'waive')
  await answer('resident', number, 'waive')
  assert.deepEqual(
    (await heardOn(place, number)).map(({ hearing }) => hearing),
    ['waived', 'waived'],
  )
  await assert.rejects(
    act(place, 'clerk', 'POST /matters/:number/hearing-right', { number, why: '再次告知，理由同前所述。' }),
    { kind: 'conflict' },
  )
})

test('a statement is made within the time told, and its silence lapses by the timer', async () => {
  back()
  const { number, neighbour } = await withNeighbour(place)
  const silent = await withNeighbour(place)
  place.town.now = new Date('2026-10-10T15:59:59Z')
  await state(neighbour, number)
  await assert.rejects(state(neighbour, number), { kind: 'conflict' }, 'once')
  place.town.now = new Date('2026-10-10T16:00:00Z')
  await assert.rejects(state(silent.neighbour, silent.number), { kind: 'conflict' })
  await until(place, '2026-10-11T01:00:00Z')
  assert.deepEqual(
    [...(await heardOn(place, number)), ...(await heardOn(place, silent.number))].map(({ statement }) => statement),
    ['open', 'stated', 'open', 'lapsed'],
    'the applicant may speak until the decision',
  )
})

test('those concerned read their own page, and nothing of the applicant; strangers read nothing', async () => {
  back()
  const { number, neighbour } = await withNeighbour(place)
  const page = JSON.stringify(await act(place, neighbour, 'GET /matters/:number/interest', { number }))
  assert.match(page, /住所拟设在其楼下/)
  const { name, id } = place.cast.resident
  assert.ok(!page.includes(name) && !page.includes(id))
  await assert.rejects(act(place, neighbour, 'GET /matters/:number', { number }), { kind: 'forbidden' })
  const stranger = { ...neighbour, id: place.cast.admin.id }
  await assert.rejects(act(place, stranger, 'GET /matters/:number/interest', { number }), { kind: 'forbidden' })
  const own = JSON.stringify(await act(place, 'resident', 'GET /matters/:number/interest', { number }))
  assert.ok(!own.includes(neighbour.name) && !own.includes('新街 9 号'))
  assert.ok((await matterOf(place, number)).partyIds.length === 1, 'they are no party')
})

test('only the offices that handle the matter name whom it concerns; not the applicant, not twice, not under another name', async () => {
  back()
  const { number } = await withNeighbour(place)
  const { actor, code } = await aNeighbour(place)
  const name = (who: Parameters<typeof act>[1], more: object) =>
    act(place, who, 'POST /matters/:number/interested', {
      ...{ number, kind: 'person', name: '李某某', code: '', contact: '清溪镇老街 1 号' },
      ...{ concern: '相邻住户，影响通行。', told: '有一项社会团体成立登记申请，请陈述意见。', ...more },
    })
  await assert.rejects(name('township', {}), { kind: 'forbidden' })
  await assert.rejects(name('clerk', { name: actor.name, code }), { kind: 'invalid' })
  await assert.rejects(name('clerk', { code }), { kind: 'invalid' })
  await name('clerk', {})
  assert.equal((await heardOn(place, number)).length, 3)
})
