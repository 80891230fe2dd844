import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { phone } from '../browser.ts'
import { pdf, program } from '../papers.ts'
import { aStage } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

// One household and the subsistence allowance, from the first word typed to the money, without script.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const resident = await stage.visit()
const [village, township, clerk, head] = [
  await stage.visit(),
  await stage.visit(),
  await stage.visit(),
  await stage.visit({ language: 'en' }),
]
const title = '最低生活保障审核确认'
let number = ''

test('a resident finds the guide in everyday words and by what happened in life, and is told in plain words', async () => {
  await resident.open('/')
  await resident.type('搜索服务事项', '吃低保')
  await resident.press('搜索')
  await resident.reads(title, '承诺时限 25 个工作日', '不收费', '可网上申请')
  await resident.open('/')
  await resident.press('遇到困难')
  await resident.press(title)
  await resident.reads('家里平均每人每月的收入低于 800 元', '只有这里列出的材料可以向您要', '监督投诉')
})

test('the self-check tells what may be in the way, and keeps nothing', async () => {
  await resident.press('开始自查')
  await resident.choose('是', '您家里有人的户口在云川区吗？')
  await resident.choose('否', '过去 12 个月，家里平均每人每月的收入低于 800 元吗？')
  await resident.choose('否', '您家有自住以外的房子')
  await resident.choose('是', '家里的成年人都同意政府核对收入和财产吗？')
  await resident.press('看结果')
  await resident.reads('算不清也可以先申请', '您仍然可以申请')
  await resident.page.goBack()
  await resident.page.goBack()
})

test('what government knows is shown and used with consent, not asked', async () => {
  await resident.press('在线申请')
  await resident.reads('演示：选一个角色进入')
  await resident.press('以林知秋登录')
  await resident.reads(`申请：${title}`, '家庭经济状况核对授权书')
  await resident.press('开始申请')
  await resident.reads('这些信息政府已经掌握，不必再填', '云川区清溪镇柳树村')
  await resident.press('同意使用')
  await resident.reads('取自人员名录，经您同意')
  await resident.choose('申请人自己')
  await resident.press('保存并继续')
  await resident.reads('第 2 步，共 5 步')
})

