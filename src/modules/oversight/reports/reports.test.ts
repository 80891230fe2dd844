import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { act, applyAndAccept, doTask, until } from '../../../../test/story.ts'
import { machine } from '../../../kernel/context.ts'
import { raiseCardsNow } from '../cards.fixture.ts'
import { showQuarter, showStops } from '../figures/queries.ts'
import { listFindings, settleFinding, showFinding } from '../findings/operations.ts'
import { scanNightly } from '../findings/scan.ts'
import { groundName } from '../ground-name.ts'
import { digestOf, issueReport, issueReports } from './issue.ts'
import { downloadReportPdf, downloadReportSheet, listReports, showReport, showReportFigure } from './queries.ts'

test('a month is counted, frozen with its digest in the ledger, and printed again with the same bytes', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const { town } = place
  const organisation = place.cast.head.post?.organisationId ?? ''
  const number = await applyAndAccept(place, 'association')
  for (const [node, outcome] of [
    ['substance', 'clear'],
    ['legality', undefined],
    ['opinion', 'proposeRefusal'],
  ] as const)
    await doTask(place, number, { node, by: 'clerk', ...(outcome && { outcome }) })
  town.now = new Date('2026-03-12T01:00:00Z')
  await act(place, 'head', 'POST /matters/:number/decision', {
    number,
    outcome: 'refused',
    reason: '会员人数不足五十个，不符合规定的条件。',
    grounds: ['members-too-few'],
  })
  const issue = (month: string) => issueReport(place.as('auditor'), { organisation, month })
  await assert.rejects(issue('2026-03'), { kind: 'invalid' }, 'the month is not over')
  town.now = new Date('2026-03-31T15:59:59Z')
  await assert.rejects(issue('2026-03'), { kind: 'invalid' })
  town.now = new Date('2026-03-31T16:00:00Z') // the first of April in the district
  await assert.rejects(issueReport(place.as('head'), { organisation, month: '2026-03' }), { kind: 'forbidden' })
  const { id, digest } = await issue('2026-03')
  await assert.rejects(issue('2026-03'), { kind: 'conflict' }, 'once')
  const report = await showReport(place.as('head'), { id })
  const value = (code: string) => report.content.figures.find((figure) => figure.code === code)
  assert.deepEqual([value('received')?.value, value('refused')?.value, value('granted')?.value], [1, 1, 0])
  assert.deepEqual(
    [value('median-refused')?.value, value('median-refused')?.n, value('median-granted')?.value],
    [7, 1, null],
  )
  assert.deepEqual((await showReportFigure(place.as('head'), { id, figure: 'refused' })).figure.matters, [number])
  assert.equal(digestOf(report.content), digest)
  const { rows } = await sql<{
    content: string
  }>`select content from kernel.audit_content where content like ${`%${digest}%`}`.execute(town.db)
  assert.equal(rows.length, 1)
  await assert.rejects(sql`update oversight.report set content = '{}'`.execute(town.db), /append-only/)
  const [one, two] = [
    await downloadReportPdf(place.as('head'), { id }),
    await downloadReportPdf(place.as('auditor'), { id }),
  ]
  assert.ok(Buffer.from(one.body as Uint8Array).equals(Buffer.from(two.body as Uint8Array))) // a file made here is bytes
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await downloadReportSheet(place.as('head'), { id })).body as unknown as ArrayBuffer) // the same
  const english = new ExcelJS.Workbook()
  const asked = await downloadReportSheet(place.as('head'), { id, language: 'en' })
  await english.xlsx.load(asked.body as unknown as ArrayBuffer) // the same
  assert.equal(english.getWorksheet('Figures')?.getSheetValues().flat().includes('Applications received'), true)
  const inEnglish = await downloadReportPdf({ ...place.as('head'), language: 'en' }, { id })
  assert.match(inEnglish.downloadAs ?? '', /-en\.pdf$/, 'the language of the page')
  assert.ok(!Buffer.from(inEnglish.body as Uint8Array).equals(Buffer.from(one.body as Uint8Array))) // the same
  assert.equal(book.getWorksheet('明细')?.getSheetValues().flat().includes(number), true)
  for (const who of ['township', 'clerk', 'resident', 'admin'] as const)
    await assert.rejects(showReport(place.as(who), { id }), { kind: 'forbidden' }, who)
})

