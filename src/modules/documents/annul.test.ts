import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call, toldTo } from '../../../test/ended.ts'
import { matterOf, openWorkOf } from '../../../test/story.ts'
import { within } from '../../../test/within.ts'
import { anOffice } from './flow.fixture.ts'
import { showFlow } from './flow-queries.ts'
import { markDispatched } from './issued.ts'
import { showRegister } from './keeping-queries.ts'
import { decideAnnulment, proposeAnnulment } from './operations/annul.ts'
import { answerQuestion, askConsultation } from './operations/consult.ts'
import { passRecheck } from './operations/recheck.ts'
import { voidDocumentNumber } from './operations/register.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { signDocument } from './operations/sign.ts'

// What is signed but not to be issued has a way out: the office proposes, the signer decides.
const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { as, written, signed, toRegister, register, ready, stateOf, series } = await anOffice(place)
const reason = { reason: '区政府常务会议决定暂缓' }
const propose = (number: string) => as('secretary', proposeAnnulment, number, reason)
const annul = (number: string) => as('leader', decideAnnulment, number, { verdict: 'annulled' })
const usesOf = async () => (await sql`select from seals.use`.execute(town.db)).rows.length

test('a signed document is annulled by its signer: number void and to be seen, no seal used, all concerned are told', async () => {
  const number = await written()
  await as('drafter', askConsultation, number, { organisations: '区民政局' })
  await as('head', answerQuestion, number, { answer: 'agree' })
  await as('drafter', sendForReview, number)
  await as('secretary', reviewDocument, number, { verdict: 'passed' })
  await as('leader', signDocument, number, { verdict: 'signed', opinion: '同意。' })
  await as('secretary', passRecheck, number)
  await register(number)
  const uses = await usesOf()
  await propose(number)
  await assert.rejects(propose(number), { kind: 'conflict' }, 'once at a time')
  await place.drain()
  assert.deepEqual([await stateOf(number), await usesOf()], ['setting', uses], 'nothing is sealed meanwhile')
  assert.match((await toldTo(place, cast.leader.id)).join(), /建议撤销签发/)
  for (const who of ['secretary', 'head', 'drafter'] as const)
    await assert.rejects(as(who, decideAnnulment, number, { verdict: 'annulled' }), { kind: 'forbidden' })
  await annul(number)
  const { state } = await matterOf(place, number)
  assert.deepEqual([state, await stateOf(number), await openWorkOf(place, number)], ['closed', 'annulled', []])
  const { rows } = await call(place, 'secretary', showRegister, { series, year: 2026 })
  assert.deepEqual(rows.at(-1)?.voidReason, reason.reason)
  await place.drain()
  assert.equal(await usesOf(), uses)
  assert.match((await toldTo(place, cast.drafter.id)).join(), /已撤销签发/)
  const { subject } = await as('head', showFlow, number)
  assert.equal(subject.annulments[0]?.verdict, 'annulled', 'those consulted read why')
})

test('the signer keeps it, with a reason: it goes on where it stood', async () => {
  const number = await toRegister()
  await register(number)
  await propose(number)
  await assert.rejects(as('leader', decideAnnulment, number, { verdict: 'kept' }), { kind: 'invalid' })
  await as('leader', decideAnnulment, number, { verdict: 'kept', opinion: '仍按原计划印发。' })
  await place.drain()
  assert.equal(await stateOf(number), 'ready')
  await assert.rejects(annul(number), { kind: 'conflict' }, 'nothing is proposed')
  await propose(number)
  await annul(number)
  assert.equal((await as('secretary', showFlow, number)).pdf, null)
})

test('what is proposed to be annulled does not go on, and what has gone out is recalled instead', async () => {
  const [rechecked, sealed] = [await signed(), await ready()]
  for (const number of [rechecked, sealed]) await propose(number)
  await assert.rejects(as('secretary', passRecheck, rechecked), { kind: 'conflict' })
  await assert.rejects(as('secretary', voidDocumentNumber, sealed, reason), { kind: 'conflict' })
  const { id } = await matterOf(place, sealed)
  await assert.rejects(
    within(town, (ctx) => markDispatched(ctx, id)),
    { kind: 'conflict' },
  )
  await assert.rejects(
    sql`update documents.document set state = 'dispatched' where matter_id = ${id}`.execute(town.db),
    /being decided/,
  )
  await as('leader', decideAnnulment, sealed, { verdict: 'kept', opinion: '仍按原计划印发。' })
  await within(town, (ctx) => markDispatched(ctx, id))
  await assert.rejects(propose(sealed), { kind: 'conflict' })
})

test('of two who decide at once, or propose while it goes out, one comes first', async () => {
  const number = await ready()
  const { id } = await matterOf(place, number)
  const tries = await Promise.allSettled([propose(number), within(town, (ctx) => markDispatched(ctx, id))])
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  const other = await signed()
  await propose(other)
  const keep = as('leader', decideAnnulment, other, { verdict: 'kept', opinion: '仍按原计划印发。' })
  const both = await Promise.allSettled([annul(other), keep])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('what was signed stays, with whom it goes to and what it demands; what has gone out does not come back', async () => {
  await ready()
  const tries = [
    sql`update documents.document set elements = elements || '{"notes": "改"}' where state = 'ready'`,
    sql`update documents.document set content_sha256 = repeat('0', 64) where state = 'ready'`,
    sql`update documents.document set state = 'ready' where state = 'dispatched'`,
    sql`delete from documents.recipient r using documents.document d where d.matter_id = r.document_id and d.state = 'ready'`,
    sql`update documents.obligation o set what = '改' from documents.document d where d.matter_id = o.document_id and d.state = 'ready'`,
  ]
  for (const one of tries)
    await assert.rejects(one.execute(town.db), { code: '23000' }, JSON.stringify(one.compile(town.db)))
})
