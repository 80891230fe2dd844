import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../../../test/cast.ts'
import { call, toldTo } from '../../../../../test/ended.ts'
import { requester } from '../../../../../test/requests.ts'
import { serve } from '../../../../../test/served.ts'
import type { Who } from '../../../../../test/story.ts'
import { textOf } from '../../content/text.ts'
import { saveDraft, startDocument } from '../../operations/draft.ts'
import { withdrawDocument } from '../../operations/register.ts'
import { sendForReview } from '../../operations/review.ts'
import { grantIssuerRight } from '../../operations/rights.ts'
import { showDraft } from '../../queries.ts'
import { answerRemark, decideProposal, writeRemark } from '../operations/remarks.ts'
import { showRemarks } from './query.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { app } = await serve({ after }, town)
const office = cast.drafter.post?.organisationId ?? ''
await call(place, 'leader', grantIssuerRight, { issuer: cast.leader.post?.organisationId ?? '', office })
const form = {
  ...{ type: 'notice', format: 'document', direction: 'down', title: '区政府办关于做好防汛工作的通知' },
  ...{ main: '各乡镇（街道）', text: '各单位：\n一、总体要求\n压实责任，做好防汛准备。', disclosure: 'open' },
}
async function aDraft(): Promise<string> {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: office })
  await call(place, 'drafter', saveDraft, { number, base: 1, ...form })
  return number
}
const remarked = (number: string, more: object, by: Who = 'secretary') =>
  call(place, by, writeRemark, { number, version: 2, place: 2, ...more })
const better = { kind: 'proposal', proposal: '压实责任，扎实做好防汛准备。', words: '更有力' }
const threads = async (number: string) => (await call(place, 'drafter', showRemarks, { number })).threads

test('a proposal is accepted into the text, once; its writer is told', async () => {
  const number = await aDraft()
  const { id } = await remarked(number, better)
  await call(place, 'drafter', decideProposal, { number, remark: id, verdict: 'accepted' })
  const { subject } = await call(place, 'drafter', showDraft, { number })
  assert.equal(textOf(subject.document.elements.content), '各单位：\n一、总体要求\n压实责任，扎实做好防汛准备。')
  assert.equal(subject.document.version, 3)
  await place.drain()
  assert.ok((await toldTo(place, cast.secretary.id)).includes('修改建议已采纳。'))
  assert.ok((await toldTo(place, cast.drafter.id)).includes('对草稿提出修改建议。'))
  const again = call(place, 'drafter', decideProposal, { number, remark: id, verdict: 'declined' })
  await assert.rejects(again, { kind: 'conflict' })
  const [thread] = await threads(number)
  assert.equal(thread?.state, 'accepted')
  assert.equal(thread?.at, 2, 'the paragraph is found again in its new words')
})

test('two who decide at once decide once', async () => {
  const number = await aDraft()
  const { id } = await remarked(number, better)
  const decide = (who: Who) => call(place, who, decideProposal, { number, remark: id, verdict: 'accepted' })
  const both = await Promise.allSettled([decide('drafter'), decide('secretary')])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('what was changed meanwhile is not written over', async () => {
  const number = await aDraft()
  const { id } = await remarked(number, better)
  await call(place, 'drafter', saveDraft, { ...form, number, base: 2, text: form.text.replace('防汛', '防汛抗旱') })
  const accept = call(place, 'drafter', decideProposal, { number, remark: id, verdict: 'accepted' })
  await assert.rejects(accept, { kind: 'conflict' })
  await call(place, 'drafter', decideProposal, { number, remark: id, verdict: 'declined', words: '已另行修改' })
  assert.equal((await threads(number))[0]?.state, 'declined')
})

test('a remark is answered, settled and opened again; by nobody who has no part in it', async () => {
  const number = await aDraft()
  const { id } = await remarked(number, { words: '请核实' })
  const answer = (kind: string, by: Who = 'drafter', words = '') =>
    call(place, by, answerRemark, { number, remark: id, kind, words })
  await answer('reply', 'drafter', '已核实')
  await answer('resolved')
  await assert.rejects(answer('resolved'), { kind: 'conflict' })
  await answer('reopened', 'secretary')
  assert.equal((await threads(number))[0]?.state, 'open')
  for (const who of ['clerk', 'resident', 'leader'] as const)
    await assert.rejects(answer('reply', who, '我说'), { kind: 'forbidden' }, who)
  await assert.rejects(remarked(number, { words: '我说' }, 'clerk'), { kind: 'forbidden' })
  await assert.rejects(answer('reply'), { kind: 'invalid' }, 'without words')
  const accept = call(place, 'drafter', decideProposal, { number, remark: id, verdict: 'accepted' })
  await assert.rejects(accept, { kind: 'conflict' }, 'it proposes nothing')
  await call(place, 'drafter', withdrawDocument, { number, reason: '不再需要发文' })
  await assert.rejects(answer('reply', 'drafter', '补充'), { kind: 'conflict' }, 'nobody talks on about what is over')
})

test('refused are marks of secrecy, the same words, and paragraphs that are not there', async () => {
  const number = await aDraft()
  await assert.rejects(remarked(number, { words: '机密★' }), { kind: 'invalid' })
  await assert.rejects(remarked(number, { ...better, proposal: '绝密★' }), { kind: 'invalid' })
  await assert.rejects(remarked(number, { ...better, proposal: '压实责任，做好防汛准备。' }), { kind: 'invalid' })
  await assert.rejects(remarked(number, { words: '这里', place: 3 }), { kind: 'not-found' })
})

test('while it is reviewed it may be remarked on, but proposals are not taken over', async () => {
  const number = await aDraft()
  await call(place, 'drafter', sendForReview, { number })
  const { id } = await remarked(number, better)
  await assert.rejects(call(place, 'drafter', decideProposal, { number, remark: id, verdict: 'accepted' }), {
    kind: 'conflict',
  })
})

test('the page works without script: choose a paragraph, write, decide', async () => {
  const number = await aDraft()
  const secretary = await requester(app, 'secretary')
  const path = `/matters/${number}/document/remarks`
  assert.match((await secretary.get(`${path}?at=2`)).body, /建议改为/)
  const wrong = await secretary.post(path, {
    version: '2',
    place: '2',
    at: '2',
    kind: 'proposal',
    proposal: '绝密★ 我写的话',
  })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /我写的话/)
  const good = await secretary.post(path, { version: '2', place: '2', at: '2', ...better })
  assert.match(String(good.headers.location), /#remark-/)
  const drafter = await requester(app, 'drafter')
  const shown = await drafter.get(path)
  assert.match(shown.body, /<ins>扎实<\/ins>/)
  const id = /id="remark-([0-9a-f-]+)"/.exec(shown.body)?.[1] ?? ''
  assert.equal((await drafter.post(`${path}/${id}/decision`, { verdict: 'accepted', words: '' })).statusCode, 303)
  assert.match((await drafter.get(path)).body, /已采纳/)
})
