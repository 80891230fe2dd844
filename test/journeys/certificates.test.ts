import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { both } from '../../src/kernel/text.ts'
import { issueCertificate } from '../../src/modules/certificates/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'

// A licence from the phone of its holder to the phone of whoever checks it, and what its issuer does with it.
const stage = await aStage({ after }, { now: '2026-09-10T02:00:00Z' })
const { town, cast } = stage
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, script: true }
const licence = await issue()
const check = `/check/${licence.checkCode.replace(/(.{4})(?=.)/g, '$1-')}`

async function issue() {
  const caller = town.caller(cast.head)
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const made = await caller.db.transaction().execute((tx) =>
    issueCertificate(
      { ...caller, tx, trace },
      {
        ...{ typeCode: 'food-business', title: both('食品经营许可证', 'Food business licence') },
        ...{ holder: { personId: cast.resident.id }, issuerOrganisationId: cast.head.post?.organisationId ?? '' },
        fields: [{ label: both('经营场所', 'Premises'), value: '云川区河滨路 1 号' }],
        ...{ validFrom: '2026-09-10', validUntil: '2031-09-09' },
      },
    ),
  )
  await stage.settle()
  return made
}

test('the holder finds the licence, saves it, and lets somebody see it for a while', async () => {
  const holder = await stage.enter('resident', phone)
  await holder.open('/certificates')
  await holder.reads('食品经营许可证', '有效', '民政局')
  await look(holder, '/certificates')
  await look(holder, `/certificates/${licence.id}`)
  await holder.open(`/certificates/${licence.id}`)
  await holder.press('生成链接')
  const door = (await holder.words()).match(/\/shared-certificates\/[0-9a-f]{32}/)?.[0] ?? assert.fail('no link')
  const friend = await stage.visit(phone)
  await friend.open(door)
  await friend.reads('林知秋', '云川区河滨路 1 号')
  await look(friend, door)
  await holder.open(`/certificates/${licence.id}`)
  await holder.press('收回')
  assert.equal((await friend.page.goto(stage.base + door))?.status(), 404)
})

test('anybody checks it without signing in, and sees no more than is needed', async () => {
  const passer = await stage.visit(phone)
  await passer.open(check)
  await passer.reads('有效', '食品经营许可证', '林*秋')
  await passer.readsNothingOf('林知秋', '河滨路')
  await look(passer, check)
  await passer.open(`/check?number=${licence.identifier}`)
  await passer.reads('有效', '只凭编号')
  await passer.readsNothingOf('林*秋', '2031')
  await passer.open('/check?code=0000-0000-0000')
  await passer.reads('没有查到这份证照')
  await look(passer, '/check')
})

test('a document is compared with the one that was issued', async () => {
  const [holder, passer] = [await stage.enter('resident'), await stage.visit()]
  const pdf = Buffer.from(
    await (await holder.page.request.get(`${stage.base}/certificates/${licence.id}/paper.pdf`)).body(),
  )
  const broken = Buffer.from(pdf)
  broken[2000] = (broken[2000] ?? 0) ^ 1
  for (const [buffer, words] of [
    [pdf, '一致：这就是颁发的那份文件'],
    [broken, '不一致'],
  ] as const) {
    await passer.open(check)
    await passer.handIn('PDF 文件', { name: '证照.pdf', mimeType: 'application/pdf', buffer })
    await passer.press('核对')
    await passer.reads(words)
  }
})

test('the head suspends it, and the check page says so at once', async () => {
  const head = await stage.enter('head', { script: true })
  await head.open('/desk/certificates')
  await head.reads('林知秋')
  await look(head, '/desk/certificates')
  await head.open(`/certificates/${licence.id}`)
  await head.unfold('变更状态')
  await head.choose('暂扣')
  await head.type('原因', '抽检不合格，责令整改')
  await head.type('依据', '食品安全法 art. 126')
  await head.press('变更状态', 'form[action$="/state"]')
  const passer = await stage.visit(phone)
  await passer.open(check)
  await passer.reads('暂扣', '抽检不合格', '这份证照现在不能使用')
  await look(passer, check)
})

test('anybody has the seal of a paper checked', async () => {
  const [holder, passer] = [await stage.enter('resident'), await stage.visit({ script: true })]
  const pdf = await (await holder.page.request.get(`${stage.base}/certificates/${licence.id}/paper.pdf`)).body()
  const broken = Buffer.from(pdf)
  broken[2000] = (broken[2000] ?? 0) ^ 1
  for (const [buffer, words] of [
    [pdf, '印章有效，盖章后没有改动'],
    [broken, '不可信'],
  ] as const) {
    await passer.open('/seals/check')
    await passer.handIn('PDF 文件', { name: '证照.pdf', mimeType: 'application/pdf', buffer })
    await passer.press('查验')
    await passer.reads(words)
    await look(passer, passer.page.url().replace(stage.base, ''))
  }
})

test('two people suspend a seal; its head sees what it was used for', async () => {
  const head = await stage.enter('head', { script: true })
  await head.open('/desk/seals')
  await head.press('云川区民政局电子印章')
  await head.reads('颁发《食品经营许可证》', licence.identifier)
  const path = new URL(head.page.url()).pathname
  await look(head, path)
  await head.open(path)
  await head.unfold('提议变更')
  await head.choose('暂停使用')
  await head.type('理由', '更换保管人')
  await head.press('提议')
  await head.reads('等另一位负责人或管理员确认')
  const admin = await stage.enter('admin', { script: true })
  await look(admin, '/desk/seals')
  await admin.open('/desk/seals')
  await admin.unfold('确认')
  await admin.press('确认', 'form[action$="/confirmation"]')
  await admin.reads('已暂停')
  await admin.open(path)
  await admin.readsNothingOf('颁发《食品经营许可证》')
})
