import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aPerson, inPost } from '../../../test/actors.ts'
import { aTown, type Town } from '../../../test/town.ts'
import { aCatalogue, aGuide, code } from './catalogue.fixture.ts'
import list from './data/items.json' with { type: 'json' }
import { guides } from './guides/index.ts'
import { confirmImport, discardImport, prepareImport } from './imports/operations.ts'
import { previewImport } from './imports/queries.ts'
import { importItems, resumeItem, suspendItem } from './operations.ts'
import { draftGuide, publishGuide } from './publishing.ts'
import { findServices, getGuide, getImportReport, getService } from './queries.ts'
import { showSuspension } from './suspension/queries.ts'
import type { Finding } from './validator.ts'

test('the real list comes in once, and again without change', async (t) => {
  const town = await aTown(t)
  const { report, system } = await aCatalogue(town)
  assert.deepEqual({ ...report, id: '' }, { id: '', rows: 1135, refused: 0, added: 1135, changed: 0, unchanged: 0 })
  const again = await importItems(system, { ...list, rows: list.items })
  assert.equal(again.unchanged, 1135)
  const renamed = list.items.map((item) => (item.itemCode === code ? { ...item, name: '低保金给付' } : item))
  assert.equal((await importItems(system, { ...list, rows: renamed })).changed, 1)
  const admin = inPost({ roles: ['administrator'] })
  const read = await getImportReport(town.caller(admin), { id: report.id })
  assert.ok(read.findings.some((finding) => finding.code === 'office-unmapped'))
})

test('nobody but the administrator imports', async (t) => {
  const town = await aTown(t)
  const rows = { source: { zh: '清单', en: 'List' }, licence: 'Apache-2.0', rows: list.items.slice(0, 1) }
  await assert.rejects(importItems(town.caller(aPerson()), rows), { kind: 'forbidden' })
  await assert.rejects(importItems(town.caller(inPost({ roles: ['publisher'] })), rows), { kind: 'forbidden' })
})

test('every guide that comes with the house passes the checks and is published', async (t) => {
  const town = await aTown(t)
  const { system } = await aCatalogue(town)
  for (const guide of guides) {
    const { findings } = await draftGuide(system, { code: guide.itemCode, guide })
    assert.deepEqual(
      findings.filter((finding) => finding.severity === 'blocking'),
      [],
      guide.name.zh,
    )
    assert.equal((await publishGuide(system, { code: guide.itemCode })).version, 1)
  }
})

test('a guide is drafted, replaced, published, and the next one is version 2', async (t) => {
  const town = await aTown(t)
  const { publisher, second } = await aCatalogue(town)
  assert.equal((await draftGuide(publisher, { code, guide: aGuide() })).version, 1)
  assert.equal((await draftGuide(publisher, { code, guide: aGuide() })).version, 1)
  await assert.rejects(getGuide(publisher, { code }), { kind: 'conflict' })
  await publishGuide(second, { code })
  assert.equal((await getGuide(publisher, { code })).guide.name.en, 'Subsistence allowance')
  await assert.rejects(publishGuide(second, { code }), { kind: 'conflict' })
  assert.equal((await draftGuide(publisher, { code, guide: aGuide() })).version, 2)
  await publishGuide(second, { code })
  const { versions, guide } = await getService(publisher, { code })
  assert.deepEqual(
    versions.map((line) => line.version),
    [2, 1],
  )
  assert.equal(guide?.version, 2)
  assert.deepEqual(await town.jobs(), ['deliver-event', 'deliver-event'])
  assert.deepEqual((await town.audit()).slice(-3), [
    'catalogue.publish-guide conflict',
    'catalogue.draft-guide done',
    'catalogue.publish-guide done',
  ])
})

test('what the checks find keeps a guide from being published, and is told', async (t) => {
  const town = await aTown(t)
  const { publisher, second } = await aCatalogue(town)
  const wrong = aGuide({ visits: { count: 2, reason: { zh: '无', en: 'None' } }, lifeEvents: ['nowhere'] })
  const { findings } = await draftGuide(publisher, { code, guide: wrong })
  assert.deepEqual(blocking(findings).toSorted(), ['level-four-visits', 'life-event-unknown', 'visits-reason'])
  await assert.rejects(publishGuide(second, { code }), (refusal: { kind: string; fields: object }) => {
    assert.equal(refusal.kind, 'invalid')
    assert.deepEqual(Object.keys(refusal.fields).toSorted(), [
      'level-four-visits',
      'life-event-unknown',
      'visits-reason',
    ])
    return true
  })
})

