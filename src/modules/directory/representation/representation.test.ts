import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aTown } from '../../../../test/town.ts'
import { machine, nobody } from '../../../kernel/context.ts'
import { demoPassword } from '../demo.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { createAccount } from '../operations/accounts.ts'
import { changeContact, registerFirm } from '../operations/people.ts'
import { endAppointment } from '../operations/posts.ts'
import { actFor, switchPost } from '../operations/sessions.ts'
import { signIn } from '../operations/sign-in.ts'
import { identify } from '../store/identify.ts'
import { lastDayAsMinor } from './model.ts'
import { agreeTo, endRepresentation, holdBehalf, insertRepresentation, type NewRepresentation } from './store.ts'

const town = await aTown({ after })
const { village, admin, system } = await aDistrict(town)
const inTx = <T>(work: (ctx: Parameters<typeof insertRepresentation>[0]) => Promise<T>) =>
  town.db
    .transaction()
    .execute((tx) =>
      work({ ...town.caller(machine), tx, trace: { auditId: crypto.randomUUID(), matter: null, content: [] } }),
    )
let serial = 0

/** Somebody signed in, and a party; the right between them as wanted. */
async function aRight(wanted: Partial<NewRepresentation> = {}, options: { agreed?: boolean; agent?: string } = {}) {
  const agentId = options.agent ?? (await aResident(town, { name: '代理人' })).id
  const name = `agent${++serial}`
  await createAccount(system, { personId: agentId, name, isDemo: true, password: demoPassword })
  const firm = await registerFirm(system, { name: '云川测试商行' })
  const id = await inTx((ctx) =>
    insertRepresentation(ctx, {
      ...{ kind: 'appointed', party: { firm: firm.id }, agentId, acts: ['read', 'apply'] },
      ...{ startsOn: '2026-09-01', endsOn: '2026-09-30', basis: '授权书' },
      ...((options.agreed ?? true) && { agreedHow: 'account' }),
      ...wanted,
    }),
  )
  const { token } = await signIn(town.caller(nobody), { name, password: demoPassword })
  const who = async (now = town.now) => {
    const actor = await identify({ db: town.db, settings: town.settings, now: new Date(now) }, token)
    assert.ok(actor)
    return actor
  }
  return {
    id,
    firmId: firm.id,
    agentId,
    who,
    act: async () => actFor(town.caller(await who()), { representationId: id }),
  }
}

test('who may act for a firm chooses it, acts for it alone, and goes back', async () => {
  const { firmId, who, act } = await aRight()
  await act()
  const actor = await who()
  assert.equal(actor.behalf?.partyId, firmId)
  assert.deepEqual([actor.behalf?.acts, actor.post], [['read', 'apply'], null])
  await switchPost(town.caller(actor), {})
  assert.equal((await who()).behalf, undefined)
})

test('a session that is open when the right ends can do nothing at its next request, and says so', async () => {
  const { id, agentId, who, act } = await aRight()
  await act()
  await inTx((ctx) => endRepresentation(ctx, id, null))
  const actor = await who()
  assert.deepEqual(actor.behalf?.acts, [])
  await assert.rejects(changeContact(town.caller(actor), { phone: '13900000000' }), /has ended/)
  await assert.rejects(act(), { kind: 'conflict' })
  await switchPost(town.caller(actor), {})
  assert.equal((await who()).id, agentId)
})

test('while acting for a firm nothing of one’s own is changed by mistake', async () => {
  const { who, act } = await aRight()
  await act()
  await assert.rejects(changeContact(town.caller(await who()), { phone: '13900000000' }), { kind: 'forbidden' })
})

test('the right holds through its last day, district time, and not a second longer', async () => {
  const { who, act } = await aRight({ endsOn: '2026-09-10' })
  await act()
  assert.equal((await who(new Date('2026-09-10T03:59:59Z'))).behalf?.acts.length, 2)
  // seen a while ago, but not so long ago that the session is over
  await sql`update directory.session set last_seen_at = '2026-09-10T15:30:00Z'`.execute(town.db)
  assert.equal((await who(new Date('2026-09-10T15:59:59Z'))).behalf?.acts.length, 2)
  assert.equal((await who(new Date('2026-09-10T16:00:00Z'))).behalf?.acts.length, 0)
})

const refused: readonly [words: string, wanted: Partial<NewRepresentation>, agreed: boolean][] = [
  ['one that nobody has confirmed', {}, false],
  ['one that begins tomorrow', { startsOn: '2026-09-11' }, true],
  ['one that ran out yesterday', { endsOn: '2026-09-09' }, true],
]
for (const [words, wanted, agreed] of refused)
  test(`cannot be chosen: ${words}`, async () => {
    const { act } = await aRight(wanted, { agreed })
    await assert.rejects(act(), { kind: 'conflict' })
  })

test('the right of another cannot be chosen', async () => {
  const [mine, other] = [await aRight(), await aRight()]
  await assert.rejects(actFor(town.caller(await mine.who()), { representationId: other.id }), { kind: 'conflict' })
})

