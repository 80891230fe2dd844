import { after, test } from 'node:test'
import { ended, newestOf } from '../ended.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'

// A bad rating is put right under supervision; a complaint reaches the supervision and not those complained of.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, script: true }

test('a bad rating is verified, called back, answered and confirmed, and the rater reads the answer', async () => {
  const number = await ended(stage)
  const resident = await stage.enter('resident', phone)
  await look(resident, `/matters/${number}/rating`)
  await resident.open(`/matters/${number}/rating`)
  await resident.choose('不满意')
  await resident.type('想说的话', '让我跑了三趟')
  await resident.press('提交评价')
  await resident.reads('您的评价', '让我跑了三趟')
  await stage.settle()
  const work = `/matters/${await newestOf(stage, 'rectification')}/rectification`
  const head = await stage.enter('head', { script: true })
  await look(head, work)
  await head.open(work)
  await head.type('核实的情况和拟采取的措施', '查明：窗口没有一次告知。')
  await head.press('核实', 'form[action$="/verification"]')
  await head.choose('电话')
  await head.type('回访的内容', '问了当时的情况，表示歉意。')
  await head.press('回访', 'form[action$="/call-backs"]')
  await head.type('整改措施和给评价人的答复', '已重申一次告知，向您致歉。')
  await head.press('答复', 'form[action$="/answer"]')
  const auditor = await stage.enter('auditor', { script: true })
  await auditor.open(work)
  await auditor.press('确认整改', 'form[action$="/confirmation"]')
  await auditor.reads('整改完成')
  await resident.open(`/matters/${number}/rating`)
  await resident.reads('整改答复', '向您致歉')
})

test('a complaint with hidden identity: the supervision reads it all, the office only what it is asked', async () => {
  const resident = await stage.enter('resident', phone)
  const office = stage.cast.head.post?.organisationId ?? ''
  await look(resident, `/complaints/new?organisation=${office}`)
  await resident.open(`/complaints/new?organisation=${office}`)
  await resident.pick('投诉类别', '没有一次告知、要求指南之外的材料')
  await resident.type('经过', '三月一日在二号窗口，让我补交没有列出的证明。')
  await resident.press('提交投诉')
  await resident.reads('待受理')
  const number = await newestOf(stage, 'complaint')
  const auditor = await stage.enter('auditor', { script: true })
  await look(auditor, `/matters/${number}/complaint`)
  await auditor.open(`/matters/${number}/complaint`)
  await auditor.reads('已要求对被投诉单位隐去身份')
  await auditor.press('受理', 'form[action$="/acceptance"]')
  await auditor.open(`/matters/${number}/complaint`)
  await auditor.type('请单位说明的问题', '请说明二号窗口材料清单的依据。')
  await auditor.press('要求说明', 'form[action$="/questions"]')
  const head = await stage.enter('head', { script: true })
  await look(head, `/complaints/statements/${number}`)
  await head.open(`/complaints/statements/${number}`)
  await head.reads('请说明二号窗口材料清单的依据')
  await head.readsNothingOf('林知秋', '让我补交')
  await head.type('情况说明', '窗口记错了清单，已经纠正。')
  await head.press('提交说明')
})
