import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../test/town.ts'
import { aDistrict, anOfficer } from './district.fixture.ts'
import { addPost, closePost, supervisorOf } from './index.ts'

test('an organisation is supervised by the lowest one above it that has an auditor', async () => {
  const town = await aTown({ after })
  const { district, bureau, township, village, system } = await aDistrict(town)
  const supervisor = (id: string) => town.db.transaction().execute(async (tx) => (await supervisorOf(tx, id)).id)
  assert.equal(await supervisor(village), district, 'nobody audits: the district answers for it')
  await anOfficer(town, { organisationId: bureau, roles: ['auditor'] })
  assert.equal(await supervisor(bureau), district, 'nobody supervises oneself')
  const own = await addPost(system, { organisationId: township, roles: ['auditor'], nameZh: '监察' })
  assert.equal(await supervisor(village), township)
  assert.equal(await supervisor(township), district)
  assert.equal(await supervisor(district), district, 'above the district there is nobody here')
  await closePost(system, { postId: own.id })
  assert.equal(await supervisor(village), district, 'a closed post supervises nothing')
})