test('a guide whose days differ from the deadline rule is refused', async (t) => {
  const town = await aTown(t)
  const { publisher } = await aCatalogue(town)
  const { times } = aGuide()
  const longer = aGuide({ times: { ...times, statutory: { ...times.statutory, amount: 31 } } })
  const { findings } = await draftGuide(publisher, { code, guide: longer })
  assert.deepEqual(blocking(findings), ['limit-differs-from-rule'])
})

test('publishers publish for their own organisation only', async (t) => {
  const town = await aTown(t)
  const { publisher, stranger, district } = await aCatalogue(town)
  await assert.rejects(draftGuide(stranger, { code, guide: aGuide() }), { kind: 'forbidden' })
  await assert.rejects(draftGuide(town.caller(aPerson()), { code, guide: aGuide() }), { kind: 'forbidden' })
  const ofDistrict = town.caller(
    inPost({ organisationId: district, organisationPath: [district], roles: ['publisher'] }),
  )
  await draftGuide(ofDistrict, { code, guide: aGuide() })
  await assert.rejects(publishGuide(stranger, { code }), { kind: 'forbidden' })
  await assert.rejects(draftGuide(publisher, { code: 'none', guide: aGuide() }), { kind: 'not-found' })
})

test('a published version and its parts cannot be changed by SQL', async (t) => {
  const town = await aTown(t)
  const { publisher, second } = await aCatalogue(town)
  await draftGuide(publisher, { code, guide: aGuide() })
  await sql`update catalogue.guide_version set valid_from = '2025-02-01'`.execute(town.db)
  const { id } = await publishGuide(second, { code })
  const attempts = [
    sql`update catalogue.guide_version set content = jsonb_set(content, '{name,zh}', '"别的"')`,
    sql`delete from catalogue.guide_version`,
    sql`truncate catalogue.guide_version cascade`,
    sql`insert into catalogue.guide_material values (${id}, 'extra', 'required', 99)`,
    sql`update catalogue.guide_material set necessity = 'required'`,
    sql`delete from catalogue.guide_outcome`,
    sql`insert into catalogue.guide_fee values (${id}, 'fee', 100)`,
    sql`insert into catalogue.guide_stop_ground values (${id}, 'tea-break', null)`,
    sql`truncate catalogue.guide_field`,
  ]
  for (const attempt of attempts) await assert.rejects(attempt.execute(town.db), { code: '23001' })
})

test('the views show what a published version contains, and nothing of a draft', async (t) => {
  const town = await aTown(t)
  const { publisher, second } = await aCatalogue(town)
  await draftGuide(publisher, { code, guide: aGuide() })
  const before = await town.db.selectFrom('catalogue.pub_guide_version').selectAll().execute()
  assert.deepEqual(before, [])
  await publishGuide(second, { code })
  const [version] = await town.db.selectFrom('catalogue.pub_guide_version').selectAll().execute()
  assert.equal(version?.matter_kind, 'DB')
  assert.equal(version?.promised_rule, 'mla-promised')
  const guide = aGuide()
  const materials = await town.db
    .selectFrom('catalogue.pub_guide_material')
    .select('code')
    .orderBy('position')
    .execute()
  assert.deepEqual(
    materials.map((row) => row.code),
    guide.materials.map((one) => one.code),
  )
  const outcomes = await town.db.selectFrom('catalogue.pub_guide_outcome').select('code').execute()
  assert.deepEqual(outcomes.map((row) => row.code).toSorted(), guide.outcomes.map((one) => one.code).toSorted())
  const tasks = await town.db.selectFrom('catalogue.pub_guide_task').select('node').execute()
  assert.ok(tasks.length >= 3)
})

test('an item is suspended with a reason, once, and resumed', async (t) => {
  const town = await aTown(t)
  const { publisher, second, stranger } = await aCatalogue(town)
  const reason = { zh: '系统升级，暂停受理三天。', en: 'Maintenance for three days.' }
  await draftGuide(publisher, { code, guide: aGuide() })
  await publishGuide(second, { code })
  await assert.rejects(suspendItem(stranger, { code, reason }), { kind: 'forbidden' })
  await suspendItem(publisher, { code, reason })
  await assert.rejects(suspendItem(publisher, { code, reason }), { kind: 'conflict' })
  await assert.rejects(getGuide(publisher, { code }), { kind: 'conflict' })
  assert.equal((await getService(publisher, { code })).item.suspension?.reason.en, reason.en)
  assert.equal((await findServices(publisher, { q: '低保' })).items[0]?.suspended, true)
  await resumeItem(publisher, { code })
  await assert.rejects(resumeItem(publisher, { code }), { kind: 'conflict' })
  await getGuide(publisher, { code })
  const { past } = await showSuspension(publisher, { code })
  assert.deepEqual(
    past.map((one) => [one.reason.en, one.until !== null]),
    [[reason.en, true]],
  )
  await assert.rejects(showSuspension(stranger, { code }), { kind: 'forbidden' })
})

