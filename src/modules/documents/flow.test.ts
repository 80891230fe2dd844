import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import mammoth from 'mammoth'
import { z } from 'zod'
import { aDistrict } from '../../../test/cast.ts'
import { call, toldTo } from '../../../test/ended.ts'
import { authorityFiles, pdfsig } from '../../../test/programs.ts'
import { matterOf, openWorkOf } from '../../../test/story.ts'
import { within } from '../../../test/within.ts'
import type { Actor } from '../../kernel/context.ts'
import { anOffice, form } from './flow.fixture.ts'
import { exportWord, showFlow } from './flow-queries.ts'
import { markDispatched, markEnded, readIssued } from './issued.ts'
import { showRegister } from './keeping-queries.ts'
import { answerQuestion, askConsultation } from './operations/consult.ts'
import { saveDraft, startDocument } from './operations/draft.ts'
import { correctSigned, passRecheck } from './operations/recheck.ts'
import { registerDocument, voidDocumentNumber, withdrawDocument } from './operations/register.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { trySettingAgain } from './operations/set-pages.ts'
import { delegateSigning, openSeries } from './operations/settings.ts'
import { signDocument } from './operations/sign.ts'
import { textOf } from './typeset/measure.fixture.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { series, as, written, passed, signed, toRegister, register, stateOf } = await anOffice(place)

test('from draft to ready: reviewed, signed, re-checked, numbered, set, sealed', async () => {
  const number = await toRegister()
  await register(number)
  assert.equal(await stateOf(number), 'setting')
  await assert.rejects(as('secretary', exportWord, number), { kind: 'conflict' })
  await place.drain()
  assert.equal(await stateOf(number), 'ready')
  const word = await as('secretary', exportWord, number)
  assert.match(word.downloadAs ?? '', /云政发〔2026〕1号 .*\.docx$/)
  const { value: words } = await mammoth.extractRawText({
    buffer: Buffer.from(z.instanceof(Uint8Array).parse(word.body)),
  })
  assert.match(words, /云政发〔2026〕1号[\s\S]*2026年3月2日印发/)
  await assert.rejects(as('resident', exportWord, number), { kind: 'forbidden' })
  assert.deepEqual(await openWorkOf(place, number), ['dispatch'])
  const { id } = await matterOf(place, number)
  const issued = await town.db.transaction().execute((tx) => readIssued(tx, id))
  assert.equal(issued.documentNumber, '云政发〔2026〕1号')
  assert.equal(issued.signedOn, '2026-03-02')
  assert.equal(issued.signerName, cast.leader.name)
  assert.ok(issued.main.length >= 3 && issued.copies.length === 1)
  assert.deepEqual(issued.obligations[0]?.organisationIds.toSorted(), issued.main.toSorted())
  assert.equal(issued.pages % 2, 0, 'the imprint stands on an even page')
  const disclosure = async () => (await matterOf(place, number)).disclosure
  assert.equal(await disclosure(), 'withheld', 'nobody outside gets it before those it is addressed to')
  await within(town, (ctx) => markDispatched(ctx, id))
  assert.equal(await disclosure(), 'open')
  await within(town, (ctx) => markEnded(ctx, id, 'recalled'))
  assert.equal(await disclosure(), 'withheld', 'as if it had never been')
  const { pdf } = await as('secretary', showFlow, number)
  assert.ok(pdf)
})

