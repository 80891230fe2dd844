import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Act, type Actor, type Behalf, nobody } from '../../kernel/context.ts'
import { sampleCast, sampleOrganisations, sampleUnit } from '../../kernel/samples.ts'
import { type Matter, scopesOf, waitsFor } from './model.ts'
import { isHolder, isParty, mayListMatters, mayReadMatter } from './policy.ts'

const { district, office, otherOffice, township, village } = sampleOrganisations
const sent = {
  partyIds: [sampleCast.resident.id],
  organisationId: office,
  organisationIds: [office, township],
  organisationPath: [district, office],
  barredIds: [],
  holderOrganisationId: township,
  state: 'open',
} as const

/** Who of the cast passes. */
function who(may: (actor: Actor) => boolean): string[] {
  return Object.entries<Actor>(sampleCast).flatMap(([name, actor]) => (may(actor) ? [name] : []))
}
const readers = (matter: object) => who((actor) => mayReadMatter(actor, matter as Matter))

test('a matter is read by its party, by those who have a part in it, and by the audit above', () => {
  assert.deepEqual(readers(sent), [
    'resident',
    'agent',
    'onlooker',
    'townshipHandler',
    'officeHandler',
    'officeHead',
    'auditor',
  ])
})

test('a secretary reads official papers, which have no party, and nobody’s application', () => {
  assert.deepEqual(readers({ ...sent, partyIds: [] }), [
    ...['townshipHandler', 'officeHandler', 'secretary', 'officeHead', 'auditor'],
  ])
})

test('what was never sent is read by its party alone, also after it was thrown away', () => {
  const draft = { ...sent, organisationIds: [], holderOrganisationId: null, state: 'draft' }
  assert.deepEqual(readers(draft), ['resident', 'agent', 'onlooker'])
  assert.deepEqual(readers({ ...draft, state: 'closed' }), ['resident', 'agent', 'onlooker'])
})

test('whom a matter is about does not read it, in no post and by no part in it', () => {
  assert.deepEqual(readers({ ...sent, barredIds: [sampleCast.auditor.id] }), [
    ...['resident', 'agent', 'onlooker', 'townshipHandler', 'officeHandler', 'officeHead'],
  ])
  assert.deepEqual(readers({ ...sent, barredIds: [office] }), [
    'resident',
    'agent',
    'onlooker',
    'townshipHandler',
    'auditor',
  ])
})

test('a party in a post acts for the post, not for oneself', () => {
  const clerk = { ...sampleCast.otherHandler, id: sampleCast.resident.id }
  assert.equal(mayReadMatter(clerk, sent as unknown as Matter), false)
})

test('a right to act reaches as far as its items, its matter and its acts', () => {
  const { agent } = sampleCast
  const matter = { partyIds: [...sent.partyIds], subjectId: 'item-1', number: 'N1' }
  const may = (limits: Partial<Behalf>, act?: Act) =>
    isParty({ ...agent, behalf: { ...agent.behalf, ...limits } as Behalf }, matter, act)
  assert.ok(may({}))
  assert.ok(may({ items: ['item-1'], matter: 'N1' }))
  assert.ok(!may({ items: ['item-2'] }), 'another item')
  assert.ok(!may({ matter: 'N2' }), 'another matter')
  assert.ok(!may({ partyId: township }), 'another party')
  assert.ok(!may({ acts: [] }), 'a right that has ended')
  assert.ok(may({ acts: ['read', 'apply'] }))
  assert.ok(!may({ acts: ['read', 'apply'] }, 'withdraw'))
  assert.ok(!isParty({ ...agent, post: sampleCast.officeHandler.post }, matter), 'in a post nobody acts for a party')
})

test('who acts for another party does not reach one’s own matters meanwhile', () => {
  const { agent } = sampleCast
  assert.equal(isParty(agent, { partyIds: [agent.id] }), false)
})

test('an auditor of one office does not read what another decides', () => {
  const post = { ...sampleCast.otherHandler.post, roles: ['auditor'] as const }
  const auditor = { ...sampleCast.otherHandler, post } as Actor
  assert.equal(mayReadMatter(auditor, sent as unknown as Matter), false)
  assert.equal(mayListMatters(auditor, { id: otherOffice, path: [district, otherOffice] }), true)
  assert.equal(mayListMatters(auditor, { id: office, path: [district, office] }), false)
  assert.equal(mayListMatters(auditor, { id: district, path: [district] }), false)
})

test('lists are of one’s own organisation, or of what one audits', () => {
  const lists = (id: string, path: readonly string[]) => who((actor) => mayListMatters(actor, { id, path }))
  assert.deepEqual(lists(office, [district, office]), ['officeHandler', 'officeHead', 'auditor'])
  assert.deepEqual(lists(village, [district, township, village]), ['villageHelper', 'auditor'])
  assert.deepEqual(lists(district, [district]), ['auditor'])
  assert.equal(mayListMatters(nobody, { id: nobody.id, path: [] }), false)
})

test('who holds a matter is an organisation, never a person without a post', () => {
  assert.deepEqual(
    who((actor) => isHolder(actor, sent)),
    ['townshipHandler'],
  )
  assert.equal(isHolder(sampleCast.resident, { holderOrganisationId: null }), false)
})

test('work waits for a post, for a role of an organisation, or for a person without a post', () => {
  const { officeHandler, officeHead, resident } = sampleCast
  const waits = (scope: string, actor: Actor) => waitsFor({ scope, closedAt: null, barredIds: [] }, actor)
  assert.ok(waits(`role:${office}:handler`, officeHandler))
  assert.ok(!waits(`role:${office}:handler`, officeHead))
  assert.ok(!waits(`role:${township}:handler`, officeHandler))
  assert.ok(waits(`post:${officeHead.post?.id}`, officeHead))
  assert.ok(waits(`unit:${sampleUnit}`, officeHandler), 'for everybody of a unit')
  assert.ok(!waits(`unit:${sampleUnit}`, officeHead))
  assert.ok(waits(`person:${resident.id}`, resident))
  assert.ok(!scopesOf({ ...officeHead, id: resident.id }).includes(`person:${resident.id}`))
  const own = { scope: `person:${resident.id}`, closedAt: null, barredIds: [] }
  assert.ok(!waitsFor({ ...own, closedAt: new Date() }, resident), 'done work waits for nobody')
  assert.ok(!waitsFor({ ...own, barredIds: [resident.id] }, resident), 'nor does work that one must not do')
})
