import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, machine } from '../../src/kernel/context.ts'
import { both } from '../../src/kernel/text.ts'
import { exampleAnswers } from '../../src/modules/catalogue/index.ts'
import { makeUscc, personForParty, recordFirmRegister } from '../../src/modules/directory/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { act, doTask, fill, services, type Who } from '../story.ts'
import { press, type Visitor } from '../visitor.ts'

// From one application for a guest house, over an organisation that keeps silent, to the licence on somebody's phone.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const scripted = { ...phone, script: true }
const fire = '云川区消防救援大队'
const firm = '云川柳岸旅业有限公司'
let bundle = ''
let licence = ''

async function partOf(part: string): Promise<string> {
  const id = bundle.split('/').at(-1)
  const progress = await act(stage, 'resident', 'GET /bundles/applications/:id', { id })
  const { parts } = progress as { parts: { part: string; matter: { number: string } | null }[] } // what the query answers
  return parts.find((one) => one.part === part)?.matter?.number ?? assert.fail(`${part} has not begun`)
}
const complete = async (service: 'business' | 'hygiene', number: string, by: Who = 'resident') =>
  fill(stage, number, { by, answers: exampleAnswers[services[service]] ?? {} })

test('one application; the business is registered on the spot, and the licence begins', async () => {
  const resident = await stage.enter('resident')
  await resident.open('/bundles/open-a-guest-house')
  await resident.press('一次申请')
  bundle = new URL(resident.page.url()).pathname
  const number = await partOf('registration')
  await complete('business', number)
  await resident.open(bundle)
  await resident.press('提交已填好的事项')
  const counter = await stage.enter('approval')
  await counter.open(`/matters/${number}/intake`)
  const spot = counter.page.locator('form[action$="/decision-on-the-spot"]')
  await spot.locator('textarea').fill('材料齐全、符合法定形式，当场予以登记。')
  await press(spot.locator('button'))
  await counter.reads('予以受理', '作出决定：准予登记', '个体工商户营业执照')
  licence = await partOf('hygiene')
})

test('two are asked at once; one answers on a phone, one keeps silent, and everybody sees it', async () => {
  await complete('hygiene', licence)
  await act(stage, 'resident', 'POST /matters/:number/submission', { number: licence })
  await act(stage, 'approval', 'POST /matters/:number/acceptance', { number: licence })
  const health = await stage.enter('health', scripted)
  await health.open('/desk')
  await health.press('提出联办意见')
  await look(health, new URL(health.page.url()).pathname)
  await health.choose('有条件同意')
  await health.type('理由、条件或者答复内容', '消毒间加装紫外线灯后符合要求。')
  await health.press('提出', 'form[action$="/answer"]')
  await health.reads('有条件同意', '消毒间加装紫外线灯')
  await stage.until('2026-03-12T16:01:00Z')
  const resident = await stage.enter('resident', scripted)
  await resident.open(`/matters/${licence}`)
  await resident.reads(`${fire}没有在期限内提出意见`, '沉默不等于同意', '逾期未提出', '剩余')
  await resident.readsNothingOf('紫外线灯')
  await look(resident, `/matters/${licence}`)
})

