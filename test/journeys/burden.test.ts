import { after, test } from 'node:test'
import { z } from 'zod'
import { machine } from '../../src/kernel/context.ts'
import { dispatchDocument } from '../../src/modules/delivery/index.ts'
import { directivesModule, reportObligation } from '../../src/modules/directives/index.ts'
import { saveDraft, sendForReview, startDocument } from '../../src/modules/documents/index.ts'
import { call } from '../ended.ts'
import { look } from '../looks.ts'
import { aSealedDocument, type Demand } from '../sealed.ts'
import { aStage } from '../stage.ts'

// A township got two documents that ask for the same figure, and reported it once; the leader allows two a quarter.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const district = stage.cast.leader.post?.organisationId ?? ''
const township = stage.cast.township.post?.organisationId ?? ''
const asked = { evidence: 'figure', unit: '家', due: '2026-12-01' } as const
const reported = await sent({ ...asked, what: '报送民宿数量' })
await call(stage, 'township', reportObligation, { number: reported, words: '共八家。', figure: '8' })
const again = await sent({ ...asked, what: '填报民宿数' })
const draft = await drafted()
const leader = await stage.enter('leader', { script: true })

test('a leader sees who demands how much, and sets a budget', async () => {
  await look(leader, '/desk/burden')
  await leader.reads('发文', '云川区')
  await leader.press('限额')
  const form = 'form[action="/desk/burden/budgets"]'
  await leader.pick('发文单位', '云川区人民政府')
  await leader.pick('限什么', '发文')
  await leader.pick('周期', '每季度')
  await leader.type('最多多少', '2')
  await leader.choose('超过要说明理由')
  await leader.type('理由', '为基层减负，发文只减不增。')
  await leader.press('设定限额', form)
  await look(leader, '/desk/burden/budgets')
  await leader.reads('每季度 · 发文 · 各乡镇（街道）', '已满')
  await leader.press('2')
  await leader.reads('清溪镇')
})

test('the drafter is warned, and the office says why it goes on', async () => {
  const drafter = await stage.enter('drafter', { script: true })
  await drafter.open(`${draft.at}/flow`)
  await drafter.reads('第 3 件公文，限额 2 件', '要说明理由')
  await call(stage, 'drafter', sendForReview, { number: draft.number })
  const secretary = await stage.enter('secretary', { script: true })
  await look(secretary, `${draft.at}/flow`)
  await secretary.choose('审核通过，送签发')
  await secretary.type('意见', '汛情紧急，不能等到下季度。')
  await secretary.press('审核', 'form[action$="/review"]')
  await secretary.open(`/matters/${draft.number}`)
  await secretary.reads('汛情紧急，不能等到下季度。')
})

test('what was reported already is offered, linked, and taken from there', async () => {
  const person = await stage.enter('township', { script: true })
  await look(person, `/matters/${again}/obligation`)
  await person.reads('您单位已经报过这一项', '报送民宿数量 8 家')
  await person.press('沿用已报的')
  await person.reads(`沿用 ${reported}`)
})

test('everybody reads what it saved', async () => {
  const stranger = await stage.visit({ script: true })
  await look(stranger, '/savings')
  await stranger.reads('云川区', '送达次数 2')
})

/** A document to the township, which has signed for it. @returns the number of what it demands */
async function sent(demand: Demand): Promise<string> {
  const document = await aSealedDocument(stage, { main: [township], obligations: [{ ...demand, who: [township] }] })
  await call(stage, 'secretary', dispatchDocument, { number: document.number })
  const open = directivesModule.inner?.find(({ spec }) => spec.name === 'directives.open-obligations')
  const answer = await open?.(stage.town.caller(machine), { document: document.id, organisation: township })
  return z.object({ numbers: z.array(z.string()) }).parse(answer).numbers[0] ?? ''
}

async function drafted() {
  const { number } = await call(stage, 'drafter', startDocument, { type: 'notice', issuer: district })
  await call(stage, 'drafter', saveDraft, {
    ...{ number, base: 1, type: 'notice', format: 'document', direction: 'down', disclosure: 'open' },
    ...{ main: '各乡镇（街道）', title: '云川区人民政府关于做好防汛工作的通知' },
    text: '各单位：\n一、总体要求\n请做好防汛工作。',
  })
  return { number, at: `/matters/${number}/document` }
}
