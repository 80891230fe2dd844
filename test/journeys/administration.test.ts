import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addJob } from '../../src/kernel/job.ts'
import { startWorker } from '../../src/kernel/worker.ts'
import { aStage } from '../stage.ts'
import { applyAndAccept } from '../story.ts'
import { press } from '../visitor.ts'

// What keeps the district running: the calendar, the rules, the people, what went wrong.
const stage = await aStage({ after }, { now: '2026-12-21T02:00:00Z' })
const number = await applyAndAccept(stage, 'subsistence')
await stage.settle()
const [admin, resident] = [await stage.enter('admin'), await stage.enter('resident')]

const plan2027 = `2027-01-01..2027-01-04 休 元旦
2027-02-05..2027-02-11 休 春节
2027-05-01..2027-05-03 休 劳动节
2027-10-01..2027-10-07 休 国庆节`

test('the plan of the next year moves due days, and the parties are told', async () => {
  await resident.open(`/matters/${number}`)
  await resident.reads('暂定', '2027年1月26日')
  await admin.open('/desk/calendar')
  await admin.reads('2027 年放假安排尚未录入')
  await admin.press('录入放假安排')
  await admin.pick('年份', '2027')
  await admin.type('放假通知原文', plan2027)
  await admin.press('预览')
  await admin.reads('将有', '2027年1月26日', '2027年1月27日')
  await admin.type('依据的文件', '国务院办公厅关于2027年部分节假日安排的通知')
  await admin.press('确认录入')
  await admin.reads('2027年工作日历', '正式安排')
  await stage.settle()
  await resident.open(`/matters/${number}`)
  await resident.reads('2027年1月27日', '到期日由 2027年1月26日 改为 2027年1月27日')
  await resident.readsNothingOf('暂定')
  await resident.open('/notices')
  await resident.reads('2027年1月27日')
})

test('a new version of a deadline rule leaves running clocks alone', async () => {
  await admin.open('/desk/deadline-rules')
  await admin.press('最低生活保障审核确认（承诺）')
  await admin.press('新版本')
  assert.equal(await admin.typed('时长'), '25')
  await admin.type('时长', '20')
  await admin.type('施行日期', '2027-01-01')
  await admin.press('保存为新版本')
  await admin.reads('第 2 版', '20 个工作日')
  await admin.unfold('第 1 版')
  await admin.reads('25 个工作日')
  await resident.open(`/matters/${number}`)
  await resident.reads('2027年1月27日')
})

test('a person is entered, appointed to a new post, given a first password, and works', async () => {
  await admin.open('/desk/people')
  await admin.unfold('登记居民')
  await admin.type('姓名', '何新来')
  await admin.type('电话', '13912345678')
  await admin.press('登记居民')
  await admin.unfold('开通账号')
  await admin.type('登录名', 'he.xinlai')
  const password = await admin.typed('初始密码')
  await admin.press('开通账号')
  await admin.reads('he.xinlai')

  await admin.open('/desk/organisations')
  await admin.press('清溪镇')
  await admin.unfold('增设岗位')
  await admin.type('名称（中文）', '便民服务导办', '增设岗位')
  await admin.choose('经办')
  await admin.press('增设岗位')
  const post = admin.page.locator('.card', { hasText: '便民服务导办' })
  await post.locator('summary', { hasText: '任职' }).click()
  await post.getByLabel('何人').fill('he.xinlai')
  await press(post.getByRole('button', { name: '任职' }))
  await admin.reads('何新来 正式')

  const newcomer = await stage.visit()
  await newcomer.open('/sign-in')
  await newcomer.type('登录名或手机号', 'he.xinlai')
  await newcomer.type('密码', password)
  await newcomer.press('登录', 'form[action^="/sessions"]:has([name=password])')
  await newcomer.reads('您正在使用初始密码。修改后才能以岗位身份办理。')
  await newcomer.type('当前密码', password)
  await newcomer.type('新密码', 'Qingxi-2026-fuwu')
  await newcomer.type('再输入一次', 'Qingxi-2026-fuwu')
  await newcomer.press('修改密码')
  await newcomer.choose('清溪镇 · 便民服务导办')
  await newcomer.press('切换')
  await newcomer.reads('待办')
  await newcomer.open('/desk/matters')
  await newcomer.reads(number)
})

test('a session that one does not know is ended from one’s account', async () => {
  const stranger = await stage.enter('resident')
  await stranger.open('/matters')
  await resident.open('/account')
  await press(resident.page.locator('#sessions form[action$="/end"] button').first())
  await stranger.open('/matters')
  await stranger.reads('用密码登录')
  await resident.open('/matters')
  await resident.reads('我的事项')
})

test('five wrong passwords lock sign-in for half an hour', async () => {
  const guesser = await stage.visit()
  const guess = async (password: string) => {
    await guesser.open('/sign-in')
    await guesser.type('登录名或手机号', 'clerk')
    await guesser.type('密码', password)
    await guesser.press('登录', 'form[action^="/sessions"]:has([name=password])')
  }
  for (let tries = 1; tries <= 5; tries++) await guess(`wrong-${tries}`)
  await guess('heliograph-demo')
  await guesser.reads(/之前不能登录/)
  await stage.until('2026-12-21T02:31:00Z')
  await guess('heliograph-demo')
  await guesser.reads('待办')
})

test('a job that failed for good waits for a person, who tries again or settles it', async () => {
  const worker = await startWorker(stage.house, stage.town.pool)
  await addJob(stage.town.db, 'deliver-event', { eventId: 'lost' }, { maxAttempts: 1 })
  await stage.enterAs(admin, 'admin')
  for (let looks = 0; looks < 40; looks++) {
    await admin.open('/desk/exceptions')
    if (!(await admin.words()).includes('没有异常')) break
    await pause(250)
  }
  await worker.stop()
  await admin.reads('deliver-event', 'lost')
  await admin.unfold('标为已处置')
  await admin.type('说明', '演练用的任务，没有影响。')
  await admin.press('标为已处置', 'details[open]')
  await admin.reads('没有异常。')
  await admin.press('已处置')
  await admin.reads('deliver-event', '演练用的任务，没有影响。')
})