test('the head decides, the decision names the silence, and any phone checks the licence', async () => {
  await doTask(stage, licence, { node: 'review', by: 'approval', outcome: 'clear' })
  await doTask(stage, licence, { node: 'opinion', by: 'approval', outcome: 'proposeGrant' })
  const chief = await stage.enter('chief')
  await chief.open(`/matters/${licence}/decision`)
  await chief.reads(`${fire}没有在期限内提出意见`, '消毒间加装紫外线灯')
  await chief.choose('准予许可')
  await chief.type('事实和理由', '现场和材料符合卫生标准，准予许可。')
  await chief.press('作出决定', 'form[action$="/decision"]')
  await chief.reads('本机关没有将其视为同意')
  await stage.settle()
  const resident = await stage.enter('resident', phone)
  await resident.open('/certificates')
  await resident.press('公共场所卫生许可证')
  await resident.reads('云川区清溪镇柳岸客栈', '旅店')
  const code = (await resident.words()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? assert.fail('no code')
  const passer = await stage.visit(phone)
  await passer.open(`/check/${code}`)
  await passer.reads('有效', '公共场所卫生许可证')
  await resident.open(bundle)
  await resident.reads('个体工商户设立登记', '公共场所卫生许可新办审批')
})

test('a firm is told that the bundle is for people; it asks for the licence by itself, and holds it', async () => {
  const boss = await stage.enter('resident', phone)
  const actor = await actingForFirm(boss)
  await boss.open('/bundles/open-a-guest-house')
  await boss.reads('不能以单位名义申请')
  await boss.readsNothingOf('一次申请')
  await boss.open(`/services/${services.hygiene}/application`)
  await press(boss.page.locator('main form button').first())
  await boss.press('同意使用')
  await boss.reads(firm, stage.cast.resident.name)
  const number = new URL(boss.page.url()).pathname.split('/')[2] ?? ''
  await complete('hygiene', number, actor)
  await boss.open(`/matters/${number}/summary`)
  await boss.reads(firm, '公民身份号码')
  await act(stage, actor, 'POST /matters/:number/submission', { number })
  await act(stage, 'approval', 'POST /matters/:number/acceptance', { number })
  await stage.until('2026-03-31T01:00:00Z')
  await doTask(stage, number, { node: 'review', by: 'approval', outcome: 'clear' })
  await doTask(stage, number, { node: 'opinion', by: 'approval', outcome: 'proposeGrant' })
  const reason = '现场和材料符合卫生标准，准予许可。'
  await act(stage, 'chief', 'POST /matters/:number/decision', { number, outcome: 'granted', reason })
  await stage.settle()
  await stage.enterAs(boss, 'resident')
  await actFor(boss)
  await boss.open('/certificates')
  await boss.press('公共场所卫生许可证')
  await boss.reads(firm)
  const { rows } = await sql<{ id: string }>`
    select id from certificates.certificate where holder_firm_id = ${actor.behalf?.partyId}`.execute(stage.town.db)
  const facts = '经查明，检测报告是伪造的，附有证据。'
  const begun = { certificate: rows[0]?.id, ground: 'cancel:fraud', facts }
  await act(stage, 'approval', 'POST /results/:certificate/acts', begun)
  await boss.open('/matters')
  await boss.press('公共场所卫生许可证撤销')
  await boss.press('陈述申辩')
  await boss.type('陈述申辩', '报告由有资质的机构出具，请复核。')
  await boss.press('提交陈述申辩')
  await boss.reads('请复核')
})

/** The owner claims a firm that the register gives to her, and acts for it. */
async function actingForFirm(boss: Visitor): Promise<Actor> {
  const uscc = makeUscc('91990101MA0000088')
  const owner = await stage.town.db.transaction().execute((tx) => personForParty(tx, stage.cast.resident.id))
  await recordFirmRegister(stage.town.caller(machine), {
    ...{ uscc, name: firm, legalName: owner.name, legalResidentId: owner.residentId },
    ...{ sourceOrganisationId: stage.cast.clerk.post?.organisationId, since: '2026-01-05' },
  })
  await boss.open('/account/behalf')
  await boss.type('统一社会信用代码', uscc)
  await boss.press('核对')
  await actFor(boss)
  const { rows } = await sql<{ id: string; partyId: string }>`
    select id, firm_id as "partyId" from directory.representation where firm_id is not null`.execute(stage.town.db)
  const { id, partyId } = rows[0] ?? assert.fail('the claim is kept')
  const right = {
    id,
    partyId,
    partyKind: 'firm',
    partyName: firm,
    ground: both('法定代表人', 'legal representative'),
  } as const
  const { name } = stage.cast.resident
  const behalf = { ...right, acts: ['read', 'apply', 'withdraw'], items: null, matter: null, isHelper: false } as const
  return { id: stage.cast.resident.id, kind: 'person', name, post: null, behalf }
}

async function actFor(boss: Visitor): Promise<void> {
  await boss.open('/account')
  await boss.choose(`${firm} · 法定代表人`)
  await boss.press('开始代办')
}
