import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadColleagues } from '../../src/demo/people.ts'
import { decideCard } from '../../src/modules/oversight/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { applyAndAccept, doTask } from '../story.ts'

// A red card from the clock to the public figure: who is carded is heard, and another person decides the appeal.
const stage = await aStage({ after }, { now: '2026-03-02T01:30:00Z' })
const about = await applyAndAccept(stage, 'association')
await doTask(stage, about, { node: 'substance', by: 'clerk', outcome: 'clear' })

test('a late matter is seen on the board, and its red card waits for the statement of the office', async () => {
  await stage.until('2026-06-30T02:00:00Z')
  const auditor = await stage.enter('auditor', { script: true })
  await look(auditor, '/desk/oversight')
  await auditor.reads('实时看板', '已超期', '民政局')
  await auditor.press('已超期', 'main')
  await auditor.reads('社会团体成立登记', '红牌', about)
  await auditor.open('/desk/oversight/cards?colour=red')
  await auditor.reads('超承诺期', '民政局', '可以陈述')
  await look(auditor, '/desk/oversight/cards')
})

test('statement, upheld, appeal, lifted by another person: the card stays and no longer counts', async () => {
  const head = await stage.enter('head')
  await head.open('/desk')
  await head.press('作出陈述')
  await head.press('作出陈述')
  await head.reads('请检查标出的内容。')
  await head.type('内容', '专家评审的停表没有及时登记，评审函附卷。')
  await head.press('作出陈述')
  await head.reads('被亮牌的单位作出陈述。', '等待监督机构认定。')
  const auditor = await stage.enter('auditor', { script: true })
  await auditor.open('/desk')
  await auditor.press('作出认定')
  await look(auditor, new URL(auditor.page.url()).pathname)
  await auditor.choose('维持')
  await auditor.type('理由', '停表须在当日登记，事后的说明不能改变时钟。')
  await auditor.press('作出认定')
  await auditor.reads('监督认定：维持。')
  await auditor.reads('现在没有单位须办理')
  const card = auditor.page.url().split('/').at(-1) ?? ''
  await head.open('/oversight?quarter=2026-Q2')
  await head.reads('民政局')
  await head.open(`/matters/${card}`)
  await head.press('提出申诉')
  await head.type('内容', '评审函的送达日期早于到期日，请求复核。')
  await head.press('提出申诉')
  await auditor.open(`/matters/${card}`)
  await auditor.reads('申诉复核中')
  assert.equal(
    (await auditor.page.goto(`${stage.base}/matters/${card}/card-decision`))?.status(),
    403,
    'who upheld it does not review it',
  )
  const other = (await loadColleagues(stage.town)).find(({ seat }) => seat === '监督科科长')
  assert.ok(other)
  await decideCard(stage.town.caller(other.actor), {
    number: card,
    outcome: 'lifted',
    reason: '评审函在到期日前送达，停表依法成立。',
  })
  await auditor.open(`/matters/${card}`)
  await auditor.reads('终结', '撤销认定', '评审函在到期日前送达，停表依法成立。', '第 1 版')
})

test('the public reads organisations and counts, in any language, and nothing of matters', async () => {
  const passer = await stage.visit({ script: true })
  await look(passer, '/oversight?quarter=2026-Q2')
  await passer.reads('效能监察结果', '民政局', '撤销认定', '评定规则第 1 版')
  await passer.readsNothingOf(about, '监督科科长', '赵明远')
})

test('a report is issued, read with its rows, and saved; a rule gets a new version', async () => {
  const auditor = await stage.enter('auditor', { script: true })
  await auditor.open('/desk/oversight/reports')
  await auditor.pick('哪个单位的月报', '区民政局')
  await auditor.type('月份', '2026-03')
  await auditor.press('签发月报')
  await auditor.reads('监察月报', '内容摘要', '没有可以计算的，或者太少不列')
  await look(auditor, new URL(auditor.page.url()).pathname)
  const pdf = await auditor.download('下载 PDF')
  assert.match(pdf.suggestedFilename(), /^report-2026-03-.*\.pdf$/)
  await auditor.open('/desk/card-rules')
  await auditor.type('代码', 'reminder')
  await auditor.pick('牌', '蓝牌（提醒）')
  await auditor.choose('到期前还剩的工作日不多于')
  await auditor.type('工作日数', '2')
  await auditor.type('中文说明', '距到期不足 2 个工作日')
  await auditor.type('英文说明', 'At most two working days are left')
  await auditor.type('来源', '区电子监察暂行办法（示范）')
  await auditor.press('保存新版本')
  await auditor.reads('新版本', '距到期不足 2 个工作日', 'reminder · 第 2 版')
})
