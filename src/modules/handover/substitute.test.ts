import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { loadColleagues } from '../../demo/people.ts'
import { endSubstitution, substitute } from './index.ts'
import { list } from './queries.ts'

const place = await aDistrict({ after })
const { town, cast, as } = place
const { app } = await serve({ after }, town)
const postId = cast.clerk.post?.id ?? ''
const bureau = cast.clerk.post?.organisationId
const days = { startsOn: '2026-09-10', endsOn: '2026-09-18' }

test('a substitute stands in from a day to a day; both are told, the absent one sees it', async () => {
  const { id } = await substitute(as('head'), { postId, who: 'author', ...days })
  await place.drain()
  const { rows } = await sql<{ person: string }>`
    select person_id as person from notices.notice where words->>'zh' like '%由许文静替补%'`.execute(town.db)
  assert.deepEqual(rows.map(({ person }) => person).toSorted(), [cast.clerk.id, cast.author.id].toSorted())
  const seen = (await list(as('clerk'), {})).substitutions
  assert.deepEqual(
    seen.map(({ appointment }) => appointment.personId),
    [cast.author.id],
  )

  const author = await requester(app, 'author')
  assert.equal((await author.api('PUT', '/account/post', { postId })).statusCode, 200)
  assert.equal((await author.api('GET', '/matters/held')).statusCode, 200)
  await assert.rejects(endSubstitution(as('clerk'), { appointmentId: id }), { kind: 'forbidden' })
  await endSubstitution(as('head'), { appointmentId: id })
  assert.equal((await author.api('GET', '/matters/held')).statusCode, 403, 'lost at the next request')
  await assert.rejects(endSubstitution(as('head'), { appointmentId: id }), { kind: 'conflict' })
  assert.deepEqual((await list(as('clerk'), {})).substitutions, [])
})

test('the last day is the last', async () => {
  await substitute(as('head'), { postId, who: 'publisher', startsOn: '2026-09-11', endsOn: '2026-09-12' })
  const held = async (now: string) => {
    town.now = new Date(now)
    const who = await requester(app, 'publisher')
    return (await who.api('PUT', '/account/post', { postId })).statusCode
  }
  assert.notEqual(await held('2026-09-10T15:00:00Z'), 200)
  assert.equal(await held('2026-09-10T16:00:00Z'), 200, 'the first minute of the first day')
  assert.equal(await held('2026-09-12T15:00:00Z'), 200)
  assert.notEqual(await held('2026-09-12T16:00:00Z'), 200)
  town.now = new Date('2026-09-10T02:00:00Z')
})

test('heads name substitutes for posts of their own organisation, none for accounts and audits, never themselves', async () => {
  const other = (await loadColleagues(town)).find(
    ({ actor, organisationId }) => actor.post.roles.includes('head') && organisationId !== bureau,
  )
  const wanted = { postId, who: 'township', ...days }
  await assert.rejects(substitute(town.caller(other?.actor ?? assert.fail()), wanted), { kind: 'forbidden' })
  await assert.rejects(substitute(as('clerk'), wanted), { kind: 'forbidden' })
  await assert.rejects(substitute(as('head'), { ...wanted, who: 'head' }), { kind: 'conflict' })
  await assert.rejects(substitute(as('head'), { ...wanted, who: 'clerk' }), { kind: 'conflict' }, 'is in the post')
  await assert.rejects(substitute(as('head'), { ...wanted, startsOn: '2026-09-09' }), { kind: 'invalid' })
  await assert.rejects(substitute(as('head'), { ...wanted, endsOn: '2026-09-09' }), { kind: 'invalid' })
  const accounts = { ...wanted, postId: cast.admin.post?.id }
  await assert.rejects(substitute(as('head'), accounts), { kind: 'forbidden' })
})
