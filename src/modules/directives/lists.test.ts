import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSealedDocument } from '../../../test/sealed.ts'
import { planWith, watched } from '../../../test/watched.ts'
import { machine } from '../../kernel/context.ts'
import { openObligations } from './operations/open.ts'
import { acceptReport, reportObligation } from './operations/report.ts'
import { listObligations } from './queries.ts'

test('what is finished is listed from the last day back, and goes on behind a row, by an index that has this order', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const { town, cast } = place
  const bureau = cast.clerk.post?.organisationId ?? ''
  const dues = ['2026-03-20', '2026-03-30', '2026-03-25']
  const document = await aSealedDocument(place, { main: [bureau], obligations: dues.map((due) => ({ due })) })
  const asked = { document: document.id, organisation: bureau }
  const { numbers } = await openObligations(town.caller(machine), asked)
  for (const number of numbers) {
    await call(place, 'clerk', reportObligation, { number, words: '已全部排查。' })
    await call(place, 'secretary', acceptReport, { number })
  }
  const { caller, statements } = watched(town, cast.clerk)
  const { rows } = await listObligations(caller, { standing: 'done' })
  assert.deepEqual(
    rows.map(({ dueDay }) => dueDay),
    ['2026-03-30', '2026-03-25', '2026-03-20'],
  )
  assert.deepEqual((await listObligations(caller, {})).rows, [], 'nothing is open')
  statements.length = 0
  const behind = `${rows[0]?.setDay}_${rows[0]?.id}`
  const rest = await listObligations(caller, { standing: 'done', before: behind })
  assert.deepEqual(rest.rows, rows.slice(1))
  const odd = await listObligations(caller, { standing: 'done', before: '2026-03-30T00:00:00Z_1' })
  assert.equal(odd.rows.length, 3, 'an address that makes no sense is the first page')
  const plan = await planWith(town, statements, 'order by x."setDay"')
  assert.match(plan, /Index Scan using obligation_of .*state = 'done'.*due_day, .*matter_id\) </s)
  assert.doesNotMatch(plan, /Sort/)
})
