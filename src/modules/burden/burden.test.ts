import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { z } from 'zod'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { aSealedDocument, type Demand } from '../../../test/sealed.ts'
import { serve } from '../../../test/served.ts'
import { act, paper, type Who } from '../../../test/story.ts'
import { machine } from '../../kernel/context.ts'
import { Text } from '../../kernel/text.ts'
import { dispatchDocument } from '../delivery/index.ts'
import { acceptReport, directivesModule, reportObligation } from '../directives/index.ts'
import { reviewDocument, saveDraft, sendForReview, startDocument } from '../documents/index.ts'
import { byHand, giveBack, isMeant, issuedWith, once, type Sent, sentDocument } from './by-hand.fixture.ts'
import { Amounts, kinds, nothing, recipientGroups } from './model.ts'
import { liftBudget, setBudget } from './operations.ts'
import { daysOf } from './period.ts'
import { showBudgets, showBurden } from './queries.ts'
import { demandRows, demandTurns } from './store/demand.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { app } = await serve({ after }, town)
const zone = 'Asia/Shanghai'
const at = (who: 'clerk' | 'township' | 'health' | 'leader') => cast[who].post?.organisationId ?? ''
const [bureau, township, health, district] = [at('clerk'), at('township'), at('health'), at('leader')]

const sent = (one: Sent) => sentDocument(place, one)
/** Issued by the health bureau too. */
const jointly = (number: string) => issuedWith(place, number, health)

/** A document that demands, and its obligations as each recipient gets them when it signs. */
async function aDirective(obligations: readonly Demand[]) {
  return aSealedDocument(place, { main: [bureau, township], obligations })
}
async function opened(document: string, organisation: string): Promise<readonly string[]> {
  const open = directivesModule.inner?.find(({ spec }) => spec.name === 'directives.open-obligations')
  const answer = await open?.(town.caller(machine), { document, organisation })
  return z.object({ numbers: z.array(z.string()) }).parse(answer).numbers
}

const somebody = fc.option(fc.constantFrom(bureau, township, health, district), { nil: undefined })
const anyQuestion = fc.record({
  period: fc.constantFrom('2026', '2026-Q1', '2026-01', '2026-02', '2026-03', '2025'),
  by: fc.constantFrom('issuers' as const, 'recipients' as const),
  ...{ recipients: fc.constantFrom(...recipientGroups), issuer: somebody, recipient: somebody },
})

test('every figure is what its documents and obligations come to, counted by hand', async () => {
  await sent({ at: '2026-01-31T15:59:59Z', main: [bureau, township, health], pages: 3 })
  await sent({ at: '2026-01-31T16:00:00Z', main: [township], pages: 7, meets: true })
  await sent({ at: '2026-03-02T01:00:00Z', main: [bureau, health], meets: true })
  const recalled = await sent({ at: '2026-03-02T02:00:00Z', main: [bureau, township], pages: 50 })
  await sql`update documents.document set state = 'recalled' where matter_id = ${recalled.id}`.execute(town.db)
  const returned = await sent({ at: '2026-03-02T03:00:00Z', main: [bureau, township] })
  await giveBack(place, returned.id, bureau)
  const directive = await aDirective([
    { who: [bureau, township], evidence: 'figure', unit: '家', what: '报送养老机构数量' },
    { who: [township], evidence: 'file', what: '报送排查台账' },
    { who: [township], evidence: 'words', what: '排查隐患' },
  ])
  for (const organisation of [bureau, township]) await opened(directive.id, organisation)
  const joint = await sent({ at: '2026-03-02T04:00:00Z', main: [township], pages: 4 })
  await jointly(joint.number)
  const givenBack = await aDirective([{ who: [bureau], evidence: 'file', what: '报送整改材料' }])
  await call(place, 'secretary', dispatchDocument, { number: givenBack.number })
  assert.equal((await opened(givenBack.id, bureau)).length, 1)
  await giveBack(place, givenBack.id, bureau)
  const facts = await byHand(place, zone)
  await fc.assert(
    fc.asyncProperty(anyQuestion, async ({ period, by, ...filter }) => {
      const meant = facts.filter((fact) => isMeant(fact, { period, ...filter }))
      const ask = { by, days: daysOf(period), zone }
      const rows = await town.db.transaction().execute((tx) => demandRows(tx, ask, filter))
      const wanted = Map.groupBy(meant, (fact) => (by === 'issuers' ? fact.issuer : fact.recipient))
      assert.equal(rows.length, wanted.size)
      for (const row of rows) assert.deepEqual(Amounts.parse(row), once(wanted.get(row.id) ?? []))
      const turns = await town.db.transaction().execute((tx) => demandTurns(tx, { length: 'year', ...ask }, filter))
      assert.deepEqual(Amounts.parse(turns[0] ?? nothing), once(meant))
    }),
    { numRuns: 25 },
  )
  const { rows } = await call(place, 'township', showBurden, { by: 'recipients', period: '2026-Q1' })
  assert.equal(rows.find(({ id }) => id === township)?.forms, 1, 'whoever is burdened sees it too')
  await assert.rejects(call(place, 'resident', showBurden, {}), { kind: 'forbidden' })
})

