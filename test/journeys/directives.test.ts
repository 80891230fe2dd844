import { after, test } from 'node:test'
import { sql } from 'kysely'
import { dispatchDocument } from '../../src/modules/delivery/index.ts'
import { call } from '../ended.ts'
import { look } from '../looks.ts'
import { aSealedDocument } from '../sealed.ts'
import { aStage } from '../stage.ts'

// What a document obliges to, from its dispatch to the roll-up; more time is asked for before the day, and not after it.
const stage = await aStage({ after }, { now: '2026-03-02T01:00:00Z' })
const { number } = await aSealedDocument(stage, {
  main: ['区民政局', '区卫健局'],
  obligations: [
    { what: '排查养老机构', evidence: 'figure', unit: '家' },
    { what: '报送整改方案' },
    { what: '落实责任人' },
  ],
})
await call(stage, 'secretary', dispatchDocument, { number })
const head = await stage.enter('head', { viewport: { width: 390, height: 844 }, script: true })
const secretary = await stage.enter('secretary', { script: true })
const tree = `/matters/${number}/obligations`

test('who has not signed is seen from above; signing puts what it obliges to on the list', async () => {
  await look(secretary, `${tree}?view=rows`)
  await secretary.reads('未签收 6', '区民政局', '区卫生健康局')
  await head.open(await incoming())
  await head.press('签收并登记')
  await stage.settle()
  await look(head, '/desk/obligations')
  await head.press('一 排查养老机构')
  await look(head, new URL(head.page.url()).pathname)
})

test('it is reported with its figure, and accepted; the tree rolls it up', async () => {
  await head.type('完成情况', '已全部排查。')
  await head.type('数据', '12')
  await head.press('报告完成情况', 'form[action$="/reports"]')
  await secretary.open(tree)
  await secretary.reads('已报告，待确认 1', '未签收 3')
  await secretary.open(`${tree}?view=rows&standing=reported`)
  await secretary.press('一 排查养老机构')
  await secretary.press('确认完成', 'form[action$="/acceptance"]')
  await look(secretary, `${tree}?view=tree`)
  await secretary.reads('已完成', '12 家')
})

test('more time is asked for before the day, and not on it', async () => {
  const ask = async (what: string) => {
    await head.open('/desk/obligations')
    await head.press(what)
    await head.unfold('申请延期')
    await head.type('延长多少', '5', '申请延期')
    await head.type('理由', '方案还在征求意见。', '申请延期')
    await head.press('申请延期', 'form[action$="/extensions"]')
  }
  await ask('一 报送整改方案')
  await head.reads('方案还在征求意见')
  await head.readsNothingOf('延期要在到期日之前申请')
  stage.town.now = new Date('2026-03-19T16:00:00Z')
  await stage.enterAs(head, 'head')
  await ask('一 落实责任人')
  await head.reads('延期要在到期日之前申请')
})

async function incoming(): Promise<string> {
  const bureau = stage.cast.head.post?.organisationId
  const { rows } = await sql<{ number: string }>`
    select number from delivery.pub_delivery where organisation_id = ${bureau}`.execute(stage.town.db)
  return `/matters/${rows[0]?.number}/incoming`
}
