import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { machine } from '../../src/kernel/context.ts'
import { exampleAnswers } from '../../src/modules/catalogue/index.ts'
import {
  actorUnder,
  addPerson,
  createAccount,
  demoPassword,
  makeResidentId,
  personForParty,
} from '../../src/modules/directory/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { fill, services } from '../story.ts'
import { press } from '../visitor.ts'

// An old resident lets the helper of the village apply, until she thinks better of it.
const stage = await aStage({ after }, { now: '2026-09-10T02:00:00Z' })
const { town, cast } = stage
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, script: true }
const old = { name: '郑老太', residentId: makeResidentId('990101', '1941-03-02', 821) }
const neighbour = await town.db.transaction().execute((tx) => personForParty(tx, cast.resident.id))
const { id: personId } = await addPerson(town.caller(machine), {
  ...{ ...old, identityFrom: 'register', residenceOrganisationId: neighbour.residenceOrganisationId },
})
await createAccount(stage.as('admin'), { personId, name: 'zheng', password: demoPassword, isDemo: true })

test('the helper asks, the resident confirms by a code, the helper applies, the resident ends it', async () => {
  const helper = await stage.enter('village', { script: true })
  await helper.open('/desk/behalf')
  await helper.unfold('填写委托')
  await helper.type('居民姓名', old.name)
  await helper.type('居民的身份证号或手机号', old.residentId)
  await helper.choose('查看、申请、补正和提交')
  await helper.page.locator('[name=endsOn]').fill('2026-12-31')
  await helper.press('填写并发送确认码')
  await helper.reads('代办委托单', '委托人签字', `本人 ${old.name} 委托 ${cast.village.name}`, '待确认')
  const slip = new URL(helper.page.url()).pathname
  const checkCode =
    /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await helper.words())?.[0] ?? assert.fail('no check code')
  await look(helper, slip)
  await stage.settle()

  const resident = await stage.visit(phone)
  await resident.open('/sign-in')
  await resident.type('登录名或手机号', 'zheng')
  await resident.type('密码', demoPassword)
  await resident.press('登录', 'main')
  await resident.open('/notices')
  const code = /确认码 (\d{6})/.exec(await resident.words())?.[1] ?? assert.fail('no code')

  await look(helper, '/desk/behalf')
  await helper.open('/desk/behalf')
  await helper.type('确认码', code)
  await helper.press('凭确认码确认')
  await helper.reads('有效')
  const anybody = await stage.visit({ script: true })
  await look(anybody, `/mandates/check?code=${checkCode}`)
  await anybody.reads('有效')
  await anybody.readsNothingOf(old.name)

  await helper.press(`开始代办（${old.name}）`)
  assert.match(await helper.words('.acting-for'), new RegExp(old.name))
  await helper.open(`/services/${services.disability}/application`)
  await press(helper.page.locator('main form button').first())
  const number = /\/matters\/([0-9A-Z]+)/.exec(helper.page.url())?.[1] ?? assert.fail(helper.page.url())
  const under = await actorUnder(town.caller(machine), slip.split('/')[2] ?? '')
  await fill(stage, number, { by: under, answers: { ...exampleAnswers[services.disability] } })
  await helper.open(`/matters/${number}/summary`)
  await helper.press('提交申请')
  await helper.open(`/matters/${number}`)
  await helper.reads(`${cast.village.name}（代${old.name}）`)
  await stage.settle()
  await resident.open('/notices')
  await resident.reads(`${cast.village.name}代您办理`)
  await resident.open(`/matters/${number}`)
  await resident.reads(`${cast.village.name}（代${old.name}）`)

  await look(resident, '/account/behalf')
  await resident.open('/account/behalf')
  await resident.press(`终止（${cast.village.name}）`)
  assert.equal((await helper.page.goto(`${stage.base}/matters/${number}`))?.status(), 403)
  assert.match(await helper.words('.acting-for'), /权限已经终止/)
  await anybody.open(`/mandates/check?code=${checkCode}`)
  await anybody.reads('已终止')
})
