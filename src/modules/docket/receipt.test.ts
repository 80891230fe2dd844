import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { root } from '../../../test/sources.ts'
import { act, applyAndAccept, doTask } from '../../../test/story.ts'
import { integrateNow } from '../ledger/index.ts'

test('a matter’s receipt tells every step and is proven by a program that shares no code with us', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const { app, house } = await serve(t, place.town)
  const number = await applyAndAccept(place, 'association')
  await doTask(place, number, { node: 'legality', by: 'clerk', opinion: '程序合法，内部意见。' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeRefusal' })
  const refusal = { outcome: 'refused', grounds: ['members-too-few'], reason: '会员不足五十名，不符合第十条。' }
  await act(place, 'head', 'POST /matters/:number/decision', { number, ...refusal })
  await integrateNow(house)

  const resident = await requester(app, 'resident')
  const answer = await resident.get(`/matters/${number}/receipt.json`)
  assert.equal(answer.headers['content-disposition'], `attachment; filename*=UTF-8''receipt-${number}.json`)
  for (const words of ['申请已提交', '予以受理', '会员不足五十名']) assert.match(answer.body, new RegExp(words))
  assert.ok(!answer.body.includes('内部意见'), 'what is for the desk only is proven, not shown')
  const path = join(place.town.folder, 'receipt.json')
  await writeFile(path, answer.body)
  const { vkey } = answer.json()
  const { code, said } = await verify([path, '--key', vkey])
  assert.equal(code, 0, said)

  await sql`alter table kernel.audit_content disable trigger append_only`.execute(place.town.db)
  await sql`update kernel.audit_content set content = replace(content, '会员不足五十名', '会员没有五十名')`.execute(
    place.town.db,
  )
  await writeFile(path, (await resident.get(`/matters/${number}/receipt.json`)).body)
  const broken = await verify([path, '--key', vkey])
  assert.equal(broken.code, 1, broken.said)

  const page = await resident.get(`/matters/${number}/receipt`)
  assert.equal(page.statusCode, 200)
})

function verify(words: readonly string[]): Promise<{ code: number; said: string }> {
  const program = join(root, 'verifier/heliograph-verify.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })
}
