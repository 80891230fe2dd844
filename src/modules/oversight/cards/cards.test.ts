import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { act, applyAndAccept, matterOf, openWorkOf, stepsOf } from '../../../../test/story.ts'
import { type Actor, machine } from '../../../kernel/context.ts'
import { raiseCardsNow } from '../cards.fixture.ts'
import { endCardWindows } from '../jobs.ts'
import { issueCard } from './issue.ts'
import { appealCard, decideCard, makeStatement } from './operations.ts'
import { listCards } from './queries.ts'

const reason = '超期属实，没有法定的停表或者延期理由。'
const said = '当日系统停电，已于次日补办。'

/** A red card by rule on a matter of the township, and its number. */
async function carded(t: {
  after(work: () => Promise<void>): void
}): Promise<{ place: TownWithPeople; card: string; about: string }> {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const about = await applyAndAccept(place, 'disability') // due on Friday 13 March
  await raiseCardsNow(place, '2026-03-17T01:00:00Z')
  const { rows } = await listCards(place.as('auditor'), {})
  const card = rows.find((row) => row.colour === 'red')?.number ?? ''
  assert.equal(rows[0]?.aboutNumber, about)
  return { place, card, about }
}

const at = (place: TownWithPeople, moment: string) => {
  place.town.now = new Date(moment)
}
const endWindows = (place: TownWithPeople) => endCardWindows.run(place.town.caller(machine), {})
/** Another auditor of the district. */
const second = ({ cast }: TownWithPeople): Actor => ({ ...cast.auditor, id: cast.admin.id })

/** The cards that wait on somebody's work list, with what the list counts. */
async function deskOf(place: TownWithPeople, actor: Actor): Promise<string[]> {
  const { work, waiting } = (await act(place, actor, 'GET /work', {})) as {
    work: { task: string; matter: { number: string } }[]
    waiting: number
  } // what this query answers
  assert.equal(waiting, work.length)
  return work.filter(({ task }) => task === 'decision').map(({ matter }) => matter.number)
}

test('a card by rule is told to who had the matter, who is heard; upheld, appealed, lifted by another person, never gone', async (t) => {
  const { place, card } = await carded(t)
  assert.deepEqual(await openWorkOf(place, card), ['statement'])
  await assert.rejects(
    makeStatement(place.as('clerk'), { number: card, words: said }),
    { kind: 'forbidden' },
    'another office',
  )
  await assert.rejects(makeStatement(place.as('auditor'), { number: card, words: said }), { kind: 'forbidden' })
  const head = await headOf(place, card)
  at(place, '2026-03-20T15:59:59Z') // three working days after Tuesday 17 March: 18, 19, 20
  await makeStatement(place.town.caller(head), { number: card, words: said })
  assert.deepEqual(await openWorkOf(place, card), ['decision'])
  await decideCard(place.as('auditor'), { number: card, outcome: 'upheld', reason })
  await assert.rejects(decideCard(place.as('auditor'), { number: card, outcome: 'lifted', reason }), {
    kind: 'forbidden',
  })
  at(place, '2026-03-27T15:59:59Z') // five working days after the 20th: 23 to 27
  await appealCard(place.town.caller(head), { number: card, words: said })
  assert.deepEqual(await deskOf(place, place.cast.auditor), [], 'not on the list of who upheld it')
  assert.deepEqual(await deskOf(place, second(place)), [card])
  await assert.rejects(
    decideCard(place.as('auditor'), { number: card, outcome: 'lifted', reason }),
    { kind: 'forbidden' },
    'the same person',
  )
  await decideCard(place.town.caller(second(place)), { number: card, outcome: 'lifted', reason })
  assert.equal((await matterOf(place, card)).state, 'closed')
  assert.deepEqual(await stepsOf(place, card), [
    'card-issued',
    'card-stated',
    'card-upheld',
    'card-appealed',
    'card-lifted',
  ])
  await assert.rejects(sql`delete from oversight.card`.execute(place.town.db), /stays on record/)
  await assert.rejects(
    sql`update oversight.card set colour = 'yellow' where number = ${card}`.execute(place.town.db),
    /stays on record/,
  )
  await assert.rejects(sql`update oversight.card_decision set outcome = 'upheld'`.execute(place.town.db), /append-only/)
})

