import { after, test } from 'node:test'
import { aStage } from '../stage.ts'
import { apply, doTask } from '../story.ts'

// When the answer is no, or is not wanted any more, it is said why and what can be done.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const [resident, township, head] = [await stage.visit(), await stage.visit(), await stage.visit()]

test('a refusal cites its ground and tells how to contest it', async () => {
  const number = await apply(stage, 'disability')
  await stage.enterAs(township, 'township')
  await township.press('受理审查')
  await township.press('受理')
  await doTask(stage, number, { node: 'first', by: 'township', outcome: 'fits' })
  await doTask(stage, number, { node: 'income', by: 'clerk', outcome: 'unfit' })
  await doTask(stage, number, { node: 'disability', by: 'federation', outcome: 'fits' })
  await doTask(stage, number, { node: 'opinion', by: 'clerk', outcome: 'proposeRefusal' })
  await stage.settle()

  await stage.enterAs(head, 'head')
  await head.press('审定')
  await head.choose('不符合条件')
  await head.page.getByRole('group', { name: '“不符合条件”的依据' }).getByRole('checkbox').first().check()
  await head.type('事实和理由', '经核对，申请人不在最低生活保障家庭之中。')
  await head.press('作出决定')
  await stage.settle()

  await stage.enterAs(resident, 'resident')
  await resident.open(`/matters/${number}`)
  await resident.reads('不符合条件', '经核对，申请人不在最低生活保障家庭之中。')
  await resident.press('打印决定书')
  await resident.reads('不服本决定的救济途径', '行政复议', '60 日内', '行政诉讼', '6 个月内', '云川区人民法院')
})

test('an application that belongs elsewhere is not accepted, and the right authority is named', async () => {
  const number = await apply(stage, 'subsistence')
  await stage.settle()
  await township.open('/desk')
  await township.press('受理审查')
  await township.choose('不属于本机关职权（不予受理）')
  await township.type('理由', '您的户口在昭明街道，由街道办事处受理。')
  await township.press('作出不受理决定')
  await township.reads('请告诉申请人应当找哪个机关。')
  await township.type('应当找的机关', '昭明街道办事处')
  await township.press('作出不受理决定')
  await township.reads('不予受理（不属于本机关）')
  await stage.settle()
  await resident.open('/notices')
  await resident.reads('您的“最低生活保障审核确认”未被受理，请查看原因。')
  await resident.open(`/matters/${number}`)
  await resident.reads('不属于本机关职权，不予受理。请向昭明街道办事处申请。', '您的户口在昭明街道，由街道办事处受理。')
})

test('who has applied may withdraw, and apply again', async () => {
  const number = await apply(stage, 'association')
  await resident.open(`/matters/${number}`)
  await resident.press('撤回申请')
  await resident.reads('撤回后本事项结束，不能恢复；可以随时重新申请。')
  await resident.type('原因', '发起人还想再商量。')
  await resident.press('确认撤回')
  await resident.reads('已撤回', '申请人撤回申请。', '发起人还想再商量。')
  await resident.readsNothingOf('确认撤回')
  const clerk = await stage.enter('clerk', { language: 'en' })
  await clerk.readsNothingOf('Intake', 'Registration of an association')
  await clerk.open('/desk/history')
  await clerk.reads('Withdrawn')
  await resident.open('/services/511A0045000024-511602000000-000-115113016823646795-1-00/application')
  await resident.press('开始申请')
  await resident.reads('第 1 步')
})
