import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { call, toldTo } from '../../../test/ended.ts'
import { openWorkOf, paper } from '../../../test/story.ts'
import { anOffice } from './flow.fixture.ts'
import { showFlow } from './flow-queries.ts'
import { answerQuestion, askConsultation } from './operations/consult.ts'
import { attachFiles } from './operations/draft.ts'
import { withdrawDocument } from './operations/register.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { delegateSigning, openSeries } from './operations/settings.ts'
import { signDocument } from './operations/sign.ts'
import { openSignature } from './policy.ts'
import type { Signature } from './subject.ts'

// Who need not be waited for, and whom nobody stands in for.
const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { district, as, written, stateOf } = await anOffice(place)

test('whoever kept silent stands in nobody’s way afterwards, may be asked once more, and may answer late', async () => {
  const number = await written()
  await as('drafter', askConsultation, number, { organisations: '区民政局、区卫健局' })
  await as('head', answerQuestion, number, { answer: 'agree' })
  town.now = new Date('2026-03-09T16:00:00Z')
  await as('drafter', sendForReview, number)
  const back = { verdict: 'returned', reasons: '请再与民政局核对。' }
  await as('secretary', reviewDocument, number, back)
  await as('drafter', sendForReview, number)
  await as('secretary', reviewDocument, number, back)
  await as('drafter', askConsultation, number, { organisations: '区民政局' })
  await as('head', answerQuestion, number, { answer: 'agree' })
  assert.equal(await stateOf(number), 'drafting', 'the silent one is not waited for')
  await as('drafter', askConsultation, number, { organisations: '区卫健局' })
  assert.equal((await openWorkOf(place, number)).filter((task) => task.startsWith('consultation')).length, 1)
  await assert.rejects(as('drafter', sendForReview, number), { kind: 'conflict' }, 'it has a new time to answer')
  await as('drafter', withdrawDocument, number, { reason: '不再需要发文' })
  town.now = new Date('2026-03-02T01:00:00Z')
})

test('what goes upward is signed by the head, whoever was let sign', async () => {
  const post = cast.auditor.post?.id ?? ''
  const days = { startsOn: '2026-03-02', endsOn: '2026-03-02', reason: '外出期间' }
  for (const type of ['report', 'request', 'order', 'bill'])
    await assert.rejects(call(place, 'leader', delegateSigning, { post, ...days, types: ['notice', type] }), {
      kind: 'invalid',
    })
  const organisationId = district
  const delegation = { ...days, id: post, organisationId, postId: post, types: ['opinions'], givenBy: cast.leader.id }
  const signature: Signature = {
    ...{ round: 1, organisationId, verdict: null, opinion: null, signedBy: null, signerName: null, post: null },
    ...{ delegationId: null, signedOn: null, signedAt: null },
  }
  const { subject } = await as('drafter', showFlow, await written())
  const may = (direction: 'up' | 'level') =>
    openSignature(cast.auditor, {
      document: { ...subject.document, elements: { ...subject.document.elements, type: 'opinions', direction } },
      ...{ signatures: [signature], delegations: [delegation] },
    })
  assert.equal(may('level')?.delegation?.id, post)
  assert.equal(may('up'), undefined)
})

test('whoever is late still answers until it is signed, and what is said then counts', async () => {
  const number = await written()
  await as('drafter', askConsultation, number, { organisations: '区民政局' })
  town.now = new Date('2026-03-09T16:00:00Z')
  await as('drafter', sendForReview, number)
  await place.drain()
  assert.match((await toldTo(place, cast.drafter.id)).join(), /^(?!.*迟到)/)
  await as('secretary', reviewDocument, number, { verdict: 'passed' })
  await as('head', answerQuestion, number, { answer: 'disagree', words: '资金没有来源。' })
  assert.equal(await stateOf(number), 'signing')
  await place.drain()
  assert.match((await toldTo(place, cast.drafter.id)).join(), /迟到的答复：不同意/)
  const input = { verdict: 'signed', opinion: '同意。' }
  await assert.rejects(as('leader', signDocument, number, input), { kind: 'conflict', message: /16\(4\)/ })
  town.now = new Date('2026-03-02T01:00:00Z')
})

test('a word is opened once, however many do so at the same time; a delegation is bounded and told to whom it is given', async () => {
  const wanted = { issuer: district, word: '云政办发', name: '文件', formats: ['document'] }
  const tries = await Promise.allSettled([1, 2].map(() => call(place, 'secretary', openSeries, wanted)))
  assert.deepEqual(tries.map((one) => (one.status === 'rejected' ? one.reason.kind : 'opened')).toSorted(), [
    'invalid',
    'opened',
  ])
  const post = cast.auditor.post?.id ?? ''
  const given = { post, types: ['notice'], startsOn: '2026-03-02', reason: '外出期间' }
  await assert.rejects(call(place, 'leader', delegateSigning, { ...given, endsOn: '2027-03-04' }), { kind: 'invalid' })
  await call(place, 'leader', delegateSigning, { ...given, endsOn: '2027-03-03' })
  await place.drain()
  assert.match((await toldTo(place, cast.auditor.id)).join(), /获授权签发公文/)
})

test('an attachment is read before anybody signs, and a mark of secrecy in its text is in the way', async () => {
  const [open, secret] = await Promise.all([written(), written()])
  const give = async (number: string, words: string) => {
    const upload = await paper(place, '物资清单', words)
    await as('drafter', attachFiles, number, { uploads: [{ ...upload, name: '物资清单.txt' }] })
    await as('drafter', sendForReview, number)
    await as('secretary', reviewDocument, number, { verdict: 'passed' })
  }
  await give(open, '防汛物资清单')
  await give(secret, '密级：机密\n防汛物资清单')
  const sign = (number: string) => as('leader', signDocument, number, { verdict: 'signed', opinion: '同意。' })
  await assert.rejects(sign(open), { kind: 'conflict', message: /looked at/ })
  await place.drain({ files: true })
  await sign(open)
  await assert.rejects(sign(secret), { kind: 'conflict', message: /mark of secrecy/ })
})
