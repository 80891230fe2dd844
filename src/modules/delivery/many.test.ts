import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSealedDocument } from '../../../test/sealed.ts'
import { planWith, watched } from '../../../test/watched.ts'
import { keepAddressGroup } from '../documents/index.ts'
import { dispatchDocument } from './operations/dispatch.ts'
import { recall } from './operations/end.ts'
import { listIncoming, listOutgoing } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { db } = place.town

test('five hundred recipients get a document in seconds, and know of its recall in seconds', async (t) => {
  const { rows } = await sql<{ name: string }>`
    insert into directory.organisation
    select r.* from (select n, gen_random_uuid() as id from generate_series(1, 500) n) x,
      (select * from directory.organisation where id = ${place.cast.clerk.post?.organisationId}) o,
      jsonb_populate_record(null::directory.organisation, to_jsonb(o) || jsonb_build_object('id', x.id,
        'number', upper(to_hex(40960 + x.n)), 'code', 'many-' || x.n,
        'name', jsonb_build_object('zh', '第' || x.n || '所', 'en', 'School ' || x.n), 'short_name', null,
        'path', to_jsonb(o.path[1:cardinality(o.path) - 1] || x.id))) r
    returning name->>'zh' as name`.execute(db)
  const group = { name: '全区学校', members: rows.map(({ name }) => name).join('、') }
  await call(place, 'secretary', keepAddressGroup, group)
  const { number } = await aSealedDocument(place, { main: [group.name] })
  const [began, first] = [performance.now(), await call(place, 'secretary', dispatchDocument, { number })]
  const sent = performance.now()
  assert.equal(first.recipients, 500)
  await call(place, 'secretary', recall, { number, reason: '文中日期有误' })
  const recalled = performance.now()
  t.diagnostic(`dispatch ${Math.round(sent - began)} ms, recall ${Math.round(recalled - sent)} ms`)
  assert.ok(sent - began < 10_000, `${sent - began} ms`)
  assert.ok(recalled - sent < 10_000, `${recalled - sent} ms`)
})

test('lists of what came in and went out are read by an index each, whatever is asked', async () => {
  await sql`analyze delivery.delivery, delivery.dispatch`.execute(db)
  const wanted = [
    [listIncoming, 'health', {}, 'delivery.source x', /delivery_(list|step)/],
    [listIncoming, 'health', { step: 'signing' }, 'delivery.source x', /delivery_step/],
    [listOutgoing, 'secretary', {}, 'delivery.dispatch x', /dispatch_list.*dispatch_issuer/s],
  ] as const
  for (const [list, who, asked, from, index] of wanted) {
    const { caller, statements } = watched(place.town, place.cast[who])
    await list(caller, asked)
    const plan = await planWith(place.town, statements, from)
    assert.match(plan, index)
    assert.doesNotMatch(plan, /Seq Scan on (delivery|dispatch)\b/, plan)
  }
})
