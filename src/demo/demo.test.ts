import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aTown } from '../../test/town.ts'
import { both } from '../kernel/text.ts'
import { isMatterNumber } from '../modules/docket/index.ts'
import { buildReceipt, integrateNow, ledgerHealth } from '../modules/ledger/index.ts'
import { modules } from '../modules.ts'
import { loadCast, seedDistrict, seedFoundations, seedMatters } from './index.ts'
import { markBegun, markFinished, whatItHolds } from './marker.ts'
import { wardName } from './people.ts'
import { later } from './year/night.ts'

// A whole district with the stories of its cast, lived through once for all tests of this file.
const town = await aTown({ after }, { now: '2026-11-23T09:00:00Z' })
const house = { db: town.db, blobs: town.blobs, settings: town.settings, modules, now: () => town.now }
const founded = new Date('2025-09-23T01:00:00Z')
await seedFoundations(house, founded)
const before = await whatItHolds(house)
await markBegun(house, founded)
const begun = await whatItHolds(house)
await seedDistrict(house, { at: founded, size: 'whole', progress: () => undefined })
const year = { count: 40, from: new Date('2026-02-01T01:00:00Z'), to: town.now, first: true, key: 'test' }
const lived = await seedMatters(house, year, () => undefined)
const cast = await loadCast(house)

test('every act of the year was allowed, and nothing is left undone', async () => {
  assert.equal(lived.matters, 40)
  assert.deepEqual(await rows(`select operation, outcome from kernel.audit where outcome <> 'done'`), [])
  assert.deepEqual(
    (await town.jobs()).filter((job) => !later.includes(job)),
    [],
  )
  const [late] = await rows(`select max(at) <= '${town.now.toISOString()}' as good from kernel.audit`)
  assert.deepEqual(late, { good: true }, 'nothing happens after the present')
})

test('numbers are those of the scheme, and each is given once', async () => {
  const matters = await rows('select number, kind from docket.matter')
  const numbers = matters.map(({ number }) => String(number))
  assert.equal(matters.filter(({ kind }) => kind === 'case').length, 40)
  assert.equal(new Set(numbers).size, matters.length)
  assert.deepEqual(
    numbers.filter((number) => !isMatterNumber(number)),
    [],
  )
})

test('case, matter, clock and work agree with each other', async () => {
  const wrong = await rows(`
    select m.number, c.state, m.state as matter, m.clock_state, c.accepted_at, count(w.id)::int as open
    from docket.matter m join cases."case" c on c.matter_id = m.id
    left join docket.work_item w on w.matter_id = m.id and w.closed_at is null
    group by m.number, c.state, m.state, m.clock_state, c.accepted_at
    having (m.state = 'draft') <> (c.state = 'draft')
        or (m.state = 'open') <> (c.state in ('submitted', 'correcting', 'handling', 'decided', 'delivered'))
        or (m.state = 'archived') <> (c.state = 'archived')
        or (m.state in ('closed', 'archived')) and count(w.id) > 0
        or (m.state = 'open') and count(w.id) = 0
        or (c.state in ('handling', 'decided', 'delivered')) and c.accepted_at is null
        or (c.state = 'handling') and m.clock_state not in ('running', 'stopped')`)
  assert.deepEqual(wrong, [])
})

test('what is late carries a card, what is in time none but the reminder', async () => {
  const wrong = await rows(`
    select number, card, due_at from docket.matter
    where state = 'open' and clock_state = 'running' and holder_organisation_id is not null
      and (due_at < '${town.now.toISOString()}') <> (coalesce(card, 'blue') <> 'blue')`)
  assert.deepEqual(wrong, [])
})

test('supervision has issued a card by hand, looked through what moved, and frozen two reports', async () => {
  const [found] = await rows(`
    select (select count(*)::int from oversight.card where by_rule is null) as cards,
           (select count(*)::int from oversight.report) as reports, (select count(*) > 0 from oversight.finding) as findings`)
  assert.deepEqual(found, { cards: 1, reports: 2, findings: true })
})

test('a post was handed over with its signed list, and somebody will stand in', async () => {
  assert.deepEqual(
    await rows(`
      select h.outcome, t.name as taker, h.list_sha256 = sha256(convert_to(h.list, 'UTF8')) as whole,
             jsonb_array_length(h.list::jsonb->'items') as things, jsonb_array_length(h.list::jsonb->'seals') as seals,
             (select count(distinct s.signed_by)::int from handover.signature s where s.handover_id = h.id) as signatures
      from handover.handover h join directory.person t on t.id = h.taker_id`),
    [{ outcome: 'done', taker: '顾思源', whole: true, things: 4, seals: 1, signatures: 3 }],
  )
  const [found] = await rows(`select count(*)::int as substitutes from directory.appointment where kind = 'substitute'`)
  assert.deepEqual(found, { substitutes: 1 })
})

