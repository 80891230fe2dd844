import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { machine } from '../../src/kernel/context.ts'
import { makeUscc, personForParty, recordFirmRegister } from '../../src/modules/directory/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { services } from '../story.ts'

// A firm entrusts a clerk until it thinks better of it, and a village helper applies for a neighbour who gave the code.
const stage = await aStage({ after }, { now: '2026-09-10T02:00:00Z' })
const { town, cast } = stage
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, script: true }
const firm = '云川春山茶业有限公司'
const uscc = makeUscc('91990101MA0000077')
const owner = await town.db.transaction().execute((tx) => personForParty(tx, cast.resident.id))
await recordFirmRegister(town.caller(machine), {
  ...{ uscc, name: firm, legalName: owner.name, legalResidentId: owner.residentId },
  ...{ sourceOrganisationId: cast.clerk.post?.organisationId, since: '2026-01-05' },
})

test('a legal representative entrusts a clerk, who applies for the firm until the right is ended', async () => {
  const boss = await stage.enter('resident', phone)
  await boss.open('/account/behalf')
  await boss.type('统一社会信用代码', uscc)
  await boss.press('核对')
  await boss.reads(`谁能代${firm}办理`)
  await boss.unfold(`委托他人代${firm}办理`)
  const form = boss.page.locator('form[action^="/account/behalf/firms/"]')
  await form.locator('[name=name]').fill(cast.clerk.name)
  await form.locator('[name=who]').fill('clerk')
  await form.locator('[name=reach][value=apply]').check()
  await form.locator('[name=endsOn]').fill('2026-12-31')
  await form.locator('button').click()
  await look(boss, '/account/behalf')

  const clerk = await stage.enter('clerk')
  await clerk.open('/account')
  await clerk.choose('本人')
  await clerk.press('切换')
  await clerk.open('/account/behalf')
  await clerk.press(`确认（${firm}）`)
  await clerk.open('/account')
  await clerk.choose(`${firm} · 单位委托代理人`)
  await clerk.press('开始代办')
  assert.match(await clerk.words('.acting-for'), new RegExp(firm))
  await clerk.open(`/services/${services.association}/application`)
  await clerk.page.locator('main form button').first().click()
  assert.match(clerk.page.url(), /\/matters\/[0-9A-Z-]+/)
  const draft = new URL(clerk.page.url()).pathname

  await boss.open('/account/behalf')
  await boss.press(`终止（${cast.clerk.name}）`)
  assert.equal((await clerk.page.goto(stage.base + draft))?.status(), 403)
  assert.match(await clerk.words('.acting-for'), /权限已经终止/)
})

test('a village helper applies for a resident who gave the code', async () => {
  const helper = await stage.enter('village')
  await helper.open('/desk/behalf')
  await helper.unfold('填写委托')
  await helper.type('居民姓名', owner.name)
  await helper.type('居民的身份证号或手机号', owner.residentId ?? '')
  await helper.choose('查看、申请、补正和提交')
  await helper.page.locator('[name=endsOn]').fill('2026-10-31')
  await helper.press('填写并发送确认码')
  await helper.reads('代办委托单', owner.name, '查验码')
  await stage.settle()
  const { rows } = await sql<{ zh: string }>`
    select words->>'zh' as zh from notices.notice where person_id = ${cast.resident.id} and words->>'zh' like '%确认码%'`.execute(
    town.db,
  )
  await helper.open('/desk/behalf')
  await helper.type('确认码', /\d{6}/.exec(rows[0]?.zh ?? '')?.[0] ?? '')
  await helper.press('凭确认码确认')
  await look(helper, '/desk/behalf')
  await helper.open('/account')
  await helper.choose(`${owner.name} · 代办委托`)
  await helper.press('开始代办')
  await helper.open(`/services/${services.subsistence}/application`)
  await helper.page.locator('main form button').first().click()
  await stage.settle()
  const told = await stage.enter('resident', phone)
  await told.open('/notices')
  await told.reads(`${cast.village.name}代您办理`)
  await told.open('/account/behalf')
  await told.reads(cast.village.name, '有效')
})
