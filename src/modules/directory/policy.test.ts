import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/context.ts'
import { sampleCast, sampleOrganisations } from '../../kernel/samples.ts'
import { levelOf, organisationKinds } from './kinds.ts'
import {
  isOwn,
  isStaff,
  mayAdminister,
  mayAdministerPerson,
  mayEndSession,
  mayMeetPeople,
  mayMeetPerson,
  mayRecordFact,
} from './policy.ts'

const { district, office, township, village } = sampleOrganisations
const { resident, officeHandler, administrator } = sampleCast
const living = [district, township, village]
const inOffice = { personId: officeHandler.id, postPaths: [[district, office]] }
const postless = { personId: resident.id, postPaths: [] }

/** Rule -> who of the cast may; everybody else may not. */
const rules: readonly (readonly [string, (actor: Actor) => boolean, readonly string[]])[] = [
  [
    'administer the office',
    (actor) => mayAdminister(actor, { path: [district, office] }),
    ['administrator', 'machine'],
  ],
  ['administer a person in the office', (actor) => mayAdministerPerson(actor, inOffice), ['administrator', 'machine']],
  ['administer a person without a post', (actor) => mayAdministerPerson(actor, postless), ['administrator', 'machine']],
  [
    'end a session of the resident',
    (actor) => mayEndSession(actor, postless),
    ['resident', 'administrator', 'machine'],
  ],
  ['see the resident’s own', (actor) => isOwn(actor, { personId: resident.id }), ['resident']],
  [
    'meet people',
    mayMeetPeople,
    [
      'villageHelper',
      'townshipHandler',
      'officeHandler',
      'officeHead',
      'otherHandler',
      'otherHead',
      'administrator',
      'machine',
    ],
  ],
  [
    'meet a villager from the village',
    (actor) => mayMeetPerson(actor, { residencePath: living, actorLevel: 'village' }),
    ['villageHelper', 'townshipHandler', 'administrator'],
  ],
  [
    'record what the office knows',
    (actor) => mayRecordFact(actor, { sourceOrganisationId: office }),
    ['officeHandler', 'officeHead', 'machine'],
  ],
]
for (const [words, rule, expected] of rules) {
  test(`who may ${words}`, () => {
    const may = Object.entries(sampleCast).filter(([, actor]) => rule(actor))
    assert.deepEqual(
      may.map(([name]) => name),
      expected,
    )
  })
}

test('nobody administers oneself', () => {
  assert.equal(mayAdministerPerson(administrator, { personId: administrator.id, postPaths: [[district]] }), false)
})

test('an administrator below does not reach a person who also sits elsewhere', () => {
  const path = [district, township]
  const post = {
    id: '',
    organisationId: township,
    organisationPath: path,
    unitId: null,
    roles: ['administrator'],
  } as const
  const local: Actor = { ...administrator, post }
  const reach = (...postPaths: string[][]) => mayAdministerPerson(local, { personId: resident.id, postPaths })
  assert.equal(reach([district, township]), true)
  assert.equal(reach(living), true)
  assert.equal(reach(living, [district, office]), false)
  assert.equal(reach(), false)
})

test('acting for oneself is not staff', () => {
  assert.equal(isStaff(resident), false)
  assert.equal(isStaff({ ...officeHandler, post: null }), false)
  assert.equal(isStaff(officeHandler), true)
})

test('levels of government', () => {
  const byLevel = Map.groupBy(organisationKinds, levelOf)
  assert.deepEqual(byLevel.get('township'), ['township', 'street'])
  assert.deepEqual(byLevel.get('village'), ['village', 'community'])
})