test('a helper applies by a mandate and a mother for her child, and the ledger says for whom', async () => {
  const found = await rows(`
    select distinct r.kind, r.agreed_how as how, c.channel, m.state, p.name as party
    from directory.representation r join directory.person p on p.id = r.person_id
      join cases."case" c on c.applicant_id = p.id join docket.matter m on m.id = c.matter_id
      join kernel.audit a on a.matter = m.number and a.actor_id = r.agent_id
      join kernel.audit_content x on x.audit_id = a.id and x.content like '%代' || p.name || '办理%'
    order by r.kind`)
  assert.deepEqual(
    found.map(({ party: _party, ...rest }) => rest),
    [
      { kind: 'guardian', how: 'counter', channel: 'online', state: 'open' },
      { kind: 'mandate', how: 'code', channel: 'helper', state: 'open' },
    ],
  )
  assert.equal(found[0]?.party, wardName)
})

test('a bad rating was put right; complaints are decided, asked about and open', async () => {
  assert.deepEqual(
    await rows(`
      select r.state, array_agg(distinct t.kind order by t.kind) as turns
      from ratings.rectification r join ratings.rating g on g.id = r.rating_id join ratings.turn t on t.matter_id = r.matter_id
      where g.matter_id in (select matter_id from cases."case" where applicant_id = '${cast.resident.id}') group by r.state`),
    [{ state: 'done', turns: ['answered', 'call-back', 'confirmed', 'verified'] }],
  )
  const complaints = await rows('select state from complaints.complaint')
  assert.deepEqual(complaints.map(({ state }) => state).toSorted(), ['decided', 'handling', 'received'])
})

test('what is rare is there too: an annulled refusal to be decided anew, suspended services, ends that were noted, confirmed and undone', async () => {
  const [contested] = await rows(`
    select r.result, m.state, w.task from cases.remedy r join docket.matter m on m.id = r.matter_id
      join docket.work_item w on w.matter_id = m.id and w.closed_at is null`)
  assert.deepEqual(contested, { result: 'annulled', state: 'open', task: 'redecide' })
  const suspensions = await rows(`select lifted_at is null as now from catalogue.suspension order by 1`)
  assert.deepEqual(suspensions, [{ now: false }, { now: true }])
  const endings = await rows(`
    select confirmed, undone_at is not null as undone, exists (
        select from cases."case" c join docket.work_item w on w.matter_id = c.matter_id and w.task = 'party-ended'
        where c.applicant_id = e.person_id) as followed
    from directory.ending e order by noted_at`)
  assert.deepEqual(endings, [
    { confirmed: true, undone: true, followed: false },
    { confirmed: true, undone: false, followed: true },
    { confirmed: null, undone: false, followed: false },
  ])
})

test('a file is sealed off in the draft of the resident', async () => {
  const [found] = await rows(`
    select c.applicant_id = '${cast.resident.id}' as own, c.state from files.content x join files.file f on f.sha256 = x.sha256
      join docket.attachment a on a.file_id = f.id join cases."case" c on c.matter_id = a.matter_id
    where x.scan = 'infected'`)
  assert.deepEqual(found, { own: true, state: 'draft' })
})

test('the resident has a draft, a correction to make, one in progress, one refused and one with its result', async () => {
  const own = await rows(`
    select c.state, d.kind from cases."case" c left join cases.decision d on d.matter_id = c.matter_id
    where c.applicant_id = '${cast.resident.id}' order by c.created_at`)
  const open = own.filter(({ kind }) => kind === null).map(({ state }) => state)
  assert.deepEqual(open.toSorted(), ['correcting', 'draft', 'handling'])
  assert.deepEqual(own.flatMap(({ kind }) => kind ?? []).toSorted(), ['grant', 'refuse'])
})

test('the posts of the cast have work', async () => {
  for (const name of ['village', 'township', 'clerk', 'head', 'federation'] as const) {
    const { post } = cast[name]
    const scopes = post?.roles.map((role) => `role:${post.organisationId}:${role}`) ?? []
    const list = scopes.map((scope) => `'${scope}'`).join()
    const [work] = await rows(
      `select count(*)::int from docket.work_item where closed_at is null and scope in (${list})`,
    )
    assert.ok(Number(work?.count) > 0, name)
  }
})

test('a finished matter has a receipt that the verifier proves', async () => {
  await integrateNow(house)
  assert.equal((await town.db.transaction().execute(ledgerHealth)).unintegrated, 0)
  const [done] = await rows(`
    select number from cases."case" where applicant_id = '${cast.resident.id}' and state in ('closed', 'archived')`)
  const named = { number: String(done?.number), title: both('办件', 'Matter') }
  const receipt = await town.db.transaction().execute((tx) => buildReceipt({ tx, now: town.now }, named))
  const path = join(town.folder, 'receipt.json')
  await writeFile(path, JSON.stringify(receipt))
  const verifier = join(import.meta.dirname, '..', '..', 'verifier', 'heliograph-verify.mjs')
  const told = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [verifier, path, '--key', receipt.vkey], (error, out) =>
      error ? reject(error) : resolve(out),
    )
  })
  assert.match(told, /All of it is proven/)
})

test('a loading that broke off is told from one that is whole, and from nothing', async () => {
  assert.deepEqual(
    [before, begun, await whatItHolds(house)],
    ['nothing', 'half a demonstration', 'half a demonstration'],
  )
  await markFinished(house, town.now)
  assert.equal(await whatItHolds(house), 'a demonstration')
})

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await sql<Record<string, unknown>>`${sql.raw(text)}`.execute(town.db)).rows
}
