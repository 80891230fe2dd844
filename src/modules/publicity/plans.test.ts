import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { applyAndAccept } from '../../../test/story.ts'
import { planOf, type Statement, watched } from '../../../test/watched.ts'
import { type Caller, nobody } from '../../kernel/context.ts'
import { casesModule } from '../cases/index.ts'
import { feedOfNotices, feedOfResults } from './downloads.ts'
import { listResults } from './queries.ts'

// Everybody reads these lists, and search engines all day: none may read a whole table.

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { town } = place
const office = place.cast.clerk.post?.organisationId ?? ''
const village = place.cast.village.post?.organisationId ?? ''

async function fill(): Promise<void> {
  const number = await applyAndAccept(place, 'subsistence')
  await sql`
    insert into publicity.result (matter_id, decided_at, item_code, item_name, organisation_id, outcome, outcome_name, kind, state,
                                  facts, published_at, updated_at, words)
    select gen_random_uuid(), at, 'item' || n % 20, jsonb_build_object('zh', repeat('事', 40), 'en', repeat('t', 80)),
           case when n % 10 = 0 then ${office}::uuid else ${village}::uuid end, 'granted', '{"zh":"准予","en":"granted"}', 'grant',
           'published', '[]', at, at, to_tsvector('simple', 'w' || n)
      from generate_series(1, 20000) n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute' as at)`.execute(
    town.db,
  )
  // nearly all are over, as after some years
  await sql`
    insert into cases.public_notice (matter_id, item_code, organisation_id, place_id, title, facts, put_at, until_at, ended_at)
    select c.matter_id, 'item', ${office}::uuid, ${village}::uuid, jsonb_build_object('zh', repeat('题', 60), 'en', 't'), '[]', at,
           at + interval '30 days', case when n < 19800 then at + interval '7 days' end
      from cases.case c, generate_series(1, 20000) n, lateral (select timestamptz '2026-02-10' + n * interval '1 minute' as at)
     where c.number = ${number}`.execute(town.db)
  await sql`analyze publicity.result`.execute(town.db)
  await sql`analyze cases.public_notice`.execute(town.db)
}
await fill()

/** What a list asks of these two tables. */
async function asked(list: (caller: Caller) => Promise<unknown>): Promise<Statement[]> {
  const { caller, statements } = watched(town, nobody)
  await list(caller)
  return statements.filter((one) => /"?publicity"?\."?result"?|public_notice|pub_notice/.test(one.sql))
}

const listNotices = async (caller: Caller, input: object) => {
  const list = casesModule.api?.['GET /public-notices']
  assert.ok(list)
  return list(caller, input)
}
const before = `${Date.parse('2026-01-05T00:00:00Z')}.${randomUUID()}`
const lists: Readonly<Record<string, (caller: Caller) => Promise<unknown>>> = {
  results: (caller) => listResults(caller, {}),
  'results, another page': (caller) => listResults(caller, { before }),
  'results of an office': (caller) => listResults(caller, { organisation: office }),
  'results of a service': (caller) => listResults(caller, { item: 'item7', before }),
  'results of a month': (caller) => listResults(caller, { month: '2026-01' }),
  notices: (caller) => listNotices(caller, {}),
  'notices of a village': (caller) => listNotices(caller, { place: village }),
  'notices of an office': (caller) => listNotices(caller, { organisation: office }),
  'the feed of results': (caller) => feedOfResults(caller, {}),
  'the feed of results of an office': (caller) => feedOfResults(caller, { organisation: office }),
  'the feed of notices': (caller) => feedOfNotices(caller, {}),
}

for (const [name, list] of Object.entries(lists))
  test(`${name}: read by index, whatever else there is`, async () => {
    const statements = await asked(list)
    assert.ok(statements.length > 0)
    for (const statement of statements) {
      const plan = await planOf(town, statement)
      assert.doesNotMatch(plan, /Seq Scan on (result|public_notice)/, `${statement.sql}\n${plan}`)
    }
  })