test('the time for a statement ends with its last instant; then supervision decides without one', async (t) => {
  const { place, card } = await carded(t)
  const head = await headOf(place, card)
  at(place, '2026-03-20T15:59:59.999Z')
  await endWindows(place)
  assert.deepEqual(await openWorkOf(place, card), ['statement'])
  at(place, '2026-03-20T16:00:00Z')
  await assert.rejects(
    makeStatement(place.town.caller(head), { number: card, words: said }),
    { kind: 'conflict' },
    'though no job ran yet',
  )
  await assert.rejects(decideCard(place.as('auditor'), { number: card, outcome: 'upheld', reason }), {
    kind: 'conflict',
  })
  await endWindows(place)
  await endWindows(place)
  assert.deepEqual(await openWorkOf(place, card), ['decision'])
  await decideCard(place.as('auditor'), { number: card, outcome: 'upheld', reason })
  at(place, '2026-03-27T15:59:59.999Z') // decided on the 21st in the district: 23 to 27
  await endWindows(place)
  assert.deepEqual(await openWorkOf(place, card), ['appeal'])
  at(place, '2026-03-27T16:00:00Z')
  await assert.rejects(appealCard(place.town.caller(head), { number: card, words: said }), { kind: 'conflict' })
  await endWindows(place)
  assert.equal((await matterOf(place, card)).state, 'closed')
  assert.deepEqual((await stepsOf(place, card)).slice(1), ['card-no-statement', 'card-upheld', 'card-no-appeal'])
})

test('of two decisions at once one counts, and an event that comes twice opens one card', async (t) => {
  const { place, card } = await carded(t)
  await makeStatement(place.town.caller(await headOf(place, card)), { number: card, words: said })
  const decide = (actor: Actor) => decideCard(place.town.caller(actor), { number: card, outcome: 'lifted', reason })
  const answers = await Promise.allSettled([decide(place.cast.auditor), decide(second(place))])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await raiseCardsNow(place, '2026-03-18T01:00:00Z')
  const { rows } = await listCards(place.as('auditor'), {})
  assert.equal(rows.length, 1, 'red at once: no yellow was shown')
})

test('by hand for one of the nine triggers, with evidence, by supervision over the organisation only', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const number = await applyAndAccept(place, 'disability')
  const wanted = {
    number,
    colour: 'yellow',
    trigger: 'unlisted-charge',
    evidence: '群众反映窗口收取复印费二元，有收据。',
  }
  for (const who of ['clerk', 'head', 'admin', 'resident'] as const)
    await assert.rejects(issueCard(place.as(who), wanted), { kind: 'forbidden' }, who)
  await assert.rejects(issueCard(place.as('auditor'), { ...wanted, evidence: '收费' }), { kind: 'invalid' })
  await assert.rejects(issueCard(place.as('auditor'), { ...wanted, trigger: 'rude' }), { kind: 'invalid' })
  const made = await issueCard(place.as('auditor'), wanted)
  await assert.rejects(
    issueCard(place.as('auditor'), { ...wanted, number: made.number }),
    { kind: 'forbidden' },
    'a card about a card',
  )
  const { rows } = await listCards(place.as('auditor'), { trigger: 'unlisted-charge' })
  assert.deepEqual(
    rows.map((row) => [row.number, row.colour, row.byRule]),
    [[made.number, 'yellow', null]],
  )
})

test('heads see what is theirs and below; nothing of another organisation', async (t) => {
  const { place, card } = await carded(t)
  const organisation = (await matterOf(place, (await listCards(place.as('auditor'), {})).rows[0]?.aboutNumber ?? ''))
    .holderOrganisationId
  assert.deepEqual((await listCards(place.as('head'), {})).rows, [], 'the bureau has none')
  await assert.rejects(listCards(place.as('head'), { organisation }), { kind: 'forbidden' })
  const head = await headOf(place, card)
  assert.equal((await listCards(place.town.caller(head), {})).rows.length, 1)
  assert.deepEqual((await listCards(place.as('township'), {})).rows, [], 'a handler: only those of the own post')
  await assert.rejects(listCards(place.as('resident'), {}), { kind: 'forbidden' })
})

/** The head of the organisation that was carded, as an actor. */
async function headOf({ town, cast }: TownWithPeople, card: string): Promise<Actor> {
  const { rows } = await sql<{ person: string; post: string; organisation: string; path: string[] }>`
    select a.person_id as person, p.id as post, o.id as organisation, o.path from oversight.card c
      join directory.pub_post p on p.organisation_id = c.organisation_id and 'head' = any(p.roles)
      join directory.pub_appointment a on a.post_id = p.id join directory.pub_organisation o on o.id = p.organisation_id
     where c.number = ${card} limit 1`.execute(town.db)
  const found = rows[0]
  assert.ok(found)
  const post = { id: found.post, organisationId: found.organisation, organisationPath: found.path, unitId: null }
  return { ...cast.head, id: found.person, post: { ...post, roles: ['head'] } }
}
