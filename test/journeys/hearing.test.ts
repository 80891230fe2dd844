import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { checkAccess, checkWidth, phone, picture } from '../browser.ts'
import { aNeighbour } from '../cast.ts'
import { aStage } from '../stage.ts'
import { act, apply, reviewed } from '../story.ts'

// A neighbour of an association's premises is told, is heard, and reads what the decision says to it.
const stage = await aStage({ after }, { now: '2026-09-21T02:00:00Z' })
const { actor: applicant } = await aNeighbour(stage)
const number = await apply(stage, 'association', { by: applicant })
await act(stage, 'clerk', 'POST /matters/:number/acceptance', { number })
await stage.settle()
const [clerk, resident, head, anybody] = [
  await stage.enter('clerk', { script: true }),
  await stage.enter('resident', { ...phone, script: true }),
  await stage.visit({ script: true }),
  await stage.visit({ language: 'en', script: true }),
]
const at = `/matters/${number}`

test('the clerk tells whom it concerns, and of the right to a hearing', async () => {
  const { rows } = await sql<{ code: string }>`
    select resident_id as code from directory.person where id = ${stage.cast.resident.id}`.execute(stage.town.db)
  await clerk.open(at)
  await clerk.press('利害关系人和听证权利')
  await checkAccess(clerk.page)
  await clerk.type('姓名或者名称', stage.cast.resident.name)
  await clerk.type('身份证号或者统一社会信用代码', rows[0]?.code ?? '')
  await clerk.type('送达地址或者电话', '清溪镇新街 9 号')
  await clerk.type('涉及的重大利益', '拟设住所与其住宅共用通道。')
  await clerk.type('告知的内容', '有人申请成立社会团体，拟设住所与您的住宅相邻。')
  await clerk.press('告知')
  await clerk.reads(`利害关系人 1 · ${stage.cast.resident.name}`)
  await clerk.type('涉及什么重大利益关系', '住所的使用直接涉及相邻住户的通行。')
  await clerk.press('告知听证权利')
  await clerk.reads('可以要求听证', '截止 2026年9月29日')
})

test('the neighbour states, asks for a hearing, and reads nothing of the applicant', async () => {
  await stage.settle()
  await resident.open('/notices')
  await resident.open(`${at}/interest`)
  await resident.reads('拟设住所与您的住宅相邻', '截止')
  await resident.readsNothingOf(applicant.name)
  await resident.type('陈述申辩', '担心堵住通道，影响消防。')
  await resident.press('提交陈述')
  await resident.choose('要求听证')
  await resident.press('提交')
  await resident.reads('已要求听证', '组织听证截止')
  await checkAccess(resident.page)
  await checkWidth(resident.page)
  await picture(resident.page, 'hearing-interest')
})

test('the clerk calls the hearing seven working days before; anybody sees it', async () => {
  await stage.settle()
  await clerk.open(at)
  await clerk.reads('依法暂停计时')
  await clerk.press('安排听证')
  await clerk.type('日期', '2026-09-24')
  await clerk.type('开始时间', '09:30')
  await clerk.type('地点', '区政务服务中心三楼听证室')
  await clerk.pick('主持人', `${stage.cast.head.name}（局长）`)
  await clerk.type('听证事项（向社会公告）', '社会团体住所设置对相邻住户的影响。')
  await clerk.press('通知当事人')
  await clerk.reads('至少提前 7 个工作日通知')
  await clerk.type('日期', '2026-10-12')
  await clerk.press('通知当事人')
  await clerk.reads('已通知', '区政务服务中心三楼听证室')
  assert.deepEqual([await clerk.typed('日期'), await clerk.typed('开始时间')], ['2026-10-12', '09:30'])
  await checkAccess(clerk.page)
  await picture(clerk.page, 'hearing-called')
  await anybody.open('/hearings')
  await checkAccess(anybody.page)
  await anybody.reads('10 seats left')
  await anybody.readsNothingOf(stage.cast.resident.name, applicant.name)
})

test('the chair writes the record, those who were there confirm it, the clock runs again', async () => {
  await stage.until('2026-10-12T03:00:00Z')
  await stage.enterAs(head, 'head')
  await head.open(`${at}/hearing/record`)
  await checkAccess(head.page)
  await head.choose(`利害关系人 1 · ${stage.cast.resident.name}`)
  await head.type('审查人员提供的证据、理由', '实地查看记录和住所证明，共用一条通道。')
  await head.type('当事人的陈述和证据', '担心堵住通道。')
  await head.type('申辩和质证', '承诺不占用通道。')
  await head.press('提交笔录，交当事人确认')
  await head.reads('已举行，笔录待确认')
  await stage.enterAs(resident, 'resident')
  await resident.open(`${at}/interest`)
  await resident.choose('确认无误')
  await resident.press('提交')
  await resident.reads('已结束')
  await stage.settle()
  await head.open(at)
  await head.reads('听证', '举行听证')
  await picture(head.page, 'hearing-matter')
})

test('the decision cites the record and answers the statement; the neighbour reads the answer', async () => {
  await reviewed(stage, number)
  await head.open(`${at}/decision`)
  await head.choose('准予登记')
  await head.type('事实和理由', '符合《社会团体登记管理条例》第十条规定的条件。')
  await head.press('作出决定')
  await head.reads('须写明决定依据的听证笔录内容')
  await checkAccess(head.page)
  await head.type('决定依据的笔录内容', '笔录记载申请人承诺不占用通道。')
  await head.choose('采纳')
  await head.type('对利害关系人 1的答复', '已要求申请人书面承诺，随章程附卷。')
  await head.press('作出决定')
  await stage.settle()
  await resident.open('/concerns')
  await checkAccess(resident.page)
  await resident.press('社会团体成立登记')
  await resident.reads('采纳', '已要求申请人书面承诺', '准予登记')
})