const budget = { recipients: 'townships', kind: 'documents', length: 'quarter', most: 3, reason: '为基层减负' }
async function drafted(more: object = {}): Promise<string> {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: district })
  await call(place, 'drafter', saveDraft, {
    ...{ number, base: 1, type: 'notice', format: 'document', direction: 'down', disclosure: 'open' },
    ...{ main: '各乡镇（街道）', title: '云川区人民政府关于做好防汛工作的通知' },
    ...{ text: '各单位：\n一、总体要求\n请做好防汛工作。', ...more },
  })
  return number
}
const reuse = 'POST /matters/:number/obligation/earlier-report'
const Flow = z.object({
  findings: z
    .array(z.object({ code: z.string(), grade: z.string(), at: z.string(), words: Text, href: z.string().optional() }))
    .nullable(),
})
const findingsOf = async (number: string, who: Who = 'drafter') =>
  Flow.parse(await act(place, who, 'GET /matters/:number/document/flow', { number })).findings ?? []
const saidOf = async (number: string) => (await findingsOf(number)).filter(({ code }) => /^(budget|known)/.test(code))

test('a budget is set by a head for the own organisation and below, once, and never changed', async () => {
  town.now = new Date('2026-03-10T01:00:00Z')
  const wanted = { ...budget, issuer: bureau, kind: 'meetings' }
  for (const who of ['secretary', 'clerk', 'auditor'] as const)
    await assert.rejects(call(place, who, setBudget, wanted), { kind: 'forbidden' })
  await assert.rejects(
    call(place, 'head', setBudget, { ...wanted, issuer: district }),
    { kind: 'forbidden' },
    'not below',
  )
  const races = await Promise.allSettled([1, 2, 3].map(() => call(place, 'leader', setBudget, wanted)))
  assert.ok(races.some(({ status }) => status === 'fulfilled'))
  const inForce = async () => (await call(place, 'leader', showBudgets, {})).inForce.map((one) => one.budget)
  const [one] = await inForce()
  assert.equal((await inForce()).length, 1)
  assert.ok(one)
  await assert.rejects(sql`update burden.budget set most = 9 where id = ${one.id}`.execute(town.db), /never changed/)
  const reason = '改由部门自行掌握'
  await assert.rejects(
    call(place, 'head', liftBudget, { id: one.id, reason }),
    { kind: 'forbidden' },
    'not who is limited',
  )
  await call(place, 'leader', liftBudget, { id: one.id, reason })
  await assert.rejects(call(place, 'leader', liftBudget, { id: one.id, reason }), { kind: 'conflict' })
  const { ended } = await call(place, 'clerk', showBudgets, {})
  assert.ok(ended.some(({ endReason }) => endReason === reason))
  const audit = await town.audit()
  assert.ok(audit.includes('burden.set-budget done'))
})

