import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aSentDocument, placeOf, putAway, runVerifier, settle, unpacked } from '../filed.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { act } from '../story.ts'
import { press } from '../visitor.ts'

// What was sent is filed by its office, packed and proven elsewhere; what came in goes after ten years, by two persons.
const stage = await aStage({ after }, { now: '2026-03-02T02:00:00Z' })
const { incoming } = await aSentDocument(stage, '云川区人民政府办公室关于做好防汛工作的通知')
await aSentDocument(stage, '云川区人民政府办公室关于森林防火的通知') // nobody has signed for it yet
await putAway(stage, incoming)
await settle(stage)
const archive = '/desk/archives'
const [secretary, head] = [
  await stage.enter('secretary', { script: true }),
  await stage.enter('head', { script: true }),
]

async function fileYear(visitor: typeof head, unit: string, pieces: number): Promise<void> {
  await visitor.open(`${archive}/filing?year=2026`)
  await visitor.press('去设置')
  await visitor.type('全宗号', 'Z109')
  await visitor.type('机构代码', unit)
  await visitor.type('来源', '区档案馆编给')
  await visitor.press('保存')
  await visitor.open(`${archive}/filing?year=2026`)
  await visitor.unfold(`确认归档（${pieces} 件）`)
  await visitor.press('归档', 'form[method=post][action="/desk/archives/filing"]')
  await visitor.reads('已归档', `${pieces} 件`)
}

test('the office sets its fonds, confirms the list, and each piece has its number', async () => {
  await fileYear(secretary, 'BGS', 2)
  await secretary.open(`${archive}/pieces`)
  await secretary.reads('Z109-WS·2026-D30-BGS-0001', 'Z109-WS·2026-D30-BGS-0002')
  await settle(stage)
})

test('a package from the page is proven by the stand-alone program, and a flipped byte is found', async () => {
  await secretary.open(`${archive}/packages`)
  await secretary.pick('年度', '2026')
  await secretary.pick('保管期限', '30年')
  await secretary.press('制作归档包')
  await secretary.reads('排队中')
  await settle(stage)
  await secretary.press('刷新进度')
  const download = await secretary.download('下载')
  const path = join(stage.town.folder, 'package.zip')
  await download.saveAs(path)
  const key = JSON.parse(String(unpacked(await readFile(path)).get('seal.json'))).receipt.vkey
  const proven = await runVerifier(path, '--key', key)
  assert.deepEqual([proven.code, proven.said.includes('All of it is proven')], [0, true], proven.said)
  const broken = await readFile(path)
  const spot = placeOf(broken, 'catalogue.csv') + 4
  broken.writeUInt8((broken[spot] ?? 0) ^ 1, spot)
  await writeFile(path, broken)
  const { code, said } = await runVerifier(path, '--key', key)
  assert.equal(code, 1)
  assert.match(said, /✘.*catalogue\.csv/)
})

test('the pages can be used by everybody', async () => {
  for (const path of ['/filing?year=2026', '/packages', '/rules']) await look(secretary, archive + path)
})

test('after ten years one person appraises and the head approves; what is said of it stays', async () => {
  await fileYear(head, 'MZ', 1)
  stage.town.now = new Date('2036-12-31T16:00:00Z')
  const { clerk } = stage.cast
  const post = stage.cast.head.post
  const officer = { ...clerk, post: post && { ...post, roles: ['office'] as const } }
  await act(stage, officer, 'POST /archives/destruction', {})
  await stage.enterAs(head, 'head')
  await head.open(`${archive}/destruction`)
  await press(head.page.getByRole('main').locator('tbody a'))
  await head.reads('未鉴定')
  const pieces = await head.page.locator('input[name=pieces]').inputValue()
  const number = head.page.url().split('/').at(-1)
  const at = 'POST /archives/destruction/:number'
  await act(stage, officer, `${at}/verdicts`, { number, pieces, verdict: 'destroy', reason: '已无保存价值' })
  await act(stage, officer, `${at}/appraisal`, { number, opinion: '建议销毁' })
  const colleague = { ...officer, id: stage.cast.health.id }
  await assert.rejects(act(stage, colleague, `${at}/approval`, { number, approval: '同意' }), { kind: 'forbidden' })
  await look(head, `${archive}/destruction/${number}`)
  await head.unfold('批准…')
  await head.type('审批意见', '同意销毁', '批准…')
  await head.press('批准销毁')
  await head.reads('已批准，正在销毁')
  await settle(stage)
  await head.open(`${archive}/destruction/${number}`)
  await head.reads('已销毁', '同意销毁', 'Z109-WS·2026-D10-MZ-0001')
})