test('an order bears the post of its signer, as the directory calls it', async () => {
  const more = { type: 'order', format: 'order', direction: 'public', title: '云川区人民政府令', main: '', copies: '' }
  const number = await toRegister({
    more: { ...more, obligations: [], text: '现公布《云川区防汛办法》，自即日起施行。' },
  })
  await register(number)
  await place.drain()
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from files.file f join documents.document d on d.pdf_file_id = f.id where d.number = ${number}`.execute(
    town.db,
  )
  const pdf = await buffer(await town.blobs.get(rows[0]?.sha256 ?? ''))
  const [line] = textOf(pdf)
    .split('\n')
    .filter((words) => words.includes(cast.leader.name))
  assert.equal(line?.replace(/\s+/g, ''), `区长${cast.leader.name}`)
  const sealed = pdfsig(await authorityFiles(town), pdf, [])
  assert.match(sealed, /Total document signed[\s\S]*Signature is Valid/, 'an order is sealed unseen')
  assert.match(pdf.toString('latin1'), /pdfaid:part>2</)
})

test('the reviewer returns with reasons, and never reviews an own text', async () => {
  const number = await written()
  await as('drafter', sendForReview, number)
  await assert.rejects(as('drafter', reviewDocument, number, { verdict: 'passed' }), { kind: 'forbidden' })
  await assert.rejects(as('secretary', reviewDocument, number, { verdict: 'returned' }), { kind: 'invalid' })
  await assert.rejects(as('drafter', saveDraft, number, { ...form, base: 2 }), { kind: 'conflict' })
  await as('secretary', reviewDocument, number, { verdict: 'returned', reasons: '请写明联系人。' })
  assert.deepEqual(await openWorkOf(place, number), ['draft'])
  await place.drain()
  assert.match((await toldTo(place, cast.drafter.id)).join(), /《[^》]+》审核退回/)
  await as('secretary', saveDraft, number, { ...form, base: 2, contact: '江月明' })
  await as('drafter', sendForReview, number)
  await assert.rejects(as('secretary', reviewDocument, number, { verdict: 'passed' }), { kind: 'forbidden' })
})

test('what blocks stands in the way of review, and says which article', async () => {
  const number = await written({ more: { title: '关于防汛的函' } })
  await assert.rejects(as('drafter', sendForReview, number), { kind: 'conflict', message: /art\. 9/ })
  const { findings } = await as('drafter', showFlow, number)
  assert.ok(findings?.some(({ code }) => code === 'title-type'))
})

test('others are asked at once, each against a clock; without agreement nothing goes downward', async () => {
  const number = await written()
  await as('drafter', askConsultation, number, { organisations: '区民政局、区卫健局', question: '请提出意见' })
  await assert.rejects(as('drafter', askConsultation, number, { organisations: '区民政局' }), { kind: 'invalid' })
  await assert.rejects(as('drafter', sendForReview, number), { kind: 'conflict' }, 'they have yet to answer')
  await assert.rejects(
    as('clerk', answerQuestion, number, { answer: 'agree' }),
    { kind: 'forbidden' },
    'no handler answers',
  )
  await assert.rejects(
    as('head', answerQuestion, number, { answer: 'disagree' }),
    { kind: 'invalid' },
    'without a reason',
  )
  await assert.rejects(as('head', answerQuestion, number, { answer: 'disagree', words: '机密★不宜公开' }), {
    kind: 'invalid',
  })
  await as('head', answerQuestion, number, { answer: 'disagree', words: '资金没有来源。' })
  assert.equal(await stateOf(number), 'consulting')
  town.now = new Date('2026-03-09T15:59:59Z')
  await assert.rejects(
    as('drafter', sendForReview, number),
    { kind: 'conflict' },
    'the last moment of five working days',
  )
  town.now = new Date('2026-03-09T16:00:00Z')
  const { findings } = await as('drafter', showFlow, number)
  assert.deepEqual(
    findings?.map(({ code }) => code).filter((code) => code === 'silent' || code === 'not-agreed'),
    ['not-agreed', 'silent'],
  )
  await assert.rejects(as('drafter', sendForReview, number), { kind: 'conflict', message: /16\(4\)/ })
  await as('drafter', askConsultation, number, { organisations: '区民政局' })
  await as('head', answerQuestion, number, { answer: 'agree' })
  await as('drafter', sendForReview, number)
  town.now = new Date('2026-03-02T01:00:00Z')
})

test('only the head signs, or whom the head has let, for the types and days named', async () => {
  const number = await passed()
  const input = { verdict: 'signed', opinion: '同意。' }
  for (const who of ['secretary', 'head', 'auditor', 'resident'] as const)
    await assert.rejects(as(who, signDocument, number, input), { kind: 'forbidden' })
  const auditor = cast.auditor.post?.id ?? ''
  const delegation = { post: auditor, startsOn: '2026-03-03', endsOn: '2026-03-04', reason: '外出期间' }
  await call(place, 'leader', delegateSigning, { ...delegation, types: ['notice'] })
  await assert.rejects(as('auditor', signDocument, number, input), { kind: 'forbidden' }, 'the day before')
  town.now = new Date('2026-03-03T01:00:00Z')
  await as('auditor', signDocument, number, input)
  const { rows } = await sql<{ signer: string; on: string }>`
    select s.signer_name as signer, s.signed_on::text as on from documents.signature s
    join documents.document d on d.matter_id = s.document_id where d.number = ${number}`.execute(town.db)
  assert.deepEqual(rows, [{ signer: cast.auditor.name, on: '2026-03-03' }])
  town.now = new Date('2026-03-05T01:00:00Z')
  const other = await passed()
  await assert.rejects(as('auditor', signDocument, other, input), { kind: 'forbidden' }, 'the day after')
  town.now = new Date('2026-03-02T01:00:00Z')
})

test('the signer returns it: nothing is signed, the drafter goes on', async () => {
  const number = await passed()
  await as('leader', signDocument, number, { verdict: 'returned', opinion: '先与财政衔接。' })
  assert.equal(await stateOf(number), 'drafting')
  assert.deepEqual(await openWorkOf(place, number), ['draft'])
})

const health: Actor = { ...cast.health, post: cast.health.post && { ...cast.health.post, roles: ['head'] } }
test('a joint document is signed by every head and bears the date of the last', async () => {
  const bureau = cast.head.post?.organisationId ?? ''
  const more = {
    type: 'letter',
    format: 'letter',
    direction: 'level',
    main: '区残联',
    title: '关于开展救助的函',
    joint: '区卫健局',
  }
  const { number } = await call(place, 'clerk', startDocument, { type: 'letter', issuer: bureau })
  await as('clerk', saveDraft, number, {
    ...form,
    ...more,
    base: 1,
    obligations: [],
    copies: '',
    text: '区残联：\n现函告如下。\n特此函告。',
  })
  await as('clerk', sendForReview, number)
  const secretary: Actor = {
    ...{ ...cast.author, id: cast.publisher.id },
    post: cast.author.post && { ...cast.author.post, roles: ['office'] },
  }
  await as(secretary, reviewDocument, number, { verdict: 'passed' })
  assert.equal((await openWorkOf(place, number)).length, 2)
  await as('head', signDocument, number, { verdict: 'signed', opinion: '同意。' })
  assert.equal(await stateOf(number), 'signing')
  await assert.rejects(as('head', signDocument, number, { verdict: 'signed', opinion: '同意。' }), {
    kind: 'forbidden',
  })
  town.now = new Date('2026-03-04T01:00:00Z')
  await as(health, signDocument, number, { verdict: 'signed', opinion: '同意。' })
  const { subject } = await as('clerk', showFlow, number)
  assert.equal(subject.document.signedOn, '2026-03-04')
  const joint = await call(place, 'head', openSeries, {
    issuer: bureau,
    word: '云民函',
    name: '函',
    formats: ['letter'],
  })
  await as(secretary, passRecheck, number)
  await assert.rejects(
    as(secretary, registerDocument, number, { series }),
    { kind: 'invalid' },
    'another issuer’s series',
  )
  await as(secretary, registerDocument, number, { series: joint.id })
  const seal = (state: string) =>
    sql`
    update seals.seal set state = ${state} where organisation_id = ${cast.health.post?.organisationId}`.execute(town.db)
  await seal('suspended')
  await assert.rejects(place.drain(), 'the second has no seal')
  const { rows } = await sql`select from seals.use where organisation_id = ${bureau}`.execute(town.db)
  assert.equal(rows.length, 0, 'nor is the use of the first recorded')
  await seal('valid')
  await as(secretary, trySettingAgain, number)
  await place.drain()
  assert.equal(await stateOf(number), 'ready', 'two seals were set')
  town.now = new Date('2026-03-02T01:00:00Z')
})

test('after the signature form is corrected and recorded; substance goes back to the signer', async () => {
  const number = await signed()
  const before = (await as('secretary', showFlow, number)).subject.document.contentSha256
  const correct = (text: string) =>
    as('secretary', correctSigned, number, { title: form.title, text, reasons: '核对时发现' })
  await assert.rejects(correct(form.text), { kind: 'invalid' }, 'nothing was changed')
  await correct(form.text.replace('压实责任', '落实责任'))
  assert.equal(await stateOf(number), 'signing')
  await as('leader', signDocument, number, { verdict: 'signed', opinion: '同意修改。' })
  await correct(form.text.replace('压实责任', '落实责任').replace('特此通知。', '特此通知'))
  assert.equal(await stateOf(number), 'registering')
  const { subject } = await as('secretary', showFlow, number)
  assert.notEqual(subject.document.contentSha256, before)
  await register(number)
  await place.drain()
  assert.equal(await stateOf(number), 'ready')
})

test('numbers have no gaps and are never used again, however many register at once; voided ones stay', async () => {
  const numbers = [await toRegister(), await toRegister(), await toRegister(), await toRegister()]
  const given = await Promise.all(numbers.map(register))
  const { rows } = await call(place, 'secretary', showRegister, { series, year: 2026 })
  assert.deepEqual(
    rows.map(({ serial }) => serial),
    rows.map((_row, at) => at + 1),
  )
  assert.equal(new Set(given.map((one) => JSON.stringify(one))).size, 4)
  const [first = ''] = numbers
  await assert.rejects(register(first), { kind: 'conflict' }, 'it has one')
  await as('secretary', voidDocumentNumber, first, { reason: '排版前发现附件有误' })
  await as('secretary', passRecheck, first)
  await register(first)
  const book = await call(place, 'secretary', showRegister, { series, year: 2026 })
  assert.equal(book.rows.length, rows.length + 1)
  assert.equal(book.rows.filter(({ voidedAt }) => voidedAt).length, 1)
  await place.drain()
  assert.equal(await stateOf(first), 'ready')
})

test('the database keeps numbers, versions, signatures and what was frozen as they are', async () => {
  const tries = [
    sql`delete from documents.register`,
    sql`update documents.register set text = '云政发〔2026〕99号' where serial = 1`,
    sql`insert into documents.register select series_id, 2026, 900, '云政发〔2026〕900号', document_id, title, registered_by, registered_at from documents.register limit 1`,
    sql`update documents.version set saved_by = saved_by`,
    sql`update documents.freeze set json = '{}'`,
    sql`update documents.signature set opinion = '改' where verdict is not null`,
    sql`delete from documents.recheck`,
  ]
  for (const one of tries) await assert.rejects(one.execute(town.db))
})

test('a document is withdrawn before it is signed, not after', async () => {
  const number = await written()
  await as('drafter', askConsultation, number, { organisations: '区民政局' })
  await as('drafter', withdrawDocument, number, { reason: '不再需要发文' })
  assert.equal((await matterOf(place, number)).state, 'closed')
  assert.deepEqual(await openWorkOf(place, number), [])
  await assert.rejects(as('head', answerQuestion, number, { answer: 'agree' }), { kind: 'forbidden' })
  const later = await signed()
  await assert.rejects(as('drafter', withdrawDocument, later, { reason: '不再需要发文' }), { kind: 'conflict' })
})