test('what a budget allows is allowed; one more is said to the drafter, and held until the office says why', async () => {
  town.now = new Date('2026-03-10T02:00:00Z')
  const { rows } = await call(place, 'leader', showBurden, { period: '2026-Q1', recipients: 'townships' })
  const used = rows.find(({ id }) => id === district)?.documents ?? 0
  const set = (more: object) => call(place, 'leader', setBudget, { ...budget, issuer: district, ...more })
  const number = await drafted()
  await set({ most: used + 1 })
  assert.deepEqual(await saidOf(number), [], 'exactly what is allowed')
  await set({ most: used })
  const [said] = await saidOf(number)
  assert.equal(said?.grade, 'advice')
  assert.match(said?.words.zh ?? '', new RegExp(`第 ${used + 1} 件公文，限额 ${used} 件`))
  assert.deepEqual(await saidOf(await drafted({ main: '区民政局' })), [], 'not for others than the budget is about')
  await set({ most: used, holds: 'yes' })
  await call(place, 'drafter', sendForReview, { number })
  const review = (more: object) => call(place, 'secretary', reviewDocument, { number, verdict: 'passed', ...more })
  await assert.rejects(review({}), { kind: 'invalid' })
  await assert.rejects(review({ reasons: '急需' }), { kind: 'invalid' })
  await review({ reasons: '汛情紧急，不能等到下季度。' })
  assert.equal((await saidOf(number))[0]?.grade, 'held', 'the signer sees it too')
  const read = async (who: 'leader' | 'drafter', page: string) =>
    (await (await requester(app, who)).get(`/matters/${number}${page}`)).body
  assert.match(
    await read('leader', '/document/flow'),
    /审核通过的理由.*限额.*汛情紧急，不能等到下季度。.*签发意见/s,
    'beside the signature',
  )
  assert.match(await read('drafter', '/document'), /审核意见.*汛情紧急/s)
  town.now = new Date('2026-04-01T01:00:00Z')
  assert.deepEqual(await saidOf(await drafted()), [], 'the next quarter begins anew')
})

test('a joint document counts for everybody who issues it; its drafter is told of the budgets of all', async () => {
  town.now = new Date('2026-04-02T01:00:00Z')
  const { rows } = await call(place, 'leader', showBurden, { period: '2026-Q1', issuer: health })
  assert.deepEqual([rows.length, rows[0]?.documents, rows[0]?.pages], [1, 1, 4])
  await call(place, 'leader', setBudget, { ...budget, issuer: health, most: 0 })
  const number = await drafted()
  assert.deepEqual(await saidOf(number), [])
  await jointly(number)
  assert.match(
    (await saidOf(number))[0]?.words.zh ?? '',
    /卫.*：这将是本季度发给各乡镇（街道）的第 1 件公文，限额 0 件/,
  )
})

test('held against the year before, once there is one', async () => {
  town.now = new Date('2026-02-10T01:00:00Z')
  await call(place, 'leader', setBudget, { ...budget, issuer: district, kind: 'meetings', length: 'month', most: '' })
  const meeting = { meetingTitle: '防汛会', meetingDay: '2027-05-08', meetingPlace: '视频', meetingPeople: 1 }
  const ofMeetings = async (number: string) => (await saidOf(number)).filter(({ at: field }) => field === 'meetingDay')
  assert.deepEqual(await ofMeetings(await drafted(meeting)), [], 'nothing is known of 2025')
  town.now = new Date('2027-03-10T01:00:00Z')
  const said = await ofMeetings(await drafted(meeting))
  assert.match(said[0]?.words.zh ?? '', /本月对各乡镇（街道）的会议将达到 1，限额 0/)
  town.now = new Date('2027-02-10T01:00:00Z')
  assert.deepEqual(await ofMeetings(await drafted(meeting)), [], 'one in February 2026, one now')
  await assert.rejects(drafted({ meetingTitle: '防汛会' }), { kind: 'invalid' }, 'said in half')
  const past = await findingsOf(await drafted({ ...meeting, meetingDay: '2027-02-09' }))
  assert.ok(past.some(({ code, grade }) => code === 'meeting-past' && grade === 'blocking'))
})

