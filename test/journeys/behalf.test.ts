import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { machine } from '../../src/kernel/context.ts'
import { makeUscc, personForParty, recordFirmRegister } from '../../src/modules/directory/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { services } from '../story.ts'
import { press } from '../visitor.ts'

// A firm entrusts a clerk until it thinks better of it.
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
  await press(form.locator('button'))
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
  await press(clerk.page.locator('main form button').first())
  assert.match(clerk.page.url(), /\/matters\/[0-9A-Z-]+/)
  const draft = new URL(clerk.page.url()).pathname

  await boss.open('/account/behalf')
  await boss.press(`终止（${cast.clerk.name}）`)
  assert.equal((await clerk.page.goto(stage.base + draft))?.status(), 403)
  assert.match(await clerk.words('.acting-for'), /权限已经终止/)
})
