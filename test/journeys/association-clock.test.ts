import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aStage } from '../stage.ts'
import { apply } from '../story.ts'

// The clock of a licence that is stopped by law over the National Day holiday and resumed, read by both sides.
const stage = await aStage({ after }, { now: '2026-09-16T01:30:00Z' })
const number = await apply(stage, 'association')
const [clerk, resident, head] = [await stage.visit(), await stage.visit(), await stage.visit()]
const at = `/matters/${number}`

test('accepted, the clock counts calendar days from the day the papers came', async () => {
  await stage.settle()
  await stage.enterAs(clerk, 'clerk')
  await clerk.press('受理审查')
  await clerk.press('受理')
  await clerk.reads('剩余 30 天', '2026年10月16日 周五', '承诺于 2026年10月16日 前办结')
  await bothSeeTheSameClock()
})

test('it is stopped on a ground of the guide only, with a written notice that the applicant reads', async () => {
  await stage.until('2026-09-28T02:00:00Z')
  await stage.enterAs(clerk, 'clerk')
  await clerk.open(at)
  await clerk.reads('剩余 19 天')
  await clerk.press('停止计时')
  await clerk.type('书面说明', '就章程草案组织专家评审，由区文化旅游局负责，约需五个工作日。')
  await clerk.type('需要的时间（工作日）', '5')
  await clerk.press('停止计时并告知申请人')
  assert.match(await clerk.page.title(), /^有错误/)
  await clerk.choose('依法需要专家评审：法律、法规规定应当评审的才可以。所需时间书面告知您。')
  await clerk.press('停止计时并告知申请人')
  await clerk.reads('请写明由谁承担')
  await clerk.type('承担单位（机构目录外，如检测机构、专家组）', '区社会组织专家组')
  await clerk.press('停止计时并告知申请人')
  await clerk.reads('依法暂停计时', '中华人民共和国行政许可法（2019年修正） 第四十五条')
  await stage.settle()
  await bothSeeTheSameClock()
  await resident.reads('停止期间不计入办理时间', '约需五个工作日', '5 个工作日')
})

test('while it stands nothing is decided; after the holiday the rest of the time goes on', async () => {
  await stage.until('2026-10-09T02:00:00Z')
  await stage.enterAs(clerk, 'clerk')
  await clerk.open('/desk/matters?clock=stopped')
  await clerk.press('社会团体成立登记')
  await clerk.press('恢复计时')
  await clerk.type('结果', '评审完成，专家组认为章程草案可行。')
  await clerk.type('纸质报告文号', '评审〔2026〕1号')
  await clerk.press('恢复计时')
  await clerk.reads('计时中', '剩余 19 天', '2026年10月27日 周二', '外部机构 4 个工作日')
  await stage.settle()
  await bothSeeTheSameClock()
  await resident.open('/notices')
  await resident.reads('您的“社会团体成立登记”：专家评审已完成，恢复计时，到期日 2026年10月27日。')
})

test('two reviews, the opinion, the decision, the certificate', async () => {
  for (const [task, outcome] of [['实质审查', '材料足以判断'], ['合法性审查'], ['提出审查意见', '拟准予']] as const) {
    await clerk.open('/desk')
    await clerk.press(task)
    if (outcome) await clerk.choose(outcome)
    await clerk.type('意见', '章程和材料符合条例规定。')
    await clerk.press('提交')
    await stage.settle()
  }
  await stage.enterAs(head, 'head')
  await head.press('作出决定')
  await head.choose('准予登记')
  await head.type('事实和理由', '符合《社会团体登记管理条例》第十条规定的条件。')
  await head.press('作出决定')
  await stage.settle()
  await clerk.open('/desk')
  await clerk.press('颁发、送达登记证书')
  await clerk.choose('窗口领取')
  await clerk.type('送达情况', '法定代表人持身份证领取。')
  await clerk.press('提交')
  await bothSeeTheSameClock()
  await resident.reads('已办结', '准予登记', '按期办结', '窗口领取')
})

async function bothSeeTheSameClock(): Promise<void> {
  await stage.enterAs(resident, 'resident')
  await resident.open(at)
  await clerk.open(at)
  const seen = await resident.words('.clock')
  assert.match(seen, /剩余 \d+ 天/)
  assert.equal(await clerk.words('.clock'), seen)
}