test('a mistake is named above the form, linked to its field, and what was typed stays', async () => {
  await resident.choose('全家一起申请')
  await resident.pick('身体状况', '健康')
  await resident.pick('工作或上学', '打零工')
  await resident.type('工资、零工收入', '一千五')
  await resident.type('种养、生意的净收入', '0')
  await resident.type('退休金、赡养费等', '0')
  await resident.choose('有', '还有别人和您共同生活吗？')
  await resident.press('保存并继续')
  assert.match(await resident.page.title(), /^有错误：/)
  assert.equal(await resident.typed('工资、零工收入'), '一千五')
  await resident.press('工资、零工收入：请填写金额，例如 1200 或 1200.50。')
  assert.match(resident.page.url(), /#.*selfWages$/)
  await resident.type('工资、零工收入', '1500')
})

test('a row is added for each member of the household', async () => {
  await resident.press('添加家庭成员')
  const member = '家庭成员 1'
  assert.equal(await resident.typed('工资、零工收入'), '1500')
  await resident.type('姓名', '李秀英', member)
  await resident.type('公民身份号码', '990101197708140020', member)
  await resident.pick('是您的什么人', '配偶', member)
  await resident.pick('身体状况', '重病', member)
  await resident.pick('工作或上学', '不能工作', member)
  for (const income of ['工资、零工收入', '种养、生意的净收入', '退休金、赡养费等'])
    await resident.type(income, '0', member)
  await resident.press('保存并继续')
  await resident.reads('公民身份号码不正确，请核对 18 位号码。')
  await resident.type('公民身份号码', '990101197708140029', member)
  await resident.press('保存并继续')
  await resident.reads('第 3 步，共 5 步')
})

test('a file that cannot be taken is refused by name with the reason; a paper is kept', async () => {
  await resident.choose('自己家的')
  await resident.type('大约多大', '85')
  await resident.choose('没有', '还有别的房子吗？')
  await resident.type('存款、现金、微信支付宝余额', '3200')
  await resident.type('股票、基金、理财、商业保险', '0')
  await resident.choose('没有', '有汽车、船或者工程机械吗？')
  await resident.type('出租房子土地、分红、利息等，每月平均', '0')
  await resident.press('保存并继续')
  await resident.choose('看病花钱多')
  await resident.choose('没有', '家里有人是低保经办人员或者村（居）委会成员的近亲属吗？')
  await resident.press('保存并继续')
  await resident.type('过去 12 个月自己掏的看病钱', '26000')
  await resident.handIn('诊断证明或者收费单', program('收费单.pdf'))
  await resident.press('保存并继续')
  await resident.reads('“收费单.pdf”的类型不能接收。可以提交：pdf、jpg、png')
  assert.equal(await resident.typed('过去 12 个月自己掏的看病钱'), '26000')
  await resident.handIn('诊断证明或者收费单', pdf('收费单.pdf'))
  await resident.press('保存后离开')
  await resident.reads('我的事项', title, '草稿')
})

test('on a telephone, in English, the draft goes on where it was left and says what is missing', async () => {
  const daughter = await stage.enter('resident', { ...phone, language: 'en' })
  await daughter.open('/matters')
  await daughter.press('Subsistence allowance')
  await daughter.reads('This is a draft; it has not been sent.')
  await daughter.press('Continue')
  await daughter.reads('Step 4 of 5', '收费单.pdf')
  assert.equal(await daughter.typed('What you paid yourselves for medical care in the last 12 months'), '26000')
  number = /\/matters\/(\w+)\//.exec(daughter.page.url())?.[1] ?? ''
  await daughter.open(`/matters/${number}/summary`)
  await daughter.reads('4 things are still missing.', 'Authorisation to check the household’s means')
  await daughter.readsNothingOf('Send the application')
})

test('the resident completes the form, checks it and sends it', async () => {
  await resident.open(`/matters/${number}/summary`)
  await resident.press('去填写')
  await resident.choose('没有，请工作人员帮忙')
  await resident.handIn('家庭经济状况核对授权书', pdf('授权书.pdf'))
  await resident.choose('我知道初审通过后会在村（社区）公示 7 天，只公示隐去一个字的姓名、人数和所在村。')
  await resident.choose('以上内容真实、完整；情况有变化我会及时告诉乡镇（街道）。')
  await resident.press('保存并检查')
  await resident.reads('已经填齐。请核对，然后提交。', '26000 元', '授权书.pdf')
  await resident.press('提交申请')
  await resident.reads('待受理', '剩余 5 个工作日', '2026年9月17日 周四', '清溪镇')
})

test('the township asks once for one field and one paper; nothing else opens for the resident', async () => {
  await stage.settle()
  await stage.enterAs(township, 'township')
  await township.reads('1 件', '受理审查', '林*秋', '剩余 5 个工作日')
  await township.press('受理审查')
  await township.unfold('材料')
  await township.pick('家庭经济状况核对授权书', '缺少')
  await township.type('家庭经济状况核对授权书：怎样改', '请由李秀英签名后重新拍照上传。')
  await township.unfold('房子和财产')
  await township.pick('存款、现金、微信支付宝余额', '有误')
  await township.type('告知内容', '请改两处：存款的数，李秀英的签名。')
  await township.press('发出补正通知')
  await township.reads('请写明哪里不对、怎样改。')
  await township.type('存款、现金、微信支付宝余额：怎样改', '请按存折余额填写。')
  await township.press('发出补正通知')
  await township.reads('待补正', '剩余 15 个工作日')
})

test('the resident is told, corrects exactly this, and sends it again', async () => {
  await stage.settle()
  await resident.open('/notices')
  await resident.reads(`您的“${title}”有 2 处需要补正。`)
  await resident.open(`/matters/${number}`)
  await resident.press('去补正')
  await resident.reads('请改两处：存款的数，李秀英的签名。', '请按存折余额填写。')
  assert.deepEqual(await fieldsOf(resident), ['savings'])
  await stage.until('2026-09-10T06:00:00Z')
  await stage.enterAs(resident, 'resident')
  await resident.open(`/matters/${number}/correction`)
  await resident.type('存款、现金、微信支付宝余额', '5120.50')
  await resident.press('保存并继续')
  assert.deepEqual(await fieldsOf(resident), ['file.authorisation'])
  await resident.handIn('家庭经济状况核对授权书', pdf('授权书（两人签名）.pdf'))
  await resident.press('保存并检查')
  await resident.reads('5120.50 元', '授权书（两人签名）.pdf')
  await resident.press('提交补正')
  await resident.reads('待受理', '已于 2026年9月10日 补正')
})

test('accepted, the matter waits for village, township and county at once', async () => {
  await stage.until('2026-09-14T02:00:00Z')
  await stage.enterAs(township, 'township')
  await township.press('受理审查')
  await township.reads('已经告知过一次补正，不能再次要求。')
  await township.press('受理')
  await township.reads('剩余 25 个工作日', '2026年10月23日 周五')
  await township.reads('协助走访邻里 · 柳树村', '入户调查（两人以上） · 清溪镇', '核对收入和财产 · 云川区民政局')
  await stage.enterAs(village, 'village')
  await doTask(village, '协助走访邻里', { opinion: '邻里反映李秀英常年卧床，情况属实。' })
  await stage.enterAs(clerk, 'clerk')
  await doTask(clerk, '核对收入和财产', { outcome: '没有超过规定', opinion: '核对没有发现异常。' })
  await township.open('/desk')
  await township.press('入户调查（两人以上）')
  await township.reads('核查不得少于两人')
  await township.type('一同核查的工作人员', '刘建华')
  await finishTask(township, { opinion: '两人入户，住房和收入与申报一致。' })
  await doTask(township, '提出初审意见', { outcome: '拟同意', opinion: '符合条件，拟同意。' })
  await township.reads('公示')
})

test('after seven days of public notice the county reviews, and the head decides with reasons', async () => {
  await stage.until('2026-09-22T02:00:00Z')
  await stage.enterAs(clerk, 'clerk')
  await doTask(clerk, '县级审核', { outcome: '事实清楚', opinion: '材料齐全，事实清楚。' })
  await stage.enterAs(head, 'head')
  await head.press('Decision')
  await head.choose('Not confirmed')
  await head.type('Facts and reasons', '家庭人均收入低于标准，财产符合规定。')
  await head.press('Decide')
  await head.reads('A refusal must cite at least one ground.')
  await head.choose('Confirmed')
  await head.press('Decide')
  await head.reads('Decided; the result is being delivered.')
})

test('delivered and paid out, it is finished; the resident reads the result and the same clock as the clerk', async () => {
  await stage.enterAs(township, 'township')
  await township.press('送达确认通知书')
  await township.choose('网上查看')
  await township.type('送达情况', '已在网上送达，并电话告知。')
  await township.press('提交')
  await stage.settle()
  await clerk.open('/desk')
  await doTask(clerk, '从下月起发放', { opinion: '已列入十月发放名册。' })
  await stage.enterAs(resident, 'resident')
  await resident.open(`/matters/${number}`)
  await resident.reads('已办结', '确认同意', '相隔 8 天', '期限届满：满 7 天没有异议。')
  await clerk.open(`/matters/${number}`)
  assert.equal(await resident.words('.clock'), await clerk.words('.clock'))
  assert.match(await resident.words('.clock'), /按期办结.*办结时剩余 19 个工作日.*清溪镇 6 个工作日/)
  await resident.press('打印决定书')
  await resident.reads('确认同意', '云川区民政局', '2026年9月22日', '家庭人均收入低于标准，财产符合规定。')
  await resident.open('/notices')
  await resident.reads(`您的“${title}”已有决定：确认同意。`)
})

interface Done {
  readonly outcome?: string
  readonly opinion: string
}

/** Takes the task from the work list and does it. */
async function doTask(officer: Visitor, task: string, done: Done): Promise<void> {
  await officer.open('/desk')
  await officer.press(task)
  await finishTask(officer, done)
}

async function finishTask(officer: Visitor, { outcome, opinion }: Done): Promise<void> {
  if (outcome) await officer.choose(outcome)
  await officer.type('意见', opinion)
  await officer.press('提交')
  await officer.reads(title)
  await stage.settle()
}

/** Names of the controls that can be filled in, without those of buttons. */
function fieldsOf({ page }: Visitor): Promise<string[]> {
  return page
    .locator('main form [name]:not(button):not([type=hidden])')
    .evaluateAll((controls) => [...new Set(controls.map((control) => control.getAttribute('name') ?? ''))])
}
