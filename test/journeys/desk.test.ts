import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aStage } from '../stage.ts'
import { act, apply, applyAndAccept, doTask } from '../story.ts'

// Lists, figures and the acts around them: what an office does all day.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const allowance = await applyAndAccept(stage, 'disability')
const association = await apply(stage, 'association')
await stage.settle()
const [clerk, township] = [await stage.enter('clerk'), await stage.enter('township')]

test('filters of a list stand in its address, so that it can be kept and shared', async () => {
  await clerk.open('/desk/matters')
  await clerk.reads('社会团体成立登记')
  await clerk.type('搜索编号或名称', '协会不存在')
  await clerk.press('查询')
  await clerk.reads('没有符合条件的事项。')
  assert.match(decodeURI(clerk.page.url()), /words=协会不存在/)
  await clerk.type('搜索编号或名称', association.slice(-7))
  await clerk.pick('时钟', '计时中')
  await clerk.press('查询')
  await clerk.reads('社会团体成立登记')
  const shared = await stage.enter('head')
  await shared.open(clerk.page.url())
  await shared.reads('社会团体成立登记')
  assert.equal(await shared.typed('搜索编号或名称'), association.slice(-7))
})

test('the board’s figures lead to their lists', async () => {
  await clerk.open('/desk/board')
  await clerk.reads('云川区民政局', '待受理')
  await clerk.press('待受理')
  await clerk.reads('社会团体成立登记')
  await clerk.readsNothingOf('残疾人')
})

test('a long work list is read page by page, and no row is lost or shown twice', async () => {
  // the owner of the database makes one piece of work into forty
  await sql`
    insert into docket.work_item (matter_id, task, title, href, scope, role, organisation_id, opened_at, due_at)
    select matter_id, 'copy-' || copy, jsonb_build_object('zh', '任务 ' || copy, 'en', 'Task ' || copy), href, scope, role,
           organisation_id, opened_at, due_at + copy * interval '1 minute'
    from docket.work_item, generate_series(1, 40) as copy where task = 'intake' and closed_at is null`.execute(
    stage.town.db,
  )
  await clerk.open('/desk')
  await clerk.reads('41 件')
  const rows = () => clerk.page.locator('tbody th').allTextContents()
  const first = await rows()
  assert.equal(first.length, 30)
  await clerk.press('下一页')
  const all = [...first, ...(await rows())]
  assert.equal(new Set(all).size, 41)
  await sql`delete from docket.work_item where task like 'copy-%'`.execute(stage.town.db)
})

test('a matter is transferred to an equal office, with the reason, and its clock runs on', async () => {
  await township.open(`/matters/${allowance}`)
  const before = await township.words('.clock')
  await township.press('移送')
  await township.pick('移送给', '昭明街道')
  await township.type('理由', '申请人已迁入昭明街道居住。')
  await township.press('移送')
  await township.reads('移送昭明街道办理。', '申请人已迁入昭明街道居住。')
  assert.equal(await township.words('.clock'), before)
  await township.open('/desk')
  await township.reads('没有待办事项。')
})

test('a finished matter is archived, and stays readable', async () => {
  await act(stage, 'clerk', 'POST /matters/:number/acceptance', { number: association })
  await doTask(stage, association, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(stage, association, { node: 'legality', by: 'clerk' })
  await doTask(stage, association, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  const decision = { number: association, outcome: 'granted', reason: '符合条例规定的条件，准予登记。' }
  await act(stage, 'head', 'POST /matters/:number/decision', decision)
  await stage.settle()
  await doTask(stage, association, { node: 'deliver', by: 'clerk', way: 'counter' })
  await stage.settle()
  await clerk.open(`/matters/${association}`)
  await clerk.press('归档')
  await clerk.reads('归档后仍可查阅，不能再改。')
  await clerk.press('归档')
  await clerk.reads('已归档', '事项归档。', '准予登记')
  const resident = await stage.enter('resident')
  await resident.open(`/matters/${association}`)
  await resident.reads('已归档', '下载回执（JSON）')
})

test('a late matter carries its card wherever it is shown', async () => {
  const late = await applyAndAccept(stage, 'subsistence')
  await stage.until('2026-11-02T02:00:00Z')
  await stage.enterAs(township, 'township')
  await township.open(`/matters/${late}`)
  await township.reads('红牌', '已逾期 8 个工作日')
  await township.open('/desk/matters?card=red')
  await township.reads(late)
  const auditor = await stage.enter('auditor')
  await auditor.open('/desk/board?all=yes')
  await auditor.press('红牌', 'main')
  await auditor.reads(late)
})
