import { after, test } from 'node:test'
import { sql } from 'kysely'
import { machine } from '../../src/kernel/context.ts'
import { confirmBySlip, prepareMandate } from '../../src/modules/behalf/index.ts'
import { addPerson, demoPassword, makeResidentId } from '../../src/modules/directory/index.ts'
import { look } from '../looks.ts'
import { aStage } from '../stage.ts'
import { apply, paper } from '../story.ts'
import { press, type Visitor } from '../visitor.ts'

// A clerk leaves; the post with all that it holds is handed over by three signatures.
const stage = await aStage({ after }, { now: '2026-09-10T02:00:00Z' })
const { town, cast } = stage
const post = cast.clerk.post?.id
const old = { name: '郑老太', residentId: makeResidentId('990101', '1941-03-02', 831) }
await addPerson(town.caller(machine), { ...old, identityFrom: 'register' })
const wanted = { name: old.name, who: old.residentId, reach: 'apply', endsOn: '2026-12-31' }
const { id: mandate } = await prepareMandate(stage.as('clerk'), wanted)
await confirmBySlip(stage.as('clerk'), { id: mandate, uploads: [{ ...(await paper(stage, 'slip')), field: 'signed' }] })
const number = await apply(stage, 'association')
await sql`
  insert into docket.work_item (matter_id, task, title, href, scope, role, organisation_id, opened_at)
  select id, 'review', '{"zh":"复核住所证明","en":"Check the proof of the seat"}', '/matters/' || number, ${`post:${post}`}, 'handler',
         organisation_id, ${town.now} from docket.matter where number = ${number}`.execute(town.db)

test('a post passes from the clerk to a newcomer, witnessed by the head, with work, mandates and secrets', async () => {
  const head = await stage.enter('head', { script: true })
  await head.open('/desk/handovers')
  await head.unfold('发起交接…')
  const form = head.page.locator('form[action="/desk/handovers"]')
  await form.locator('[name=appointmentId]').selectOption({ label: `社会救助经办 · ${cast.clerk.name}` })
  await form.locator('[name=who]').fill('resident')
  await form.locator('[name=plannedOn]').fill('2026-09-10')
  await press(form.locator('button'))
  const path = new URL(head.page.url()).pathname

  const clerk = await stage.enter('clerk', { script: true })
  await clerk.open(path)
  await clerk.reads('复核住所证明', number, old.name)
  for (const [kind, name] of [
    ['钥匙、门禁', '档案柜钥匙两把'],
    ['密码、密钥（只写名称）', '核对系统口令：由信息中心重置'],
  ] as const) {
    await clerk.pick('类别', kind)
    await clerk.type('名称', name)
    await clerk.press('加入清单')
    await clerk.reads(name)
  }
  await look(clerk, path)
  await signs(clerk, path, '移交人签字', 'wrong')
  await clerk.reads('密码不正确')
  await signs(clerk, path, '移交人签字')
  await clerk.reads('清单校验值')

  const newcomer = await stage.enter('resident', { script: true })
  await signs(newcomer, path, '接收人签字')
  await signs(head, path, '监交人签字')
  await head.reads('已完成', '复核住所证明', '核对系统口令')
  await look(head, path)

  await clerk.open('/')
  await clerk.readsNothingOf('本单位在办')
  await stage.enterAs(newcomer, 'resident')
  await newcomer.open('/desk')
  await newcomer.reads('复核住所证明')
  await newcomer.open('/desk/behalf')
  await newcomer.reads(old.name, '有效')
})

test('the head names a substitute, whom colleagues see', async () => {
  const head = await stage.enter('head', { script: true })
  await head.open('/desk/handovers')
  await head.unfold('指定替补…')
  const form = head.page.locator('form[action="/desk/handovers/substitutes"]')
  await form.locator('[name=postId]').selectOption({ label: '社会救助经办' })
  await form.locator('[name=who]').fill('author')
  await form.locator('[name=startsOn]').fill('2026-09-21')
  await form.locator('[name=endsOn]').fill('2026-09-30')
  await press(form.locator('button'))
  await head.reads(cast.author.name)
  await look(head, '/desk/handovers')
})

/** Opens the hand-over and signs with a password. */
async function signs(visitor: Visitor, path: string, words: string, password: string = demoPassword): Promise<void> {
  await visitor.open(path)
  const form = visitor.page.locator('form', { has: visitor.page.getByRole('button', { name: words }) }).first()
  await form.locator('[name=password]').fill(password)
  await press(form.getByRole('button', { name: words }))
  await visitor.page.waitForLoadState()
}