test('what a recipient has reported is named to whoever asks again, and pointed to instead of filled in', async () => {
  town.now = new Date('2026-06-01T01:00:00Z')
  const first = await aDirective([
    { who: [township], evidence: 'figure', unit: '家', what: '报送民宿数量', clause: '二', due: '2026-12-01' },
    { who: [township], evidence: 'file', what: '报送民宿台账', clause: '三', due: '2026-12-01' },
  ])
  const [figure = '', file = ''] = await opened(first.id, township)
  await call(place, 'township', reportObligation, { number: figure, words: '共八家。', figure: '8' })
  await call(place, 'township', reportObligation, {
    number: file,
    words: '见台账。',
    uploads: [await paper(place, 'list')],
  })
  await call(place, 'secretary', acceptReport, { number: figure })
  const asks = (what: string, more: object = {}) =>
    drafted({
      obligations: [{ clause: '一', what, who: '', due: '2026-12-01', evidence: 'figure', unit: '家', ...more }],
    })
  const again = await asks('请按时上报 民宿 数')
  const known = async (number: string) => (await saidOf(number)).filter(({ code }) => code.startsWith('known'))
  const [said] = await known(again)
  assert.match(said?.words.zh ?? '', /已经报过，最近一次2026年6月1日/)
  assert.equal(said?.href, `/matters/${figure}/obligation`)
  assert.deepEqual(await known(await asks('报送民宿床位数')), [])
  assert.deepEqual(await known(await asks('报送民宿数量', { unit: '张' })), [], 'another unit is another figure')
  for (const [now, count] of [
    ['2026-09-01T01:00:00Z', 1],
    ['2026-09-01T01:00:01Z', 0],
  ] as const) {
    town.now = new Date(now)
    assert.equal((await known(again)).length, count, 'for 92 days')
  }
  town.now = new Date('2026-06-02T01:00:00Z')
  const second = await aDirective([
    { who: [township, bureau], evidence: 'figure', unit: '家', what: '填报民宿数', due: '2026-12-01' },
    { who: [township], evidence: 'file', what: '上报民宿台账', due: '2026-12-01' },
  ])
  const [one = '', two = ''] = await opened(second.id, township)
  const [other = ''] = await opened(second.id, bureau)
  await assert.rejects(
    act(place, 'clerk', reuse, { number: other, earlier: figure }),
    { kind: 'invalid' },
    'not one’s own',
  )
  await assert.rejects(act(place, 'clerk', reuse, { number: one, earlier: figure }), { kind: 'forbidden' })
  const page = await (await requester(app, 'township')).get(`/matters/${one}/obligation`)
  assert.match(page.body, /您单位已经报过这一项/)
  const both = await Promise.allSettled(
    [1, 2].map(() => act(place, 'township', reuse, { number: one, earlier: figure })),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await act(place, 'township', reuse, { number: two, earlier: file })
  const shown = await (await requester(app, 'secretary')).get(`/matters/${two}/obligation`)
  assert.match(shown.body, new RegExp(`沿用 ${file}`))
  const { rows } = await sql<{ figure: string; reuses: string; files: number }>`
    select trim_scale(figure)::text as figure, reuses, files from directives.report where reuses is not null order by figure`.execute(
    town.db,
  )
  assert.deepEqual(rows, [
    { figure: '8', reuses: figure, files: 0 },
    { figure: null, reuses: file, files: 1 },
  ])
})

test('the pages: figures with their picture and files, budgets with their history', async () => {
  town.now = new Date('2026-03-20T01:00:00Z')
  const [leader, clerk, stranger] = [
    await requester(app, 'leader'),
    await requester(app, 'clerk'),
    await requester(app, 'resident'),
  ]
  for (const query of [
    '',
    '?by=recipients',
    '?period=2026&kind=meetings',
    `?by=recipients&issuer=${district}`,
    '?period=x&kind=y&recipients=z',
  ])
    assert.match((await clerk.get(`/desk/burden${query}`)).body, /云川区,?/, query)
  assert.match((await clerk.get('/desk/burden.table?period=2026-Q1')).body, /云川区.*\r\n/)
  assert.match(String((await clerk.get('/desk/burden.table?format=xlsx')).headers['content-type']), /spreadsheetml/)
  assert.match((await leader.get('/desk/burden/budgets')).body, /设定限额/)
  assert.doesNotMatch((await clerk.get('/desk/burden/budgets')).body, /name="reason"/)
  assert.equal((await stranger.get('/desk/burden')).statusCode, 403)
  const kept = await leader.post('/desk/burden/budgets', {
    issuer: bureau,
    kind: 'forms',
    recipients: 'all',
    length: 'year',
    most: '4',
    reason: '减',
  })
  assert.match(kept.body, /value="4"/, 'what was typed stays')
  assert.equal(kinds.length, 5)
})
