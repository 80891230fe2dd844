import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { act, apply, applyAndAccept, doTask, formOf, posted, services, stateOf, tokenOf } from '../../../test/story.ts'
import { exampleAnswers, placedFields } from '../catalogue/index.ts'

const monday = '2026-03-02T01:00:00Z'
const pdf = Buffer.from('%PDF-1.4\n% a paper\n%%EOF\n')

/** Whether the typed text stands in the page again. */
function shows(body: string, text: string): void {
  assert.ok(body.includes(text), `${text} is not in ${body.replace(/^.*<main/s, '<main').slice(0, 3000)}`)
}

test('an application is filled in page by page, left, and gone on with on another device', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const phone = await requester(app, 'resident')
  const code = services.association
  assert.equal((await phone.get(`/services/${code}/application`)).statusCode, 200)
  const begun = await phone.post(`/services/${code}/application`, {})
  const [, number = ''] = /^\/matters\/(\w+)\/application$/.exec(String(begun.headers.location)) ?? []
  const form = await formOf(place, number)
  const answers = exampleAnswers[code] ?? {}
  const at = `/matters/${number}`

  const [first, ...rest] = form.pages
  await phone.post(`${at}/application/${first?.id}`, { _do: 'ask-all' })
  const wrong = await phone.post(`${at}/application/${first?.id}`, { applicantName: '林知秋', applicantMobile: '12' })
  assert.equal(wrong.headers.location, `${at}/application?page=${first?.id}&check=yes`)
  const checked = await phone.get(String(wrong.headers.location))
  shows(checked.body, 'value="12"')
  const left = await phone.post(`${at}/application/${first?.id}`, {
    ...posted(form, answers, first?.id ?? ''),
    _do: 'save',
  })
  assert.equal(left.headers.location, '/matters')
  shows((await phone.get('/matters')).body, number)

  const computer = await requester(app, 'resident')
  shows((await computer.get(`${at}/application`)).body, '林晚晴')
  for (const page of [first, ...rest]) {
    const fields = posted(form, answers, page?.id ?? '') as Record<string, string>
    const uploads = placedFields(form).filter((placed) => placed.page === page && placed.field.widget === 'upload')
    const files = uploads.flatMap(({ field }) =>
      field.widget === 'upload' ? [{ field: `file.${field.material}`, name: `${field.material}.pdf`, bytes: pdf }] : [],
    )
    const saved = await computer.upload(`${at}/application/${page?.id}`, fields, files)
    assert.equal(saved.statusCode, 303, saved.body.slice(0, 500))
    assert.ok(!String(saved.headers.location).includes('check=yes'), `${page?.id}: ${saved.headers.location}`)
  }
  const summary = await computer.get(`${at}/summary`)
  shows(summary.body, '云川区青溪读书协会')
  const sent = await phone.post(`${at}/submission`, {})
  assert.equal(sent.headers.location, at)
  assert.equal(await stateOf(place, number), 'submitted')
})

test('what is missing is listed before sending, each with a way to it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const resident = await requester(app, 'resident')
  const begun = await resident.post(`/services/${services.disability}/application`, {})
  const at = String(begun.headers.location).replace('/application', '')
  const summary = await resident.get(`${at}/summary`)
  assert.match(summary.body, new RegExp(`${at}/application\\?page=`))
  const early = await resident.post(`${at}/submission`, {})
  assert.equal(early.statusCode, 409)
  await resident.post(`${at}/application/person`, { _do: 'ask-all' })
  const refused = await resident.upload(`${at}/application/person`, { applicantName: '手写的名字' }, [
    { field: 'file.delegation', name: 'virus.exe', bytes: Buffer.from('MZ') },
  ])
  assert.equal(refused.statusCode, 422)
  shows(refused.body, '手写的名字')
})

test('each act of an office that is refused shows again what was typed', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const [township, clerk, head] = [
    await requester(app, 'township'),
    await requester(app, 'clerk'),
    await requester(app, 'head'),
  ]
  const allowance = `/matters/${await apply(place, 'disability')}`
  const correction = await township.post(`${allowance}/correction-notice`, {
    words: '请把银行账户补充完整。',
    'reason.field.bankName': 'wrong',
    'note.field.bankName': '',
  })
  assert.equal(correction.statusCode, 422)
  shows(correction.body, '请把银行账户补充完整。')
  const declined = await township.post(`${allowance}/refusal-to-accept`, {
    outcome: 'not-ours',
    reason: '应当向户籍地申请办理。',
  })
  assert.equal(declined.statusCode, 422)
  shows(declined.body, '应当向户籍地申请办理。')

  const number = await applyAndAccept(place, 'association')
  const licence = `/matters/${number}`
  const stop = await clerk.post(`${licence}/stop`, { ground: 'hearing', notice: '听证', expectedDays: '3' })
  assert.equal(stop.statusCode, 422)
  shows(stop.body, '听证')
  const token = await tokenOf(place, number, 'substance')
  const task = await clerk.post(`${licence}/tasks/${token}`, { opinion: '材料齐全，符合要求。' })
  assert.equal(task.statusCode, 422)
  shows(task.body, '材料齐全，符合要求。')
  const transfer = await clerk.post(`${licence}/transfer`, { organisation: '', reason: '应由其他单位办理。' })
  assert.equal(transfer.statusCode, 422)
  shows(transfer.body, '应由其他单位办理。')
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeRefusal' })
  const decision = await head.post(`${licence}/decision`, { outcome: 'refused', reason: '会员人数没有达到法定要求。' })
  assert.equal(decision.statusCode, 422)
  shows(decision.body, '会员人数没有达到法定要求。')

  const extended = `/matters/${await applyAndAccept(place, 'subsistence')}`
  const extension = await head.post(`${extended}/extension`, { amount: '99', reason: '需要外地协助核实财产。' })
  assert.equal(extension.statusCode, 422)
  shows(extension.body, '需要外地协助核实财产。')
})

test('a page that is out of date says at which stage the matter is', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { app } = await serve(t, place.town)
  const township = await requester(app, 'township')
  const number = await apply(place, 'disability')
  await act(place, 'township', 'POST /matters/:number/acceptance', { number })
  const again = await township.post(`/matters/${number}/acceptance`, {})
  assert.equal(again.statusCode, 409)
  assert.match(again.body, /不能这样做/)
  const gone = await township.get(`/matters/${number}/tasks/t99`)
  assert.equal(gone.statusCode, 404)
})