test('reports that nobody issued come by themselves, empty months too, each once', async (t) => {
  const place = await aDistrict(t, { now: '2026-04-05T19:00:00Z' })
  for (let times = 0; times < 2; times += 1) {
    await issueReports.run(place.town.caller(machine), {})
    await place.drain()
  }
  const { rows } = await listReports(place.as('auditor'), {})
  assert.ok(rows.length > 3)
  assert.equal(new Set(rows.map(({ organisationId }) => organisationId)).size, rows.length)
  assert.ok(rows.every(({ month }) => month === '2026-03'))
})

test('what moved is looked through; a finding is explained, dismissed, opened again, carded, and never lost', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const number = await applyAndAccept(place, 'disability')
  await raiseCardsNow(place, '2026-03-17T01:00:00Z')
  const scan = () => scanNightly.run(place.town.caller(machine), {})
  await scan()
  await scan()
  const { rows } = await listFindings(place.as('auditor'), {})
  const promise = rows.find(({ detector }) => detector === 'promise-exceeded')
  assert.equal(promise?.matterNumber, number)
  assert.equal(rows.filter(({ detector }) => detector === 'promise-exceeded').length, 1, 'found once')
  const settle = (who: 'auditor' | 'head', input: object) =>
    settleFinding(place.as(who), { id: promise?.id, reason: '核查后的说明和理由。', ...input })
  await assert.rejects(settle('head', { act: 'dismissed' }), { kind: 'forbidden' })
  await settle('auditor', { act: 'dismissed' })
  await assert.rejects(settle('auditor', { act: 'card' }), { kind: 'conflict' })
  await settle('auditor', { act: 'reopened' })
  await settle('auditor', { act: 'card', colour: 'red' })
  const shown = await showFinding(place.as('auditor'), { id: promise?.id })
  assert.deepEqual(
    [shown.finding.state, shown.acts.map(({ act: said }) => said)],
    ['card', ['dismissed', 'reopened', 'card']],
  )
  await assert.rejects(sql`delete from oversight.finding`.execute(place.town.db), /never lost|violates foreign key/)
})

test('stopped time is counted by grounds in words, as the guide of the case has them', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const number = await applyAndAccept(place, 'association')
  await act(place, 'clerk', 'POST /matters/:number/stop', {
    ...{ number, ground: 'expert-review', notice: '就章程草案组织专家评审，书面告知所需时间。' },
    ...{ expectedDays: 5, body: '区社会组织专家组' },
  })
  place.town.now = new Date('2026-03-06T01:00:00Z')
  await act(place, 'clerk', 'POST /matters/:number/resumption', {
    number,
    note: '专家组认为章程草案符合规定。',
    reference: '评审〔2026〕1号',
  })
  for (const [node, outcome] of [
    ['substance', 'clear'],
    ['legality', undefined],
    ['opinion', 'proposeGrant'],
  ] as const)
    await doTask(place, number, { node, by: 'clerk', ...(outcome && { outcome }) })
  const decision = { number, outcome: 'granted', reason: '材料齐全，符合条件，准予登记。' }
  await act(place, 'head', 'POST /matters/:number/decision', decision)
  const { grounds } = await showStops(place.as('auditor'), { quarter: '2026-Q1' })
  assert.deepEqual(
    grounds.map(({ ground, text }) => groundName(ground, text).zh),
    ['依法需要专家评审'],
  )
  assert.equal(groundName('gone', null).en, 'gone')
})

test('the public figure names organisations and counts, grades by rule, and says what is not final', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  await applyAndAccept(place, 'disability')
  await raiseCardsNow(place, '2026-03-17T01:00:00Z')
  const nobody = place.town.caller({ id: machine.id, kind: 'nobody', name: '', post: null })
  const before = await showQuarter(nobody, { quarter: '2026-Q1' })
  assert.deepEqual(
    before.rows.map(({ red, pending, grade }) => [red, pending, grade]),
    [[0, 1, 'none']],
  )
  await until(place, '2026-03-17T02:00:00Z')
  assert.deepEqual((await showStops(place.as('auditor'), { quarter: '2026-Q1' })).totals, [])
})