/** A file as the server hands it to an operation. */
async function uploaded(town: Town, text: string) {
  const bytes = Buffer.from(text)
  const { sha256, sizeBytes } = await town.blobs.put(Readable.from([bytes]), { maxBytes: 1_000_000 })
  return [{ field: 'list', name: '清单.csv', sha256, sizeBytes, head: bytes.subarray(0, 64) }]
}

test('a list is looked at before it is imported: what is new, changed, refused and why; then confirmed or put aside, once', async (t) => {
  const town = await aTown(t)
  await aCatalogue(town)
  const admin = town.caller(inPost({ roles: ['administrator'] }))
  const from = { source: { zh: '区政务公开栏', en: 'District notice' }, licence: '政府信息主动公开' }
  const known = list.items.find(({ itemCode }) => itemCode === code)
  assert.ok(known)
  const csv = [
    '部门,事项名称,事项编码,基本编码,事项类型,主项名称',
    `${known.department},"低保金 ""给付""",${code},${known.basicCode ?? ''},${known.taskType},${known.group ?? ''}`,
    '区民政局,新的事项,NEW-1,512B00036000,20,',
    '',
    '区民政局,,NEW-2,512B00036000,20,',
    '区民政局,重复,NEW-1,512B00036000,20,',
    '区民政局,类型不对,NEW-3,512B00036000,77,',
  ].join('\r\n')
  const prepare = async (text: string, caller = admin) =>
    prepareImport(caller, { ...from, uploads: await uploaded(town, text) })
  await assert.rejects(prepare(csv, town.caller(inPost({ roles: ['publisher'] }))), { kind: 'forbidden' })
  for (const wrong of ['', 'a,b\n1,2', '{"items": 3}', '[]', '事项名称,事项编码\n"没有收尾,X'])
    await assert.rejects(prepare(wrong), { kind: 'invalid' }, wrong)
  const { id } = await prepare(`\uFEFF${csv}`)
  const preview = await previewImport(admin, { id })
  assert.deepEqual(preview.counts, { rows: 5, added: 1, changed: 1, unchanged: 0, refused: 3 })
  assert.deepEqual(
    preview.refused.map(({ row, why }) => [row, why]),
    [
      [3, 'name'],
      [4, 'repeated'],
      [5, 'type'],
    ],
  )
  assert.deepEqual(
    preview.changes.map(({ item, before }) => [item.name, before?.name ?? null]),
    [
      ['低保金 "给付"', known.name],
      ['新的事项', null],
    ],
  )
  const found = async () => (await findServices(admin, { q: '新的事项' })).items.some((one) => one.code === 'NEW-1')
  assert.equal(await found(), false, 'looking writes nothing')
  const confirm = () => confirmImport(admin, { id, seen: preview.seen })
  const twice = await Promise.allSettled([confirm(), confirm()])
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.equal(await found(), true)
  await assert.rejects(previewImport(admin, { id }), { kind: 'not-found' })
  const { rows } = await sql`select id from catalogue.import_draft where rows is not null`.execute(town.db)
  assert.deepEqual(rows, [], 'its rows are gone')

  const second = await prepare(JSON.stringify({ items: [{ ...known, itemCode: 'NEW-4' }] }))
  const { seen } = await previewImport(admin, { id: second.id })
  await importItems(admin, { ...from, rows: [{ ...known, itemCode: 'NEW-4' }] })
  await assert.rejects(confirmImport(admin, { id: second.id, seen }), { kind: 'conflict' }, 'it changed meanwhile')
  await discardImport(admin, { id: second.id })
  await assert.rejects(discardImport(admin, { id: second.id }), { kind: 'not-found' })
})

/** Codes of what blocks. */
function blocking(findings: readonly Finding[]): string[] {
  return findings.filter((finding) => finding.severity === 'blocking').map((finding) => finding.code)
}

test('two publishers at once: one version 1, one refused', async (t) => {
  const town = await aTown(t)
  const { publisher, second } = await aCatalogue(town)
  await draftGuide(publisher, { code, guide: aGuide() })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => publishGuide(second, { code })))
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.kind] : []))
  assert.deepEqual(
    refused,
    Array.from({ length: 7 }, () => 'conflict'),
  )
})
