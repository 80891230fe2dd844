import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSealedDocument } from '../../../test/sealed.ts'
import { loadColleagues } from '../../demo/people.ts'
import { machine } from '../../kernel/context.ts'
import { breakDown } from './operations/break-down.ts'
import { endReturned } from './operations/end.ts'
import { openNextPeriod, openObligations } from './operations/open.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const [township, village] = [cast.township, cast.village].map(({ post }) => post?.organisationId ?? '')
const by = town.caller(machine)

async function standing(document: string) {
  const { rows } = await sql<{ organisation: string; depth: number; state: string }>`
    select organisation_id as organisation, cardinality(lineage) as depth, state from directives.obligation
    where document_id = ${document} order by depth, number`.execute(town.db)
  return rows.map(({ organisation, depth, state }) => [organisation, depth, state])
}

test('who gives its own copy back still owes what a higher organisation broke down to it', async () => {
  const { id: document } = await aSealedDocument(place, { main: [township ?? '', village ?? ''], obligations: [{}] })
  const [number] = (await openObligations(by, { document, organisation: township })).numbers
  await openObligations(by, { document, organisation: village })
  const chief = (await loadColleagues(town)).find(
    ({ actor, organisationId }) => organisationId === township && actor.post.roles.includes('head'),
  )?.actor
  await call(place, chief ?? assert.fail(), breakDown, {
    ...{ number, organisations: [village], what: '排查本村养老机构', day: '2026-03-18' },
  })
  await endReturned(by, { document, organisation: village })
  assert.deepEqual(await standing(document), [
    [township, 1, 'open'],
    [village, 1, 'ended'],
    [village, 2, 'open'],
  ])
  await endReturned(by, { document, organisation: township })
  assert.deepEqual(
    (await standing(document)).map(([, , state]) => state),
    ['ended', 'ended', 'ended'],
    'with all below',
  )
})

test('the next period opens once, though its job comes again', async () => {
  const demand = { recurring: 'monthly', due: '2026-03-31' } as const
  const { id: document } = await aSealedDocument(place, { main: [township ?? ''], obligations: [demand] })
  const [number] = (await openObligations(by, { document, organisation: township })).numbers
  town.now = new Date('2026-03-31T16:00:00Z')
  const opened = await openNextPeriod(town.caller(machine), { number })
  assert.deepEqual(await openNextPeriod(town.caller(machine), { number }), opened)
  assert.equal((await standing(document)).length, 2)
})