/** The note of an end, confirmed, without which no party ends. */
async function noted(kind: 'person' | 'firm', id: string): Promise<void> {
  await sql`insert into directory.ending (${sql.ref(`${kind}_id`)}, ended_on, evidence, organisation_id, noted_by, noted_at,
      settled_by, settled_at, confirmed)
    values (${id}, '2026-09-09', '注销登记通知书', ${village}, ${randomUUID()}, now(), ${randomUUID()}, now(), true)`.execute(
    town.db,
  )
}

test('a right to a firm that has closed, or a person who has died, gives nothing', async () => {
  const { firmId, who, act } = await aRight()
  await act()
  await noted('firm', firmId)
  await sql`update directory.firm set closed_on = '2026-09-09' where id = ${firmId}`.execute(town.db)
  assert.deepEqual((await who()).behalf?.acts, [])
  const old = await aResident(town)
  const mandate = await aRight({ kind: 'mandate', party: { person: old.id } })
  await mandate.act()
  assert.equal((await mandate.who()).behalf?.acts.length, 2)
  await noted('person', old.id)
  await sql`update directory.person set died_on = '2026-09-09' where id = ${old.id}`.execute(town.db)
  assert.deepEqual((await mandate.who()).behalf?.acts, [])
})

test('a helper who loses the post loses the mandates that came with it', async () => {
  const helper = await anOfficer(town, { organisationId: village, roles: ['helper'], name: '李帮办' })
  const old = await aResident(town)
  const wanted = { kind: 'mandate', party: { person: old.id }, agentPostId: helper.post.id } as const
  const { who, act } = await aRight(wanted, { agent: helper.id })
  await act()
  assert.equal((await who()).behalf?.isHelper, true)
  const { rows } = await sql<{
    id: string
  }>`select id from directory.appointment where person_id = ${helper.id}`.execute(town.db)
  await endAppointment(town.caller(admin), { appointmentId: rows[0]?.id })
  assert.deepEqual((await who()).behalf?.acts, [])
})

test('an act that began before the right ended is refused once it has ended, and otherwise ends first', async () => {
  const { id, who, act } = await aRight()
  await act()
  const actor = await who()
  const held = (work: () => Promise<unknown>) =>
    town.db.transaction().execute(async (tx) => {
      await holdBehalf({ ...town.caller(actor), tx, trace: { auditId: '', matter: null, content: [] } })
      return work()
    })
  let order = ''
  let ending: Promise<void> = Promise.resolve()
  await held(async () => {
    ending = inTx((ctx) => endRepresentation(ctx, id, null)).then(() => {
      order += 'ended'
    })
    await new Promise((later) => setTimeout(later, 100))
    order += 'acted '
  })
  await ending
  assert.equal(order, 'acted ended')
  await assert.rejects(
    held(async () => undefined),
    { kind: 'forbidden' },
  )
})

test('the database keeps a right as it was given', async () => {
  const { id } = await aRight({}, { agreed: false })
  const set = (change: ReturnType<typeof sql>) =>
    sql`update directory.representation set ${change} where id = ${id}`.execute(town.db)
  await assert.rejects(set(sql`ends_on = '2030-01-01'`), /agreed to and ended/)
  await assert.rejects(set(sql`acts = array['read', 'apply', 'withdraw']`), /agreed to and ended/)
  await inTx((ctx) => agreeTo(ctx, id, 'account'))
  await assert.rejects(set(sql`agreed_at = now()`), /agreed to and ended/)
  await inTx((ctx) => endRepresentation(ctx, id, '到期'))
  await assert.rejects(set(sql`ended_at = null, ended_by = null, end_reason = null`), /agreed to and ended/)
  await assert.rejects(sql`delete from directory.representation where id = ${id}`.execute(town.db), /agreed to/)
})

test('a firm has one legal representative, and nobody stands for oneself', async () => {
  const { firmId, agentId } = await aRight({ kind: 'legal', endsOn: null, manages: true })
  const again = { kind: 'legal', party: { firm: firmId }, agentId, acts: ['read'], basis: '登记' } as const
  const days = { startsOn: '2026-09-01', endsOn: null }
  await assert.rejects(
    inTx((ctx) => insertRepresentation(ctx, { ...again, ...days })),
    /representation_one_legal/,
  )
  const self = { ...again, kind: 'guardian', party: { person: agentId }, ...days } as const
  await assert.rejects(
    inTx((ctx) => insertRepresentation(ctx, self)),
    /check/,
  )
})

test('a minor is of age on the eighteenth birthday (民法典 art. 17)', () => {
  assert.equal(lastDayAsMinor('2010-05-04'), '2028-05-03')
  assert.equal(lastDayAsMinor('2008-02-29'), '2026-02-28')
  assert.equal(lastDayAsMinor('2010-01-01'), '2027-12-31')
})
