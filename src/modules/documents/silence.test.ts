import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { openWorkOf } from '../../../test/story.ts'
import { anOffice } from './flow.fixture.ts'
import { showFlow } from './flow-queries.ts'
import { answerQuestion, askConsultation } from './operations/consult.ts'
import { withdrawDocument } from './operations/register.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { delegateSigning } from './operations/settings.ts'
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
